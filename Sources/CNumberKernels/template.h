// The draws, scores, ranks and sums of one instruction set, written once: eight lanes, which the
// compiler cuts into as many as a register holds. The Swift twin is KernelTwin.swift.

#include <string.h>

#include "kernels.h"

#pragma clang fp contract(off)

typedef double v8 __attribute__((vector_size(64)));
typedef int64_t m8 __attribute__((vector_size(64)));
typedef uint64_t n8 __attribute__((vector_size(64)));
typedef v8 u8 __attribute__((aligned(8)));

#define INLINE static inline __attribute__((always_inline))
#define NAME_(name, set) name##_##set
#define NAME(name, set) NAME_(name, set)

/// Eight outputs of SplitMix64 as uniform numbers (k + 1/2) / 2^52.
INLINE void uniform(v8 *result, const n8 *state) {
  n8 z = *state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  z = z ^ (z >> 31);
  // Twelve bits go; the rest are the fraction of a number of 1 ... 2.
  n8 bits = (z >> 12) | 0x3FF0000000000000u;
  *result = (v8)bits - (1.0 - 0x1p-53);
}

/// -ln u for u > 0 (fdlibm's series, after Remez; below 1 ulp; numbers below 2^-1022 lose digits).
INLINE void minus_logarithm(v8 *u) {
  n8 bits = (n8)*u;
  // The fraction in sqrt(1/2) ... sqrt(2).
  n8 shifted = bits + (0x3FF0000000000000u - 0x3FE6A09E667F3BCDu);
  m8 exponent = (m8)(shifted >> 52) - 1023;
  n8 fraction = (shifted & 0x000FFFFFFFFFFFFFu) + 0x3FE6A09E667F3BCDu;
  v8 f = (v8)fraction - 1.0;
  v8 k = __builtin_convertvector(exponent, v8);
  v8 s = f / (2.0 + f);
  v8 z = s * s;
  v8 w = z * z;
  v8 t1 = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 +
          w * 1.531383769920937332e-01));
  v8 t2 = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01 +
          w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  v8 half = 0.5 * f * f;
  v8 r = t2 + t1;
  // ln 2 in two parts.
  v8 high = k * 6.93147180369123816490e-01;
  v8 low = k * 1.90821492927058770002e-10;
  *u = -(high - ((half - (s * (half + r) + low)) - f));
}

INLINE void numbers(uint64_t seed, uint64_t first, size_t count, double *out, int logarithms) {
  const n8 lanes = {1, 2, 3, 4, 5, 6, 7, 8};
  for (size_t i = 0; i < count; i += 8) {
    n8 state = seed + (lanes + (first + i)) * 0x9E3779B97F4A7C15u;
    v8 values;
    uniform(&values, &state);
    if (logarithms) minus_logarithm(&values);
    if (count - i >= 8)
      *(u8 *)(out + i) = values;
    else
      memcpy(out + i, &values, (count - i) * sizeof(double));
  }
}

void NAME(nk_uniforms, SET)(uint64_t seed, uint64_t first, size_t count, double *out) {
  numbers(seed, first, count, out, 0);
}

void NAME(nk_exponentials, SET)(uint64_t seed, uint64_t first, size_t count, double *out) {
  numbers(seed, first, count, out, 1);
}

void NAME(nk_scores, SET)(size_t stride, size_t criteria, const double *columns, size_t draws,
                          const double *weights, double *scores) {
  size_t d = 0;
  // Four draws at a time read each column once.
  for (; d + 4 <= draws; d += 4) {
    const double *w = weights + d * criteria;
    for (size_t a = 0; a < stride; a += 8) {
      v8 s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
      for (size_t j = 0; j < criteria; j++) {
        v8 x = *(const u8 *)(columns + j * stride + a);
        s0 += w[j] * x;
        s1 += w[criteria + j] * x;
        s2 += w[2 * criteria + j] * x;
        s3 += w[3 * criteria + j] * x;
      }
      *(u8 *)(scores + d * stride + a) = s0;
      *(u8 *)(scores + (d + 1) * stride + a) = s1;
      *(u8 *)(scores + (d + 2) * stride + a) = s2;
      *(u8 *)(scores + (d + 3) * stride + a) = s3;
    }
  }
  for (; d < draws; d++) {
    const double *w = weights + d * criteria;
    for (size_t a = 0; a < stride; a += 8) {
      v8 s = {0};
      for (size_t j = 0; j < criteria; j++) s += w[j] * *(const u8 *)(columns + j * stride + a);
      *(u8 *)(scores + d * stride + a) = s;
    }
  }
}

typedef int32_t i16 __attribute__((vector_size(64)));
typedef int32_t i8 __attribute__((vector_size(32)));
typedef i16 j16 __attribute__((aligned(4)));

/// Ranks by the scores themselves.
INLINE void exact_ranks(size_t count, size_t stride, const double *scores, uint32_t *ranks) {
  for (size_t a = 0; a < stride; a += 8) {
    v8 x = *(const u8 *)(scores + a);
    m8 above = {0};
    for (size_t b = 0; b < count; b++) {
      v8 other = (v8){} + scores[b];
      above -= other > x;
    }
    for (size_t lane = 0; lane < 8; lane++) ranks[a + lane] = (uint32_t)above[lane] + 1;
  }
}

/// Ranks by 30 bits of each score, four times as fast; false where two scores have the same.
INLINE int coarse_ranks(size_t count, size_t stride, const double *scores, uint32_t *ranks) {
  int32_t keys[NK_COARSE_MOST + 16];
  double least = scores[0], most = scores[0];
  for (size_t a = 1; a < count; a++) {
    least = scores[a] < least ? scores[a] : least;
    most = scores[a] > most ? scores[a] : most;
  }
  double scale = 0x1p30 / (most - least);
  if (!(scale < __builtin_inf() && scale > 0)) return 0;
  for (size_t a = 0; a < stride; a += 8) {
    v8 x = *(const u8 *)(scores + a);
    m8 inside = x >= least;
    x = (v8)(inside & (m8)((x - least) * scale));
    i8 key = __builtin_convertvector(x, i8);
    memcpy(keys + a, &key, sizeof key);
  }
  memset(keys + stride, 0, 16 * sizeof(int32_t));
  size_t sum = 0;
  for (size_t a = 0; a < stride; a += 32) {
    size_t next = a + 16 < stride ? a + 16 : a;
    i16 x = *(const j16 *)(keys + a), y = *(const j16 *)(keys + next);
    i16 above_x = {0}, above_y = {0};
    for (size_t b = 0; b < count; b++) {
      i16 other = (i16){} + keys[b];
      above_x -= other > x;
      above_y -= other > y;
    }
    for (size_t lane = 0; lane < 16 && a + lane < stride; lane++)
      ranks[a + lane] = (uint32_t)above_x[lane] + 1;
    for (size_t lane = 0; lane < 16 && next + lane < stride; lane++)
      if (next != a) ranks[next + lane] = (uint32_t)above_y[lane] + 1;
  }
  for (size_t a = 0; a < count; a++) sum += ranks[a];
  return sum == count * (count + 1) / 2;
}

void NAME(nk_ranks, SET)(size_t count, size_t stride, const double *scores, uint32_t *ranks,
                         uint32_t *counts, uint32_t *wins) {
  if (count > NK_COARSE_MOST || !coarse_ranks(count, stride, scores, ranks))
    exact_ranks(count, stride, scores, ranks);
  if (counts)
    for (size_t a = 0; a < count; a++) counts[a * count + ranks[a] - 1]++;
  if (wins)
    for (size_t a = 0; a < count; a++) {
      double own = scores[a];
      uint32_t *row = wins + a * count;
      for (size_t b = 0; b < count; b++) row[b] += own > scores[b];
    }
}

size_t NAME(nk_first, SET)(size_t count, const double *scores) {
  size_t i = 0;
  double best = -__builtin_inf();
  if (count >= 8) {
    v8 most = *(const u8 *)scores;
    for (i = 8; i + 8 <= count; i += 8) {
      v8 x = *(const u8 *)(scores + i);
      m8 mask = x > most;
      most = (v8)((mask & (m8)x) | (~mask & (m8)most));
    }
    for (int lane = 0; lane < 8; lane++) best = most[lane] > best ? most[lane] : best;
  }
  for (; i < count; i++) best = scores[i] > best ? scores[i] : best;
  for (size_t a = 0; a < count; a++)
    if (scores[a] == best) return a;
  return 0;
}

void NAME(nk_uniform_wins, SET)(size_t criteria, const double *differences, double *space,
                                double *probabilities) {
  // What is above 0 and what is below, of each lane without gaps; the rest is 0, which changes nothing.
  double *gains = space, *losses = gains + 8 * criteria, *shares = losses + 8 * criteria;
  memset(space, 0, 3 * 8 * criteria * sizeof(double));
  size_t gained[8] = {0}, lost[8] = {0}, most_gained = 0, most_lost = 0;
  for (size_t j = 0; j < criteria; j++)
    for (size_t lane = 0; lane < 8; lane++) {
      double d = differences[8 * j + lane];
      gains[8 * gained[lane] + lane] = d > 0 ? d : 0;
      losses[8 * lost[lane] + lane] = d < 0 ? -d : 0;
      gained[lane] += d > 0;
      lost[lane] += d < 0;
    }
  for (size_t lane = 0; lane < 8; lane++) {
    most_gained = gained[lane] > most_gained ? gained[lane] : most_gained;
    most_lost = lost[lane] > most_lost ? lost[lane] : most_lost;
  }
  if (!most_lost) {
    for (size_t lane = 0; lane < 8; lane++) probabilities[lane] = gained[lane] ? 1 : 0;
    return;
  }
  const v8 one = (v8){} + 1.0;
  for (size_t i = 0; i < most_gained; i++) {
    v8 gain = *(const u8 *)(gains + 8 * i);
    v8 before = one;
    for (size_t k = 0; k < most_lost; k++) {
      v8 sum = *(const u8 *)(losses + 8 * k) + gain;
      m8 empty = sum == 0.0;
      sum = (v8)((empty & (m8)one) | (~empty & (m8)sum));
      v8 part = gain / sum;
      before = *(u8 *)(shares + 8 * k) * (one - part) + before * part;
      *(u8 *)(shares + 8 * k) = before;
    }
  }
  memcpy(probabilities, shares + 8 * (most_lost - 1), sizeof(v8));
}

/// `yes` where the mask is set, `no` elsewhere.
#define CHOOSE(mask, yes, no) ((v8)(((mask) & (m8)(yes)) | (~(mask) & (m8)(no))))

void NAME(nk_summarise, SET)(size_t count, const double *values, int logarithms,
                             nk_summary *summary) {
  v8 lowest = (v8){} + summary->lowest, highest = (v8){} + summary->highest;
  v8 zero = {0}, sum = {0};
  m8 present = {0};
  for (size_t i = 0; i < count; i += 8) {
    v8 z = (v8){} + __builtin_nan("");
    if (count - i >= 8)
      z = *(const u8 *)(values + i);
    else
      memcpy(&z, values + i, (count - i) * sizeof(double));
    present -= z == z;
    lowest = CHOOSE(z < lowest, z, lowest);
    highest = CHOOSE(z > highest, z, highest);
    if (logarithms) {
      v8 term = z;
      minus_logarithm(&term);
      term *= z;
      sum -= CHOOSE(z > 0.0, term, zero);
    }
  }
  for (size_t lane = 0; lane < 8; lane++) {
    summary->count += (size_t)present[lane];
    if (lowest[lane] < summary->lowest) summary->lowest = lowest[lane];
    if (highest[lane] > summary->highest) summary->highest = highest[lane];
  }
  summary->logarithms =
      ((sum[0] + sum[4]) + (sum[2] + sum[6])) + ((sum[1] + sum[5]) + (sum[3] + sum[7]));
}

void NAME(nk_products, SET)(size_t columns, size_t rows, const double *values, double *sums) {
  for (size_t j = 0; j < columns; j++) {
    const double *own = values + j * rows;
    size_t k = j;
    // Four columns at a time read this one once.
    for (; k + 4 <= columns; k += 4) {
      const double *other = values + k * rows;
      v8 s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
      for (size_t r = 0; r < rows; r += 8) {
        v8 x = *(const u8 *)(own + r);
        s0 += x * *(const u8 *)(other + r);
        s1 += x * *(const u8 *)(other + rows + r);
        s2 += x * *(const u8 *)(other + 2 * rows + r);
        s3 += x * *(const u8 *)(other + 3 * rows + r);
      }
      *(u8 *)sums = s0;
      *(u8 *)(sums + 8) = s1;
      *(u8 *)(sums + 16) = s2;
      *(u8 *)(sums + 24) = s3;
      sums += 32;
    }
    for (; k < columns; k++) {
      const double *other = values + k * rows;
      v8 s = {0};
      for (size_t r = 0; r < rows; r += 8) s += *(const u8 *)(own + r) * *(const u8 *)(other + r);
      *(u8 *)sums = s;
      sums += 8;
    }
  }
}
