public import PairwiseComparisons

/// How a tool gets from judgments to weights and a consistency ratio.
public struct ToolConventions: Sendable, Hashable {
  /// How a tool gets from judgments to weights.
  public enum PriorityRule: Sendable, Hashable {
    /// Row sums of A², A⁴, A⁸ … divided by their sum, until none moves in this decimal.
    case repeatedSquaring(decimals: Int, limit: Int)
    /// Row means of the normalised columns, 和积法.
    case columnMeans
    /// A x scaled to largest 1, from the row means, until the squared step is small.
    case powerMethod(squaredStep: Double, limit: Int)
    /// The eigenvector to the last digit.
    case eigenvector
  }

  /// How a tool gets its λ_max.
  public enum LambdaRule: Sendable, Hashable {
    /// The eigenvalue to the last digit.
    case eigenvalue
    /// Mean of (A w)_i / w_i.
    case meanRatio
    /// Σ (column sum)_j w_j.
    case columnSums
  }

  /// Where a tool has its random indices from.
  public enum IndexRule: Sendable, Hashable {
    /// A published table up to this order, linear between the orders it has.
    case table(RandomIndexTable, interpolatedTo: Int)
    /// The tool's own, by order, and what it takes above; nil where it has nothing.
    case values([Double], beyond: Double?)
  }

  /// What the tool shows as the ratio of one or two items.
  public enum SmallRatio: Sendable, Hashable {
    /// It shows 0.
    case zero
    /// It divides by 0.
    case undefined
  }

  /// How judgments become weights.
  public var priorities: PriorityRule
  /// How λ_max is found.
  public var lambda: LambdaRule
  /// What the consistency index is divided by.
  public var randomIndex: IndexRule
  /// What is shown as the ratio of one or two items, whose random index is 0.
  public var smallRatio: SmallRatio
  /// Decimals of every intermediate figure; nil where nothing is rounded.
  public var stepDecimals: Int?
  /// Decimals of local weights.
  public var weightDecimals: Int?
  /// Decimals of global weights, at each level.
  public var globalDecimals: Int?
  /// Decimals of the consistency ratio.
  public var ratioDecimals: Int?
  /// What becomes of the digits beyond those that are kept.
  public var rounding: FloatingPointRoundingRule

  public init(
    priorities: PriorityRule, lambda: LambdaRule, randomIndex: IndexRule, smallRatio: SmallRatio,
    stepDecimals: Int? = nil, weightDecimals: Int? = nil, globalDecimals: Int? = nil,
    ratioDecimals: Int? = nil, rounding: FloatingPointRoundingRule = .toNearestOrEven
  ) {
    self.priorities = priorities
    self.lambda = lambda
    self.randomIndex = randomIndex
    self.smallRatio = smallRatio
    self.stepDecimals = stepDecimals
    self.weightDecimals = weightDecimals
    self.globalDecimals = globalDecimals
    self.ratioDecimals = ratioDecimals
    self.rounding = rounding
  }

  /// The same without any rounding.
  var unrounded: ToolConventions {
    var copy = self
    (copy.stepDecimals, copy.weightDecimals) = (nil, nil)
    (copy.globalDecimals, copy.ratioDecimals) = (nil, nil)
    return copy
  }

  func rounded(_ value: Double, _ decimals: Int?) -> Double {
    guard let decimals else { return value }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * scale).rounded(rounding)
    return scaled.isFinite ? scaled / scale : value
  }
}

extension ToolConventions.IndexRule {
  /// The random index of an order; nil where the tool has none.
  public func value(order: Int) -> Double? {
    switch self {
    case .values(let values, let beyond):
      return values.indices.contains(order) ? values[order] : beyond
    case .table(let table, let last):
      guard order <= last else { return nil }
      let found = table.value(order: order)
      guard table == .doneganDodd1991, found.source != .table(table) else { return found.value }
      // Printed for tens only: linear between.
      let step = order < 30 ? 5 : 10
      let below = order / step * step
      let (a, b) = (table.value(order: below).value, table.value(order: below + step).value)
      return a + (b - a) * Double(order - below) / Double(step)
    }
  }
}
