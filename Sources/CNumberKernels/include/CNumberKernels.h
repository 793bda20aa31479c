#ifndef CNUMBERKERNELS_H
#define CNUMBERKERNELS_H

#include <stddef.h>
#include <stdint.h>

// Every kernel gives the same bits on every instruction set: sums are taken in a fixed order, lanes
// hold different alternatives, draws or rows, and products are not fused with sums.

/// Instruction sets, the plainest first.
typedef enum {
  NK_PORTABLE = 0,
  NK_AVX2 = 1,
  NK_AVX512 = 2,
} nk_path;

/// The best path that this processor and its operating system can run.
nk_path nk_best_path(void);

/// Rows of scores are padded to a multiple of this.
enum { NK_PADDING = 8 };

/// Numbers `first` ... `first + count - 1` of the stream with this seed: uniform in 0 ... 1, both
/// excluded, from the outputs of SplitMix64 (Steele, Lea & Flood 2014,
/// doi:10.1145/2714064.2660195), any of which can be had without the others.
void nk_uniforms(nk_path path, uint64_t seed, uint64_t first, size_t count, double *numbers);

/// Minus the logarithms of the same: exponentially distributed with the mean 1.
void nk_exponentials(nk_path path, uint64_t seed, uint64_t first, size_t count, double *numbers);

/// scores[d * stride + a] = sum over j of weights[d * criteria + j] columns[j * stride + a], added in
/// the order of j, for each of `draws` d and a < stride.
///
/// `stride` is a multiple of NK_PADDING.
void nk_scores(nk_path path, size_t stride, size_t criteria, const double *columns, size_t draws,
               const double *weights, double *scores);

/// ranks[a] = 1 + how many of the `count` scores are above score a; a rank is also counted at
/// counts[a * count + rank - 1], and where `wins` is given each b above which a is at
/// wins[a * count + b].
///
/// `scores` has `stride` elements, a multiple of NK_PADDING; those from `count` on are -infinity.
/// `ranks` has room for `stride`. Time grows with count squared.
void nk_ranks(nk_path path, size_t count, size_t stride, const double *scores, uint32_t *ranks,
              uint32_t *counts, uint32_t *wins);

/// Position of the largest score, the first of equal ones.
size_t nk_first(nk_path path, size_t count, const double *scores);

/// probabilities[lane] = P(sum over j of w_j differences[j * NK_PADDING + lane] > 0) for each of
/// NK_PADDING lanes, the `criteria` weights w uniform among those that sum to 1: the recurrence of
/// Varsi (1973, doi:10.2140/pjm.1973.46.303).
///
/// `space` has room for 3 * criteria * NK_PADDING numbers.
void nk_uniform_wins(nk_path path, size_t criteria, const double *differences, double *space,
                     double *probabilities);

/// What a column of numbers says of itself; not-a-number is a cell without a value.
typedef struct {
  size_t count;
  double lowest;
  double highest;
  /// The sum of z ln z over the values above 0.
  double logarithms;
} nk_summary;

/// Adds a column to its summary: the count grows, the range widens, and the sum of the logarithms, taken
/// where asked for, is that of these values alone.
void nk_summarise(nk_path path, size_t count, const double *values, int logarithms,
                  nk_summary *summary);

/// sums[(pair) * NK_PADDING + lane] = sum over rows r of lane r % NK_PADDING of
/// values[j * rows + r] values[k * rows + r], for each pair j <= k of columns, row by row of the triangle.
///
/// `rows` is a multiple of NK_PADDING.
void nk_products(nk_path path, size_t columns, size_t rows, const double *values, double *sums);

#endif
