#define QUOTIENTS ck_quotients_portable
#define STEP ck_step_portable
#define WITHIN ck_within_portable
#define EXCESS ck_excess_portable
#define CHANGE ck_change_portable
#define ADD_SUMS ck_add_sums_portable
#include "vectors_template.h"
