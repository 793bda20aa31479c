import EvaluationReports
internal import Glibc
import PairwiseComparisons

/// One line on a terminal's standard error that says how far a solution is.
enum MatrixProgress {
  static func show(_ pass: LargePass) {
    write("\rpass \(pass.number): spread \(pass.spread)\u{1b}[K")
  }

  static func clear() { write("\r\u{1b}[K") }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
