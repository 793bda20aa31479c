#include "large.h"

enum { BLOCK = 256 };

void ck_bytes_portable(const uint8_t *codes, size_t width, size_t rows, const uint8_t *digits,
                       int first, const int16_t *values, ck_exact *sums) {
  for (size_t r = 0; r < rows; r++, codes += width) {
    int64_t sum[CK_DIGITS] = {0};
    for (size_t start = 0; start < width; start += BLOCK) {
      size_t count = width - start < BLOCK ? width - start : BLOCK;
      int16_t v[BLOCK];
      for (size_t j = 0; j < count; j++) v[j] = values[codes[start + j] & 31];
      for (int d = first; d < CK_DIGITS; d++) {
        const uint8_t *x = digits + (size_t)d * width + start;
        // 256 products of a byte and a value of at most 20160 stay below 2^31.
        int32_t part = 0;
        for (size_t j = 0; j < count; j++) part += (int32_t)v[j] * (int16_t)x[j];
        sum[d - first] += part;
      }
    }
    ck_add_digits(&sums[r], sum, first);
  }
}
