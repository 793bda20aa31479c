#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define KERNEL ck_doubles_avx2
#include "doubles_template.h"
#pragma clang attribute pop
#endif
