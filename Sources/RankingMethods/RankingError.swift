public import BilingualText

/// What is wrong with a table that rankings are made of, or with a method's settings.
///
/// Rows and criteria are named by their position, counted from 0; `message` puts in their names.
public enum RankingError: Error, Sendable, Hashable, Explained, CustomStringConvertible {
  /// There is nothing to rank.
  case noRows
  /// There is nothing to rank by.
  case noCriteria
  /// A column or list has the wrong length.
  case shape(expected: Int, found: Int)
  /// A cell that a method needs is missing or not a finite number.
  case needsNumber(row: Int, criterion: Int)
  /// An indicator of texts, or one of which neither more nor less is better, has no values to rank by.
  case notMeasured(criterion: Int)
  /// A value to be ranked is NaN.
  case notComparable(position: Int)
  /// A weight is NaN, infinite or negative.
  case invalidWeight(criterion: Int, value: Double)
  /// The weights do not sum to 1 within a billionth.
  case weightsSum(Double)
  /// A preference function's thresholds are not 0 ≤ q ≤ p with what it divides by above 0.
  case thresholds(criterion: Int, function: PreferenceFunction)
  /// As many preference functions as criteria are needed.
  case functionCount(expected: Int, found: Int)
  /// The Gaussian function compares every pair of rows.
  case tooManyRows(rows: Int, limit: Int, criterion: Int)
  /// A method's setting is outside its range.
  case setting(RankingSetting, value: Double)

  public var explanation: Phrase { message() }

  public var description: String { explanation.en }
}

/// Settings of methods, as messages name them.
public enum RankingSetting: String, Sendable, Hashable {
  /// VIKOR's weight of the majority, 0...1.
  case majority = "v"
  /// The distinguishing coefficient of grey relational analysis, above 0, at most 1.
  case distinguishing = "zeta"
}
