import DelimitedText
internal import Glibc

/// Ends the process cleanly on Ctrl-C (SIGINT), SIGTERM and when its terminal is closed (SIGHUP):
/// nothing half-written is left, and the exit code is that of the signal, 130, 143 or 129.
///
/// A thread of its own waits for the signals, so that it does not matter what the others wait for.
enum Interruption {
  /// From here on the signals end the process; what `removing` names is removed before.
  ///
  /// Threads that were started earlier must not have had the signals unblocked; commands call this
  /// first.
  static func watch(removing paths: [String], on console: Console) {
    guard console.isProcess else { return }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let watched = signals
    let clearsLine = console.errorsAreTerminal
    _ = HelperThread {
      var signals = watched
      var signal: Int32 = 0
      guard sigwait(&signals, &signal) == 0 else { return }
      for path in paths { unlink(path) }
      if clearsLine { _ = Glibc.write(STDERR_FILENO, "\r\u{1b}[K", 4) }
      _exit(128 + signal)
    }
  }

  /// Jobs in the background and under `nohup` are not meant to end.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
