#define SET portable
#include "template.h"
