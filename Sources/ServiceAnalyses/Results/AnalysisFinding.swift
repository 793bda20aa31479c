public import BilingualText

/// What a reader should know before using a number: a small base, a gap between bands, a contradiction.
public struct AnalysisFinding: Sendable, Hashable, Explained {
  /// Its name for programs; part of the public interface.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// A group or a rate rests on fewer answers than the least base.
    case baseSmall = "base-small"
    /// Everybody was asked: each interval is the figure itself.
    case intervalWithoutSample = "interval-without-sample"
    /// Bands of an index leave values between them that none holds.
    case bandGap = "band-gap"
    /// Two bands of an index hold the same values.
    case bandOverlap = "band-overlap"
    /// Two groups cannot be tested: a base is unknown or empty, or each side agrees with itself.
    case testNeedsBases = "test-needs-bases"
    /// The sum of a group is negative, and so is its share.
    case amountSumNegative = "amount-sum-negative"
    /// Contacts on days outside the window are not counted.
    case contactOutside = "contact-outside"
    /// A required field is empty, a content is unknown, or a known content has no row.
    case standardIncomplete = "standard-incomplete"
    /// The sources of an assumption give different values.
    case assumptionsDiffer = "assumptions-differ"
    /// The better an item scores, the worse the whole is judged.
    case importanceNegative = "importance-negative"
    /// Too few periods have a value to show a trend.
    case trendShort = "trend-short"
    /// More cases reached a stage than the one before.
    case stagesNotMonotone = "stages-not-monotone"
    /// Several categories of a demand share the first place.
    case kanoTied = "kano-tied"
    /// The two most frequent categories of a demand do not differ significantly.
    case kanoUnclear = "kano-unclear"
    /// No customer is in a segment.
    case segmentEmpty = "segment-empty"
    /// No customer is offered an item.
    case itemNeverProposed = "item-never-proposed"
    /// A statement about published figures does not hold.
    case figuresContradict = "figures-contradict"
    /// A maximum of the likelihood was not reached.
    case fitNotConverged = "fit-not-converged"
    /// Published shares of all levels do not sum to 100 %.
    case sharesRest = "shares-rest"
    /// Nobody is active in a period, but somebody before and after.
    case retentionGap = "retention-gap"
  }

  /// What kind of finding it is, for programs.
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
