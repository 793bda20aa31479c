#include "numbers.h"

static const uint64_t all_ones = 0x0101010101010101;

/// The integer whose eight digits are the bytes of a word, the first one lowest: neighbours are
/// joined to pairs, pairs to fours, fours to eight.
static inline int64_t integer_of(uint64_t digits) {
  uint64_t pairs = digits * (10 << 8 | 1) >> 8 & 0x00FF00FF00FF00FF;
  uint64_t fours = pairs * (100 << 16 | 1) >> 16 & 0x0000FFFF0000FFFF;
  return (int64_t)(fours * (10000ull << 32 | 1) >> 32);
}

/// Reads one field; false when it is none of those that are read here.
static inline bool ct_short_number(const uint8_t *text, size_t size, const int32_t *entries,
                                   double *number) {
  static const double powers_of_ten[8] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};
  const uint64_t zeros = '0' * all_ones, points = '.' * all_ones;
  size_t start = (size_t)(entries[0] + 1), end = (size_t)entries[1];
  bool is_negative = start < end && text[start] == '-';
  start += is_negative;
  size_t count = end - start;
  if (count - 1 >= 8 || start + 8 > size) return false;

  // The characters move to the high end, zeros before them: "82.2" becomes "000082.2".
  unsigned shift = 8 * (8 - (unsigned)count);
  uint64_t word = ct_load(text + start) << shift | (zeros & ((1ull << shift) - 1));
  uint64_t differences = word ^ points;
  uint64_t found = (differences - all_ones) & ~differences & 0x80 * all_ones;
  unsigned places = 0;
  if (found) {
    // What stands before the first point moves over it: "000082.2" becomes "00000822".
    unsigned point = (unsigned)__builtin_ctzll(found) - 7;
    uint64_t before = (1ull << point) - 1;
    places = 7 - point / 8;
    if (places == 0 || point <= shift) return false;
    word = (word & ~(before << 8 | 0xFF)) | (word & before) << 8 | '0';
  }
  // All digits: the high halves are 3, and stay so when 6 is added.
  uint64_t high = 0xF0 * all_ones;
  if (((word & high) | ((word + 6 * all_ones) & high) >> 4) != 0x33 * all_ones) return false;
  // Both an integer below 10^8 and the power of ten are exact as doubles, so that one division
  // rounds correctly.
  double magnitude = (double)integer_of(word - zeros) / powers_of_ten[places];
  *number = is_negative ? -magnitude : magnitude;
  return true;
}

static inline bool is_short(size_t size, const int32_t *entries) {
  size_t start = (size_t)(entries[0] + 1), count = (size_t)entries[1] - start;
  return (count - 1 < 8) & (start + 8 <= size);
}

size_t ct_short_numbers(const uint8_t *text, size_t size, const int32_t *entries, size_t stride,
                        size_t records, double *numbers, int32_t *others) {
  size_t other = 0, record = 0;
#if defined(__x86_64__)
  if (ct_has_avx2()) {
    for (; record + 4 <= records; record += 4) {
      const int32_t *at = entries + record * stride;
      unsigned read = 0;
      double four[4];
      if (is_short(size, at) & is_short(size, at + stride) & is_short(size, at + 2 * stride) &
          is_short(size, at + 3 * stride))
        read = ct_four_short_numbers(text, at, stride, four);
      if (read == 0xF) {
        memcpy(numbers + record, four, sizeof four);
        continue;
      }
      for (size_t k = 0; k < 4; k++)
        if (!ct_short_number(text, size, at + k * stride, numbers + record + k))
          others[other++] = (int32_t)(record + k);
    }
  }
#endif
  for (; record < records; record++)
    if (!ct_short_number(text, size, entries + record * stride, numbers + record))
      others[other++] = (int32_t)record;
  return other;
}
