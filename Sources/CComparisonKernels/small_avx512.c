#if defined(__x86_64__)
#include <math.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl,avx512bw"))), apply_to = function)
#define LANES 16
#define KERNEL ck_small_solve_avx512
#include "small_template.h"
#pragma clang attribute pop
#endif
