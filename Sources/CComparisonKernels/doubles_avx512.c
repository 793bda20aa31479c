#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl,avx512bw"))), apply_to = function)
#define KERNEL ck_doubles_avx512
#include "doubles_template.h"
#pragma clang attribute pop
#endif
