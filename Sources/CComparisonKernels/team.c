#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "CComparisonKernels.h"

// Helpers wait awake for as long as a leader needs between two passes over a matrix, then sleep:
// waking a sleeper takes longer than a short pass.
enum { MOST_HELPERS = 63, ROUNDS_AWAKE = 1000 };

struct ck_team {
  /// Chunks that nobody has taken yet: from the lower 32 bits up to the upper ones.
  _Atomic uint64_t open;
  atomic_size_t done;
  void (*body)(void *, size_t);
  void *context;
  atomic_int asleep;
  atomic_bool is_over;
  pthread_mutex_t lock;
  pthread_cond_t wake;
  int helpers;
  pthread_t threads[MOST_HELPERS];
};

static void pause_shortly(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

static bool has_chunks(uint64_t open) { return (uint32_t)open < open >> 32; }

/// Does one chunk; false when none is left. The leader takes them from the front and helpers from the
/// back, so that each finds its own part of a matrix in its own cache in the next pass.
///
/// What `body` and `context` are is read after a chunk was taken: until that is done, the leader
/// changes neither.
static bool do_one(ck_team *team, bool is_leader) {
  uint64_t open = atomic_load_explicit(&team->open, memory_order_relaxed);
  do {
    if (!has_chunks(open)) return false;
  } while (!atomic_compare_exchange_weak_explicit(
      &team->open, &open, is_leader ? open + 1 : open - ((uint64_t)1 << 32), memory_order_acquire,
      memory_order_relaxed));
  team->body(team->context, is_leader ? (uint32_t)open : (open >> 32) - 1);
  atomic_fetch_add_explicit(&team->done, 1, memory_order_release);
  return true;
}

static void sleep_until_called(ck_team *team) {
  pthread_mutex_lock(&team->lock);
  atomic_fetch_add(&team->asleep, 1);
  // Both sides write before they read the other's: either the leader sees the sleeper, or this the chunks.
  while (!has_chunks(atomic_load(&team->open)) && !atomic_load(&team->is_over))
    pthread_cond_wait(&team->wake, &team->lock);
  atomic_fetch_sub(&team->asleep, 1);
  pthread_mutex_unlock(&team->lock);
}

static void call_sleepers(ck_team *team) {
  if (atomic_load(&team->asleep) == 0) return;
  pthread_mutex_lock(&team->lock);
  pthread_cond_broadcast(&team->wake);
  pthread_mutex_unlock(&team->lock);
}

static void *help(void *argument) {
  ck_team *team = argument;
  int rounds = 0;
  for (;;) {
    if (do_one(team, false)) {
      rounds = 0;
    } else if (atomic_load(&team->is_over)) {
      return 0;
    } else if (++rounds < ROUNDS_AWAKE) {
      pause_shortly();
    } else {
      sleep_until_called(team);
      rounds = 0;
    }
  }
}

ck_team *ck_team_start(int threads) {
  ck_team *team = calloc(1, sizeof *team);
  if (!team) return 0;
  if (pthread_mutex_init(&team->lock, 0) != 0) {
    free(team);
    return 0;
  }
  if (pthread_cond_init(&team->wake, 0) != 0) {
    pthread_mutex_destroy(&team->lock);
    free(team);
    return 0;
  }
  if (threads > MOST_HELPERS + 1) threads = MOST_HELPERS + 1;
  // A thread that cannot be had leaves its chunks to the others.
  while (team->helpers + 1 < threads &&
         pthread_create(&team->threads[team->helpers], 0, help, team) == 0)
    team->helpers++;
  return team;
}

void ck_team_run(ck_team *team, uint32_t chunks, void (*body)(void *, size_t), void *context) {
  if (!team || team->helpers == 0 || chunks < 2) {
    for (uint32_t chunk = 0; chunk < chunks; chunk++) body(context, chunk);
    return;
  }
  team->body = body;
  team->context = context;
  atomic_store_explicit(&team->done, 0, memory_order_relaxed);
  atomic_store(&team->open, (uint64_t)chunks << 32);
  call_sleepers(team);
  while (do_one(team, true)) continue;
  for (int round = 0; atomic_load_explicit(&team->done, memory_order_acquire) < chunks; round++) {
    if (round < ROUNDS_AWAKE)
      pause_shortly();
    else
      sched_yield();
  }
}

void ck_team_end(ck_team *team) {
  if (!team) return;
  atomic_store(&team->is_over, true);
  call_sleepers(team);
  while (team->helpers > 0) pthread_join(team->threads[--team->helpers], 0);
  pthread_cond_destroy(&team->wake);
  pthread_mutex_destroy(&team->lock);
  free(team);
}
