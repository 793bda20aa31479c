#if defined(__x86_64__)
#include <immintrin.h>

#include "steps.h"

#define AVX2 __attribute__((target("avx2")))
#define INLINE static inline __attribute__((always_inline))

AVX2 INLINE __m256i wider(__m256i v) {
  return _mm256_add_epi64(_mm256_cvtepi32_epi64(_mm256_castsi256_si128(v)),
                          _mm256_cvtepi32_epi64(_mm256_extracti128_si256(v, 1)));
}

AVX2 INLINE int64_t sum_of(__m256i v) {
  __m128i half = _mm_add_epi64(_mm256_castsi256_si128(v), _mm256_extracti128_si256(v, 1));
  return _mm_extract_epi64(half, 0) + _mm_extract_epi64(half, 1);
}

AVX2 INLINE __m256i halves(const int16_t *first, const int16_t *second) {
  return _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)first)),
                                 _mm_loadu_si128((const __m128i *)second), 1);
}

// A shuffle of 16 bytes looks the grades up, and gives 0 for equal importance, whose code has its
// highest bit set. Interleaving lower and upper bytes leaves columns 0 to 7 and 16 to 23 in one
// vector, so that steps are put in that order first.
AVX2 void ck_byte_steps_avx2(const uint8_t *codes, size_t width, size_t rows, const int16_t *steps,
                             const int16_t *values, int64_t *sums) {
  uint8_t low_bytes[16], high_bytes[16];
  for (int c = 0; c < 16; c++) {
    low_bytes[c] = (uint8_t)(values[c] & 255);
    high_bytes[c] = (uint8_t)((uint16_t)values[c] >> 8);
  }
  __m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)low_bytes));
  __m256i high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)high_bytes));
  __m256i ordered[CK_PANEL / 16];
  for (size_t j = 0; j < width; j += 32) {
    ordered[j / 16] = halves(steps + j, steps + j + 16);
    ordered[j / 16 + 1] = halves(steps + j + 8, steps + j + 24);
  }
  for (size_t r = 0; r < rows; r++, codes += width) {
    __m256i sum = _mm256_setzero_si256();
    for (size_t start = 0; start < width; start += BLOCK) {
      size_t end = start + BLOCK < width ? start + BLOCK : width;
      __m256i first = _mm256_setzero_si256(), second = first;
      for (size_t j = start; j < end; j += 32) {
        __m256i code = _mm256_loadu_si256((const __m256i *)(codes + j));
        __m256i bytes = _mm256_shuffle_epi8(low, code), tops = _mm256_shuffle_epi8(high, code);
        first = _mm256_add_epi32(
            first, _mm256_madd_epi16(_mm256_unpacklo_epi8(bytes, tops), ordered[j / 16]));
        second = _mm256_add_epi32(
            second, _mm256_madd_epi16(_mm256_unpackhi_epi8(bytes, tops), ordered[j / 16 + 1]));
      }
      sum = _mm256_add_epi64(sum, wider(_mm256_add_epi32(first, second)));
    }
    sums[r] += sum_of(sum);
  }
}

AVX2 void ck_word_steps_avx2(const int16_t *words, size_t width, size_t rows,
                             const int16_t *steps, int64_t *sums) {
  for (size_t r = 0; r < rows; r++, words += width) {
    __m256i sum = _mm256_setzero_si256();
    for (size_t start = 0; start < width; start += BLOCK) {
      size_t end = start + BLOCK < width ? start + BLOCK : width;
      __m256i first = _mm256_setzero_si256(), second = first;
      for (size_t j = start; j < end; j += 32) {
        const __m256i *w = (const __m256i *)(words + j), *s = (const __m256i *)(steps + j);
        first = _mm256_add_epi32(
            first, _mm256_madd_epi16(_mm256_loadu_si256(w), _mm256_loadu_si256(s)));
        second = _mm256_add_epi32(
            second, _mm256_madd_epi16(_mm256_loadu_si256(w + 1), _mm256_loadu_si256(s + 1)));
      }
      sum = _mm256_add_epi64(sum, wider(_mm256_add_epi32(first, second)));
    }
    sums[r] += sum_of(sum);
  }
}

// Adding 1.5 * 2^52 leaves the nearest integer in the lower half of a double. Packing halves of two
// vectors leaves columns 0, 1, 4 and 5 of each beside 2, 3, 6 and 7.
AVX2 INLINE __m256i integers(const double *ratios, __m256d per_unit, __m256d *most) {
  __m256d first = _mm256_loadu_pd(ratios), second = _mm256_loadu_pd(ratios + 4);
  __m256d magic = _mm256_set1_pd(0x1.8p52);
  *most = _mm256_max_pd(_mm256_max_pd(first, second), *most);
  return _mm256_castps_si256(_mm256_shuffle_ps(
      _mm256_castpd_ps(_mm256_add_pd(_mm256_mul_pd(first, per_unit), magic)),
      _mm256_castpd_ps(_mm256_add_pd(_mm256_mul_pd(second, per_unit), magic)), 0x88));
}

AVX2 double ck_words_avx2(const double *ratios, size_t count, size_t width, double per_unit,
                          int16_t *words) {
  __m256d factor = _mm256_set1_pd(per_unit), most[2] = {_mm256_setzero_pd(), _mm256_setzero_pd()};
  __m256i order = _mm256_setr_epi8(0, 1, 2, 3, 8, 9, 10, 11, 4, 5, 6, 7, 12, 13, 14, 15,  //
                                   0, 1, 2, 3, 8, 9, 10, 11, 4, 5, 6, 7, 12, 13, 14, 15);
  size_t j = 0;
  for (; j + 16 <= count; j += 16) {
    __m256i packed = _mm256_packs_epi32(integers(ratios + j, factor, &most[0]),
                                        integers(ratios + j + 8, factor, &most[1]));
    packed = _mm256_shuffle_epi8(_mm256_permute4x64_epi64(packed, 0xD8), order);
    _mm256_storeu_si256((__m256i *)(words + j), packed);
  }
  double found[4], largest = ck_words_portable(ratios + j, count - j, width - j, per_unit, words + j);
  _mm256_storeu_pd(found, _mm256_max_pd(most[0], most[1]));
  for (int k = 0; k < 4; k++) largest = found[k] > largest ? found[k] : largest;
  return largest;
}
#endif
