// A row times a vector, written once over vectors of eight doubles, which each instruction set splits
// as it must: eight lanes, blocks of 256 columns, lanes added pairwise.

#include <string.h>

#include "large.h"

#pragma clang fp contract(off)

typedef double v8 __attribute__((vector_size(64)));
typedef v8 u8 __attribute__((aligned(8)));
typedef int64_t m8 __attribute__((vector_size(64), aligned(8)));

enum { BLOCK = 256, ROWS = 4 };

#define INLINE static inline __attribute__((always_inline))

/// Bits of the lanes that count: eight from 8 - count on.
static const int64_t kept[16] = {-1, -1, -1, -1, -1, -1, -1, -1};

/// Writes y of `rows` rows that are read side by side, so that x is read once for all of them.
///
/// `is_followed` says that eight doubles from any column on can be read: those beyond the last column
/// count as 0. A copy of a few doubles takes as long as several vectors.
INLINE void rows_times_vector(const double *a, size_t stride, size_t columns, int rows,
                              bool is_followed, const double *x, double *y) {
  v8 sums[ROWS];
  for (int r = 0; r < rows; r++) sums[r] = (v8){0};
  for (size_t start = 0; start < columns; start += BLOCK) {
    size_t end = start + BLOCK < columns ? start + BLOCK : columns;
    v8 part[ROWS];
    for (int r = 0; r < rows; r++) part[r] = (v8){0};
    size_t j = start;
    for (; j + 8 <= end; j += 8) {
      v8 factor = *(const u8 *)(x + j);
      for (int r = 0; r < rows; r++) part[r] += *(const u8 *)(a + (size_t)r * stride + j) * factor;
    }
    if (j < end) {
      v8 factor = {0};
      memcpy(&factor, x + j, (end - j) * sizeof(double));
      for (int r = 0; r < rows; r++) {
        v8 last = {0};
        if (is_followed)
          last = (v8)(*(const m8 *)(a + (size_t)r * stride + j) & *(const m8 *)(kept + 8 - (end - j)));
        else
          memcpy(&last, a + (size_t)r * stride + j, (end - j) * sizeof(double));
        part[r] += last * factor;
      }
    }
    for (int r = 0; r < rows; r++) sums[r] += part[r];
  }
  for (int r = 0; r < rows; r++) {
    v8 s = sums[r];
    y[r] = ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
  }
}

void KERNEL(const double *a, size_t stride, size_t columns, size_t rows, const double *x,
            double *y) {
  size_t r = 0;
  // A row is followed by the next one; eight columns of that are enough.
  for (; columns >= 8 && r + ROWS < rows; r += ROWS)
    rows_times_vector(a + r * stride, stride, columns, ROWS, true, x, y + r);
  for (; r + ROWS <= rows; r += ROWS)
    rows_times_vector(a + r * stride, stride, columns, ROWS, false, x, y + r);
  for (; r < rows; r++) rows_times_vector(a + r * stride, stride, columns, 1, false, x, y + r);
}
