#ifndef NUMBERS_H
#define NUMBERS_H

#include <string.h>

#include "CTextKernels.h"

/// Eight bytes, the first one lowest.
static inline uint64_t ct_load(const uint8_t *text) {
  uint64_t word;
  memcpy(&word, text, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

unsigned ct_four_short_numbers(const uint8_t *text, const int32_t *entries, size_t stride,
                               double *numbers);

#endif
