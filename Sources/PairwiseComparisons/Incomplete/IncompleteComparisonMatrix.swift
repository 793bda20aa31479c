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
  /// - Complexity: O(n + m) for m judgments.
  public init(order: Int, judgments: [Judgment]) throws(JudgmentError) {
    guard order > 0 else { throw .noItems }
    guard order <= Self.maximumOrder else {
      throw .tooManyItems(order: order, limit: Self.maximumOrder)
    }
    guard judgments.count <= Int(Int32.max) else {
      throw .tooManyItems(order: judgments.count, limit: Int(Int32.max))
    }
    for judgment in judgments { try judgment.validate(order: order) }
    self.order = order
    self.judgments = judgments
    if let (earlier, later) = Self.duplicate(in: judgments, order: order) {
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

  /// Whether every pair has a judgment.
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
  ///
  /// Judgments are laid out by their smaller item; within an item a mark on the other one tells a
  /// repetition. O(n + m), where sorting ten million pairs would take seconds.
  private static func duplicate(
    in judgments: [Judgment], order: Int
  ) -> (Judgment, Judgment)? {
    guard judgments.count > 1 else { return nil }
    var start = [Int](repeating: 0, count: order + 1)
    for judgment in judgments { start[min(judgment.first, judgment.second) + 1] += 1 }
    for item in 0..<order { start[item + 1] += start[item] }
    var place = start
    // The other item and the position of each judgment, side by side by the smaller item.
    var entries = [(other: Int32, position: Int32)](
      repeating: (0, 0), count: judgments.count)
    for (k, judgment) in judgments.enumerated() {
      let item = min(judgment.first, judgment.second)
      entries[place[item]] = (Int32(max(judgment.first, judgment.second)), Int32(k))
      place[item] += 1
    }
    // By other item: the smaller item that was met with it last, and where.
    var marks = [(item: Int32, position: Int32)](repeating: (-1, 0), count: order)
    var found: (earlier: Int, later: Int)?
    for item in 0..<order {
      for (other, position) in entries[start[item]..<start[item + 1]] {
        let mark = marks[Int(other)]
        if mark.item == Int32(item) {
          if Int(position) < found?.later ?? .max {
            found = (Int(mark.position), Int(position))
          }
        } else {
          marks[Int(other)] = (Int32(item), position)
        }
      }
    }
    return found.map { (judgments[$0.earlier], judgments[$0.later]) }
  }
}
