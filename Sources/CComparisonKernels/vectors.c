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

void ck_split(ck_path path, size_t count, size_t width, bool is_coarse, double scale, double back,
              double *x, uint8_t *digits, ck_exact *total) {
  ON_PATH(split, count, width, is_coarse, scale, back, x, digits, total);
}

void ck_join(ck_path path, size_t n, const ck_exact *sums, ck_exact offset, double whole,
             double back, double *y) {
  ON_PATH(join, n, sums, offset, whole, back, y);
}
