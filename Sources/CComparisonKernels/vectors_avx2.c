#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define QUOTIENTS ck_quotients_avx2
#define STEP ck_step_avx2
#define WITHIN ck_within_avx2
#define EXCESS ck_excess_avx2
#define CHANGE ck_change_avx2
#define ADD_SUMS ck_add_sums_avx2
#include "vectors_template.h"
#pragma clang attribute pop
#endif
