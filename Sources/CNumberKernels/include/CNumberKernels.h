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

enum {
  /// Rows of scores are padded to a multiple of this.
  NK_PADDING = 8,
  /// Draws of more scores than these are not sorted side by side.
  NK_MOST_SORTED = 2048,
};

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

/// ranks[d * stride + a] = 1 + how many of the `count` scores of draw d are above its score a.
///
/// `scores` has `stride` elements a draw, a multiple of NK_PADDING; those from `count` on are -infinity,
/// and none is not-a-number. `ranks` has room for as many; those from `count` on mean nothing. Time
/// grows with count log(count)^2 up to NK_MOST_SORTED scores, then with count squared.
void nk_ranks(nk_path path, size_t count, size_t stride, size_t draws, const double *scores,
              uint32_t *ranks);

/// Counts each rank of each draw at counts[a * count + rank - 1].
void nk_count_ranks(nk_path path, size_t count, size_t stride, size_t draws, const uint32_t *ranks,
                    uint32_t *counts);

/// Counts each b above which a is in a draw at wins[a * count + b].
void nk_count_wins(nk_path path, size_t count, size_t stride, size_t draws, const uint32_t *ranks,
                   uint32_t *wins);

/// shifts[d] = sum over a < count of |ranks[d * stride + a] - todays[a]|
void nk_rank_shifts(nk_path path, size_t count, size_t stride, size_t draws, const uint32_t *ranks,
                    const uint32_t *todays, uint64_t *shifts);

/// Writes the places of rank 1 among the ranks of one draw, ascending, and returns how many there are;
/// `places` has room for `count`.
size_t nk_firsts(nk_path path, size_t count, const uint32_t *ranks, uint32_t *places);

/// Adds scores[d * stride + a] - todays[a] to sums[a] and its square to squares[a], for each a < count
/// and one draw d after the other.
void nk_add_deviations(nk_path path, size_t count, size_t stride, size_t draws, const double *scores,
                       const double *todays, double *sums, double *squares);

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

/// A sum and a sum of squares.
typedef struct {
  double sum;
  double squares;
} nk_sums;

/// What `count` numbers come to after `shift` was taken off each.
void nk_add_up(nk_path path, size_t count, const double *values, double shift, nk_sums *sums);

/// sums[(pair) * NK_PADDING + lane] = sum over rows r of lane r % NK_PADDING of
/// values[j * rows + r] values[k * rows + r], for each pair j <= k of columns, row by row of the triangle.
///
/// `rows` is a multiple of NK_PADDING.
void nk_products(nk_path path, size_t columns, size_t rows, const double *values, double *sums);

#endif
