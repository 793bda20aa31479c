#if defined(__x86_64__)
#include <immintrin.h>

#include "large.h"

#define AVX2 __attribute__((target("avx2")))

AVX2 static inline __attribute__((always_inline)) int64_t sum_of(__m256i v) {
  // Eight sums below 2^31 can exceed it together.
  __m256i low = _mm256_cvtepi32_epi64(_mm256_castsi256_si128(v));
  __m256i high = _mm256_cvtepi32_epi64(_mm256_extracti128_si256(v, 1));
  __m256i both = _mm256_add_epi64(low, high);
  __m128i half = _mm_add_epi64(_mm256_castsi256_si128(both), _mm256_extracti128_si256(both, 1));
  return _mm_extract_epi64(half, 0) + _mm_extract_epi64(half, 1);
}

// A shuffle of 16 bytes looks the grades up, and gives 0 for equal importance, whose code has its
// highest bit set. A 16-bit product of pairs is below 2 * 2^15 * 2^8, and a lane adds 64 of them
// for each half of a panel's 2048 columns: 2^31 is not reached, because 2520 a - 2520 <= 20160.
AVX2 static inline __attribute__((always_inline)) void rows_of(
    const uint8_t *codes, size_t width, size_t rows, const uint8_t *digits, int first,
    const int16_t *values, ck_exact *sums) {
  uint8_t low_bytes[16], high_bytes[16];
  for (int c = 0; c < 16; c++) {
    low_bytes[c] = (uint8_t)(values[c] & 255);
    high_bytes[c] = (uint8_t)((uint16_t)values[c] >> 8);
  }
  __m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)low_bytes));
  __m256i high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)high_bytes));
  __m256i zero = _mm256_setzero_si256();
  for (size_t r = 0; r < rows; r++, codes += width) {
    __m256i parts[CK_DIGITS];
    for (int d = 0; d < CK_DIGITS; d++) parts[d] = zero;
    for (size_t j = 0; j < width; j += 32) {
      __m256i code = _mm256_loadu_si256((const __m256i *)(codes + j));
      __m256i bytes = _mm256_shuffle_epi8(low, code), tops = _mm256_shuffle_epi8(high, code);
      __m256i even = _mm256_unpacklo_epi8(bytes, tops), odd = _mm256_unpackhi_epi8(bytes, tops);
      for (int d = first; d < CK_DIGITS; d++) {
        __m256i x = _mm256_loadu_si256((const __m256i *)(digits + (size_t)d * width + j));
        __m256i a = _mm256_madd_epi16(even, _mm256_unpacklo_epi8(x, zero));
        __m256i b = _mm256_madd_epi16(odd, _mm256_unpackhi_epi8(x, zero));
        parts[d] = _mm256_add_epi32(parts[d], _mm256_add_epi32(a, b));
      }
    }
    int64_t sum[CK_DIGITS] = {0};
    for (int d = first; d < CK_DIGITS; d++) sum[d - first] = sum_of(parts[d]);
    ck_add_digits(&sums[r], sum, first);
  }
}

AVX2 void ck_bytes_avx2(const uint8_t *codes, size_t width, size_t rows, const uint8_t *digits,
                        int first, const int16_t *values, ck_exact *sums) {
  if (first == 4)
    rows_of(codes, width, rows, digits, 4, values, sums);
  else
    rows_of(codes, width, rows, digits, 0, values, sums);
}
#endif
