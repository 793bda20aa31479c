internal import Statistics

/// Several measures of the same respondents, each the mean of what a row counts: 1, 0 or −1 in a net
/// score. Rows may lack some answers.
public struct JointAnswers: Tally {
  /// How many a row has a value for.
  public let measures: Int
  private var means: [Moments]
  /// Of measures i ≥ j over rows with both answers, at i (i + 1) / 2 + j.
  private var pairs: [Comoments]

  public init(measures: Int) {
    self.measures = measures
    means = [Moments](repeating: Moments(), count: measures)
    pairs = [Comoments](repeating: Comoments(), count: measures * (measures + 1) / 2)
  }

  /// - Parameter row: what it counts in each measure; NaN without an answer.
  /// - Precondition: one value for each measure.
  public mutating func add(_ row: [Double]) {
    precondition(row.count == measures, "one value for each measure")
    var position = 0
    for i in row.indices {
      if !row[i].isNaN { means[i].add(row[i]) }
      for j in 0...i {
        if !row[i].isNaN, !row[j].isNaN { pairs[position].add(row[i], row[j]) }
        position += 1
      }
    }
  }

  /// - Precondition: as many measures.
  public mutating func add(_ other: JointAnswers) {
    precondition(other.measures == measures, "the same measures")
    for i in means.indices { means[i].add(other.means[i]) }
    for i in pairs.indices { pairs[i].add(other.pairs[i]) }
  }

  /// Rows with an answer for a measure.
  public func base(_ measure: Int) -> Int { means[measure].count }

  /// Nil when nobody answered.
  public func mean(_ measure: Int) -> Double? { means[measure].mean }

  /// Of the weighted sum of the means: Σ w w' cov n(both) / (n n'), the covariances over rows with both
  /// answers.
  func variance(weights: [Double]) -> Double {
    var sum = 0.0
    for i in 0..<measures {
      for j in 0...i {
        let pair = pairs[i * (i + 1) / 2 + j]
        guard let covariance = pair.covariance else { continue }
        // Over n of the pair instead of n − 1: the variance of the rows at hand.
        let product = covariance * Double(pair.count - 1) / Double(base(i)) / Double(base(j))
        sum += weights[i] * weights[j] * product * (i == j ? 1 : 2)
      }
    }
    return max(0, sum)
  }
}

extension AnswerScale {
  /// What a level counts in the net score: 1, 0 or −1; NaN without an answer.
  public func netValue(level: Int) -> Double {
    guard level >= 0 else { return .nan }
    return level >= levels.count - top ? 1 : level < bottom ? -1 : 0
  }
}
