/// Why the data gives no weights. Columns are counted from 0, in the table.
public enum ObjectiveWeightError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A column has fewer than two values.
  case tooFewValues(column: Int, count: Int)
  /// A value is infinite, or so large that sums of squares are.
  case notFinite(column: Int)
  /// A value is below 0 where the method has shares.
  case negative(column: Int, value: Double)
  /// A value is not above 0 where the method has logarithms.
  case notPositive(column: Int, value: Double)
  /// The mean that a deviation is divided by is 0.
  case zeroMean(column: Int)
  /// Columns that are linear combinations of each other.
  case dependent(columns: [Int])
  /// A column that the others do not explain at all: 1/R is infinite.
  case unexplained(column: Int)
  /// One of two columns does not vary over the rows that have both, or there are fewer than two.
  case correlationUndefined(first: Int, second: Int)
  /// All columns are constant.
  case noInformation
  /// A share of the variance is not above 0 and at most 1.
  case retainedShare(Double)
  /// The moments were not kept, or do not suffice for this method.
  case momentsMissing(method: String)
  /// LAPACK's routine did not converge.
  case notSolved

  public var description: String {
    switch self {
    case .tooFewValues(let column, let count):
      "column \(column) has \(count) values; a comparison needs two"
    case .notFinite(let column): "column \(column) has values that are infinite or too large"
    case .negative(let column, let value):
      "column \(column) has the value \(value); no share of a sum is below 0"
    case .notPositive(let column, let value):
      "column \(column) has the value \(value); a logarithm needs more than 0"
    case .zeroMean(let column): "the mean of column \(column) is 0"
    case .dependent(let columns):
      "the columns \(columns.map { "\($0)" }.joined(separator: ", ")) depend on each other"
    case .unexplained(let column): "the other columns do not explain column \(column) at all"
    case .correlationUndefined(let first, let second):
      "the columns \(first) and \(second) have no correlation over the rows that have both"
    case .noInformation: "no column varies: the data says nothing about weights"
    case .retainedShare(let share): "\(share) is not a share of the variance"
    case .momentsMissing(let method): "the moments do not hold what \(method) needs"
    case .notSolved: "the eigenvectors of the correlation matrix were not found"
    }
  }
}
