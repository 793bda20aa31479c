#if defined(__x86_64__)
#include <immintrin.h>

#include "large.h"

#define AVX512 \
  __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vnni"))) static inline \
      __attribute__((always_inline))

// A value is 256 h + l with a signed low digit l; vpdpbusd multiplies unsigned digits of x by signed
// digits of values and adds four products to a lane. A lane takes 32 * 4 * 255 * 128 at most from
// one panel, so that 256 h + l still fits.
AVX512 void rows_of(const uint8_t *codes, size_t width, size_t rows, const uint8_t *digits,
                    int first, const int16_t *values, ck_exact *sums) {
  int8_t low_digits[64] = {0}, high_digits[64] = {0};
  for (int c = 0; c < 32; c++) {
    high_digits[c] = (int8_t)((values[c] + 128) >> 8);
    low_digits[c] = (int8_t)(values[c] - 256 * high_digits[c]);
  }
  __m512i low = _mm512_loadu_si512(low_digits), high = _mm512_loadu_si512(high_digits);
  for (size_t r = 0; r < rows; r++, codes += width) {
    __m512i lows[CK_DIGITS], highs[CK_DIGITS];
    for (int d = 0; d < CK_DIGITS; d++) lows[d] = highs[d] = _mm512_setzero_si512();
    for (size_t j = 0; j < width; j += 64) {
      __m512i code = _mm512_loadu_si512(codes + j);
      __m512i l = _mm512_permutexvar_epi8(code, low), h = _mm512_permutexvar_epi8(code, high);
#pragma clang loop unroll(full)
      for (int d = first; d < CK_DIGITS; d++) {
        __m512i x = _mm512_loadu_si512(digits + (size_t)d * width + j);
        lows[d] = _mm512_dpbusd_epi32(lows[d], x, l);
        highs[d] = _mm512_dpbusd_epi32(highs[d], x, h);
      }
    }
    int64_t sum[CK_DIGITS] = {0};
    for (int d = first; d < CK_DIGITS; d++) {
      __m512i both = _mm512_add_epi32(lows[d], _mm512_slli_epi32(highs[d], 8));
      __m512i wide =
          _mm512_add_epi64(_mm512_cvtepi32_epi64(_mm512_castsi512_si256(both)),
                           _mm512_cvtepi32_epi64(_mm512_extracti64x4_epi64(both, 1)));
      sum[d - first] = _mm512_reduce_add_epi64(wide);
    }
    ck_add_digits(&sums[r], sum, first);
  }
}

__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vnni"))) void
ck_bytes_avx512(const uint8_t *codes, size_t width, size_t rows, const uint8_t *digits, int first,
                const int16_t *values, ck_exact *sums) {
  if (first == 4)
    rows_of(codes, width, rows, digits, 4, values, sums);
  else
    rows_of(codes, width, rows, digits, 0, values, sums);
}
#endif
