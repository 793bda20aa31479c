#include "large.h"

void ck_bytes_times_vector(ck_path path, const uint8_t *codes, size_t width, size_t rows,
                           const uint8_t *digits, int first, const int16_t values[32],
                           ck_exact *sums) {
#if defined(__x86_64__)
  if (path == CK_AVX512) return ck_bytes_avx512(codes, width, rows, digits, first, values, sums);
  if (path == CK_AVX2) return ck_bytes_avx2(codes, width, rows, digits, first, values, sums);
#endif
  ck_bytes_portable(codes, width, rows, digits, first, values, sums);
}

void ck_doubles_times_vector(ck_path path, const double *a, size_t stride, size_t columns,
                             size_t rows, const double *x, double *y) {
#if defined(__x86_64__)
  if (path == CK_AVX512) return ck_doubles_avx512(a, stride, columns, rows, x, y);
  if (path == CK_AVX2) return ck_doubles_avx2(a, stride, columns, rows, x, y);
#endif
  ck_doubles_portable(a, stride, columns, rows, x, y);
}
