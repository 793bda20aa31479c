#include "CComparisonKernels.h"

ck_path ck_best_path(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vnni"))
    return CK_AVX512;
  if (__builtin_cpu_supports("avx2")) return CK_AVX2;
#endif
  return CK_PORTABLE;
}
