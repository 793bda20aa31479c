/// Saaty's consistency index and ratio of one matrix, with the random index they are measured by.
public struct Consistency: Sendable, Hashable {
  /// Principal eigenvalue, n or more.
  public var lambdaMax: Double
  /// CI = (λ_max − n) / (n − 1); 0 for n = 1 and where λ_max is n within its enclosure.
  public var index: Double
  /// RI: the mean CI of random judgments about as many items.
  public var randomIndex: RandomIndexValue
  /// CR = CI / RI; 0 where RI is 0.
  public var ratio: Double
  /// The largest CR that is accepted.
  public var limit: Double
  /// Whether CR is at its limit or below.
  public var isAcceptable: Bool { ratio <= limit }

  public init(
    lambdaMax: Double, index: Double, randomIndex: RandomIndexValue, ratio: Double, limit: Double
  ) {
    self.lambdaMax = lambdaMax
    self.index = index
    self.randomIndex = randomIndex
    self.ratio = ratio
    self.limit = limit
  }
}

/// A random index and where it comes from.
public struct RandomIndexValue: Sendable, Hashable {
  /// RI; 0 where nothing can be inconsistent, as up to two items.
  public var value: Double
  /// Number of items n.
  public var order: Int
  /// Judgments that were missing; an incomplete set has a smaller random index.
  public var missing: Int
  /// The table that was asked for.
  public var table: RandomIndexTable
  /// Where the value comes from: the table, or what was used beyond its end; `explanation` says
  /// it in words.
  public var source: RandomIndexSource

  public init(
    value: Double, order: Int, missing: Int, table: RandomIndexTable, source: RandomIndexSource
  ) {
    self.value = value
    self.order = order
    self.missing = missing
    self.table = table
    self.source = source
  }

  /// CR = CI / RI of a consistency index; 0 where RI is 0.
  func ratio(of index: Double) -> Double { value > 0 ? index / value : 0 }
}

extension Consistency {
  /// CI and CR by an estimate of λ_max, as textbooks compute it from the weights that 和积法 and 方根法
  /// give: the mean of (A w)ᵢ / wᵢ.
  public func estimate(by lambda: Double) -> (index: Double, ratio: Double) {
    let order = Double(randomIndex.order)
    guard order > 2 else { return (0, 0) }
    let index = (lambda - order) / (order - 1)
    return (index, randomIndex.ratio(of: index))
  }
}

extension JudgmentSetSolution {
  /// Consistency by the estimate of λ_max that goes with the weights.
  public var estimatedConsistency: (index: Double, ratio: Double) {
    consistency.estimate(by: priorities.lambdaEstimate)
  }
}

/// Consistency of a hierarchy as a whole, 层次总排序: Σ w CI / Σ w RI over its judgment sets, w the
/// global weight of the node whose children were judged (Saaty 1980).
public struct OverallConsistency: Sendable, Hashable {
  /// Σ w CI over the judgment sets.
  public var index: Double
  /// Σ w RI over the judgment sets.
  public var randomIndex: Double
  /// 0 where the random index is 0.
  public var ratio: Double
  /// Each level by itself, as textbooks of the method compute 层次总排序, from the top down; empty
  /// where the levels are not known.
  public var levels: [LevelConsistency]

  public init(
    index: Double, randomIndex: Double, ratio: Double, levels: [LevelConsistency] = []
  ) {
    self.index = index
    self.randomIndex = randomIndex
    self.ratio = ratio
    self.levels = levels
  }
}

/// Consistency of one level of a hierarchy with respect to the level above: Σ w CI / Σ w RI over the
/// matrices that compare its elements, w the global weight of the node above (Saaty 1980, ch. 4).
public struct LevelConsistency: Sendable, Hashable {
  /// From 2: the goal is level 1.
  public var level: Int
  /// Judged matrices.
  public var count: Int
  /// Σ w CI over the level's matrices.
  public var index: Double
  /// Σ w RI over the level's matrices.
  public var randomIndex: Double
  /// 0 where the random index is 0.
  public var ratio: Double

  public init(level: Int, count: Int, index: Double, randomIndex: Double, ratio: Double) {
    self.level = level
    self.count = count
    self.index = index
    self.randomIndex = randomIndex
    self.ratio = ratio
  }
}
