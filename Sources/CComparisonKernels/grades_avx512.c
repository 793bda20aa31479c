#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "grades.h"

#define AVX512 \
  __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vnni")))

// The lowest bytes of eight shifted doubles look up their codes, and the codes the doubles that they
// stand for: 16 in two vectors, and equal importance apart, whose code has its highest bit set.
AVX512 bool ck_grades_avx512(const double *ratios, size_t count, size_t width,
                             const ck_grade_table *table, uint8_t *codes) {
  __m512i lookup = _mm512_loadu_si512(table->codes);
  __m512i low = _mm512_loadu_si512(table->ratios), high = _mm512_loadu_si512(table->ratios + 8);
  __m512i equal = _mm512_set1_epi64(*(const long long *)&table->ratios[16]);
  __m512i mark = _mm512_set1_epi64(16), difference = _mm512_setzero_si512();
  size_t j = 0;
  for (; j + 8 <= count; j += 8) {
    __m512i bits = _mm512_loadu_si512(ratios + j);
    __m512i code = _mm512_permutexvar_epi8(_mm512_srli_epi64(bits, 49), lookup);
    __m512i candidate = _mm512_permutex2var_epi64(low, code, high);
    candidate = _mm512_mask_mov_epi64(candidate, _mm512_test_epi64_mask(code, mark), equal);
    // difference | bits ^ candidate
    difference = _mm512_ternarylogic_epi64(difference, bits, candidate, 0xF6);
    _mm_storel_epi64((__m128i *)(codes + j), _mm512_cvtepi64_epi8(code));
  }
  bool are_grades = _mm512_test_epi64_mask(difference, difference) == 0;
  return ck_grades_portable(ratios + j, count - j, width - j, table, codes + j) && are_grades;
}
#endif
