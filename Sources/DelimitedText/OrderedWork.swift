internal import Glibc

/// Work that is spread over threads and comes back in the order in which it was handed in.
///
/// The owner's thread hands in, takes out and, while it would otherwise wait, works itself: with one
/// thread everything happens on it. `finish` must be called before the last reference goes.
package final class OrderedWork<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  // Everything below is only touched with `lock` held.
  private var waiting: [(number: Int, input: Input)] = []
  private var finished: [Int: (Input, Output)] = [:]
  private var handedIn = 0
  private var taken = 0
  private var isOver = false

  private let work: @Sendable (Input) -> Output
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var threads: [HelperThread] = []

  /// - Parameter threads: How many work at the same time, the owner's included; nil for as many as
  ///   the machine runs.
  package init(threads: Int? = nil, _ work: @escaping @Sendable (Input) -> Output) {
    self.work = work
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
    for _ in 1..<max(1, threads ?? HelperThread.useful) {
      guard let thread = HelperThread({ self.help() }) else { break }
      self.threads.append(thread)
    }
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// Results that have not been taken yet.
  package var pending: Int { locked { handedIn - taken } }

  package func handIn(_ input: Input) {
    locked {
      waiting.append((handedIn, input))
      handedIn += 1
      pthread_cond_broadcast(changed)
    }
  }

  /// The next result in order, if it is there already.
  package func take() -> (input: Input, output: Output)? {
    locked {
      guard let found = finished.removeValue(forKey: taken) else { return nil }
      taken += 1
      return found
    }
  }

  /// Works on something that nobody has begun, or else waits until the next result is there.
  package func advance() {
    guard let (number, input) = locked({ waiting.isEmpty ? nil : waiting.removeFirst() }) else {
      return locked {
        while finished[taken] == nil && taken < handedIn { pthread_cond_wait(changed, lock) }
      }
    }
    complete(number, input)
  }

  /// Ends the threads; what nobody has begun is dropped.
  package func finish() {
    locked {
      isOver = true
      waiting = []
      pthread_cond_broadcast(changed)
    }
    for thread in threads { thread.join() }
    threads = []
  }

  private func help() {
    while let (number, input) = nextForHelper() { complete(number, input) }
  }

  private func nextForHelper() -> (number: Int, input: Input)? {
    locked {
      while waiting.isEmpty && !isOver { pthread_cond_wait(changed, lock) }
      return waiting.isEmpty ? nil : waiting.removeFirst()
    }
  }

  private func complete(_ number: Int, _ input: Input) {
    let output = work(input)
    locked {
      finished[number] = (input, output)
      pthread_cond_broadcast(changed)
    }
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}
