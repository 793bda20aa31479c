#ifndef CK_STEPS_H
#define CK_STEPS_H

#include "CComparisonKernels.h"

#define CK_STEPS(path)                                                                           \
  void ck_byte_steps_##path(const uint8_t *, size_t, size_t, const int16_t *, const int16_t *,   \
                            int64_t *);                                                          \
  void ck_word_steps_##path(const int16_t *, size_t, size_t, const int16_t *, int64_t *);        \
  double ck_words_##path(const double *, size_t, size_t, double, int16_t *);

CK_STEPS(portable)
CK_STEPS(avx2)
CK_STEPS(avx512)

/// Columns whose products are added in 32 bits: 512 * 32767 * 1024 in eight lanes.
enum { BLOCK = 512 };

#endif
