#if defined(__x86_64__)
#include <immintrin.h>

#include "steps.h"

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vnni"))), \
    apply_to = function)

static inline __attribute__((always_inline)) __m512i wider(__m512i v) {
  return _mm512_add_epi64(_mm512_cvtepi32_epi64(_mm512_castsi512_si256(v)),
                          _mm512_cvtepi32_epi64(_mm512_extracti64x4_epi64(v, 1)));
}

// vpdpwssd adds the products of two pairs of 16-bit integers to a lane of 32 bits.
void ck_byte_steps_avx512(const uint8_t *codes, size_t width, size_t rows, const int16_t *steps,
                          const int16_t *values, int64_t *sums) {
  __m512i lookup = _mm512_loadu_si512(values);
  for (size_t r = 0; r < rows; r++, codes += width) {
    __m512i sum = _mm512_setzero_si512();
    for (size_t start = 0; start < width; start += BLOCK) {
      size_t end = start + BLOCK < width ? start + BLOCK : width;
      __m512i first = _mm512_setzero_si512(), second = first;
      for (size_t j = start; j < end; j += 64) {
        // Only the lowest five bits of a word choose: not the highest one of equal importance.
        __m512i a = _mm512_cvtepu8_epi16(_mm256_loadu_si256((const __m256i *)(codes + j)));
        __m512i b = _mm512_cvtepu8_epi16(_mm256_loadu_si256((const __m256i *)(codes + j + 32)));
        first = _mm512_dpwssd_epi32(first, _mm512_permutexvar_epi16(a, lookup),
                                    _mm512_loadu_si512(steps + j));
        second = _mm512_dpwssd_epi32(second, _mm512_permutexvar_epi16(b, lookup),
                                     _mm512_loadu_si512(steps + j + 32));
      }
      sum = _mm512_add_epi64(sum, wider(_mm512_add_epi32(first, second)));
    }
    sums[r] += _mm512_reduce_add_epi64(sum);
  }
}

void ck_word_steps_avx512(const int16_t *words, size_t width, size_t rows, const int16_t *steps,
                          int64_t *sums) {
  for (size_t r = 0; r < rows; r++, words += width) {
    __m512i sum = _mm512_setzero_si512();
    for (size_t start = 0; start < width; start += BLOCK) {
      size_t end = start + BLOCK < width ? start + BLOCK : width;
      __m512i first = _mm512_setzero_si512(), second = first;
      for (size_t j = start; j < end; j += 64) {
        first = _mm512_dpwssd_epi32(first, _mm512_loadu_si512(words + j),
                                    _mm512_loadu_si512(steps + j));
        second = _mm512_dpwssd_epi32(second, _mm512_loadu_si512(words + j + 32),
                                     _mm512_loadu_si512(steps + j + 32));
      }
      sum = _mm512_add_epi64(sum, wider(_mm512_add_epi32(first, second)));
    }
    sums[r] += _mm512_reduce_add_epi64(sum);
  }
}

#define WORDS ck_words_avx512
#include "words_template.h"

#pragma clang attribute pop
#endif
