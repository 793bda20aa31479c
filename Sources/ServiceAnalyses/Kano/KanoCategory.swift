/// What a demand means to customers (Kano et al. 1984; Berger et al. 1993, Center for Quality
/// Management Journal 2(4)). The order of the cases decides ties.
public enum KanoCategory: String, Sendable, Hashable, CaseIterable {
  case mustBe = "must-be"
  case performance
  case attractive
  case indifferent
  case reverse
  case questionable

  /// M, O, A, I, R or Q.
  public var letter: Character {
    switch self {
    case .mustBe: "M"
    case .performance: "O"
    case .attractive: "A"
    case .indifferent: "I"
    case .reverse: "R"
    case .questionable: "Q"
    }
  }

  /// What a pair of answers says, by the table of Berger et al.
  ///
  /// - Parameters:
  ///   - functional: "how do you feel if it is there", a level of `AnswerScale.kano5`: 0 dislike, 1 live
  ///     with, 2 neutral, 3 must be, 4 like.
  ///   - dysfunctional: "how do you feel if it is not there", the same.
  /// - Precondition: both in 0...4.
  public init(functional: Int, dysfunctional: Int) {
    precondition((0...4).contains(functional) && (0...4).contains(dysfunctional), "five answers")
    self =
      switch (functional, dysfunctional) {
      case (0, 0), (4, 4): .questionable
      case (4, 0): .performance
      case (4, _): .attractive
      case (0, _), (_, 4): .reverse
      case (_, 0): .mustBe
      default: .indifferent
      }
  }
}
