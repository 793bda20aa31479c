#ifndef CK_GRADES_H
#define CK_GRADES_H

#include "CComparisonKernels.h"

bool ck_grades_portable(const double *, size_t, size_t, const ck_grade_table *, uint8_t *);
bool ck_grades_avx2(const double *, size_t, size_t, const ck_grade_table *, uint8_t *);
bool ck_grades_avx512(const double *, size_t, size_t, const ck_grade_table *, uint8_t *);

#endif
