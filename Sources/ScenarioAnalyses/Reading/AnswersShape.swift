import BilingualText
import Diagnostics
package import ScenarioShape
import ServiceAnalyses

/// An answer scale as it is written.
package struct AnswersSyntax: Sendable {
  var levels: Keyed<[String]>?
  var from: Keyed<Int>?
  var to: Keyed<Int>?
  var top: Keyed<Int>?
  var bottom: Keyed<Int>?
  var scores: Keyed<[Double]>?

  package init() {}
}

package enum AnswersShapes {
  private static let anyInteger = SyntaxShape<Int>.integer(-1_000_000...1_000_000)

  /// `levels`, or `from` and `to`.
  package static let scale = SyntaxShape<AnswersSyntax>.mapping(
    AnswersSyntax(), called: Phrase(zh: "答案标度", en: "an answer scale")
  ) {
    SyntaxField(
      "levels", Phrase(zh: "各级答案，从最差到最好", en: "The answers, from the worst to the best."),
      SyntaxShape.list(of: .id).keyed
    ) { $0.levels = $1 }
    SyntaxField(
      "from", Phrase(zh: "最小整数", en: "The lowest whole number, with `to` instead of `levels`."),
      anyInteger.keyed
    ) { $0.from = $1 }
    SyntaxField("to", Phrase(zh: "最大整数", en: "The highest whole number."), anyInteger.keyed) {
      $0.to = $1
    }
    SyntaxField(
      "top", Phrase(zh: "净得分计入的最高级数", en: "How many of the best levels a net score adds."),
      SyntaxShape<Int>.integer(0...1000).keyed, absence: "1"
    ) { $0.top = $1 }
    SyntaxField(
      "bottom",
      Phrase(zh: "净得分减去的最低级数", en: "How many of the worst levels a net score takes away."),
      SyntaxShape<Int>.integer(0...1000).keyed, absence: "1"
    ) { $0.bottom = $1 }
    SyntaxField(
      "scores", Phrase(zh: "各级得分，递增", en: "A score for each level, rising."),
      SyntaxShape.list(of: SyntaxShape<Double>.plainNumber).keyed,
      absence: Phrase(zh: "0…100 等距", en: "equally spaced over 0…100")
    ) { $0.scores = $1 }
  }.named("answers")

  /// `answers`: scales by their names.
  package static let all = SyntaxShape<[Named<AnswersSyntax>]>.names(of: scale) {
    Phrase(zh: "答案标度 `\($0)`", en: "the answers `\($0)`")
  }
}

extension AnswersSyntax {
  /// The scale; nil with the mistake said.
  ///
  /// - Parameter key: Where the scale is named.
  func scale(_ findings: inout SyntaxFindings, at key: SourcePosition) -> AnswerScale? {
    let (top, bottom) = (top?.value ?? 1, bottom?.value ?? 1)
    do throws(AnalysisError) {
      if let levels {
        return try AnswerScale(
          levels.value.map { AnswerScale.Level($0) }, scores: scores?.value, top: top,
          bottom: bottom)
      }
      guard let from, let to else {
        findings.error(
          .answerLevels, at: key,
          Phrase(
            zh: "答案标度需要 `levels`，或 `from` 与 `to`",
            en: "an answer scale needs `levels`, or `from` and `to`"))
        return nil
      }
      return try AnswerScale(
        from: from.value, to: to.value, scores: scores?.value, top: top, bottom: bottom)
    } catch {
      say(error, &findings, at: key)
      return nil
    }
  }

  private func say(
    _ error: AnalysisError, _ findings: inout SyntaxFindings, at key: SourcePosition
  ) {
    switch error {
    case .netBoxesOverlap(let top, let bottom, let levels):
      findings.error(
        .netBoxesOverlap, at: self.top?.key ?? self.bottom?.key ?? key,
        Phrase(
          zh: "`top` \(top) 与 `bottom` \(bottom) 之和超过 \(levels) 级",
          en: "`top` \(top) and `bottom` \(bottom) are more than the \(levels) levels"))
    case .answerLevels(.scores):
      findings.error(
        .answerLevels, at: scores?.key ?? key,
        Phrase(zh: "`scores` 须每级一个且递增", en: "`scores` has one number a level, rising"))
    case .answerLevels(.twice(let name)):
      findings.error(
        .answerLevels, at: levels?.key ?? key,
        Phrase(zh: "答案 `\(name)` 重复", en: "the answer `\(name)` stands twice"))
    case .answerLevels(.range(let from, let to)):
      findings.error(
        .answerLevels, at: self.from?.key ?? key,
        Phrase(
          zh: "`from` \(from) 须小于 `to` \(to)，且相差不超过 1000",
          en: "`from` \(from) must be below `to` \(to), by at most 1000"))
    default:
      findings.error(
        .answerLevels, at: levels?.key ?? key,
        Phrase(zh: "答案标度至少需要两级", en: "an answer scale has at least two levels"))
    }
  }
}
