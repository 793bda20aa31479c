#include "small.h"

void ck_small_solve(ck_path path, int n, const double *upper, size_t stride, size_t count,
                    const ck_small_results *results) {
  if (n < 1 || n > CK_SMALL_MAX) return;
  size_t done = 0;
#if defined(__x86_64__)
  if (path == CK_AVX512) done = ck_small_solve_avx512(n, upper, stride, count, results);
  if (path == CK_AVX2) done = ck_small_solve_avx2(n, upper, stride, count, results);
#endif
  if (path == CK_PORTABLE) done = ck_small_solve_portable(n, upper, stride, count, results);
  ck_small_results rest = *results;
  rest.weights += done;
  rest.index += done;
  rest.lower += done;
  rest.upper += done;
  rest.bound += done;
  rest.iterations += done;
  ck_small_solve_single(n, upper + done, stride, count - done, &rest);
}
