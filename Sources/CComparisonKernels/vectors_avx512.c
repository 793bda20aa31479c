#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl,avx512bw"))), apply_to = function)
#define QUOTIENTS ck_quotients_avx512
#define STEP ck_step_avx512
#define WITHIN ck_within_avx512
#define EXCESS ck_excess_avx512
#define CHANGE ck_change_avx512
#define ADD_SUMS ck_add_sums_avx512
#include "vectors_template.h"
#pragma clang attribute pop
#endif
