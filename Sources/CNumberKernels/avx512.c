#if defined(__x86_64__)
#include <string.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl,avx512bw"), min_vector_width(512))), apply_to = function)
#define SET avx512
#include "template.h"
#pragma clang attribute pop
#endif
