/// Saaty's consistency index and ratio of one matrix, with the random index they are measured by.
public struct Consistency: Sendable, Hashable {
  public var lambdaMax: Double
  /// CI = (λ_max − n) / (n − 1); 0 for n = 1 and where λ_max is n within its enclosure.
  public var index: Double
  public var randomIndex: RandomIndexValue
  /// CR = CI / RI; 0 where RI is 0.
  public var ratio: Double
  public var limit: Double
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
  public var value: Double
  public var order: Int
  /// Judgments that were missing; an incomplete set has a smaller random index.
  public var missing: Int
  /// The table that was asked for.
  public var table: RandomIndexTable
  /// Where the value comes from: the table, or what was used beyond its end; `text(chinese:)` says
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

/// Consistency of a hierarchy as a whole, 层次总排序: Σ w CI / Σ w RI over its judgment sets, w the
/// global weight of the node whose children were judged (Saaty 1980).
public struct OverallConsistency: Sendable, Hashable {
  public var index: Double
  public var randomIndex: Double
  /// 0 where the random index is 0.
  public var ratio: Double

  public init(index: Double, randomIndex: Double, ratio: Double) {
    self.index = index
    self.randomIndex = randomIndex
    self.ratio = ratio
  }
}
