/// Grey relational analysis: nearness to the best of every criterion (Deng 1989, Journal of Grey System
/// 1:1-24).
public struct GreyRelational: Sendable, Hashable {
  /// One list a criterion, one coefficient a row, above 0 and at most 1.
  public let coefficients: [[Double]]
  /// Grades: weighted means of the coefficients, and the ranks.
  public let ranking: MethodRanking
  /// ζ: how far the largest distance distinguishes; a smaller one spreads the grades.
  public let distinguishing: Double

  /// Values by min-max and direction, with 1 as the reference everywhere; a constant criterion is at its
  /// reference.
  ///
  /// - Throws: `RankingError.setting` for a `distinguishing` not above 0 and at most 1.
  /// - Complexity: O(cells)
  public init(_ table: CriteriaTable, distinguishing: Double = 0.5) throws(RankingError) {
    try self.init(
      distances: table.columns.indices.map { criterion in
        table.places(of: criterion, constant: 1).map { 1 - $0 }
      }, weights: table.weights, distinguishing)
  }

  /// Sequences compared with a reference as they are, every element of the same weight.
  ///
  /// - Parameters:
  ///   - sequences: one list a row, each as long as `reference`.
  ///   - reference: the sequence that nearness is measured to, in the same unit.
  /// - Throws: `RankingError` for lengths that differ, for what is not finite and for `distinguishing`.
  /// - Complexity: O(cells)
  public init(
    sequences: [[Double]], reference: [Double], distinguishing: Double = 0.5
  ) throws(RankingError) {
    guard !sequences.isEmpty else { throw .noRows }
    guard !reference.isEmpty else { throw .noCriteria }
    for (row, sequence) in sequences.enumerated() {
      guard sequence.count == reference.count else {
        throw .shape(expected: reference.count, found: sequence.count)
      }
      for criterion in reference.indices {
        guard (sequence[criterion] - reference[criterion]).isFinite else {
          throw .needsNumber(row: row, criterion: criterion)
        }
      }
    }
    try self.init(
      distances: reference.indices.map { criterion in
        sequences.map { abs($0[criterion] - reference[criterion]) }
      },
      weights: [Double](repeating: 1 / Double(reference.count), count: reference.count),
      distinguishing)
  }

  private init(
    distances: [[Double]], weights: [Double], _ distinguishing: Double
  ) throws(RankingError) {
    guard distinguishing > 0, distinguishing <= 1 else {
      throw .setting(.distinguishing, value: distinguishing)
    }
    var (least, most) = (Double.infinity, 0.0)
    for column in distances {
      for distance in column {
        least = min(least, distance)
        most = max(most, distance)
      }
    }
    // All at the reference: nothing to divide, everything is as near as can be.
    coefficients = distances.map { column in
      column.map { most > 0 ? (least + distinguishing * most) / ($0 + distinguishing * most) : 1 }
    }
    var grades = [Double](repeating: 0, count: distances[0].count)
    for (column, weight) in zip(coefficients, weights) {
      for row in grades.indices { grades[row] += weight * column[row] }
    }
    ranking = MethodRanking(grades, .largestFirst)
    self.distinguishing = distinguishing
  }
}
