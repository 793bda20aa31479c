#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "grades.h"

#define AVX2 __attribute__((target("avx2")))

/// Tells the upper halves of 2 ... 9 apart by three bits, and those of 1/9 ... 1/2.
enum { HASH = (int)0xA8DC0C49u, HASH_SHIFT = 29 };

/// The byte and the halves of each grade, at its hash: fractions, and integers from 2 on.
typedef struct {
  uint32_t fraction_tops[8], fraction_ends[8], integer_tops[8];
  uint8_t codes[16];
} halves;

static void find_halves(const ck_grade_table *table, halves *found) {
  for (int code = 0; code < 16; code++) {
    uint64_t bits;
    memcpy(&bits, &table->ratios[code], sizeof bits);
    uint32_t top = (uint32_t)(bits >> 32), place = top * (uint32_t)HASH >> HASH_SHIFT;
    if (code < 8) {
      found->fraction_tops[place] = top;
      found->fraction_ends[place] = (uint32_t)bits;
    } else {
      found->integer_tops[place] = top;
    }
    found->codes[(code < 8 ? 0 : 8) + place] = (uint8_t)code;
  }
}

typedef struct {
  __m256i fraction_tops, fraction_ends, integer_tops, one, difference;
} search;

/// The hashes of eight ratios, 8 more for integers and 128 more for 1; their order is that of
/// columns 0, 1, 4, 5, 2, 3, 6, 7.
AVX2 static inline __attribute__((always_inline)) __m256i places_of(const double *ratios,
                                                                    search *s) {
  __m256 first = _mm256_loadu_ps((const float *)ratios);
  __m256 second = _mm256_loadu_ps((const float *)(ratios + 4));
  __m256i top = _mm256_castps_si256(_mm256_shuffle_ps(first, second, 0xDD));
  __m256i end = _mm256_castps_si256(_mm256_shuffle_ps(first, second, 0x88));
  __m256i place = _mm256_srli_epi32(_mm256_mullo_epi32(top, _mm256_set1_epi32(HASH)), HASH_SHIFT);
  // Bit 30 of a double is set from 2 on.
  __m256i is_integer = _mm256_srai_epi32(_mm256_slli_epi32(top, 1), 31);
  __m256i is_one = _mm256_cmpeq_epi32(top, s->one);
  __m256i wanted_top = _mm256_blendv_epi8(_mm256_permutevar8x32_epi32(s->fraction_tops, place),
                                          _mm256_permutevar8x32_epi32(s->integer_tops, place),
                                          is_integer);
  __m256i wanted_end =
      _mm256_andnot_si256(_mm256_or_si256(is_integer, is_one),
                          _mm256_permutevar8x32_epi32(s->fraction_ends, place));
  __m256i off = _mm256_andnot_si256(is_one, _mm256_xor_si256(top, wanted_top));
  s->difference = _mm256_or_si256(
      s->difference, _mm256_or_si256(off, _mm256_xor_si256(end, wanted_end)));
  place = _mm256_or_si256(place, _mm256_and_si256(is_integer, _mm256_set1_epi32(8)));
  return _mm256_or_si256(place, _mm256_and_si256(is_one, _mm256_set1_epi32(0x80)));
}

AVX2 bool ck_grades_avx2(const double *ratios, size_t count, size_t width,
                         const ck_grade_table *table, uint8_t *codes) {
  halves found;
  find_halves(table, &found);
  search s = {_mm256_loadu_si256((const __m256i *)found.fraction_tops),
              _mm256_loadu_si256((const __m256i *)found.fraction_ends),
              _mm256_loadu_si256((const __m256i *)found.integer_tops),
              _mm256_set1_epi32(0x3FF00000), _mm256_setzero_si256()};
  __m256i equal = _mm256_set1_epi8((char)table->padding);
  __m256i lookup = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)found.codes));
  // After packing, the lower lane has columns 0, 1, 4, 5 of each eight, the upper one 2, 3, 6, 7.
  __m256i order = _mm256_setr_epi8(0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15,  //
                                   0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15);
  size_t j = 0;
  for (; j + 32 <= count; j += 32) {
    __m256i first = _mm256_packus_epi32(places_of(ratios + j, &s), places_of(ratios + j + 8, &s));
    __m256i second =
        _mm256_packus_epi32(places_of(ratios + j + 16, &s), places_of(ratios + j + 24, &s));
    __m256i places = _mm256_permute4x64_epi64(_mm256_packus_epi16(first, second), 0xD8);
    places = _mm256_shuffle_epi8(places, order);
    __m256i code = _mm256_shuffle_epi8(lookup, places);
    // The highest bit makes a shuffle give 0.
    __m256i is_one = _mm256_cmpgt_epi8(_mm256_setzero_si256(), places);
    code = _mm256_or_si256(code, _mm256_and_si256(is_one, equal));
    _mm256_storeu_si256((__m256i *)(codes + j), code);
  }
  bool are_grades = _mm256_testz_si256(s.difference, s.difference);
  return ck_grades_portable(ratios + j, count - j, width - j, table, codes + j) && are_grades;
}
#endif
