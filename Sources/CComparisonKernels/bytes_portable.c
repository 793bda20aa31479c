#include "large.h"

void ck_bytes_portable(const uint8_t *codes, size_t width, size_t rows, const uint8_t *digits,
                       int first, const int16_t *values, ck_exact *sums) {
  for (size_t r = 0; r < rows; r++, codes += width) {
    int64_t sum[CK_DIGITS] = {0};
    for (int d = first; d < CK_DIGITS; d++) {
      const uint8_t *x = digits + (size_t)d * width;
      // 2048 products of a byte and a value below 2^15 fit in 32 bits but for the sign.
      int64_t part = 0;
      for (size_t j = 0; j < width; j++) part += (int32_t)values[codes[j] & 31] * x[j];
      sum[d - first] = part;
    }
    ck_add_digits(&sums[r], sum, first);
  }
}
