internal import Glibc

/// A thread of the system that runs one closure.
///
/// Work here waits for locks and for files, which tasks of Swift's few cooperative threads must not.
package struct HelperThread: Sendable {
  private let handle: pthread_t

  /// Nil when the system gives no further thread.
  package init?(_ body: @escaping @Sendable () -> Void) {
    var handle = pthread_t()
    let owned = Unmanaged.passRetained(Body(run: body))
    let code = pthread_create(
      &handle, nil,
      { pointer in
        if let pointer { Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run() }
        return nil
      }, owned.toOpaque())
    guard code == 0 else {
      owned.release()
      return nil
    }
    self.handle = handle
  }

  /// Waits until the closure has returned.
  package func join() { pthread_join(handle, nil) }

  /// How many threads run at the same time on this machine.
  static var useful: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
