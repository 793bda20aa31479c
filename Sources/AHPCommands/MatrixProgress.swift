import BilingualText
import EvaluationReports
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

/// One line on a terminal's standard error that says how far a solution is; it is wiped away at the
/// end, and nothing but a terminal that understands this sees it.
struct MatrixProgress {
  private let isShown: Bool
  private let width: Int?
  private let language: ReportLanguage
  private let clock = ContinuousClock()
  private var lastShown: ContinuousClock.Instant?

  init(on console: Console, _ language: ReportLanguage) {
    isShown = console.errorsAreTerminal && console.environment["TERM"] != "dumb"
    width = console.errorWidth
    self.language = language
  }

  /// The first pass, then the latest twenty times a second.
  mutating func show(_ pass: LargePass, on console: inout Console) {
    guard isShown else { return }
    let now = clock.now
    if let lastShown, now - lastShown < .milliseconds(50) { return }
    let texts = Self.texts(pass.number, spread: pass.spread, language)
    // A line that wraps could not be wiped away.
    guard let text = texts.first(where: { Self.columns($0) < width ?? 80 }) else { return }
    console.writeError("\r\u{1b}[K\(text)")
    lastShown = now
  }

  mutating func finish(on console: inout Console) {
    if lastShown != nil { console.writeError("\r\u{1b}[K") }
    lastShown = nil
  }

  /// The line, and what is left of it on narrow terminals.
  static func texts(_ pass: Int, spread: Double, _ language: ReportLanguage) -> [String] {
    // One digit: the number's size is what a reader follows.
    let spread = NumberText.significant(spread, digits: 1)
    return [
      Phrase(
        zh: "第 \(pass) 遍，相对差距 \(spread)（目标 2e-14）",
        en: "pass \(pass), spread \(spread) (to reach 2e-14)"),
      Phrase(zh: "第 \(pass) 遍，\(spread)", en: "pass \(pass), \(spread)"),
    ].map { $0.text(in: language) }
  }

  /// Chinese characters and their punctuation take two columns.
  static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
  }
}
