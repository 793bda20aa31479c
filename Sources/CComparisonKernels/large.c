#include "large.h"

void ck_doubles_times_vector(ck_path path, const double *a, size_t stride, size_t columns,
                             size_t rows, const double *x, double *y) {
#if defined(__x86_64__)
  if (path == CK_AVX512) return ck_doubles_avx512(a, stride, columns, rows, x, y);
  if (path == CK_AVX2) return ck_doubles_avx2(a, stride, columns, rows, x, y);
#endif
  ck_doubles_portable(a, stride, columns, rows, x, y);
}
