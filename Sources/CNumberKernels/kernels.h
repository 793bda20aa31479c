#ifndef NK_KERNELS_H
#define NK_KERNELS_H

#include "CNumberKernels.h"

/// Scores whose ranks are looked for among 30 bits first.
enum { NK_COARSE_MOST = 2048 };

#define NK_DECLARE(set)                                                                     \
  void nk_uniforms_##set(uint64_t, uint64_t, size_t, double *);                             \
  void nk_exponentials_##set(uint64_t, uint64_t, size_t, double *);                         \
  void nk_scores_##set(size_t, size_t, const double *, size_t, const double *, double *);   \
  void nk_ranks_##set(size_t, size_t, const double *, uint32_t *, uint32_t *, uint32_t *);  \
  size_t nk_first_##set(size_t, const double *);                                            \
  void nk_uniform_wins_##set(size_t, const double *, double *, double *);                    \
  void nk_summarise_##set(size_t, const double *, int, nk_summary *);                       \
  void nk_products_##set(size_t, size_t, const double *, double *);

NK_DECLARE(portable)
NK_DECLARE(avx2)
NK_DECLARE(avx512)

#endif
