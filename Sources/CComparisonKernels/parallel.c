#include <pthread.h>
#include <stdatomic.h>

#include "CComparisonKernels.h"

enum { MOST_THREADS = 64 };

typedef struct {
  atomic_size_t next;
  size_t chunks;
  void (*body)(void *, size_t);
  void *context;
} work;

static void *take_chunks(void *argument) {
  work *shared = argument;
  for (;;) {
    size_t chunk = atomic_fetch_add_explicit(&shared->next, 1, memory_order_relaxed);
    if (chunk >= shared->chunks) return 0;
    shared->body(shared->context, chunk);
  }
}

void ck_parallel(int threads, size_t chunks, void (*body)(void *, size_t), void *context) {
  work shared = {.chunks = chunks, .body = body, .context = context};
  pthread_t helpers[MOST_THREADS];
  int started = 0;
  if (threads > MOST_THREADS) threads = MOST_THREADS;
  // A thread that cannot be had leaves its chunks to the others.
  while (started + 1 < threads && (size_t)started + 1 < chunks &&
         pthread_create(&helpers[started], 0, take_chunks, &shared) == 0)
    started++;
  take_chunks(&shared);
  while (started > 0) pthread_join(helpers[--started], 0);
}
