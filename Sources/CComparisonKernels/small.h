#ifndef CK_SMALL_H
#define CK_SMALL_H

#include "CComparisonKernels.h"

// Each solves as many matrices as fill whole vectors and says how many those were.
size_t ck_small_solve_avx512(int, const double *, size_t, size_t, const ck_small_results *);
size_t ck_small_solve_avx2_wide(int, const double *, size_t, size_t, const ck_small_results *);
size_t ck_small_solve_avx2(int, const double *, size_t, size_t, const ck_small_results *);
size_t ck_small_solve_portable(int, const double *, size_t, size_t, const ck_small_results *);
size_t ck_small_solve_single(int, const double *, size_t, size_t, const ck_small_results *);

#endif
