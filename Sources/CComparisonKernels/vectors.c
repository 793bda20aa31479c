#include "vectors.h"

#if defined(__x86_64__)
#define ON_PATH(call, ...)                                      \
  (path == CK_AVX512 ? ck_##call##_avx512(__VA_ARGS__)          \
   : path == CK_AVX2 ? ck_##call##_avx2(__VA_ARGS__)            \
                     : ck_##call##_portable(__VA_ARGS__))
#else
#define ON_PATH(call, ...) ((void)path, ck_##call##_portable(__VA_ARGS__))
#endif

void ck_quotients_of(ck_path path, size_t n, const double *x, const double *y,
                     ck_quotients *result) {
  ON_PATH(quotients, n, x, y, result);
}

double ck_step(ck_path path, size_t n, double index, double momentum, double *x, double *y,
               double *previous) {
  return ON_PATH(step, n, index, momentum, x, y, previous);
}

bool ck_within(ck_path path, size_t n, const double *values, double least, double most) {
  return ON_PATH(within, n, values, least, most);
}

double ck_excess(ck_path path, size_t n, const double *a, const double *x, double *largest) {
  return ON_PATH(excess, n, a, x, largest);
}

void ck_change_of(ck_path path, size_t n, double index, double momentum, double total,
                  const double *y, double *x, double *previous, double *work, int16_t *steps,
                  ck_change *change) {
  ON_PATH(change, n, index, momentum, total, y, x, previous, work, steps, change);
}

void ck_add_sums(ck_path path, size_t n, const int64_t *sums, int64_t offset, double size,
                 double blur, const double *units, double *y, double *errors) {
  ON_PATH(add_sums, n, sums, offset, size, blur, units, y, errors);
}
