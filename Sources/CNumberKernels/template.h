// The draws, scores, ranks and sums of one instruction set, written once: eight lanes, which the
// compiler cuts into as many as a register holds. The Swift twin is KernelTwin.swift.

#include <string.h>

#include "kernels.h"

#pragma clang fp contract(off)

typedef double v8 __attribute__((vector_size(64)));
typedef int64_t m8 __attribute__((vector_size(64)));
typedef uint64_t n8 __attribute__((vector_size(64)));
typedef v8 u8 __attribute__((aligned(8)));
typedef double v4 __attribute__((vector_size(32)));

#define INLINE static inline __attribute__((always_inline))
#define NAME_(name, set) name##_##set
#define NAME(name, set) NAME_(name, set)

/// `yes` where the mask is set, `no` elsewhere.
#define CHOOSE(mask, yes, no) ((v8)(((mask) & (m8)(yes)) | (~(mask) & (m8)(no))))

#define SHUFFLE(x, y, ...) __builtin_shufflevector(x, y, __VA_ARGS__)

/// Eight outputs of SplitMix64 as uniform numbers (k + 1/2) / 2^52.
INLINE void uniform(v8 *result, const n8 *state) {
  n8 z = *state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  z = z ^ (z >> 31);
  // Twelve bits go; the rest are the fraction of a number of 1 ... 2.
  n8 bits = (z >> 12) | 0x3FF0000000000000u;
  *result = (v8)bits - (1.0 - 0x1p-53);
}

/// -ln u for u > 0 (fdlibm's series, after Remez; below 1 ulp; numbers below 2^-1022 lose digits).
INLINE void minus_logarithm(v8 *u) {
  n8 bits = (n8)*u;
  // The fraction in sqrt(1/2) ... sqrt(2).
  n8 shifted = bits + (0x3FF0000000000000u - 0x3FE6A09E667F3BCDu);
  m8 exponent = (m8)(shifted >> 52) - 1023;
  n8 fraction = (shifted & 0x000FFFFFFFFFFFFFu) + 0x3FE6A09E667F3BCDu;
  v8 f = (v8)fraction - 1.0;
  v8 k = __builtin_convertvector(exponent, v8);
  v8 s = f / (2.0 + f);
  v8 z = s * s;
  v8 w = z * z;
  v8 t1 = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 +
          w * 1.531383769920937332e-01));
  v8 t2 = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01 +
          w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  v8 half = 0.5 * f * f;
  v8 r = t2 + t1;
  // ln 2 in two parts.
  v8 high = k * 6.93147180369123816490e-01;
  v8 low = k * 1.90821492927058770002e-10;
  *u = -(high - ((half - (s * (half + r) + low)) - f));
}

INLINE void numbers(uint64_t seed, uint64_t first, size_t count, double *out, int logarithms) {
  const n8 lanes = {1, 2, 3, 4, 5, 6, 7, 8};
  for (size_t i = 0; i < count; i += 8) {
    n8 state = seed + (lanes + (first + i)) * 0x9E3779B97F4A7C15u;
    v8 values;
    uniform(&values, &state);
    if (logarithms) minus_logarithm(&values);
    if (count - i >= 8)
      *(u8 *)(out + i) = values;
    else
      memcpy(out + i, &values, (count - i) * sizeof(double));
  }
}

void NAME(nk_uniforms, SET)(uint64_t seed, uint64_t first, size_t count, double *out) {
  numbers(seed, first, count, out, 0);
}

void NAME(nk_exponentials, SET)(uint64_t seed, uint64_t first, size_t count, double *out) {
  numbers(seed, first, count, out, 1);
}

void NAME(nk_scores, SET)(size_t stride, size_t criteria, const double *columns, size_t draws,
                          const double *weights, double *scores) {
  size_t d = 0;
  // Four draws at a time read each column once.
  for (; d + 4 <= draws; d += 4) {
    const double *w = weights + d * criteria;
    for (size_t a = 0; a < stride; a += 8) {
      v8 s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
      for (size_t j = 0; j < criteria; j++) {
        v8 x = *(const u8 *)(columns + j * stride + a);
        s0 += w[j] * x;
        s1 += w[criteria + j] * x;
        s2 += w[2 * criteria + j] * x;
        s3 += w[3 * criteria + j] * x;
      }
      *(u8 *)(scores + d * stride + a) = s0;
      *(u8 *)(scores + (d + 1) * stride + a) = s1;
      *(u8 *)(scores + (d + 2) * stride + a) = s2;
      *(u8 *)(scores + (d + 3) * stride + a) = s3;
    }
  }
  for (; d < draws; d++) {
    const double *w = weights + d * criteria;
    for (size_t a = 0; a < stride; a += 8) {
      v8 s = {0};
      for (size_t j = 0; j < criteria; j++) s += w[j] * *(const u8 *)(columns + j * stride + a);
      *(u8 *)(scores + d * stride + a) = s;
    }
  }
}

typedef int32_t i16 __attribute__((vector_size(64)));
typedef int32_t i8 __attribute__((vector_size(32)));
typedef i16 j16 __attribute__((aligned(4)));
typedef i8 j8 __attribute__((aligned(4)));

/// Ranks by comparing each score with each.
INLINE void compared_ranks(size_t count, size_t stride, const double *scores, uint32_t *ranks) {
  for (size_t a = 0; a < stride; a += 8) {
    v8 x = *(const u8 *)(scores + a);
    m8 above = {0};
    for (size_t b = 0; b < count; b++) {
      v8 other = (v8){} + scores[b];
      above -= other > x;
    }
    for (size_t lane = 0; lane < 8; lane++) ranks[a + lane] = (uint32_t)above[lane] + 1;
  }
}

/// The larger key of each lane to the front.
INLINE void exchange(i16 *front, i16 *back) {
  i16 x = *front, y = *back;
  *front = __builtin_elementwise_max(x, y);
  *back = __builtin_elementwise_min(x, y);
}

/// Sorts every lane by itself, the largest first: merge exchange (Batcher 1968,
/// doi:10.1145/1468075.1468121), whose comparisons do not depend on the keys.
INLINE void sort_lanes(size_t count, i16 *keys) {
  size_t top = 1;
  while (top * 2 < count) top *= 2;
  for (size_t part = top; part > 0; part /= 2) {
    size_t width = top, start = 0, distance = part;
    for (;;) {
      for (size_t from = start; from + distance < count; from += 2 * part) {
        size_t to = from + part < count - distance ? from + part : count - distance;
        for (size_t i = from; i < to; i++) exchange(keys + i, keys + i + distance);
      }
      if (width == part) break;
      distance = width - part;
      width /= 2;
      start = part;
    }
  }
}

/// Keys of one draw: as many bits of the score as fit above those of its place. False for scores whose
/// range has no reciprocal.
INLINE int scaled_keys(size_t stride, unsigned bits, const double *scores, int32_t *keys) {
  v8 lowest = (v8){} + scores[0], highest = lowest;
  for (size_t a = 0; a < stride; a += 8) {
    v8 x = *(const u8 *)(scores + a);
    lowest = CHOOSE((x < lowest) & (x > -__builtin_inf()), x, lowest);
    highest = CHOOSE(x > highest, x, highest);
  }
  double least = lowest[0], most = highest[0];
  for (size_t lane = 1; lane < 8; lane++) {
    least = lowest[lane] < least ? lowest[lane] : least;
    most = highest[lane] > most ? highest[lane] : most;
  }
  double scale = most > least ? (double)((1 << (31 - bits)) - 1) / (most - least) : 0;
  if (!(scale < __builtin_inf() && most - least < __builtin_inf())) return 0;
  const i8 places = {0, 1, 2, 3, 4, 5, 6, 7};
  for (size_t a = 0; a < stride; a += 8) {
    v8 x = *(const u8 *)(scores + a);
    m8 inside = x >= least;
    x = (v8)(inside & (m8)((x - least) * scale));
    *(j8 *)(keys + a) = (__builtin_convertvector(x, i8) << bits) | (places + (int32_t)a);
  }
  return 1;
}

/// Puts places whose keys left them in doubt into the order of their scores. False where that takes long.
INLINE int settle(size_t count, const double *scores, uint32_t *order) {
  size_t moves = 8 * count;
  for (size_t k = 1; k < count; k++) {
    uint32_t place = order[k];
    size_t to = k;
    for (; to > 0 && scores[order[to - 1]] < scores[place]; to--) {
      if (moves-- == 0) return 0;
      order[to] = order[to - 1];
    }
    order[to] = place;
  }
  return 1;
}

/// Eight rows, `stride` apart, as eight columns, NK_LANES apart.
INLINE void transpose(const int32_t *rows, size_t stride, int32_t *columns) {
  i8 x[8], y[8];
  for (size_t k = 0; k < 8; k++) x[k] = *(const j8 *)(rows + k * stride);
  for (size_t k = 0; k < 8; k += 2) {
    y[k] = SHUFFLE(x[k], x[k + 1], 0, 8, 1, 9, 4, 12, 5, 13);
    y[k + 1] = SHUFFLE(x[k], x[k + 1], 2, 10, 3, 11, 6, 14, 7, 15);
  }
  for (size_t k = 0; k < 8; k += 4)
    for (size_t half = 0; half < 2; half++) {
      i8 low = y[k + half], high = y[k + half + 2];
      x[k + 2 * half] = SHUFFLE(low, high, 0, 1, 8, 9, 4, 5, 12, 13);
      x[k + 2 * half + 1] = SHUFFLE(low, high, 2, 3, 10, 11, 6, 7, 14, 15);
    }
  for (size_t k = 0; k < 4; k++) {
    *(j8 *)(columns + k * NK_LANES) = SHUFFLE(x[k], x[k + 4], 0, 1, 2, 3, 8, 9, 10, 11);
    *(j8 *)(columns + (k + 4) * NK_LANES) = SHUFFLE(x[k], x[k + 4], 4, 5, 6, 7, 12, 13, 14, 15);
  }
}

/// Ranks of up to NK_LANES draws, one a lane.
INLINE void sorted_ranks(size_t count, size_t stride, size_t draws, const double *scores,
                         uint32_t *ranks) {
  i16 keys[NK_MOST_SORTED + 8];
  unsigned bits = 1;
  while (((size_t)1 << bits) < count) bits++;
  int compared[NK_LANES] = {0};
  for (size_t d = 0; d < draws; d++) {
    // Ranks are not needed yet: room for the keys of one draw.
    int32_t *own = (int32_t *)(ranks + d * stride);
    compared[d] = !scaled_keys(stride, bits, scores + d * stride, own);
    if (compared[d]) memset(own, 0, stride * sizeof(int32_t));
  }
  int32_t *lanes = (int32_t *)keys;
  if (draws < NK_LANES) memset(keys, 0, count * sizeof(i16));
  size_t d = 0;
  for (; d + 8 <= draws; d += 8)
    for (size_t a = 0; a < stride; a += 8)
      transpose((const int32_t *)ranks + d * stride + a, stride, lanes + a * NK_LANES + d);
  for (; d < draws; d++)
    for (size_t a = 0; a < count; a++)
      lanes[a * NK_LANES + d] = ((const int32_t *)ranks)[d * stride + a];
  sort_lanes(count, keys);
  // Two scores that share all bits but those of their places.
  const i16 mask = (i16){} + ((1 << bits) - 1);
  i16 doubt = {0}, before = ~keys[0];
  for (size_t k = 0; k < count; k++) {
    i16 key = keys[k];
    doubt |= ((key ^ before) & ~mask) == 0;
    before = key;
    keys[k] = key & mask;
  }
  for (size_t k = 0; k < count; k++)
    for (d = 0; d < draws; d++)
      ranks[d * stride + (uint32_t)lanes[k * NK_LANES + d]] = (uint32_t)k + 1;
  for (d = 0; d < draws; d++) {
    if (!compared[d] && !doubt[d]) continue;
    const double *own = scores + d * stride;
    uint32_t order[NK_MOST_SORTED];
    for (size_t k = 0; k < count; k++) order[k] = (uint32_t)lanes[k * NK_LANES + d];
    if (compared[d] || !settle(count, own, order)) {
      compared_ranks(count, stride, own, ranks + d * stride);
      continue;
    }
    uint32_t rank = 1;
    for (size_t k = 0; k < count; k++) {
      if (k > 0 && own[order[k]] != own[order[k - 1]]) rank = (uint32_t)k + 1;
      ranks[d * stride + order[k]] = rank;
    }
  }
}

void NAME(nk_ranks, SET)(size_t count, size_t stride, size_t draws, const double *scores,
                         uint32_t *ranks) {
  for (size_t d = 0; d < draws; d += NK_LANES) {
    size_t some = draws - d < NK_LANES ? draws - d : NK_LANES;
    if (count <= NK_MOST_SORTED)
      sorted_ranks(count, stride, some, scores + d * stride, ranks + d * stride);
    else
      for (size_t k = d; k < d + some; k++)
        compared_ranks(count, stride, scores + k * stride, ranks + k * stride);
  }
}

void NAME(nk_count_ranks, SET)(size_t count, size_t stride, size_t draws, const uint32_t *ranks,
                               uint32_t *counts) {
  for (size_t a = 0; a < count; a++) {
    uint32_t *row = counts + a * count;
    for (size_t d = 0; d < draws; d++) row[ranks[d * stride + a] - 1]++;
  }
}

void NAME(nk_count_wins, SET)(size_t count, size_t stride, size_t draws, const uint32_t *ranks,
                              uint32_t *wins) {
  for (size_t a = 0; a < count; a++) {
    uint32_t *row = wins + a * count;
    size_t b = 0;
    for (; b + 16 <= count; b += 16) {
      i16 found = {0};
      for (size_t d = 0; d < draws; d++) {
        i16 own = (i16){} + (int32_t)ranks[d * stride + a];
        found -= own < *(const j16 *)(ranks + d * stride + b);
      }
      *(j16 *)(row + b) += found;
    }
    for (; b < count; b++)
      for (size_t d = 0; d < draws; d++) row[b] += ranks[d * stride + a] < ranks[d * stride + b];
  }
}

void NAME(nk_rank_shifts, SET)(size_t count, size_t stride, size_t draws, const uint32_t *ranks,
                               const uint32_t *todays, uint64_t *shifts) {
  for (size_t d = 0; d < draws; d++) {
    const uint32_t *own = ranks + d * stride;
    uint64_t sum = 0;
    for (size_t a = 0; a < count; a++)
      sum += own[a] > todays[a] ? own[a] - todays[a] : todays[a] - own[a];
    shifts[d] = sum;
  }
}

size_t NAME(nk_firsts, SET)(size_t count, const uint32_t *ranks, uint32_t *places) {
  size_t found = 0, a = 0;
  for (; a + 16 <= count; a += 16) {
    i16 first = *(const j16 *)(ranks + a) == 1;
    if (__builtin_reduce_or(first))
      for (size_t lane = 0; lane < 16; lane++)
        if (first[lane]) places[found++] = (uint32_t)(a + lane);
  }
  for (; a < count; a++)
    if (ranks[a] == 1) places[found++] = (uint32_t)a;
  return found;
}

void NAME(nk_add_deviations, SET)(size_t count, size_t stride, size_t draws, const double *scores,
                                  const double *todays, double *sums, double *squares) {
  size_t a = 0;
  for (; a + 8 <= count; a += 8) {
    v8 today = *(const u8 *)(todays + a);
    v8 sum = *(const u8 *)(sums + a), square = *(const u8 *)(squares + a);
    for (size_t d = 0; d < draws; d++) {
      v8 difference = *(const u8 *)(scores + d * stride + a) - today;
      sum += difference;
      square += difference * difference;
    }
    *(u8 *)(sums + a) = sum;
    *(u8 *)(squares + a) = square;
  }
  for (; a < count; a++)
    for (size_t d = 0; d < draws; d++) {
      double difference = scores[d * stride + a] - todays[a];
      sums[a] += difference;
      squares[a] += difference * difference;
    }
}

void NAME(nk_uniform_wins, SET)(size_t criteria, const double *differences, double *space,
                                double *probabilities) {
  // What is above 0 and what is below, of each lane without gaps; the rest is 0, which changes nothing.
  double *gains = space, *losses = gains + 8 * criteria, *shares = losses + 8 * criteria;
  memset(space, 0, 3 * 8 * criteria * sizeof(double));
  size_t gained[8] = {0}, lost[8] = {0}, most_gained = 0, most_lost = 0;
  for (size_t j = 0; j < criteria; j++)
    for (size_t lane = 0; lane < 8; lane++) {
      double d = differences[8 * j + lane];
      gains[8 * gained[lane] + lane] = d > 0 ? d : 0;
      losses[8 * lost[lane] + lane] = d < 0 ? -d : 0;
      gained[lane] += d > 0;
      lost[lane] += d < 0;
    }
  for (size_t lane = 0; lane < 8; lane++) {
    most_gained = gained[lane] > most_gained ? gained[lane] : most_gained;
    most_lost = lost[lane] > most_lost ? lost[lane] : most_lost;
  }
  if (!most_lost) {
    for (size_t lane = 0; lane < 8; lane++) probabilities[lane] = gained[lane] ? 1 : 0;
    return;
  }
  const v8 one = (v8){} + 1.0;
  for (size_t i = 0; i < most_gained; i++) {
    v8 gain = *(const u8 *)(gains + 8 * i);
    v8 before = one;
    for (size_t k = 0; k < most_lost; k++) {
      v8 sum = *(const u8 *)(losses + 8 * k) + gain;
      sum = CHOOSE(sum == 0.0, one, sum);
      v8 part = gain / sum;
      before = *(u8 *)(shares + 8 * k) * (one - part) + before * part;
      *(u8 *)(shares + 8 * k) = before;
    }
  }
  memcpy(probabilities, shares + 8 * (most_lost - 1), sizeof(v8));
}

void NAME(nk_summarise, SET)(size_t count, const double *values, int logarithms,
                             nk_summary *summary) {
  v8 lowest = (v8){} + summary->lowest, highest = (v8){} + summary->highest;
  v8 zero = {0}, sum = {0};
  m8 present = {0};
  for (size_t i = 0; i < count; i += 8) {
    v8 z = (v8){} + __builtin_nan("");
    if (count - i >= 8)
      z = *(const u8 *)(values + i);
    else
      memcpy(&z, values + i, (count - i) * sizeof(double));
    present -= z == z;
    lowest = CHOOSE(z < lowest, z, lowest);
    highest = CHOOSE(z > highest, z, highest);
    if (logarithms) {
      v8 term = z;
      minus_logarithm(&term);
      term *= z;
      sum -= CHOOSE(z > 0.0, term, zero);
    }
  }
  for (size_t lane = 0; lane < 8; lane++) {
    summary->count += (size_t)present[lane];
    if (lowest[lane] < summary->lowest) summary->lowest = lowest[lane];
    if (highest[lane] > summary->highest) summary->highest = highest[lane];
  }
  summary->logarithms =
      ((sum[0] + sum[4]) + (sum[2] + sum[6])) + ((sum[1] + sum[5]) + (sum[3] + sum[7]));
}

INLINE double sum_of_four(const v4 *lanes) {
  v4 s = *lanes;
  return ((s[0] + s[1]) + s[2]) + s[3];
}

void NAME(nk_add_up, SET)(size_t count, const double *values, double shift, nk_sums *sums) {
  v8 squares = {0};
  v4 sum = {0};
  for (size_t i = 0; i < count; i += 8) {
    v8 x = {0};
    if (count - i >= 8)
      x = *(const u8 *)(values + i) - shift;
    else
      for (size_t lane = 0; lane < count - i; lane++) x[lane] = values[i + lane] - shift;
    squares += x * x;
    sum += SHUFFLE(x, x, 0, 1, 2, 3);
    sum += SHUFFLE(x, x, 4, 5, 6, 7);
  }
  v4 both = SHUFFLE(squares, squares, 0, 1, 2, 3) + SHUFFLE(squares, squares, 4, 5, 6, 7);
  sums->sum = sum_of_four(&sum);
  sums->squares = sum_of_four(&both);
}

void NAME(nk_products, SET)(size_t columns, size_t rows, const double *values, double *sums) {
  for (size_t j = 0; j < columns; j++) {
    const double *own = values + j * rows;
    size_t k = j;
    // Four columns at a time read this one once.
    for (; k + 4 <= columns; k += 4) {
      const double *other = values + k * rows;
      v8 s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
      for (size_t r = 0; r < rows; r += 8) {
        v8 x = *(const u8 *)(own + r);
        s0 += x * *(const u8 *)(other + r);
        s1 += x * *(const u8 *)(other + rows + r);
        s2 += x * *(const u8 *)(other + 2 * rows + r);
        s3 += x * *(const u8 *)(other + 3 * rows + r);
      }
      *(u8 *)sums = s0;
      *(u8 *)(sums + 8) = s1;
      *(u8 *)(sums + 16) = s2;
      *(u8 *)(sums + 24) = s3;
      sums += 32;
    }
    for (; k < columns; k++) {
      const double *other = values + k * rows;
      v8 s = {0};
      for (size_t r = 0; r < rows; r += 8) s += *(const u8 *)(own + r) * *(const u8 *)(other + r);
      *(u8 *)sums = s;
      sums += 8;
    }
  }
}
