#define QUOTIENTS ck_quotients_portable
#define STEP ck_step_portable
#define WITHIN ck_within_portable
#define EXCESS ck_excess_portable
#define SPLIT ck_split_portable
#define JOIN ck_join_portable
#include "vectors_template.h"
