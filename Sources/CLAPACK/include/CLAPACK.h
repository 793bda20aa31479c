#ifndef CLAPACK_H
#define CLAPACK_H

#include <stddef.h>
#include <stdint.h>

// Debian's LAPACK ships no C header. INTEGER is 32 bits wide, and the Fortran compiler adds one
// hidden length for each CHARACTER argument at the end of the list.

/// Eigenvalues and, where asked for with 'V', left and right eigenvectors of a general matrix.
void dgeev_(const char *jobvl, const char *jobvr, const int32_t *n, double *a, const int32_t *lda,
            double *wr, double *wi, double *vl, const int32_t *ldvl, double *vr,
            const int32_t *ldvr, double *work, const int32_t *lwork, int32_t *info,
            size_t jobvl_length, size_t jobvr_length);

/// Eigenvalues in ascending order and, with jobz 'V', eigenvectors of a symmetric matrix.
void dsyevr_(const char *jobz, const char *range, const char *uplo, const int32_t *n, double *a,
             const int32_t *lda, const double *vl, const double *vu, const int32_t *il,
             const int32_t *iu, const double *abstol, int32_t *m, double *w, double *z,
             const int32_t *ldz, int32_t *isuppz, double *work, const int32_t *lwork,
             int32_t *iwork, const int32_t *liwork, int32_t *info, size_t jobz_length,
             size_t range_length, size_t uplo_length);

/// LU factors with partial pivoting.
void dgetrf_(const int32_t *m, const int32_t *n, double *a, const int32_t *lda, int32_t *ipiv,
             int32_t *info);

/// Solves with the factors of dgetrf.
void dgetrs_(const char *trans, const int32_t *n, const int32_t *nrhs, const double *a,
             const int32_t *lda, const int32_t *ipiv, double *b, const int32_t *ldb, int32_t *info,
             size_t trans_length);

/// Inverse from the factors of dgetrf.
void dgetri_(const int32_t *n, double *a, const int32_t *lda, const int32_t *ipiv, double *work,
             const int32_t *lwork, int32_t *info);

/// Reciprocal condition number from the factors of dgetrf.
void dgecon_(const char *norm, const int32_t *n, const double *a, const int32_t *lda,
             const double *anorm, double *rcond, double *work, int32_t *iwork, int32_t *info,
             size_t norm_length);

/// c := alpha op(a) op(b) + beta c
void dgemm_(const char *transa, const char *transb, const int32_t *m, const int32_t *n,
            const int32_t *k, const double *alpha, const double *a, const int32_t *lda,
            const double *b, const int32_t *ldb, const double *beta, double *c, const int32_t *ldc,
            size_t transa_length, size_t transb_length);

#endif
