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

// MARK: Threads

/// Threads that stay while one problem is solved, so that a pass need not start its own.
typedef struct ck_team ck_team;

/// A team of up to `threads` threads, the caller included; null where there is no memory for one.
ck_team *ck_team_start(int threads);

/// Runs `body` once for each chunk 0 ..< chunks and returns when all are done. Which thread takes
/// which chunk is open. Only the thread that started the team calls it; without a team it does
/// everything itself.
void ck_team_run(ck_team *team, uint32_t chunks, void (*body)(void *context, size_t chunk),
                 void *context);

/// Sends the threads away.
void ck_team_end(ck_team *team);

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

/// Columns of a panel of bytes: steps for one panel stay in the first-level cache, and every panel is
/// one sequential stream.
enum { CK_PANEL = 2048, CK_MOST_COLUMNS = 65536 };

/// The largest step, and the largest multiple of a unit that a word holds.
enum { CK_MOST_STEP = 1024, CK_MOST_WORD = 32767 };

/// Adds v d of `rows` rows of one panel to `sums`, exactly.
///
/// `codes` holds `width` bytes a row, a multiple of 64 and at most CK_PANEL; byte c stands for the
/// integer v = values[c & 31] of at most 20160, and 16 has the bit 128 set and is worth 0. `steps`
/// holds d, at most CK_MOST_STEP either way, for the columns of the panel.
void ck_bytes_times_steps(ck_path path, const uint8_t *codes, size_t width, size_t rows,
                          const int16_t *steps, const int16_t values[32], int64_t *sums);

/// The same for rows of `width` words, a multiple of 64, that are at most CK_MOST_WORD either way.
void ck_words_times_steps(ck_path path, const int16_t *words, size_t width, size_t rows,
                          const int16_t *steps, int64_t *sums);

/// Writes the integers nearest to ratios times `per_unit`, ties to even, and 0 up to `width`. Returns
/// the largest ratio: what is written means something where that is at most CK_MOST_WORD units.
double ck_words(ck_path path, const double *ratios, size_t count, size_t width, double per_unit,
                int16_t *words);

/// y = A x for `rows` rows of `stride` doubles each, `columns` of them used; sums in blocks of 256
/// columns and 8 lanes, so that errors stay below (256/8 + columns/256 + 5) 2^-53.
void ck_doubles_times_vector(ck_path path, const double *a, size_t stride, size_t columns,
                             size_t rows, const double *x, double *y);

// MARK: Doubles that are grades

/// Three bits of the exponent and three of the fraction tell the 17 grades apart.
typedef struct {
  /// The byte of the only grade with these six bits, where there is one.
  uint8_t codes[64];
  /// What byte c stands for, at c & 31; 16 is equal importance.
  double ratios[32];
  /// What follows the last ratio of a row.
  uint8_t padding;
} ck_grade_table;

/// Writes the bytes of `count` ratios, and padding up to `width`; false where a ratio is not, bit for
/// bit, what its byte stands for.
bool ck_grades(ck_path path, const double *ratios, size_t count, size_t width,
               const ck_grade_table *table, uint8_t *codes);

// MARK: Vectors

/// The quotients y_i / x_i, and the sums of x and y.
typedef struct {
  double lower;
  double upper;
  double x_sum;
  double y_sum;
} ck_quotients;

void ck_quotients_of(ck_path path, size_t n, const double *x, const double *y,
                     ck_quotients *result);

/// A step of power iteration with momentum: x becomes y + index x + momentum previous with the sum
/// 1, `previous` the old x divided by the same, and y is used up. Returns the largest x.
double ck_step(ck_path path, size_t n, double index, double momentum, double *x, double *y,
               double *previous);

/// Whether `least` <= value <= `most` for each; NaN is not.
bool ck_within(ck_path path, size_t n, const double *values, double least, double most);

/// The sum of (e - 1)^2 / e over i > j, with e = a_ij x_j / x_i of a reciprocal matrix without gaps
/// between rows: n (lambda - n) where x is the principal vector. `largest` becomes the largest e or
/// 1 / e.
double ck_excess(ck_path path, size_t n, const double *a, const double *x, double *largest);

/// A change of a vector in integer steps of one size.
typedef struct {
  /// A power of two; 0 where nothing changes.
  double size;
  /// The sum of the steps, and that of their magnitudes.
  double sum;
  double magnitude;
} ck_change;

/// A step of power iteration with momentum towards y + index x + momentum previous with the sum
/// `total`, in integers of at most CK_MOST_STEP that are written to `steps`: x becomes x + size steps
/// and stays above 0, and `previous` the old x divided by what the sum was divided by. `work` has room
/// for n numbers.
void ck_change_of(ck_path path, size_t n, double index, double momentum, double total,
                  const double *y, double *x, double *previous, double *work, int16_t *steps,
                  ck_change *change);

/// Adds A (size steps) to y, with sums = Q steps where Q is about A over the units of its rows.
///
/// `offset` is added to each sum. `errors` grow by what rounding of this and of x, and an error of
/// `blur` units in each sum, can add to those of y.
void ck_add_sums(ck_path path, size_t n, const int64_t *sums, int64_t offset, double size,
                 double blur, const double *units, double *y, double *errors);

#endif
