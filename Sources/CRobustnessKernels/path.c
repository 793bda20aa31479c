#include "kernels.h"

rk_path rk_best_path(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
    return RK_AVX512;
  if (__builtin_cpu_supports("avx2")) return RK_AVX2;
#endif
  return RK_PORTABLE;
}

// An instruction set that is not there is not asked for: callers hand on what rk_best_path said, or
// less.
#if defined(__x86_64__)
#define DISPATCH(name, ...)                                  \
  switch (path) {                                            \
    case RK_AVX512: return name##_avx512(__VA_ARGS__);       \
    case RK_AVX2: return name##_avx2(__VA_ARGS__);           \
    case RK_PORTABLE: break;                                 \
  }                                                          \
  return name##_portable(__VA_ARGS__)
#else
#define DISPATCH(name, ...) \
  (void)path;               \
  return name##_portable(__VA_ARGS__)
#endif

void rk_uniforms(rk_path path, uint64_t seed, uint64_t first, size_t count, double *numbers) {
  DISPATCH(rk_uniforms, seed, first, count, numbers);
}

void rk_exponentials(rk_path path, uint64_t seed, uint64_t first, size_t count, double *numbers) {
  DISPATCH(rk_exponentials, seed, first, count, numbers);
}

void rk_scores(rk_path path, size_t stride, size_t criteria, const double *columns, size_t draws,
               const double *weights, double *scores) {
  DISPATCH(rk_scores, stride, criteria, columns, draws, weights, scores);
}

void rk_ranks(rk_path path, size_t count, size_t stride, const double *scores, uint32_t *ranks,
              uint32_t *counts, uint32_t *wins) {
  DISPATCH(rk_ranks, count, stride, scores, ranks, counts, wins);
}

size_t rk_first(rk_path path, size_t count, const double *scores) {
  DISPATCH(rk_first, count, scores);
}

void rk_uniform_wins(rk_path path, size_t criteria, const double *differences, double *space,
                     double *probabilities) {
  DISPATCH(rk_uniform_wins, criteria, differences, space, probabilities);
}
