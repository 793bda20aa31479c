public import PairwiseComparisons

/// Why there is no result.
public enum EvaluationError: Error, Sendable, Hashable {
  /// The model contradicts itself: every mistake that was found.
  case model([ModelError])
  /// The data does not fit the model: the first hundred mistakes, and how many there are.
  case data([DataError], count: Int)
  /// The judgments of this set give no weights.
  case judgments(set: String, JudgmentError)
  /// The fuzzy judgments of this set give no weights.
  case fuzzyJudgments(set: String, FuzzyJudgmentError)
  /// Consistency ratios over their limit, in a model for which that is a failure.
  case inconsistent([Inconsistency])
  /// The children of this node get no weights.
  case weights(node: String, WeightSourceError)
  /// The weights that were handed over are not of this model's tree; the first node that differs.
  case weightsOfAnotherTree(node: String)
}

/// A consistency ratio over its limit; `expert` is nil for the group.
public struct Inconsistency: Sendable, Hashable {
  /// Id of the judgment set.
  public var set: String
  /// The expert's id; nil for the group, and for somebody who answered alone.
  public var expert: String?
  /// CR, above `limit`; 0 for judgments without contradiction.
  public var ratio: Double
  /// The largest CR that is accepted.
  public var limit: Double

  public init(set: String, expert: String?, ratio: Double, limit: Double) {
    self.set = set
    self.expert = expert
    self.ratio = ratio
    self.limit = limit
  }
}

/// One thing that is wrong with the data. Rows are counted from 0.
public enum DataError: Error, Sendable, Hashable {
  /// Columns of values for more or fewer indicators than the model has.
  case columnCount(expected: Int, found: Int)
  /// A column is longer or shorter than the others; `column` is an indicator's or a field's name.
  case columnLength(column: String, expected: Int, found: Int)
  /// A customer's id stands more than once.
  case duplicateCustomer(String)
  /// The position of the row's customer is none of the customers'.
  case unknownCustomer(row: Int, position: Int)
  /// The position of the row's period is none of the model's.
  case unknownPeriod(row: Int, position: Int)
  /// A customer has two rows in the same period.
  case duplicateRow(customer: String, period: String?, first: Int, second: Int)
  /// No value where the indicator's missing policy is `error`.
  case missingValue(row: Int, customer: String, period: String?, indicator: String)
  /// The value is infinite.
  case notFinite(row: Int, customer: String, period: String?, indicator: String, value: Double)
  /// The value is not the position of one of the categories.
  case notACategory(row: Int, customer: String, period: String?, indicator: String, value: Double)
  /// A class asks for a column that the customers do not have.
  case unknownField(customerClass: String, field: String)
}
