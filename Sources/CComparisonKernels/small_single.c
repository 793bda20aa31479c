#include <math.h>
#define LANES 1
#define KERNEL ck_small_solve_single
#include "small_template.h"
