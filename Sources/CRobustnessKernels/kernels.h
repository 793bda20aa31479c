#ifndef RK_KERNELS_H
#define RK_KERNELS_H

#include "CRobustnessKernels.h"

/// Scores whose ranks are looked for among 30 bits first.
enum { RK_COARSE_MOST = 2048 };

#define RK_DECLARE(set)                                                                     \
  void rk_uniforms_##set(uint64_t, uint64_t, size_t, double *);                             \
  void rk_exponentials_##set(uint64_t, uint64_t, size_t, double *);                         \
  void rk_scores_##set(size_t, size_t, const double *, size_t, const double *, double *);   \
  void rk_ranks_##set(size_t, size_t, const double *, uint32_t *, uint32_t *, uint32_t *);  \
  size_t rk_first_##set(size_t, const double *);                                            \
  void rk_uniform_wins_##set(size_t, const double *, double *, double *);

RK_DECLARE(portable)
RK_DECLARE(avx2)
RK_DECLARE(avx512)

#endif
