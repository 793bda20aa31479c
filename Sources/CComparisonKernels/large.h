#ifndef CK_LARGE_H
#define CK_LARGE_H

#include "CComparisonKernels.h"

void ck_bytes_avx512(const uint8_t *, size_t, size_t, const uint8_t *, int, const int16_t *,
                     ck_exact *);
void ck_bytes_avx2(const uint8_t *, size_t, size_t, const uint8_t *, int, const int16_t *,
                   ck_exact *);
void ck_bytes_portable(const uint8_t *, size_t, size_t, const uint8_t *, int, const int16_t *,
                       ck_exact *);
void ck_doubles_avx512(const double *, size_t, size_t, size_t, const double *, double *);
void ck_doubles_avx2(const double *, size_t, size_t, size_t, const double *, double *);
void ck_doubles_portable(const double *, size_t, size_t, size_t, const double *, double *);

/// Puts the sums of the digits together: sum[d] belongs to digit `first + d`.
static inline void ck_add_digits(ck_exact *exact, const int64_t *sum, int first) {
  for (int d = first; d < CK_DIGITS; d++) {
    if (d < 3)
      exact->low += sum[d - first] * ((int64_t)1 << (8 * d));
    else
      exact->high += sum[d - first] * ((int64_t)1 << (8 * (d - 3)));
  }
}

#endif
