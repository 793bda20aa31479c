#include "small.h"

/// Largest order that AVX2 solves sixteen at a time.
enum { MOST_WIDE = 8 };

typedef size_t kernel(int, const double *, size_t, size_t, const ck_small_results *);

typedef struct {
  const double *upper;
  size_t stride, count;
  ck_small_results results;
} matrices;

/// Solves those matrices that fill the kernel's vectors, and leaves the others.
static void solve_most(matrices *open, kernel *kernel, int n) {
  size_t done = kernel(n, open->upper, open->stride, open->count, &open->results);
  open->upper += done;
  open->count -= done;
  open->results.weights += done;
  open->results.index += done;
  open->results.lower += done;
  open->results.upper += done;
  open->results.bound += done;
  open->results.iterations += done;
}

void ck_small_solve(ck_path path, int n, const double *upper, size_t stride, size_t count,
                    const ck_small_results *results) {
  if (n < 1 || n > CK_SMALL_MAX) return;
  matrices open = {upper, stride, count, *results};
#if defined(__x86_64__)
  if (path == CK_AVX512) solve_most(&open, ck_small_solve_avx512, n);
  if (path == CK_AVX2 && n <= MOST_WIDE) solve_most(&open, ck_small_solve_avx2_wide, n);
  if (path != CK_PORTABLE) solve_most(&open, ck_small_solve_avx2, n);
#endif
  if (path == CK_PORTABLE) solve_most(&open, ck_small_solve_portable, n);
  solve_most(&open, ck_small_solve_single, n);
}
