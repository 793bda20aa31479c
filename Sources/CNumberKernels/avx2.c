#if defined(__x86_64__)
#include <string.h>
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define SET avx2
#include "template.h"
#pragma clang attribute pop
#endif
