#include "steps.h"

#if defined(__x86_64__)
#define ON_PATH(call, ...)                                      \
  (path == CK_AVX512 ? ck_##call##_avx512(__VA_ARGS__)          \
   : path == CK_AVX2 ? ck_##call##_avx2(__VA_ARGS__)            \
                     : ck_##call##_portable(__VA_ARGS__))
#else
#define ON_PATH(call, ...) ((void)path, ck_##call##_portable(__VA_ARGS__))
#endif

void ck_bytes_times_steps(ck_path path, const uint8_t *codes, size_t width, size_t rows,
                          const int16_t *steps, const int16_t values[32], int64_t *sums) {
  ON_PATH(byte_steps, codes, width, rows, steps, values, sums);
}

void ck_words_times_steps(ck_path path, const int16_t *words, size_t width, size_t rows,
                          const int16_t *steps, int64_t *sums) {
  ON_PATH(word_steps, words, width, rows, steps, sums);
}

double ck_words(ck_path path, const double *ratios, size_t count, size_t width, double per_unit,
                int16_t *words) {
  return ON_PATH(words, ratios, count, width, per_unit, words);
}
