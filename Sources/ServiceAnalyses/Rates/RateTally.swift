public import Statistics

/// Rows that satisfy a condition, among those it can be asked of.
public struct RateTally: Tally, Hashable {
  /// Rows of the base that satisfy the condition.
  public private(set) var count: Int
  /// Rows that the condition can be asked of.
  public private(set) var base: Int

  public init(count: Int = 0, base: Int = 0) {
    precondition(0 <= count && count <= base, "a part of the base")
    (self.count, self.base) = (count, base)
  }

  /// - Parameters:
  ///   - isAmong: the row belongs to the base.
  ///   - isCounted: it satisfies the condition; counts among the base only.
  public mutating func add(isAmong: Bool, isCounted: Bool) {
    guard isAmong else { return }
    base += 1
    if isCounted { count += 1 }
  }

  /// Takes in the rows of another part.
  public mutating func add(_ other: RateTally) {
    count += other.count
    base += other.base
  }

  /// The rate with its base; its share is nil without rows.
  public var proportion: Proportion {
    guard let proportion = try? Proportion(count: count, base: base) else {
      preconditionFailure("the count is a part of the base")
    }
    return proportion
  }
}

extension GroupedTally<RateTally> {
  /// Takes in a chunk of rows.
  ///
  /// - Parameters:
  ///   - counted: 1 for rows that satisfy the condition, 0 for others of the base, below 0 for rows outside.
  ///   - groups: the rows' groups, below 0 for none; empty for no groups at all.
  /// - Precondition: both are of one length, or `groups` is empty.
  public mutating func append(counted: [Int8], groups: [Int32] = []) {
    precondition(groups.isEmpty || groups.count == counted.count, "one group for each row")
    for (row, flag) in counted.enumerated() {
      add(group: groups.isEmpty ? -1 : Int(groups[row])) {
        $0.add(isAmong: flag >= 0, isCounted: flag > 0)
      }
    }
  }
}
