public import PairwiseComparisons

/// Why a tool shows other numbers: its conventions one after the other, from what we show to what it
/// shows.
public struct ToolDifference: Sendable, Hashable {
  /// In what a tool may differ from us.
  public enum Convention: String, Sendable, Hashable {
    /// Another way from judgments to weights.
    case method
    /// It stops before its own method has settled.
    case stopping
    /// Another estimate of λ_max.
    case lambda
    /// Another table of random indices.
    case randomIndex = "random-index"
    /// It rounds on the way or at the end.
    case rounding
  }

  /// Figures once a convention has been taken over, with all before it.
  public struct Step: Sendable, Hashable {
    /// What was taken over in this step.
    public let convention: Convention
    /// One per item, as the tool would show them with its conventions so far.
    public let weights: [Double]
    /// The consistency ratio with its conventions so far; nil where there is none.
    public let ratio: Double?
    /// Largest change of a weight from the step before.
    public let weightChange: Double
    /// Change of the ratio from the step before; nil where one of them has none.
    public let ratioChange: Double?
  }

  /// Whose numbers are explained.
  public let tool: ComparedTool
  /// What we show.
  public let ours: ToolOutcome
  /// What it shows.
  public let theirs: ToolOutcome
  /// One for each convention, in the order in which they are taken over; the last has the tool's
  /// figures.
  public let steps: [Step]

  /// The convention that moves a weight most; nil where none moves any by 1e-9.
  public var weightConvention: Convention? {
    let step = steps.max { $0.weightChange < $1.weightChange }
    return step.flatMap { $0.weightChange >= 1e-9 ? $0.convention : nil }
  }

  /// The convention that moves the ratio most; nil where none moves it by 1e-9.
  public var ratioConvention: Convention? {
    let step = steps.max { abs($0.ratioChange ?? 0) < abs($1.ratioChange ?? 0) }
    return step.flatMap { abs($0.ratioChange ?? 0) >= 1e-9 ? $0.convention : nil }
  }

  /// Largest difference of a weight between the tool and us.
  public var weightDifference: Double {
    zip(ours.weights, theirs.weights).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  /// - Parameters:
  ///   - tool: whose conventions.
  ///   - matrix: complete judgments.
  ///   - method: how we derive weights.
  ///   - table: our random indices.
  /// - Throws: `JudgmentError` where a method finds no weights.
  /// - Complexity: O(n³)
  public init(
    _ tool: ComparedTool, of matrix: ComparisonMatrix, method: PriorityMethod,
    table: RandomIndexTable
  ) throws(JudgmentError) {
    let conventions = tool.conventions
    let priorities = try matrix.priorities(method: method)
    let consistency = try matrix.consistency()
    let randomIndex = table.value(order: matrix.order).value
    func ratio(_ lambda: Double, _ index: Double?) -> Double? {
      let n = Double(matrix.order)
      guard let index, matrix.order > 2, index > 0 else { return matrix.order < 3 ? 0 : nil }
      return max(0, (lambda - n) / (n - 1) / index)
    }
    ours = ToolOutcome(
      weights: priorities.weights, lambda: consistency.lambdaMax, index: consistency.index,
      randomIndex: randomIndex, ratio: ratio(consistency.lambdaMax, randomIndex), iterations: 0)
    theirs = try conventions.outcome(of: matrix)

    let settled = try matrix.priorities(method: conventions.settledMethod).weights
    let stopped = try conventions.unrounded.weights(of: matrix).0
    let lambda = try conventions.unrounded.lambda(of: matrix, stopped)
    let index = conventions.randomIndex.value(order: matrix.order)
    var list: [Step] = []
    var (before, ratioBefore) = (ours.weights, ours.ratio)
    func add(_ convention: Convention, _ weights: [Double], _ ratio: Double?) {
      let change = zip(before, weights).reduce(0) { max($0, abs($1.0 - $1.1)) }
      let ratioChange = ratio.flatMap { now in ratioBefore.map { now - $0 } }
      list.append(
        Step(
          convention: convention, weights: weights, ratio: ratio, weightChange: change,
          ratioChange: ratioChange))
      (before, ratioBefore) = (weights, ratio)
    }
    add(.method, settled, ours.ratio)
    add(.stopping, stopped, ours.ratio)
    add(.lambda, stopped, ratio(lambda, randomIndex))
    add(.randomIndex, stopped, ratio(lambda, index))
    add(.rounding, theirs.weights, theirs.ratio)
    steps = list
    self.tool = tool
  }
}

extension ToolConventions {
  /// What the tool's method would give if it never stopped.
  var settledMethod: PriorityMethod {
    switch priorities {
    case .columnMeans: .columnNormalised
    case .eigenvector, .repeatedSquaring, .powerMethod: .eigenvector
    }
  }
}
