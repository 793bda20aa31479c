internal import Statistics

/// The importance of items from how they go with an overall answer.
public enum DerivedImportance: String, Sendable, Hashable, CaseIterable {
  /// Pearson's correlation, pairs complete for each item.
  case correlation
  /// Spearman's, pairs complete for each item.
  case rankCorrelation = "rank-correlation"
  /// Standardised coefficients of one regression on all items, complete rows.
  case regression
  /// The explained variance divided among the items, complete rows.
  case relativeWeights = "relative-weights"

  /// What was found for one item.
  public struct Importance: Sendable, Hashable {
    /// Nil where a correlation has no value: nobody answered both, or nothing varies.
    public var value: Double?
    /// Rows it rests on.
    public var base: Int

    public init(value: Double?, base: Int) {
      self.value = value
      self.base = base
    }
  }

  /// - Parameters:
  ///   - items: a column of scores for each item; NaN without an answer.
  ///   - overall: the overall answer; NaN without one.
  /// - Throws: `AnalysisError.regressionCollinear`, `.statistics(.tooFew)`, `.statistics(.lengths)`
  /// - Complexity: O(rows × items²), for rank correlations O(rows log rows × items).
  public func importance(
    items: [[Double]], overall: [Double]
  ) throws(AnalysisError) -> [Importance] {
    for column in items where column.count != overall.count {
      throw .statistics(.lengths(expected: overall.count, found: column.count))
    }
    switch self {
    case .correlation, .rankCorrelation:
      return items.map { column in
        let pairs = zip(column, overall).filter { !$0.0.isNaN && !$0.1.isNaN }
        let value =
          self == .correlation
          ? Comoments(pairs).correlation
          : Comoments.rankCorrelation(pairs.map(\.0), pairs.map(\.1))
        return Importance(value: value, base: pairs.count)
      }
    case .regression, .relativeWeights:
      guard !items.isEmpty else { return [] }
      var moments = CrossMoments(predictors: items.count)
      for row in overall.indices {
        let values = items.map { $0[row] } + [overall[row]]
        if !values.contains(where: \.isNaN) { moments.add(values) }
      }
      do {
        let values =
          self == .regression
          ? try LinearRegression(moments).standardised : try RelativeWeights(moments).weights
        return values.map { Importance(value: $0, base: moments.count) }
      } catch {
        switch error {
        case .tooFew(let needed, let found):
          throw .statistics(.tooFew(needed: needed, found: found))
        case .constant, .collinear: throw .regressionCollinear
        }
      }
    }
  }
}
