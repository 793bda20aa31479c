// Ratios rounded to 16-bit multiples of a unit, written once over vectors of eight.

#include <string.h>

#include "steps.h"

#pragma clang fp contract(off)

typedef double v8 __attribute__((vector_size(64)));
typedef int64_t m8 __attribute__((vector_size(64)));
typedef int16_t h8 __attribute__((vector_size(16)));
typedef v8 u8 __attribute__((aligned(8)));
typedef h8 w8 __attribute__((aligned(2)));

double WORDS(const double *ratios, size_t count, size_t width, double per_unit, int16_t *words) {
  v8 most = {0};
  size_t j = 0;
  for (; j + 8 <= count; j += 8) {
    v8 ratio = *(const u8 *)(ratios + j);
    m8 mask = ratio > most;
    most = (v8)((mask & (m8)ratio) | (~mask & (m8)most));
    // The nearest integer is in the lowest bits then.
    *(w8 *)(words + j) = __builtin_convertvector((m8)(ratio * per_unit + 0x1.8p52), h8);
  }
  double largest = most[0];
  for (int k = 1; k < 8; k++) largest = most[k] > largest ? most[k] : largest;
  for (; j < count; j++) {
    double shifted = ratios[j] * per_unit + 0x1.8p52;
    int64_t bits;
    memcpy(&bits, &shifted, sizeof bits);
    words[j] = (int16_t)bits;
    largest = ratios[j] > largest ? ratios[j] : largest;
  }
  memset(words + count, 0, (width - count) * sizeof(int16_t));
  return largest;
}
