#include "kernels.h"

nk_path nk_best_path(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
    return NK_AVX512;
  if (__builtin_cpu_supports("avx2")) return NK_AVX2;
#endif
  return NK_PORTABLE;
}

// An instruction set that is not there is not asked for: callers hand on what nk_best_path said, or
// less.
#if defined(__x86_64__)
#define DISPATCH(name, ...)                                  \
  switch (path) {                                            \
    case NK_AVX512: return name##_avx512(__VA_ARGS__);       \
    case NK_AVX2: return name##_avx2(__VA_ARGS__);           \
    case NK_PORTABLE: break;                                 \
  }                                                          \
  return name##_portable(__VA_ARGS__)
#else
#define DISPATCH(name, ...) \
  (void)path;               \
  return name##_portable(__VA_ARGS__)
#endif

void nk_uniforms(nk_path path, uint64_t seed, uint64_t first, size_t count, double *numbers) {
  DISPATCH(nk_uniforms, seed, first, count, numbers);
}

void nk_exponentials(nk_path path, uint64_t seed, uint64_t first, size_t count, double *numbers) {
  DISPATCH(nk_exponentials, seed, first, count, numbers);
}

void nk_scores(nk_path path, size_t stride, size_t criteria, const double *columns, size_t draws,
               const double *weights, double *scores) {
  DISPATCH(nk_scores, stride, criteria, columns, draws, weights, scores);
}

void nk_ranks(nk_path path, size_t count, size_t stride, size_t draws, const double *scores,
              uint32_t *ranks) {
  DISPATCH(nk_ranks, count, stride, draws, scores, ranks);
}

void nk_count_ranks(nk_path path, size_t count, size_t stride, size_t draws, const uint32_t *ranks,
                    uint32_t *counts) {
  DISPATCH(nk_count_ranks, count, stride, draws, ranks, counts);
}

void nk_count_wins(nk_path path, size_t count, size_t stride, size_t draws, const uint32_t *ranks,
                   uint32_t *wins) {
  DISPATCH(nk_count_wins, count, stride, draws, ranks, wins);
}

void nk_rank_shifts(nk_path path, size_t count, size_t stride, size_t draws, const uint32_t *ranks,
                    const uint32_t *todays, uint64_t *shifts) {
  DISPATCH(nk_rank_shifts, count, stride, draws, ranks, todays, shifts);
}

size_t nk_firsts(nk_path path, size_t count, const uint32_t *ranks, uint32_t *places) {
  DISPATCH(nk_firsts, count, ranks, places);
}

void nk_add_deviations(nk_path path, size_t count, size_t stride, size_t draws, const double *scores,
                       const double *todays, double *sums, double *squares) {
  DISPATCH(nk_add_deviations, count, stride, draws, scores, todays, sums, squares);
}

void nk_uniform_wins(nk_path path, size_t criteria, const double *differences, double *space,
                     double *probabilities) {
  DISPATCH(nk_uniform_wins, criteria, differences, space, probabilities);
}

void nk_summarise(nk_path path, size_t count, const double *values, int logarithms,
                  nk_summary *summary) {
  DISPATCH(nk_summarise, count, values, logarithms, summary);
}

void nk_add_up(nk_path path, size_t count, const double *values, double shift, nk_sums *sums) {
  DISPATCH(nk_add_up, count, values, shift, sums);
}

void nk_products(nk_path path, size_t columns, size_t rows, const double *values, double *sums) {
  DISPATCH(nk_products, columns, rows, values, sums);
}
