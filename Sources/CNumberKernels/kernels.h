#ifndef NK_KERNELS_H
#define NK_KERNELS_H

#include "CNumberKernels.h"

/// Draws that are sorted side by side.
enum { NK_LANES = 16 };

#define NK_DECLARE(set)                                                                     \
  void nk_uniforms_##set(uint64_t, uint64_t, size_t, double *);                             \
  void nk_exponentials_##set(uint64_t, uint64_t, size_t, double *);                         \
  void nk_scores_##set(size_t, size_t, const double *, size_t, const double *, double *);   \
  void nk_ranks_##set(size_t, size_t, size_t, const double *, uint32_t *);                  \
  void nk_count_ranks_##set(size_t, size_t, size_t, const uint32_t *, uint32_t *);          \
  void nk_count_wins_##set(size_t, size_t, size_t, const uint32_t *, uint32_t *);           \
  void nk_rank_shifts_##set(size_t, size_t, size_t, const uint32_t *, const uint32_t *,     \
                            uint64_t *);                                                    \
  size_t nk_firsts_##set(size_t, const uint32_t *, uint32_t *);                             \
  void nk_add_deviations_##set(size_t, size_t, size_t, const double *, const double *,      \
                               double *, double *);                                         \
  void nk_uniform_wins_##set(size_t, const double *, double *, double *);                    \
  void nk_summarise_##set(size_t, const double *, int, nk_summary *);                       \
  void nk_add_up_##set(size_t, const double *, double, nk_sums *);                          \
  void nk_products_##set(size_t, size_t, const double *, double *);

NK_DECLARE(portable)
NK_DECLARE(avx2)
NK_DECLARE(avx512)

#endif
