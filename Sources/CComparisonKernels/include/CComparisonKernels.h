#ifndef CCOMPARISONKERNELS_H
#define CCOMPARISONKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Every kernel gives the same bits on every instruction set: lanes, blocks and the order of
// additions are fixed, products are not fused with sums, and sums of bytes are exact integers.

/// Instruction sets, the plainest first.
typedef enum {
  CK_PORTABLE = 0,
  CK_AVX2 = 1,
  CK_AVX512 = 2,
} ck_path;

/// The best path that this processor and its operating system can run.
ck_path ck_best_path(void);

/// Runs `body` once for each chunk 0 ..< chunks on up to `threads` threads, this one included, and
/// returns when all are done. Which thread takes which chunk is open.
void ck_parallel(int threads, size_t chunks, void (*body)(void *context, size_t chunk),
                 void *context);

// MARK: Small matrices

/// Passes and solutions of inverse iteration; what takes more iterations took Noda's as well.
enum { CK_SMALL_MAX = 15, CK_INVERSE_STEPS = 8 };

/// Where the results of many small matrices go: value k of matrix m at `name[k * stride + m]`.
typedef struct {
  /// Right Perron vector, n values a matrix, sum 1.
  double *weights;
  /// (lambda - n) / (n - 1), 0 where lambda is n within its enclosure.
  double *index;
  /// Collatz-Wielandt enclosure of lambda, rounding included.
  double *lower;
  double *upper;
  /// Largest relative error of a weight; infinite where the bound says nothing.
  double *bound;
  /// Iterations; below 0 where the spread did not reach the tolerance.
  double *iterations;
  size_t stride;
} ck_small_results;

/// Solves `count` reciprocal matrices of order n, 1 ... CK_SMALL_MAX.
///
/// Entry (i, j), i < j, of matrix m is `upper[pair * stride + m]`, pairs counted row by row. Ratios
/// that are not within 1e-15 ... 1e15 leave negative iterations.
void ck_small_solve(ck_path path, int n, const double *upper, size_t stride, size_t count,
                    const ck_small_results *results);

// MARK: Large matrices

/// Columns of a panel of bytes: digits of x for one panel stay in the first-level cache, and every
/// panel is one sequential stream.
enum { CK_PANEL = 2048, CK_DIGITS = 7, CK_MOST_COLUMNS = 65536 };

/// Sums of one row and panel: the integer sum(v_j X_j) is `low + 2^24 high`, where X_j has 56 bits.
typedef struct {
  int64_t low;
  int64_t high;
} ck_exact;

/// Adds v X of `rows` rows of one panel to `sums`, exactly.
///
/// `codes` holds `width` bytes a row, a multiple of 64 and at most CK_PANEL; byte c stands for the
/// integer v = values[c & 31], and 16 has the bit 128 set and is worth 0. `digits` holds X in base
/// 256 for the panel, the least digit first, `width` bytes a digit; `first` is 0, or 4 where the four
/// lowest digits are not read and count as 0.
void ck_bytes_times_vector(ck_path path, const uint8_t *codes, size_t width, size_t rows,
                           const uint8_t *digits, int first, const int16_t values[32],
                           ck_exact *sums);

/// y = A x for `rows` rows of `stride` doubles each, `columns` of them used; sums in blocks of 256
/// columns and 8 lanes, so that errors stay below (256/8 + columns/256 + 5) 2^-53.
void ck_doubles_times_vector(ck_path path, const double *a, size_t stride, size_t columns,
                             size_t rows, const double *x, double *y);

#endif
