internal import CComparisonKernels
internal import Glibc

/// Threads that stay together while one problem is solved, the caller's included.
///
/// Starting a thread takes as long as a pass over a matrix of a thousand items, so that they wait for
/// the next pass instead of starting anew.
final class ThreadTeam {
  private let team: OpaquePointer?

  init(threads: Int) {
    team = threads > 1 ? ck_team_start(Int32(clamping: threads)) : nil
  }

  /// A team for work that reads so many bytes; no more than the caller's thread where it is over
  /// before another one has started and found its part of them.
  init(threads: Int, bytes: Int, worthwhile: Int) {
    team = bytes >= worthwhile && threads > 1 ? ck_team_start(Int32(clamping: threads)) : nil
  }

  /// Whether there is more than the caller's thread.
  var hasHelpers: Bool { team != nil }

  deinit { ck_team_end(team) }

  /// Runs `body` once for each chunk and returns when all are done; which thread takes which chunk
  /// is open.
  func run(chunks: Int, _ body: (Int) -> Void) {
    guard let team, chunks > 1 else { return (0..<chunks).forEach(body) }
    withoutActuallyEscaping(body) { escaping in
      withUnsafePointer(to: escaping) { pointer in
        ck_team_run(
          team, UInt32(chunks),
          { context, chunk in
            context?.assumingMemoryBound(to: ((Int) -> Void).self).pointee(chunk)
          }, UnsafeMutableRawPointer(mutating: pointer))
      }
    }
  }
}

/// Runs `body` once for each chunk on up to `threads` threads, this one included.
package func concurrently(threads: Int, chunks: Int, _ body: (Int) -> Void) {
  ThreadTeam(threads: min(threads, chunks)).run(chunks: chunks, body)
}

/// Processors that this process may use.
package var availableProcessors: Int {
  max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
