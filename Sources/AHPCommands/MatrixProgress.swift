internal import Glibc
import IndicatorEvaluation
import PairwiseComparisons

/// One line on a terminal's standard error that says how far a solution is: done when the spread is
/// below 2e-14.
enum MatrixProgress {
  static func show(_ pass: LargePass, _ language: ReportLanguage) {
    write("\r\(line(pass.number, spread: pass.spread, language))\u{1b}[K")
  }

  static func line(_ pass: Int, spread: Double, _ language: ReportLanguage) -> String {
    // One digit: the number's size is what a reader follows.
    let spread = SolveReport.digits(spread, 1)
    return language == .chinese
      ? "第 \(pass) 遍，相对差距 \(spread)（目标 2e-14）"
      : "pass \(pass), spread \(spread) (to reach 2e-14)"
  }

  static func clear() { write("\r\u{1b}[K") }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
