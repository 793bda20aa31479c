#include <math.h>
#define LANES 2
#define KERNEL ck_small_solve_portable
#include "small_template.h"
