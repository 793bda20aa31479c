import DelimitedText
internal import Glibc
import Synchronization

/// Ctrl-C as a wish to stop work and have what has been done so far; a second one ends the process.
///
/// A thread of its own waits for the signal. Only a process asks for signals; a command that is run
/// inside another program is never stopped.
final class StopRequest: Sendable {
  private let requested = Mutex(false)

  init(on console: Console) {
    guard console.isProcess else { return }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let watched = signals
    let clearsLine = console.errorsAreTerminal
    _ = HelperThread { [self] in
      var signals = watched
      var signal: Int32 = 0
      guard sigwait(&signals, &signal) == 0 else { return }
      requested.withLock { $0 = true }
      guard sigwait(&signals, &signal) == 0 else { return }
      if clearsLine { _ = Glibc.write(STDERR_FILENO, "\r\u{1b}[K", 4) }
      _exit(130)
    }
  }

  var isRequested: Bool { requested.withLock { $0 } }
}
