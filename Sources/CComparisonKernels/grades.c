#include "grades.h"

bool ck_grades(ck_path path, const double *ratios, size_t count, size_t width,
               const ck_grade_table *table, uint8_t *codes) {
#if defined(__x86_64__)
  if (path == CK_AVX512) return ck_grades_avx512(ratios, count, width, table, codes);
  if (path == CK_AVX2) return ck_grades_avx2(ratios, count, width, table, codes);
#endif
  return ck_grades_portable(ratios, count, width, table, codes);
}
