#ifndef CK_VECTORS_H
#define CK_VECTORS_H

#include "CComparisonKernels.h"

#define CK_VECTORS(path)                                                                    \
  void ck_quotients_##path(size_t, const double *, const double *, ck_quotients *);         \
  double ck_step_##path(size_t, double, double, double *, double *, double *);              \
  bool ck_within_##path(size_t, const double *, double, double);                            \
  double ck_excess_##path(size_t, const double *, const double *, double *);                \
  void ck_change_##path(size_t, double, double, double, const double *, double *, double *,   \
                        double *, int16_t *, ck_change *);                                    \
  void ck_add_sums_##path(size_t, const int64_t *, int64_t, double, double, const double *,   \
                          double *, double *);

CK_VECTORS(portable)
CK_VECTORS(avx2)
CK_VECTORS(avx512)

#endif
