// The target holds prototypes only; SwiftPM wants one source file in a C target.
#include "CLAPACK.h"
