#ifndef CTEXTKERNELS_H
#define CTEXTKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Loops over every byte of a table's text, 64 bytes a step. They need AVX2; where it is missing the
// plain Swift loops, of which these are the twins, do the work.

/// Whether this processor runs what follows.
bool ct_is_available(void);

/// Writes the places of separators, quotes, LF and CR among the first `count` bytes, ascending, and
/// returns how many there are.
///
/// `count` is a multiple of 64; `places` has room for 8 more than there are.
size_t ct_structural_marks(const uint8_t *text, size_t count, uint8_t separator, int32_t *places);

/// Whether the bytes are UTF-8 without NUL (Unicode 15, table 3-7), up to the end.
bool ct_is_text(const uint8_t *text, size_t count);

#endif
