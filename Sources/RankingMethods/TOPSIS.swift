/// Closeness to the best and distance from the worst that the table holds (Hwang & Yoon 1981,
/// doi:10.1007/978-3-642-48318-9).
public struct TOPSIS: Sendable, Hashable {
  /// How criteria of several units become comparable.
  public enum Normalisation: String, Sendable, Hashable, CaseIterable {
    /// Each criterion divided by the Euclidean length of its column.
    case vector
    /// From 0 for the worst value of a criterion to 1 for its best.
    case minMax = "min-max"
  }

  /// Euclidean distance of each row from the best value of every criterion.
  public let distanceFromBest: [Double]
  /// From the worst value of every criterion.
  public let distanceFromWorst: [Double]
  /// Closeness d⁻ / (d⁺ + d⁻), 0...1, and the ranks; ½ for all where no criterion tells rows apart.
  public let ranking: MethodRanking
  /// How the criteria were made comparable.
  public let normalisation: Normalisation

  /// - Complexity: O(cells)
  public init(_ table: CriteriaTable, normalisation: Normalisation = .vector) {
    var (best, worst) = (
      [Double](repeating: 0, count: table.rowCount), [Double](repeating: 0, count: table.rowCount)
    )
    for criterion in table.columns.indices {
      let values = Self.normalised(table, criterion, normalisation)
      let weight = table.weights[criterion]
      let ends = values.reduce(into: (least: values[0], most: values[0])) {
        $0 = (min($0.least, $1), max($0.most, $1))
      }
      let isBenefit = normalisation == .minMax || table.directions[criterion] == .benefit
      let (ideal, antiIdeal) = isBenefit ? (ends.most, ends.least) : (ends.least, ends.most)
      for row in best.indices {
        let (up, down) = (weight * (values[row] - ideal), weight * (values[row] - antiIdeal))
        best[row] += up * up
        worst[row] += down * down
      }
    }
    distanceFromBest = best.map { $0.squareRoot() }
    distanceFromWorst = worst.map { $0.squareRoot() }
    ranking = MethodRanking(
      zip(distanceFromBest, distanceFromWorst).map { $0 + $1 > 0 ? $1 / ($0 + $1) : 0.5 },
      .largestFirst)
    self.normalisation = normalisation
  }

  private static func normalised(
    _ table: CriteriaTable, _ criterion: Int, _ normalisation: Normalisation
  ) -> [Double] {
    guard normalisation == .vector else { return table.places(of: criterion, constant: 0) }
    // Divided by the largest first, so that no square leaves the range of a double.
    let largest = table.columns[criterion].reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return table.columns[criterion] }
    let scaled = table.columns[criterion].map { $0 / largest }
    let length = scaled.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return scaled.map { $0 / length }
  }
}
