#include "CTextKernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,bmi")))

typedef struct {
  __m256i separator, quote, feed, carriage;
} marks;

static inline AVX2 uint32_t marks_in(__m256i bytes, const marks *m) {
  __m256i found = _mm256_or_si256(
      _mm256_or_si256(_mm256_cmpeq_epi8(bytes, m->separator), _mm256_cmpeq_epi8(bytes, m->quote)),
      _mm256_or_si256(_mm256_cmpeq_epi8(bytes, m->feed), _mm256_cmpeq_epi8(bytes, m->carriage)));
  return (uint32_t)_mm256_movemask_epi8(found);
}

AVX2 size_t ct_structural_marks(const uint8_t *text, size_t count, uint8_t separator,
                                int32_t *places) {
  const marks m = {_mm256_set1_epi8((char)separator), _mm256_set1_epi8('"'),
                   _mm256_set1_epi8('\n'), _mm256_set1_epi8('\r')};
  int32_t *next = places;
  for (size_t at = 0; at < count; at += 64) {
    const __m256i *block = (const __m256i *)(text + at);
    uint64_t mask = marks_in(_mm256_loadu_si256(block), &m) |
                    (uint64_t)marks_in(_mm256_loadu_si256(block + 1), &m) << 32;
    size_t left = (size_t)__builtin_popcountll(mask);
    // Always eight at a time: a branch for each would be guessed wrong too often. What is written
    // beyond the last one has no meaning.
    for (int32_t *place = next; place < next + left; place += 8)
      for (int k = 0; k < 8; k++) {
        place[k] = (int32_t)at + (int32_t)_tzcnt_u64(mask);
        mask &= mask - 1;
      }
    next += left;
  }
  return (size_t)(next - places);
}
#endif
