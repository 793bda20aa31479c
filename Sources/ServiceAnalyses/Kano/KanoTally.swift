/// The pairs of answers to one demand of a Kano questionnaire.
public struct KanoTally: Tally, Hashable {
  /// Rows with either question open.
  public private(set) var unanswered = 0
  /// Rows by functional and dysfunctional answer, levels of `AnswerScale.kano5`, at 5 f + d.
  private var answers = [Int](repeating: 0, count: 25)

  public init() {}

  /// - Parameters: levels of `AnswerScale.kano5`: 0 dislike … 4 like; below 0 for a question left open,
  ///   which leaves the row out.
  /// - Precondition: below 5.
  public mutating func add(functional: Int, dysfunctional: Int) {
    precondition(functional < 5 && dysfunctional < 5, "five answers")
    if functional < 0 || dysfunctional < 0 {
      unanswered += 1
    } else {
      answers[5 * functional + dysfunctional] += 1
    }
  }

  /// Takes in the rows of another part.
  public mutating func add(_ other: KanoTally) {
    unanswered += other.unanswered
    for position in answers.indices { answers[position] += other.answers[position] }
  }

  /// Rows with both questions answered.
  public var base: Int { answers.reduce(0, +) }

  /// Rows with these two answers.
  public subscript(functional: Int, dysfunctional: Int) -> Int {
    answers[5 * functional + dysfunctional]
  }

  /// The pairs of answers by what they say, after the table of Berger et al. (1993).
  public var counts: KanoCounts {
    var counts = KanoCounts()
    for functional in 0..<5 {
      for dysfunctional in 0..<5 {
        let category = KanoCategory(functional: functional, dysfunctional: dysfunctional)
        counts[category] += self[functional, dysfunctional]
      }
    }
    return counts
  }

  /// The mean of 4, 2, 0, −1, −2 for like … dislike (DuMouchel, in Berger et al. 1993); nil without
  /// answers.
  public var functionalMean: Double? {
    mean([-2, -1, 0, 2, 4]) { functional, _ in functional }
  }

  /// The mean of −2, −1, 0, 2, 4 for like … dislike; nil without answers.
  public var dysfunctionalMean: Double? {
    mean([4, 2, 0, -1, -2]) { _, dysfunctional in dysfunctional }
  }

  private func mean(_ values: [Int], _ level: (Int, Int) -> Int) -> Double? {
    guard base > 0 else { return nil }
    let sum = answers.indices.reduce(0) { $0 + answers[$1] * values[level($1 / 5, $1 % 5)] }
    return Double(sum) / Double(base)
  }
}
