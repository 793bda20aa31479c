#include "steps.h"

void ck_byte_steps_portable(const uint8_t *codes, size_t width, size_t rows, const int16_t *steps,
                            const int16_t *values, int64_t *sums) {
  for (size_t r = 0; r < rows; r++, codes += width) {
    for (size_t start = 0; start < width; start += BLOCK / 8) {
      size_t end = start + BLOCK / 8 < width ? start + BLOCK / 8 : width;
      int32_t part = 0;
      for (size_t j = start; j < end; j++) part += (int32_t)values[codes[j] & 31] * steps[j];
      sums[r] += part;
    }
  }
}

void ck_word_steps_portable(const int16_t *words, size_t width, size_t rows, const int16_t *steps,
                            int64_t *sums) {
  for (size_t r = 0; r < rows; r++, words += width) {
    for (size_t start = 0; start < width; start += BLOCK / 8) {
      size_t end = start + BLOCK / 8 < width ? start + BLOCK / 8 : width;
      int32_t part = 0;
      for (size_t j = start; j < end; j++) part += (int32_t)words[j] * steps[j];
      sums[r] += part;
    }
  }
}

#define WORDS ck_words_portable
#include "words_template.h"
