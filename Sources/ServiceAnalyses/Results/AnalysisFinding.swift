public import BilingualText

/// What a reader should know before using a number: a small base, a gap between bands, a contradiction.
public struct AnalysisFinding: Sendable, Hashable, Explained {
  /// Its name for programs; part of the public interface.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    case baseSmall = "base-small"
    case intervalWithoutSample = "interval-without-sample"
    case bandGap = "band-gap"
    case bandOverlap = "band-overlap"
    case testNeedsBases = "test-needs-bases"
    case amountSumNegative = "amount-sum-negative"
    case contactOutside = "contact-outside"
    case standardIncomplete = "standard-incomplete"
    case assumptionsDiffer = "assumptions-differ"
    case importanceNegative = "importance-negative"
    case trendShort = "trend-short"
    case stagesNotMonotone = "stages-not-monotone"
    case kanoTied = "kano-tied"
    case kanoUnclear = "kano-unclear"
    case segmentEmpty = "segment-empty"
    case itemNeverProposed = "item-never-proposed"
    case figuresContradict = "figures-contradict"
    case fitNotConverged = "fit-not-converged"
    case sharesRest = "shares-rest"
    case retentionGap = "retention-gap"
  }

  public let code: Code
  public let explanation: Phrase

  public init(_ code: Code, _ explanation: Phrase) {
    self.code = code
    self.explanation = explanation
  }
}

extension AnalysisFinding {
  /// Bases below this are reported unless an analysis sets its own.
  public static let leastBase = 30

  static func baseSmall(_ who: Phrase, base: Int, least: Int) -> AnalysisFinding {
    AnalysisFinding(
      .baseSmall,
      Phrase(
        zh: "\(who.zh)：只有 \(base) 份回答，少于 \(least) 份",
        en: "\(who.en): \(Phrase.counted(base, "answer")), fewer than \(least)"))
  }
}
