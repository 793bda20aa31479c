#include "CTextKernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

// Three looked-up nibbles of each pair of neighbouring bytes tell whether the pair can stand in UTF-8
// (Keiser & Lemire 2021, Software: Practice and Experience 51(5), doi:10.1002/spe.2940): each table
// says which mistakes its nibble leaves possible, and a mistake that all three leave is one.

#define AVX2 __attribute__((target("avx2,bmi")))

enum {
  short_sequence = 1 << 0,  // a lead byte or a continuation is followed by no continuation
  long_sequence = 1 << 1,   // ASCII is followed by a continuation
  overlong3 = 1 << 2,       // E0 80 … E0 9F
  too_large = 1 << 3,       // F4 90 and above
  surrogate = 1 << 4,       // ED A0 … ED BF
  overlong2 = 1 << 5,       // C0, C1
  overlong4 = 1 << 6,       // F0 80 … F0 8F, and F5 80 … F5 8F
  continuations = 1 << 7,   // two in a row: right only where a longer sequence wants it
  any_low = short_sequence | long_sequence | continuations,
};

#define SIXTEEN(...) _mm256_broadcastsi128_si256(_mm_setr_epi8(__VA_ARGS__))

static inline AVX2 __m256i high_nibbles(__m256i bytes) {
  return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

// The bytes that stand `distance` before those of `bytes`.
#define EARLIER(bytes, before, distance) \
  _mm256_alignr_epi8((bytes), _mm256_permute2x128_si256((before), (bytes), 0x21), 16 - (distance))

// Not zero where `bytes`, which follow `before`, are no text.
static inline AVX2 __m256i mistakes(__m256i bytes, __m256i before) {
  const __m256i first_high = SIXTEEN(
      long_sequence, long_sequence, long_sequence, long_sequence, long_sequence, long_sequence,
      long_sequence, long_sequence, (char)continuations, (char)continuations, (char)continuations,
      (char)continuations, short_sequence | overlong2, short_sequence,
      short_sequence | overlong3 | surrogate, short_sequence | too_large | overlong4);
  const __m256i first_low = SIXTEEN(
      (char)(any_low | overlong2 | overlong3 | overlong4), (char)(any_low | overlong2),
      (char)any_low, (char)any_low, (char)(any_low | too_large),
      (char)(any_low | too_large | overlong4), (char)(any_low | too_large | overlong4),
      (char)(any_low | too_large | overlong4), (char)(any_low | too_large | overlong4),
      (char)(any_low | too_large | overlong4), (char)(any_low | too_large | overlong4),
      (char)(any_low | too_large | overlong4), (char)(any_low | too_large | overlong4),
      (char)(any_low | too_large | overlong4 | surrogate),
      (char)(any_low | too_large | overlong4), (char)(any_low | too_large | overlong4));
  const char continuation = (char)(long_sequence | overlong2 | continuations);
  const __m256i second_high = SIXTEEN(
      short_sequence, short_sequence, short_sequence, short_sequence, short_sequence,
      short_sequence, short_sequence, short_sequence,
      (char)(continuation | overlong3 | overlong4), (char)(continuation | overlong3 | too_large),
      (char)(continuation | surrogate | too_large), (char)(continuation | surrogate | too_large),
      short_sequence, short_sequence, short_sequence, short_sequence);

  __m256i one = EARLIER(bytes, before, 1);
  __m256i possible = _mm256_and_si256(
      _mm256_and_si256(
          _mm256_shuffle_epi8(first_high, high_nibbles(one)),
          _mm256_shuffle_epi8(first_low, _mm256_and_si256(one, _mm256_set1_epi8(0x0F)))),
      _mm256_shuffle_epi8(second_high, high_nibbles(bytes)));
  // The third byte of E… and F…, and the fourth of F…, are continuations behind continuations.
  __m256i third = _mm256_subs_epu8(EARLIER(bytes, before, 2), _mm256_set1_epi8((char)(0xE0 - 0x80)));
  __m256i fourth =
      _mm256_subs_epu8(EARLIER(bytes, before, 3), _mm256_set1_epi8((char)(0xF0 - 0x80)));
  __m256i wanted =
      _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)continuations));
  return _mm256_xor_si256(possible, wanted);
}

AVX2 bool ct_is_text(const uint8_t *text, size_t count) {
  __m256i before = _mm256_setzero_si256();
  __m256i wrong = _mm256_setzero_si256();
  for (size_t at = 0; at < count; at += 32) {
    __m256i bytes;
    if (count - at >= 32) {
      bytes = _mm256_loadu_si256((const __m256i *)(text + at));
    } else {
      // Spaces behind the end: they end a sequence that the text does not.
      uint8_t rest[32];
      memset(rest, ' ', sizeof rest);
      memcpy(rest, text + at, count - at);
      bytes = _mm256_loadu_si256((const __m256i *)rest);
    }
    wrong = _mm256_or_si256(wrong, _mm256_cmpeq_epi8(bytes, _mm256_setzero_si256()));
    if (_mm256_movemask_epi8(_mm256_or_si256(bytes, before)))
      wrong = _mm256_or_si256(wrong, mistakes(bytes, before));
    before = bytes;
  }
  // A sequence that the last whole block leaves open.
  if (count % 32 == 0 && count > 0)
    wrong = _mm256_or_si256(wrong, mistakes(_mm256_set1_epi8(' '), before));
  return _mm256_testz_si256(wrong, wrong);
}
#endif
