#define KERNEL ck_doubles_portable
#include "doubles_template.h"
