#ifndef CROBUSTNESSKERNELS_H
#define CROBUSTNESSKERNELS_H

#include <stddef.h>
#include <stdint.h>

// Every kernel gives the same bits on every instruction set: sums are taken in the order of the
// criteria, lanes hold different alternatives or draws, and products are not fused with sums.

/// Instruction sets, the plainest first.
typedef enum {
  RK_PORTABLE = 0,
  RK_AVX2 = 1,
  RK_AVX512 = 2,
} rk_path;

/// The best path that this processor and its operating system can run.
rk_path rk_best_path(void);

/// Rows of scores are padded to a multiple of this.
enum { RK_PADDING = 8 };

/// Numbers `first` ... `first + count - 1` of the stream with this seed: uniform in 0 ... 1, both
/// excluded, from the outputs of SplitMix64 (Steele, Lea & Flood 2014,
/// doi:10.1145/2714064.2660195), any of which can be had without the others.
void rk_uniforms(rk_path path, uint64_t seed, uint64_t first, size_t count, double *numbers);

/// Minus the logarithms of the same: exponentially distributed with the mean 1.
void rk_exponentials(rk_path path, uint64_t seed, uint64_t first, size_t count, double *numbers);

/// scores[d * stride + a] = sum over j of weights[d * criteria + j] columns[j * stride + a], added in
/// the order of j, for each of `draws` d and a < stride.
///
/// `stride` is a multiple of RK_PADDING.
void rk_scores(rk_path path, size_t stride, size_t criteria, const double *columns, size_t draws,
               const double *weights, double *scores);

/// ranks[a] = 1 + how many of the `count` scores are above score a; a rank is also counted at
/// counts[a * count + rank - 1], and where `wins` is given each b above which a is at
/// wins[a * count + b].
///
/// `scores` has `stride` elements, a multiple of RK_PADDING; those from `count` on are -infinity.
/// `ranks` has room for `stride`. Time grows with count squared.
void rk_ranks(rk_path path, size_t count, size_t stride, const double *scores, uint32_t *ranks,
              uint32_t *counts, uint32_t *wins);

/// Position of the largest score, the first of equal ones.
size_t rk_first(rk_path path, size_t count, const double *scores);

/// probabilities[lane] = P(sum over j of w_j differences[j * RK_PADDING + lane] > 0) for each of
/// RK_PADDING lanes, the `criteria` weights w uniform among those that sum to 1: the recurrence of
/// Varsi (1973, doi:10.2140/pjm.1973.46.303).
///
/// `space` has room for 3 * criteria * RK_PADDING numbers.
void rk_uniform_wins(rk_path path, size_t criteria, const double *differences, double *space,
                     double *probabilities);

#endif
