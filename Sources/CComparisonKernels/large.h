#ifndef CK_LARGE_H
#define CK_LARGE_H

#include "CComparisonKernels.h"

void ck_doubles_avx512(const double *, size_t, size_t, size_t, const double *, double *);
void ck_doubles_avx2(const double *, size_t, size_t, size_t, const double *, double *);
void ck_doubles_portable(const double *, size_t, size_t, size_t, const double *, double *);

#endif
