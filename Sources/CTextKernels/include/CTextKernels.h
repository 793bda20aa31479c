#ifndef CTEXTKERNELS_H
#define CTEXTKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The loops over every byte and every number of a table's text. Each has a twin in plain Swift, with
// which the tests compare it.

/// Reads a column's numbers of up to eight characters, a minus in front not counted: digits with at
/// most one point between them. They are read as doubles, correctly rounded.
///
/// The field of record r stands behind `entries[r * stride]` and before `entries[r * stride + 1]`.
/// Records with anything else in the field get no number; their positions go to `others`, and the
/// result is how many there are.
size_t ct_short_numbers(const uint8_t *text, size_t size, const int32_t *entries, size_t stride,
                        size_t records, double *numbers, int32_t *others);

/// Whether this processor has AVX2, which the following need. Where it is missing the twins in
/// Swift do the work.
bool ct_has_avx2(void);

/// Writes the places of separators, quotes, LF and CR among the first `count` bytes, ascending, and
/// returns how many there are.
///
/// `count` is a multiple of 64; `places` has room for 8 more than there are.
size_t ct_structural_marks(const uint8_t *text, size_t count, uint8_t separator, int32_t *places);

/// Whether the bytes are UTF-8 without NUL (Unicode 15, table 3-7), up to the end.
bool ct_is_text(const uint8_t *text, size_t count);

#endif
