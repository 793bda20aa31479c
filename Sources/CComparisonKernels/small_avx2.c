#if defined(__x86_64__)
#include <math.h>
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define LANES 8
#define KERNEL ck_small_solve_avx2
#include "small_template.h"
#pragma clang attribute pop
#endif
