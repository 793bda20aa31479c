#include <string.h>

#include "grades.h"

bool ck_grades_portable(const double *ratios, size_t count, size_t width,
                        const ck_grade_table *table, uint8_t *codes) {
  uint64_t difference = 0;
  for (size_t j = 0; j < count; j++) {
    uint64_t bits, candidate;
    memcpy(&bits, ratios + j, sizeof bits);
    uint8_t code = table->codes[bits >> 49 & 63];
    memcpy(&candidate, &table->ratios[code & 31], sizeof candidate);
    difference |= bits ^ candidate;
    codes[j] = code;
  }
  memset(codes + count, table->padding, width - count);
  return difference == 0;
}
