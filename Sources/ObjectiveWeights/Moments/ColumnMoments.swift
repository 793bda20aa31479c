/// What the columns of a table of any length say about themselves and each other, in memory that does
/// not grow with the rows: counts, ranges, sums, sums of z ln z and sums of products.
///
///     var moments = ColumnMoments(columns: 20)
///     while let chunk = nextColumns() { moments.append(chunk) }
///     let weighting = try moments.weighting(by: .entropy)
///
/// Parts of a table are taken up by values of their own, in as many threads as there are, and merged:
/// the same order of merging gives the same bits, another order the same 15 digits. Not-a-number
/// stands for a cell without a value. A column's own figures are over the rows that have it, those of
/// two columns over the rows that have both.
public struct ColumnMoments: Sendable, Hashable {
  /// What is kept beside counts, ranges, sums and squares, which costs time.
  public struct Kept: OptionSet, Sendable, Hashable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Sums of z ln z, for `ObjectiveMethod.entropy`.
    public static let logarithms = Kept(rawValue: 1)
    /// Sums of products of two columns, for everything that correlates them.
    public static let products = Kept(rawValue: 2)
    /// Sums of z ln z and of products: what every method needs that takes moments.
    public static let all: Kept = [.logarithms, .products]
  }

  /// Number of columns, 0 or more.
  public let columns: Int
  /// What is kept beside counts, ranges, sums and squares.
  public let kept: Kept
  /// Rows that were taken up, those with gaps included.
  public internal(set) var rows = 0
  /// Values of each column.
  public internal(set) var counts: [Int]
  /// Smallest value of each column; +∞ without one.
  public internal(set) var lowest: [Double]
  /// Largest value of each column; −∞ without one.
  public internal(set) var highest: [Double]
  /// Σ z ln z over the values above 0.
  var logarithmicSums: [DoubleDouble]
  /// What is taken off each column before it is summed, so that squares do not cancel; empty before
  /// the first rows.
  var shifts: [Double] = []
  /// Over the rows that have all columns.
  var complete: CompleteSums
  /// Over the others, for each pair (j, k), j <= k; empty where there are none.
  var gapped: [PairSums] = []

  /// - Precondition: `columns >= 0`
  public init(columns: Int, keeping kept: Kept = .all) {
    precondition(columns >= 0, "a table has no fewer than 0 columns")
    self.columns = columns
    self.kept = kept
    counts = [Int](repeating: 0, count: columns)
    lowest = [Double](repeating: .infinity, count: columns)
    highest = [Double](repeating: -.infinity, count: columns)
    logarithmicSums = [DoubleDouble](repeating: DoubleDouble(), count: columns)
    complete = CompleteSums(columns: columns)
  }

  /// Whether a column's values are all the same; also without values.
  public func isConstant(_ column: Int) -> Bool { !(lowest[column] < highest[column]) }

  /// Position of the pair (j, k), j <= k, among all, row by row.
  func pair(_ j: Int, _ k: Int) -> Int { j * columns - j * (j + 1) / 2 + k }
}

/// Sums over rows without a gap, of what is left after the shifts.
struct CompleteSums: Sendable, Hashable {
  var count = 0
  var sums: [DoubleDouble]
  /// For each pair (j, k), j <= k; only (j, j) where products are not kept.
  var products: [DoubleDouble]

  init(columns: Int) {
    sums = [DoubleDouble](repeating: DoubleDouble(), count: columns)
    products = [DoubleDouble](repeating: DoubleDouble(), count: columns * (columns + 1) / 2)
  }
}

/// Sums over the rows that have both columns of a pair, of what is left after the shifts.
struct PairSums: Sendable, Hashable {
  var count = 0
  var first = DoubleDouble()
  var second = DoubleDouble()
  var firstSquare = DoubleDouble()
  var secondSquare = DoubleDouble()
  var product = DoubleDouble()

  static func + (a: PairSums, b: PairSums) -> PairSums {
    PairSums(
      count: a.count + b.count, first: a.first + b.first, second: a.second + b.second,
      firstSquare: a.firstSquare + b.firstSquare, secondSquare: a.secondSquare + b.secondSquare,
      product: a.product + b.product)
  }

  /// The same rows with other shifts: `x` and `y` are the old shift minus the new one.
  func moved(_ x: DoubleDouble, _ y: DoubleDouble) -> PairSums {
    let n = DoubleDouble(Double(count))
    let two = DoubleDouble(2)
    return PairSums(
      count: count, first: first + n * x, second: second + n * y,
      firstSquare: firstSquare + two * x * first + n * x * x,
      secondSquare: secondSquare + two * y * second + n * y * y,
      product: product + x * second + y * first + n * x * y)
  }
}
