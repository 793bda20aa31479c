// The solver of small matrices, written once over vectors of LANES doubles, a matrix a lane. Each
// instruction set's file sets LANES and its target attribute and includes this text. The Swift twin
// is SmallMatrixTwin.swift.
//
// LANES is more than a register holds: one result waits for another in this solver, and several
// vectors side by side wait together. Matrices of 15 items have room in the first-level cache for two.
//
// Up to 3 items the eigenvector is the row geometric mean. Above, everything happens to e_ij =
// a_ij x_j / x_i, which is near 1 where judgments agree, from an x that is exact for consistent ones:
// a few passes of power iteration with momentum give a close shift, and a few solutions with one
// elimination of shift I - e the vector. What is not narrow enough then, because judgments contradict
// each other by orders of magnitude, is left to Noda's inverse iteration (Noda 1971), which solves
// (mu I - A) z = x with mu above lambda: an M-matrix whose row sums are known, so that elimination
// adds positive numbers only (Grassmann, Taksar & Heyman 1985) and every component keeps its
// relative accuracy.

#include <float.h>
#include <string.h>

#include "CComparisonKernels.h"

#pragma clang fp contract(off)
// Vectors are handed on in functions that are all inlined: no instruction set hands them on otherwise.
#pragma clang diagnostic ignored "-Wpsabi"

typedef double vd __attribute__((vector_size(8 * LANES)));
typedef int64_t vm __attribute__((vector_size(8 * LANES)));
typedef vd vu __attribute__((aligned(8)));

#define INLINE static inline __attribute__((always_inline))

enum { MAX = CK_SMALL_MAX, POWER_PASSES = 4, SOLUTIONS = CK_INVERSE_STEPS - POWER_PASSES, NODA_STEPS = 100 };

INLINE vd all(double x) { return (vd){} + x; }
INLINE vd pick(vm mask, vd a, vd b) { return (vd)((mask & (vm)a) | (~mask & (vm)b)); }
INLINE vd larger(vd a, vd b) { return pick(a > b, a, b); }
INLINE vd smaller(vd a, vd b) { return pick(a < b, a, b); }
INLINE vd root(vd a) { return __builtin_elementwise_sqrt(a); }
INLINE bool any(vm mask) {
  int64_t bits = 0;
  for (int k = 0; k < LANES; k++) bits |= mask[k];
  return bits != 0;
}

/// The cube root of 1e-45 ... 1e45: a guess from the exponent, then Halley's iteration.
INLINE vd cube_root(vd a) {
  // Division of the bits by 3 without a 64-bit division: multiply the upper half by 2^32/3.
  vm upper = (vm)a >> 32;
  vd x = (vd)((((upper * 1431655765) >> 32) + 715094163) << 32);
  for (int k = 0; k < 4; k++) {
    vd cube = x * x * x;
    x = x - x * ((cube - a) / (cube + cube + a));
  }
  return x;
}

typedef struct {
  vd lower, upper;
  vd quotients[MAX];
} quotients;

/// e_ij = a_ij x_j / x_i and the row sums, which enclose lambda.
INLINE void measure(int n, const vd a[MAX][MAX], const vd *x, vd e[MAX][MAX], quotients *q) {
  vd inverse[MAX];
  for (int i = 0; i < n; i++) inverse[i] = 1 / x[i];
  q->lower = all(INFINITY);
  q->upper = all(0);
  for (int i = 0; i < n; i++) {
    vd sum = all(1);
    for (int j = 0; j < i; j++) {
      e[i][j] = a[i][j] * (x[j] * inverse[i]);
      sum += e[i][j];
    }
    for (int j = i + 1; j < n; j++) {
      e[i][j] = a[i][j] * (x[j] * inverse[i]);
      sum += e[i][j];
    }
    q->quotients[i] = sum;
    q->lower = smaller(q->lower, sum);
    q->upper = larger(q->upper, sum);
  }
}

/// z with K z = 1 for the M-matrix with off-diagonal entries -e and row sums `excess`.
INLINE void solve_by_additions(int n, vd e[MAX][MAX], vd *excess, vd *z) {
  vd inverse[MAX];
  for (int i = 0; i < n; i++) z[i] = all(1);
  for (int k = 0; k < n; k++) {
    vd pivot = excess[k];
    for (int j = k + 1; j < n; j++) pivot += e[k][j];
    inverse[k] = 1 / pivot;
    for (int i = k + 1; i < n; i++) {
      vd factor = e[i][k] * inverse[k];
      for (int j = k + 1; j < n; j++)
        if (j != i) e[i][j] += factor * e[k][j];
      excess[i] += factor * excess[k];
      z[i] += factor * z[k];
    }
  }
  for (int k = n - 1; k >= 0; k--) {
    vd sum = z[k];
    for (int j = k + 1; j < n; j++) sum += e[k][j] * z[j];
    z[k] = sum * inverse[k];
  }
}

/// y = e x; even and odd columns apart, so that additions wait less for one another.
INLINE void multiply(int n, const vd e[MAX][MAX], const vd *x, vd *y) {
  for (int i = 0; i < n; i++) {
    vd even = x[i], odd = all(0);
    for (int j = 0; j < i; j += 2) even += e[i][j] * x[j];
    for (int j = (i + 2) / 2 * 2; j < n; j += 2) even += e[i][j] * x[j];
    for (int j = 1; j < i; j += 2) odd += e[i][j] * x[j];
    for (int j = (i + 1) | 1; j < n; j += 2) odd += e[i][j] * x[j];
    y[i] = even + odd;
  }
}

/// Power iteration from the vector of ones, of which the quotients are the first pass already.
///
/// The trace of a reciprocal matrix is n and that of its square n^2, so the other eigenvalues centre
/// on -CI and lie along the imaginary axis: momentum has the sign that this calls for. Returns the
/// mean of the last quotients, which is closer to lambda than they are to one another.
INLINE vd power(int n, const vd e[MAX][MAX], const vd *quotient, vd *x) {
  vd previous[MAX], y[MAX];
  for (int i = 0; i < n; i++) {
    x[i] = previous[i] = all(1);
    y[i] = quotient[i];
  }
  for (int pass = 0; pass < POWER_PASSES; pass++) {
    vd total = all(0), sum = all(0);
    for (int i = 0; i < n; i++) {
      sum += y[i];
      total += x[i];
    }
    vd lambda = sum / total, scale = 1 / lambda;
    vd index = larger(all(0), (lambda - n) / (n - 1));
    double share = pass < 1 ? 0 : (n - 2) / (n + 1.0);
    vd momentum = share * index * (lambda + n + index);
    for (int i = 0; i < n; i++) {
      vd next = y[i] + index * x[i] + momentum * previous[i];
      previous[i] = x[i] * scale;
      x[i] = next * scale;
    }
    multiply(n, e, x, y);
  }
  vd sum = all(0);
  for (int i = 0; i < n; i++) sum += y[i] / x[i];
  return sum / n;
}

/// Overwrites e with the factors of e - shift I; `inverse` are those of the pivots with their signs
/// turned. Two columns at a time, so that what is left is read and written half as often; each entry
/// adds up in the order of one column after the other.
///
/// No pivoting: up to the last step the shift is far above what is left of the spectrum.
INLINE void eliminate(int n, vd e[MAX][MAX], vd shift, vd *inverse) {
  vd least = shift * 1e-15;
  for (int i = 0; i < n; i++) e[i][i] = 1 - shift;
  for (int k = 0; k < n; k += 2) {
    // The closer the shift is to lambda, the closer the last pivot is to 0.
    vd pivot = -e[k][k];
    inverse[k] = 1 / pick((pivot < least) & (pivot > -least), least, pivot);
    if (k + 1 == n) break;
    int l = k + 1;
    vd first = e[l][k] * inverse[k];
    e[l][k] = first;
    for (int j = l; j < n; j++) e[l][j] += first * e[k][j];
    pivot = -e[l][l];
    inverse[l] = 1 / pick((pivot < least) & (pivot > -least), least, pivot);
    for (int i = l + 1; i < n; i++) {
      vd factor = e[i][k] * inverse[k];
      vd other = (e[i][l] + factor * e[k][l]) * inverse[l];
      e[i][k] = factor;
      e[i][l] = other;
      for (int j = l + 1; j < n; j++) e[i][j] = e[i][j] + factor * e[k][j] + other * e[l][j];
    }
  }
}

/// x becomes the solution for the right side x, sum 1; two columns at a time as well.
INLINE void substitute(int n, const vd e[MAX][MAX], const vd *inverse, vd *x) {
  for (int k = 0; k + 1 < n; k += 2) {
    vd one = x[k], two = x[k + 1] + e[k + 1][k] * one;
    x[k + 1] = two;
    for (int i = k + 2; i < n; i++) x[i] = x[i] + e[i][k] * one + e[i][k + 1] * two;
  }
  vd sum = all(0);
  int k = n - 1;
  for (; k > 0; k -= 2) {
    vd one = x[k] * inverse[k];
    x[k] = one;
    sum += one;
    vd two = (x[k - 1] + e[k - 1][k] * one) * inverse[k - 1];
    x[k - 1] = two;
    sum += two;
    for (int i = 0; i < k - 1; i++) x[i] = x[i] + e[i][k] * one + e[i][k - 1] * two;
  }
  if (k == 0) {
    x[0] = x[0] * inverse[0];
    sum += x[0];
  }
  vd scale = 1 / sum;
  for (int i = 0; i < n; i++) x[i] = x[i] * scale;
}

/// Matrices from their upper triangles; false where an entry is out of range.
INLINE vm read(int n, const double *upper, size_t stride, vd a[MAX][MAX]) {
  vm valid = ~(vm){};
  for (int i = 0, pair = 0; i < n; i++) {
    for (int j = i + 1; j < n; j++, pair++) {
      vd value = *(const vu *)(upper + pair * stride);
      vm good = (value >= 1e-15) & (value <= 1e15);
      valid &= good;
      // A lane that is refused must not slow the others down.
      a[i][j] = pick(good, value, all(1));
      a[j][i] = 1 / a[i][j];
    }
  }
  return valid;
}

/// A vector that is exact for consistent judgments, and for all of up to 3 items.
INLINE void begin(int n, const vd a[MAX][MAX], vd *x) {
  if (n == 1) {
    x[0] = all(1);
  } else if (n == 2) {
    x[0] = root(a[0][1]);
    x[1] = root(a[1][0]);
  } else if (n == 3) {
    for (int i = 0; i < 3; i++) {
      vd product = a[i][(i + 1) % 3] * a[i][(i + 2) % 3];
      x[i] = cube_root(product);
    }
  } else {
    // The row sums are S w_i, the column sums S / w_i.
    for (int i = 0; i < n; i++) {
      vd row = all(1), column = all(1);
      for (int j = 0; j < i; j++) {
        row += a[i][j];
        column += a[j][i];
      }
      for (int j = i + 1; j < n; j++) {
        row += a[i][j];
        column += a[j][i];
      }
      x[i] = root(row / column);
    }
  }
}

/// Where the quotients are not narrow enough. Rounding alone spreads those of 15 items by about 4e-15.
INLINE vm open_lanes(int n, const quotients *q) {
  return ~(q->upper <= q->lower * (1 + (n < 9 ? 4e-15 : 1e-14)));
}

/// One elimination and a few solutions for those lanes that are open; returns those that stay so.
INLINE vm iterate(int n, const vd a[MAX][MAX], vd *x, vd e[MAX][MAX], quotients *q, vm open) {
  vd z[MAX], inverse[MAX];
  vd shift = power(n, e, q->quotients, z);
  eliminate(n, e, shift, inverse);
  for (int k = 0; k < SOLUTIONS; k++) substitute(n, e, inverse, z);
  // Another eigenvector than Perron's has components of both signs.
  vm taken = open;
  for (int i = 0; i < n; i++) taken &= (z[i] > all(0)) & (z[i] <= all(2));
  for (int i = 0; i < n; i++) x[i] = pick(taken, x[i] * z[i], x[i]);
  measure(n, a, x, e, q);
  return open & open_lanes(n, q);
}

/// Noda's iteration for those lanes that are open.
INLINE void iterate_on(int n, const vd a[MAX][MAX], vd *x, vd e[MAX][MAX], quotients *q, vm open,
                       vd *steps) {
  for (int step = 0; step < NODA_STEPS && any(open); step++) {
    vd shift = q->upper * (1 + 4e-15) + 1e-3 * (q->upper - q->lower);
    vd excess[MAX], z[MAX];
    for (int i = 0; i < n; i++) excess[i] = shift - q->quotients[i];
    solve_by_additions(n, e, excess, z);
    vd largest = z[0];
    for (int i = 1; i < n; i++) largest = larger(largest, z[i]);
    vd scale = 1 / largest;
    for (int i = 0; i < n; i++) x[i] = pick(open, x[i] * (z[i] * scale), x[i]);
    *steps = pick(open, *steps + 1, *steps);
    measure(n, a, x, e, q);
    open &= open_lanes(n, q);
  }
}

/// Weights, consistency and certificates to place `at` of the results.
INLINE void finish(int n, const vd *x, const vd e[MAX][MAX], const quotients *q, vm valid, vd steps,
                   const ck_small_results *results, size_t at) {
  // lambda = (1/n) sum e_ij, and (e_ij - 1)(1 - e_ji) = (e - 1)^2 / e adds up lambda - n without
  // cancellation.
  vd beyond = all(0), largest = all(1), sum = all(0);
  for (int i = 0; i < n; i++) {
    sum += x[i];
    for (int j = i + 1; j < n; j++) {
      beyond += (e[i][j] - 1) * (1 - e[j][i]);
      largest = larger(largest, larger(e[i][j], e[j][i]));
    }
  }
  double widened = (n + 4) * DBL_EPSILON;
  vd narrowest = q->lower * (1 - widened), widest = q->upper * (1 + widened);
  vd lower = larger(all(n), narrowest), top = larger(all(n), widest);
  beyond = larger(all(0), beyond / n);
  beyond = pick((beyond <= top - lower) & (narrowest <= all(n)), all(0), beyond);
  beyond = smaller(larger(beyond, lower - n), top - n);
  // Birkhoff-Hopf, with ln r <= r - 1 and exp(t) - 1 <= t + t^2 for t <= 1.
  vd t = (largest * largest + 1) * 0.5 * ((q->upper - q->lower) / q->lower + 2 * widened);
  vd bound = pick(t <= 1, t + t * t, all(INFINITY));
  vm certified = valid & (n > 3 ? (vm)(q->upper <= q->lower * (1 + 2e-14)) : ~(vm){});

  vd scale = 1 / sum;
  for (int i = 0; i < n; i++) *(vu *)(results->weights + i * results->stride + at) = x[i] * scale;
  *(vu *)(results->index + at) = n > 1 ? beyond / (n - 1) : all(0);
  *(vu *)(results->lower + at) = lower;
  *(vu *)(results->upper + at) = top;
  *(vu *)(results->bound + at) = bound;
  *(vu *)(results->iterations + at) = pick(certified, steps, -1 - steps);
}

/// Matrices that are left to Noda's iteration, until they fill a vector: few do where judgments agree,
/// and the others would wait for them.
typedef struct {
  size_t count;
  double upper[MAX * (MAX - 1) / 2][2 * LANES], x[MAX][2 * LANES];
  size_t places[2 * LANES];
} unfinished;

INLINE void leave(int n, const double *upper, size_t stride, const vd *x, vm open, size_t at,
                  unfinished *later) {
  int64_t mask[LANES];
  memcpy(mask, &open, sizeof mask);
  for (size_t k = 0; k < LANES; k++) {
    if (!mask[k]) continue;
    size_t to = later->count++;
    for (int pair = 0; pair < n * (n - 1) / 2; pair++) later->upper[pair][to] = upper[pair * stride + k];
    for (int i = 0; i < n; i++) later->x[i][to] = ((const double *)&x[i])[k];
    later->places[to] = at + k;
  }
}

/// The LANES matrices from place `at` on; those that take Noda's iteration are left for later.
INLINE void solve(int n, const double *upper, size_t stride, const ck_small_results *results, size_t at,
                  unfinished *later) {
  vd a[MAX][MAX], e[MAX][MAX], x[MAX], steps = all(0);
  quotients q;
  vm valid = read(n, upper + at, stride, a);
  begin(n, a, x);
  measure(n, a, x, e, &q);
  if (n > 3) {
    vm open = open_lanes(n, &q);
    if (any(open)) {
      steps = pick(open, all(CK_INVERSE_STEPS), steps);
      open = iterate(n, a, x, e, &q, open);
      if (LANES == 1)
        iterate_on(n, a, x, e, &q, open, &steps);
      else if (any(open))
        leave(n, upper + at, stride, x, open, at, later);
    }
  }
  finish(n, x, e, &q, valid, steps, results, at);
}

/// The last LANES of the matrices that were left, or all of fewer.
INLINE void resume(int n, unfinished *later, const ck_small_results *results) {
  for (; later->count < LANES; later->count++) {
    for (int pair = 0; pair < n * (n - 1) / 2; pair++) later->upper[pair][later->count] = 1;
    for (int i = 0; i < n; i++) later->x[i][later->count] = 1;
    later->places[later->count] = SIZE_MAX;
  }
  size_t from = later->count - LANES;
  vd a[MAX][MAX], e[MAX][MAX], x[MAX], steps = all(CK_INVERSE_STEPS);
  quotients q;
  vm valid = read(n, &later->upper[0][from], 2 * LANES, a);
  for (int i = 0; i < n; i++) x[i] = *(const vu *)&later->x[i][from];
  measure(n, a, x, e, &q);
  iterate_on(n, a, x, e, &q, open_lanes(n, &q), &steps);
  double values[MAX + 5][LANES];
  ck_small_results own = {values[5], values[0], values[1], values[2], values[3], values[4], LANES};
  finish(n, x, e, &q, valid, steps, &own, 0);
  for (size_t k = 0; k < LANES; k++) {
    size_t at = later->places[from + k];
    if (at == SIZE_MAX) continue;
    for (int i = 0; i < n; i++) results->weights[i * results->stride + at] = values[5 + i][k];
    results->index[at] = values[0][k];
    results->lower[at] = values[1][k];
    results->upper[at] = values[2][k];
    results->bound[at] = values[3][k];
    results->iterations[at] = values[4][k];
  }
  later->count = from;
}

#define ORDER(n)                                                                               \
  static void solve_##n(const double *u, size_t s, const ck_small_results *r, size_t at,       \
                        unfinished *l) {                                                       \
    solve(n, u, s, r, at, l);                                                                  \
  }                                                                                            \
  static void resume_##n(unfinished *l, const ck_small_results *r) { resume(n, l, r); }
ORDER(1)
ORDER(2)
ORDER(3)
ORDER(4)
ORDER(5)
ORDER(6)
ORDER(7)
ORDER(8)
ORDER(9)
ORDER(10)
ORDER(11)
ORDER(12)
ORDER(13)
ORDER(14)
ORDER(15)

static void (*const solvers[])(const double *, size_t, const ck_small_results *, size_t, unfinished *) = {
    0,       solve_1, solve_2,  solve_3,  solve_4,  solve_5,  solve_6,  solve_7,
    solve_8, solve_9, solve_10, solve_11, solve_12, solve_13, solve_14, solve_15};

static void (*const resumers[])(unfinished *, const ck_small_results *) = {
    0,        resume_1, resume_2,  resume_3,  resume_4,  resume_5,  resume_6,  resume_7,
    resume_8, resume_9, resume_10, resume_11, resume_12, resume_13, resume_14, resume_15};

size_t KERNEL(int n, const double *upper, size_t stride, size_t count,
              const ck_small_results *results) {
  size_t done = 0;
  unfinished later;
  later.count = 0;
  for (; done + LANES <= count; done += LANES) {
    // Each pair of the next ones lies far from the others: more streams than a processor sees by itself.
    for (int pair = 0; LANES > 1 && pair < n * (n - 1) / 2; pair++)
      __builtin_prefetch(upper + pair * stride + done + LANES);
    solvers[n](upper, stride, results, done, &later);
    if (later.count >= LANES) resumers[n](&later, results);
  }
  if (later.count) resumers[n](&later, results);
  return done;
}
