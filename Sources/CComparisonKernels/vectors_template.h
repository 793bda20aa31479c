// What happens to vectors between two passes over a matrix, written once: eight lanes, added pairwise
// at the end. The Swift twin is VectorTwin.swift.

#include <string.h>

#include "vectors.h"

#pragma clang fp contract(off)

typedef double v8 __attribute__((vector_size(64)));
typedef int64_t m8 __attribute__((vector_size(64)));
typedef v8 u8 __attribute__((aligned(8)));
typedef m8 w8 __attribute__((aligned(8)));

#define INLINE static inline __attribute__((always_inline))

// Vectors are handed on by address: passing them by value would depend on the instruction set.
INLINE void keep_smaller(v8 *a, const v8 *b) {
  m8 mask = *b < *a;
  *a = (v8)((mask & (m8)*b) | (~mask & (m8)*a));
}
INLINE void keep_larger(v8 *a, const v8 *b) {
  m8 mask = *b > *a;
  *a = (v8)((mask & (m8)*b) | (~mask & (m8)*a));
}
INLINE double sum_of(const v8 *v) {
  v8 s = *v;
  return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
}
INLINE double least_of(const v8 *v) {
  double least = (*v)[0];
  for (int k = 1; k < 8; k++) least = (*v)[k] < least ? (*v)[k] : least;
  return least;
}
INLINE double largest_of(const v8 *v) {
  double largest = (*v)[0];
  for (int k = 1; k < 8; k++) largest = (*v)[k] > largest ? (*v)[k] : largest;
  return largest;
}

/// Up to eight values from `p` on; lanes beyond `count` keep what they have.
INLINE void load(v8 *values, const double *p, size_t count) {
  if (count >= 8)
    *values = *(const u8 *)p;
  else
    memcpy(values, p, count * sizeof(double));
}
INLINE void store(double *p, size_t count, const v8 *values) {
  if (count >= 8)
    *(u8 *)p = *values;
  else
    memcpy(p, values, count * sizeof(double));
}

void QUOTIENTS(size_t n, const double *x, const double *y, ck_quotients *result) {
  v8 lower = (v8){} + __builtin_inf(), upper = {0}, x_sum = {0}, y_sum = {0};
  for (size_t i = 0; i < n; i += 8) {
    v8 a = {0}, b = {0};
    load(&a, x + i, n - i);
    load(&b, y + i, n - i);
    v8 quotient = b / a;
    // Lanes beyond the end: the first quotient once more.
    for (size_t k = n - i; k < 8; k++) quotient[k] = quotient[0];
    keep_smaller(&lower, &quotient);
    keep_larger(&upper, &quotient);
    x_sum += a;
    y_sum += b;
  }
  result->lower = least_of(&lower);
  result->upper = largest_of(&upper);
  result->x_sum = sum_of(&x_sum);
  result->y_sum = sum_of(&y_sum);
}

double STEP(size_t n, double index, double momentum, double *x, double *y, double *previous) {
  v8 sums = {0}, largest = {0};
  for (size_t i = 0; i < n; i += 8) {
    v8 now = {0}, before = {0}, next = {0};
    load(&now, x + i, n - i);
    load(&before, previous + i, n - i);
    load(&next, y + i, n - i);
    next += index * now + momentum * before;
    keep_larger(&largest, &next);
    sums += next;
    store(y + i, n - i, &next);
  }
  double scale = 1 / sum_of(&sums);
  for (size_t i = 0; i < n; i += 8) {
    v8 now = {0}, next = {0};
    load(&now, x + i, n - i);
    load(&next, y + i, n - i);
    now *= scale;
    next *= scale;
    store(previous + i, n - i, &now);
    store(x + i, n - i, &next);
  }
  return largest_of(&largest) * scale;
}

bool WITHIN(size_t n, const double *values, double least, double most) {
  m8 outside = {0};
  for (size_t i = 0; i < n; i += 8) {
    v8 value = (v8){} + least;
    load(&value, values + i, n - i);
    outside |= ~((value >= least) & (value <= most));
  }
  int64_t any = 0;
  for (int k = 0; k < 8; k++) any |= outside[k];
  return any == 0;
}

/// Bits of the lanes that count: eight from 8 - count on.
static const int64_t kept[16] = {-1, -1, -1, -1, -1, -1, -1, -1};

double EXCESS(size_t n, const double *a, const double *x, double *largest) {
  v8 total = {0}, most = (v8){} + 1;
  for (size_t i = 0; i < n; i++) {
    double inverse = 1 / x[i];
    v8 sums = {0};
    for (size_t j = 0; j < i; j += 8) {
      v8 entry = {0}, weight = {0};
      size_t rest = n - j;
      load(&entry, a + i * n + j, rest);
      load(&weight, x + j, rest);
      v8 e = entry * (weight * inverse);
      if (i - j < 8) {
        // From the diagonal on there is no error.
        m8 mask = *(const w8 *)(kept + 8 - (i - j));
        e = (v8)((mask & (m8)e) | (~mask & (m8)((v8){} + 1)));
      }
      v8 mirror = 1 / e, off = e - 1;
      sums += off * off * mirror;
      keep_larger(&most, &e);
      keep_larger(&most, &mirror);
    }
    total += sums;
  }
  *largest = largest_of(&most);
  return sum_of(&total);
}

typedef int16_t h8 __attribute__((vector_size(16)));

/// The magnitudes of numbers.
INLINE void make_positive(v8 *v) { *v = (v8)((m8)*v & INT64_MAX); }

void CHANGE(size_t n, double index, double momentum, double total, const double *y, double *x,
            double *previous, double *work, int16_t *steps, ck_change *change) {
  v8 sums = {0}, most = {0};
  for (size_t i = 0; i < n; i += 8) {
    v8 now = {0}, before = {0}, next = {0};
    load(&now, x + i, n - i);
    load(&before, previous + i, n - i);
    load(&next, y + i, n - i);
    next += index * now + momentum * before;
    sums += next;
    store(work + i, n - i, &next);
  }
  double sum = sum_of(&sums), scale = total / sum, before_scale = 1 / sum;
  for (size_t i = 0; i < n; i += 8) {
    v8 now = {0}, difference = {0};
    load(&now, x + i, n - i);
    load(&difference, work + i, n - i);
    difference = difference * scale - now;
    v8 least = now * -0.9375, old = now * before_scale;
    keep_larger(&difference, &least);
    store(work + i, n - i, &difference);
    store(previous + i, n - i, &old);
    make_positive(&difference);
    keep_larger(&most, &difference);
  }
  // The largest difference is below 1024 times the power of two ten below the next one.
  double largest = largest_of(&most);
  int64_t exponent;
  memcpy(&exponent, &largest, sizeof exponent);
  exponent = (exponent >> 52) - 9;
  double size = 0, per_size = 0;
  if (exponent > 0) {
    int64_t bits = exponent << 52, inverse = (2046 - exponent) << 52;
    memcpy(&size, &bits, sizeof size);
    memcpy(&per_size, &inverse, sizeof per_size);
  }
  v8 sum_of_steps = {0}, magnitude = {0};
  for (size_t i = 0; i < n; i += 8) {
    v8 now = {0}, difference = {0};
    load(&now, x + i, n - i);
    load(&difference, work + i, n - i);
    // The nearest integer; its bits are the lowest before the last subtraction.
    v8 step = (difference * per_size + 0x1.8p52) - 0x1.8p52;
    v8 moved = now + step * size;
    step = (v8)((moved > now * 0.03125) & (m8)step);
    now += step * size;
    store(x + i, n - i, &now);
    sum_of_steps += step;
    h8 words = __builtin_convertvector((m8)(step + 0x1.8p52), h8);
    memcpy(steps + i, &words, (n - i < 8 ? n - i : 8) * sizeof(int16_t));
    make_positive(&step);
    magnitude += step;
  }
  change->size = size;
  change->sum = sum_of(&sum_of_steps);
  change->magnitude = sum_of(&magnitude);
}

void ADD_SUMS(size_t n, const int64_t *sums, int64_t offset, double size, double blur,
              const double *units, double *y, double *errors) {
  for (size_t i = 0; i < n; i += 8) {
    v8 unit = {0}, value = {0}, error = {0};
    m8 whole = {0};
    if (n - i >= 8)
      whole = *(const w8 *)(sums + i);
    else
      memcpy(&whole, sums + i, (n - i) * sizeof(int64_t));
    load(&unit, units + i, n - i);
    load(&value, y + i, n - i);
    load(&error, errors + i, n - i);
    unit *= size;
    // Integers below 2^51 become doubles by their place in the fraction of 1.5 * 2^52.
    v8 sum = (v8)(whole + offset + 0x4338000000000000) - 0x1.8p52;
    v8 added = sum * unit;
    value += added;
    make_positive(&added);
    error += (added + value) * 0x1p-52 + unit * blur;
    store(y + i, n - i, &value);
    store(errors + i, n - i, &error);
  }
}
