public import Statistics

/// Why an analysis has no result. Rows and positions are counted from 0.
public enum AnalysisError: Error, Sendable, Hashable {
  /// A statistic refuses its numbers.
  case statistics(StatisticsError)
  /// A scale with fewer than two levels, with one twice, or with scores that do not rise.
  case answerLevels(AnswerLevelsFault)
  /// The levels at the top and at the bottom of a net score are more than there are.
  case netBoxesOverlap(top: Int, bottom: Int, levels: Int)
  /// The weights of an index or of dimensions do not sum to 1.
  case weightsSum(Double)
  /// An amount below 0 where shares of a whole are asked for.
  case amountNegative(row: Int, Double)
  /// An amount that is NaN or infinite.
  case amountNotFinite(row: Int)
  /// A price or a quantity that is not above 0.
  case amountNotPositive(row: Int, Double)
  /// The same price everywhere.
  case elasticityNoPriceChange
  /// Columns that say the same, or one that does not vary.
  case regressionCollinear
  /// A first day that is not before the last, or slots of no months.
  case scheduleWindow
  /// A retention of 1 without discount has no finite value.
  case valueInfinite
  /// A share outside 0...1.
  case shareOutOfRange(Double)
  /// A discount below 0.
  case discountNegative(Double)
  /// An assumption that does not say where it comes from.
  case assumptionWithoutSource
  /// A rank outside 1...items.
  case rankOutOfRange(item: Int, Int, items: Int)
  /// Edges of bins that are none, not finite or do not rise.
  case binEdges
  /// A measure of an index has no value: nobody answered.
  case measureMissing(part: Int)
}

/// What is wrong with the levels of an answer scale.
public enum AnswerLevelsFault: Sendable, Hashable {
  case fewerThanTwo
  case twice(String)
  /// Not one finite score for each level, each above the one before.
  case scores
  /// `from` is not below `to`, or they are more than 1,000 apart.
  case range(from: Int, to: Int)
}
