import BilingualText
import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioShape

extension ScenarioReader {
  /// `fuzzy` of a set of judgments, and judgments written as triples: what the others are around them.
  ///
  /// - Parameter triples: by expert, those that were written, by position among the judgments.
  mutating func readFuzziness(
    _ entry: SourceNode.Entry?, _ triples: [String: [Int: TriangularJudgment]],
    into set: inout JudgmentSet, at key: SourcePosition
  ) {
    guard entry != nil || !triples.isEmpty else { return }
    var spread = 0.0
    if let entry {
      guard let value = readSpread(entry, on: set.scale) else { return }
      spread = value
    }
    if groupAggregation != .aij, set.responses.count > 1 {
      return error(
        .judgmentUnsolvable, at: entry?.keyPosition ?? key,
        Phrase(
          zh: "多位专家的模糊判断逐对合成，只能用 `group: aij`",
          en: "fuzzy judgments of several experts are pooled pair by pair: they need `group: aij`"))
    }
    for response in set.responses {
      let written = triples[response.expert] ?? [:]
      set.fuzzy[response.expert] = response.judgments.enumerated().compactMap { place, judgment in
        let ratio = judgment.ratio
        guard
          let triangle = written[place]
            ?? (spread > 0
              ? try? TriangularJudgment(
                grade: ratio, spread: spread, maximum: max(set.scale.maximum, ratio, 1 / ratio))
              : try? TriangularJudgment(ratio, ratio, ratio))
        else { return nil }
        return FuzzyJudgment(judgment.first, judgment.second, triangle)
      }
    }
  }

  private mutating func readSpread(
    _ entry: SourceNode.Entry, on scale: JudgmentScale
  ) -> Double? {
    guard let value = number(entry.value, Phrase(zh: "`fuzzy`", en: "`fuzzy`")) else { return nil }
    guard value > 0, value <= scale.maximum - 1 else {
      error(
        .valueOutOfRange, at: entry.value.position,
        Phrase(
          zh: "模糊宽度应大于 0 且不大于 \(plainText(scale.maximum - 1))",
          en: "the width of fuzzy judgments is above 0 and at most \(plainText(scale.maximum - 1))")
      )
      return nil
    }
    guard scale.function == .linear else {
      error(
        .valueOutOfRange, at: entry.keyPosition,
        Phrase(
          zh: "标度 `\(scale.name)` 的等级与比值不同，`fuzzy` 的宽度无从确定",
          en: "grades of the scale `\(scale.name)` are no ratios: `fuzzy` has no width on it"),
        hint: Phrase(
          zh: "请把模糊判断写成三元组 [x, y, [l, m, u]]", en: "write triples: [x, y, [l, m, u]]"))
      return nil
    }
    return value
  }
}
