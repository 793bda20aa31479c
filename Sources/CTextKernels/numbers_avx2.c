#include "numbers.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,bmi")))

// Four fields side by side, one a lane; see `ct_short_number` for what is done to each.

static inline AVX2 __m256i four(uint64_t value) { return _mm256_set1_epi64x((long long)value); }

/// The integers whose eight digits are the bytes of each lane, as doubles.
static inline AVX2 __m256d integers_of(__m256i digits) {
  __m256i pairs = _mm256_maddubs_epi16(digits, _mm256_set1_epi16(1 << 8 | 10));
  __m256i fours = _mm256_madd_epi16(pairs, _mm256_set1_epi32(1 << 16 | 100));
  __m256i eights = _mm256_add_epi64(_mm256_mul_epu32(fours, four(10000)), _mm256_srli_epi64(fours, 32));
  // Behind the exponent of 2^52 the integer is the fraction of a double that exceeds it by just 2^52.
  __m256i shifted = _mm256_or_si256(eights, four(0x4330000000000000));
  return _mm256_sub_pd(_mm256_castsi256_pd(shifted), _mm256_set1_pd(0x1p52));
}

/// Reads four fields that are short enough; a bit of the result for each that is a number.
AVX2 unsigned ct_four_short_numbers(const uint8_t *text, const int32_t *entries, size_t stride,
                                    double *numbers) {
  static const double powers_of_ten[8] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};
  uint64_t words[4];
  int64_t shifts[4];
  for (int k = 0; k < 4; k++, entries += stride) {
    const uint8_t *start = text + entries[0] + 1;
    words[k] = ct_load(start);
    shifts[k] = 64 - 8 * (int64_t)(text + entries[1] - start);
  }
  __m256i word = _mm256_loadu_si256((const __m256i *)words);
  __m256i shift = _mm256_loadu_si256((const __m256i *)shifts);
  const __m256i zeros = _mm256_set1_epi8('0');
  word = _mm256_or_si256(_mm256_sllv_epi64(word, shift),
                         _mm256_srlv_epi64(zeros, _mm256_sub_epi64(four(64), shift)));

  __m256i points = _mm256_cmpeq_epi8(word, _mm256_set1_epi8('.'));
  __m256d numbers_read;
  __m256i wrong = _mm256_setzero_si256();
  if (_mm256_testz_si256(points, points)) {
    numbers_read = integers_of(_mm256_sub_epi8(word, zeros));
  } else {
    // The lowest bit of the first point, and everything below; all where there is no point.
    __m256i lowest = _mm256_and_si256(points, _mm256_sub_epi64(_mm256_setzero_si256(), points));
    __m256i before = _mm256_sub_epi64(lowest, four(1));
    __m256i has_none = _mm256_cmpeq_epi64(points, _mm256_setzero_si256());
    __m256i upto = _mm256_or_si256(_mm256_slli_epi64(before, 8), four(0xFF));
    __m256i moved = _mm256_or_si256(
        _mm256_or_si256(_mm256_andnot_si256(upto, word),
                        _mm256_slli_epi64(_mm256_and_si256(word, before), 8)),
        four('0'));
    word = _mm256_blendv_epi8(moved, word, has_none);
    // Bytes before the point; eight where there is none.
    __m256i place = _mm256_sad_epu8(_mm256_and_si256(before, _mm256_set1_epi8(1)),
                                    _mm256_setzero_si256());
    __m256i places = _mm256_max_epi32(_mm256_sub_epi64(four(7), place), _mm256_setzero_si256());
    // A digit stands on either side of a point.
    __m256i is_last = _mm256_cmpeq_epi64(place, four(7));
    __m256i is_inside = _mm256_cmpgt_epi64(_mm256_slli_epi64(place, 3), shift);
    wrong = _mm256_or_si256(is_last, _mm256_xor_si256(is_inside, four(~0ull)));
    __m256d power =
        _mm256_i64gather_pd(powers_of_ten, _mm256_and_si256(places, four(7)), sizeof(double));
    numbers_read = _mm256_div_pd(integers_of(_mm256_sub_epi8(word, zeros)), power);
  }
  // All digits: as unsigned bytes none is above 9 once 0 is taken away.
  __m256i digits = _mm256_sub_epi8(word, zeros);
  __m256i not_digits = _mm256_xor_si256(
      _mm256_cmpeq_epi8(_mm256_min_epu8(digits, _mm256_set1_epi8(9)), digits), four(~0ull));
  wrong = _mm256_or_si256(wrong, not_digits);
  __m256i right = _mm256_cmpeq_epi64(wrong, _mm256_setzero_si256());
  _mm256_storeu_pd(numbers, numbers_read);
  return (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(right));
}
#endif
