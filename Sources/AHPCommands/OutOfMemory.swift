internal import Glibc

/// What happens when there is no more memory: the language's runtime says how much was asked for and
/// aborts, and this says in plain words what that means and ends the process with a code of its own.
enum OutOfMemory {
  /// EX_OSERR of sysexits.h.
  static let exitCode: Int32 = 71

  static func announce() {
    signal(SIGABRT) { _ in
      let text: StaticString =
        "ahp: out of memory / 内存不足\n"
      _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
      _exit(OutOfMemory.exitCode)
    }
  }
}
