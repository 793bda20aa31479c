/// The weighted sum of criteria that share a scale.
public struct WeightedSum: Sendable, Hashable {
  /// What is summed.
  public enum Normalisation: String, Sendable, Hashable {
    /// The values as they are, costs with a minus sign: scores on one scale.
    case none
    /// From 0 for the worst value of a criterion to 1 for its best.
    case minMax = "min-max"
  }

  /// The sums of weight times value, one per row, and the ranks.
  public let ranking: MethodRanking
  /// What was summed.
  public let normalisation: Normalisation

  /// - Throws: `RankingError.needsNumber` where a sum leaves the range of a double.
  /// - Complexity: O(cells)
  public init(
    _ table: CriteriaTable, normalisation: Normalisation = .none
  ) throws(RankingError) {
    var sums = [Double](repeating: 0, count: table.rowCount)
    for criterion in table.columns.indices {
      let weight = table.weights[criterion]
      let values =
        normalisation == .minMax
        ? table.places(of: criterion, constant: 0) : table.columns[criterion]
      let sign = normalisation == .none && table.directions[criterion] == .cost ? -1.0 : 1
      for row in sums.indices { sums[row] += sign * weight * values[row] }
      if let row = sums.firstIndex(where: { !$0.isFinite }) {
        throw .needsNumber(row: row, criterion: criterion)
      }
    }
    ranking = MethodRanking(sums, .largestFirst)
    self.normalisation = normalisation
  }
}
