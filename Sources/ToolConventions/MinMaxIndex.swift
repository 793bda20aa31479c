/// A composite indicator as COINr makes it: every indicator from 0 for its worst to 100 for its best value
/// among the rows (`n_minmax`), then weighted arithmetic means, weights rescaled to what a row has
/// (Becker et al. 2022, doi:10.21105/joss.04567).
///
/// The scores are relative to the rows that are there: another customer may move everybody's.
public struct MinMaxIndex: Sendable, Hashable {
  /// One list an indicator, 0...100; nil where a row has none. A constant indicator has none
  /// anywhere: COINr divides by 0.
  public let scores: [[Double?]]
  /// One per row; nil where a row has no score.
  public let totals: [Double?]
  /// Indicators whose values are all equal.
  public let constant: [Int]

  /// - Parameters:
  ///   - columns: one an indicator, one value a row, finite; nil where there is none.
  ///   - isBenefit: false where less is better.
  ///   - weights: one per indicator, 0 or more.
  /// - Precondition: as many directions and weights as columns; columns of one length.
  /// - Complexity: O(cells)
  public init(columns: [[Double?]], isBenefit: [Bool], weights: [Double]) {
    precondition(columns.count == isBenefit.count && columns.count == weights.count, "one each")
    precondition(columns.allSatisfy { $0.count == columns[0].count }, "columns of one length")
    var constant: [Int] = []
    scores = columns.enumerated().map { indicator, column in
      let values = column.compactMap { $0 }
      guard let least = values.min(), let most = values.max(), least < most else {
        constant.append(indicator)
        return column.map { _ in nil }
      }
      // Halves only where the range is beyond the largest double: the least ones have none.
      let scale = (most - least).isFinite ? 1 : 0.5
      let span = most * scale - least * scale
      return column.map { cell in
        cell.map { value in
          let place = (value * scale - least * scale) / span
          return 100 * (isBenefit[indicator] ? place : 1 - place)
        }
      }
    }
    self.constant = constant
    let scores = scores
    totals = (columns.first ?? []).indices.map { row in
      var (sum, share) = (0.0, 0.0)
      for indicator in columns.indices {
        guard let score = scores[indicator][row] else { continue }
        sum += weights[indicator] * score
        share += weights[indicator]
      }
      return share > 0 ? sum / share : nil
    }
  }
}
