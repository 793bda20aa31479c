internal import Statistics

/// How the scores of a group of rows are spread.
public struct ScoreSummary: Sendable, Hashable {
  /// Position in the model's periods; nil for a model without periods.
  public var period: Int?
  /// Position in the model's classes; nil for all customers.
  public var customerClass: Int?
  /// Rows with a score.
  public var count: Int
  /// Rows without a score.
  public var unscored: Int
  /// NaN, as all numbers below, where there is no score.
  public var mean: Double
  /// Of the population: the squares are divided by `count`.
  public var standardDeviation: Double
  /// Scores below which a share of `quantileShares` lies, interpolated between neighbours (type 7 of
  /// Hyndman & Fan 1996, as spreadsheets and NumPy have it).
  public var quantiles: [Double]
  /// Rows in each of the model's bands.
  public var bands: [Int]

  /// Lowest, 10 %, quartiles, 90 %, highest.
  public static let quantileShares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]

  /// The smallest score.
  public var lowest: Double { quantiles.first ?? .nan }
  /// Half of the scores lie below it; of an even number, the mean of the middle two.
  public var median: Double { quantiles.count > 3 ? quantiles[3] : .nan }
  /// The largest score.
  public var highest: Double { quantiles.last ?? .nan }

  /// - Parameter scores: in any order; NaN for rows without a score.
  /// - Complexity: O(n log n)
  init(period: Int?, customerClass: Int?, scores: [[Double]], bands: [Band]) {
    let total = scores.reduce(0) { $0 + $1.count }
    var sorted: [Double] = []
    sorted.reserveCapacity(total)
    for part in scores { sorted += part.lazy.filter { !$0.isNaN } }
    // In ascending order sums do not depend on the order of the rows either.
    sorted.sort()
    self.period = period
    self.customerClass = customerClass
    count = sorted.count
    unscored = total - sorted.count
    let mean = sorted.sum { $0 } / Double(sorted.count)
    self.mean = mean
    standardDeviation =
      (sorted.sum { ($0 - mean) * ($0 - mean) } / Double(sorted.count)).squareRoot()
    quantiles = Self.quantileShares.map { sorted.quantileOfSorted($0) }
    self.bands = bands.counts(ofSorted: sorted)
  }
}

extension ScoreRegister {
  /// All rows of each period, and then each class of it that has rows.
  public func summaries() -> [ScoreSummary] {
    (0..<periodCount).flatMap { period -> [ScoreSummary] in
      let all = summary(period: period, customerClass: nil)
      let classes = (0..<classCount).map { summary(period: period, customerClass: $0) }
      return [all] + classes.filter { $0.count + $0.unscored > 0 }
    }
  }

  /// The scores of a period that are there, ascending.
  package func sortedScores(period: Int) -> [Double] {
    var sorted = scores(period: period, customerClass: nil).flatMap { $0 }
    sorted.removeAll(where: \.isNaN)
    sorted.sort()
    return sorted
  }

  /// How many of ascending scores are in each of the model's bands.
  package func bandCounts(ofSorted scores: [Double]) -> [Int] { bands.counts(ofSorted: scores) }

  private func summary(period: Int, customerClass: Int?) -> ScoreSummary {
    ScoreSummary(
      period: hasPeriods ? period : nil, customerClass: customerClass,
      scores: scores(period: period, customerClass: customerClass), bands: bands)
  }
}

extension EvaluationResult {
  /// All rows of each period, and then each class of it that has rows.
  public func summaries() -> [ScoreSummary] { register.summaries() }

  /// The scores of its rows.
  package var register: ScoreRegister {
    var register = ScoreRegister(model)
    register.append(
      rows,
      classes: rows.customer.map {
        classOfCustomer.indices.contains($0) ? classOfCustomer[$0] : nil
      })
    return register
  }
}

extension [Band] {
  /// How many ascending scores are in each band.
  fileprivate func counts(ofSorted scores: [Double]) -> [Int] {
    var above = scores.count
    return map { band in
      let minimum = band.lowestBillionths
      var low = 0
      var high = above
      while low < high {
        let middle = low + (high - low) / 2
        if let key = scores[middle].billionths, key >= minimum {
          high = middle
        } else {
          low = middle + 1
        }
      }
      defer { above = low }
      return above - low
    }
  }
}
