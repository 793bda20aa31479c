#ifndef ALLOCATIONCOUNT_H
#define ALLOCATIONCOUNT_H

/// Calls of malloc, calloc, realloc and aligned_alloc of this process so far.
long allocation_count(void);

#endif
