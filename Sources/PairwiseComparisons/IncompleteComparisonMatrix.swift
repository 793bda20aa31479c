/// Judgments about a set of items where pairs may be missing.
///
/// Memory grows with the judgments, not with the pairs: a million items with ten million judgments
/// are fine as long as nobody asks for the missing pairs or for a dense matrix.
public struct IncompleteComparisonMatrix: Sendable, Hashable {
  /// The largest order this type takes, so that a wrong number cannot exhaust memory.
  public static let maximumOrder = 10_000_000

  /// Number of items n, at least 1.
  public let order: Int
  /// At most one judgment a pair, as they were given.
  public let judgments: [Judgment]

  /// Takes judgments after checking each of them.
  ///
  /// - Parameters:
  ///   - order: number of items, at least 1.
  ///   - judgments: at most one a pair, in any order and from either side.
  /// - Throws: `JudgmentError.noItems`, `.tooManyItems`, `.itemOutOfRange`, `.selfComparison`,
  ///   `.notARatio`, `.tooExtreme`, `.duplicatePair`.
  /// - Complexity: O(m log m) for m judgments.
  public init(order: Int, judgments: [Judgment]) throws(JudgmentError) {
    guard order > 0 else { throw .noItems }
    guard order <= Self.maximumOrder else {
      throw .tooManyItems(order: order, limit: Self.maximumOrder)
    }
    for judgment in judgments { try judgment.validate(order: order) }
    self.order = order
    self.judgments = judgments
    if let (earlier, later) = Self.duplicate(in: judgments) {
      throw .duplicatePair(earlier: earlier, later: later)
    }
  }

  /// For code that has already made sure of every property.
  init(unchecked judgments: [Judgment], order: Int) {
    self.order = order
    self.judgments = judgments
  }

  /// Number of pairs n (n − 1) / 2.
  public var pairCount: Int { order * (order - 1) / 2 }

  /// Number of pairs without a judgment.
  public var missingCount: Int { pairCount - judgments.count }

  public var isComplete: Bool { missingCount == 0 }

  /// Pairs without a judgment, in order.
  ///
  /// - Complexity: O(n²)
  public var missingPairs: [ItemPair] { firstMissingPairs(.max) }

  /// The complete matrix.
  ///
  /// - Throws: `JudgmentError.missingPairs`
  /// - Complexity: O(n²)
  public func complete() throws(JudgmentError) -> ComparisonMatrix {
    guard isComplete else {
      throw .missingPairs(firstMissingPairs(100), count: missingCount)
    }
    return filled { _, _ in 1 }
  }

  /// The matrix with `ratio(i, j)`, i < j, where there is no judgment.
  func filled(_ ratio: (Int, Int) -> Double) -> ComparisonMatrix {
    // No judgment is 0, so that 0 marks what is still to be filled.
    var entries = [Double](repeating: 0, count: order * order)
    for judgment in judgments {
      entries[judgment.first * order + judgment.second] = judgment.ratio
      entries[judgment.second * order + judgment.first] = 1 / judgment.ratio
    }
    for i in 0..<order {
      entries[i * order + i] = 1
      for j in i + 1..<max(order, i + 1) where entries[i * order + j] == 0 {
        let value = ratio(i, j)
        entries[i * order + j] = value
        entries[j * order + i] = 1 / value
      }
    }
    return ComparisonMatrix(unchecked: entries, order: order)
  }

  private func firstMissingPairs(_ limit: Int) -> [ItemPair] {
    guard !isComplete else { return [] }
    let judged = judgments.map(\.pair).sorted()
    var next = 0
    var missing: [ItemPair] = []
    for i in 0..<order {
      for j in i + 1..<max(order, i + 1) {
        if next < judged.count && judged[next] == ItemPair(i, j) {
          next += 1
        } else {
          missing.append(ItemPair(i, j))
          if missing.count == limit { return missing }
        }
      }
    }
    return missing
  }

  /// The first judgment whose pair was judged before, with the earlier one.
  private static func duplicate(in judgments: [Judgment]) -> (Judgment, Judgment)? {
    let order = judgments.indices.sorted {
      (judgments[$0].pair, $0) < (judgments[$1].pair, $1)
    }
    var found: (earlier: Int, later: Int)?
    for (a, b) in zip(order, order.dropFirst()) where judgments[a].pair == judgments[b].pair {
      if b < found?.later ?? .max { found = (a, b) }
    }
    return found.map { (judgments[$0.earlier], judgments[$0.later]) }
  }
}
