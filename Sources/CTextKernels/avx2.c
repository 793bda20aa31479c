#include "CTextKernels.h"

bool ct_has_avx2(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
#else
  return false;
#endif
}

#if !defined(__x86_64__)
size_t ct_structural_marks(const uint8_t *text, size_t count, uint8_t separator, int32_t *places) {
  (void)text, (void)count, (void)separator, (void)places;
  return 0;
}

bool ct_is_text(const uint8_t *text, size_t count) {
  (void)text, (void)count;
  return false;
}
#endif
