internal import Statistics

/// An amount over rows: its exact sum, and how many rows had one.
public struct AmountTally: Tally {
  /// Rows with an amount.
  public private(set) var rows = 0
  /// Rows without one.
  public private(set) var missing = 0
  private var total = ExactSum()

  public init() {}

  /// - Parameter amount: NaN where there is none.
  public mutating func add(_ amount: Double) {
    if amount.isNaN {
      missing += 1
    } else {
      rows += 1
      total.add(amount)
    }
  }

  /// Takes in the rows of another part; the sum stays exact.
  public mutating func add(_ other: AmountTally) {
    rows += other.rows
    missing += other.missing
    total.add(other.total)
  }

  /// Rounded once, from the exact sum; 0 without rows.
  public var sum: Double { total.value }

  /// Over the rows with an amount; nil without any.
  public var mean: Double? { rows == 0 ? nil : sum / Double(rows) }
}

extension GroupedTally<AmountTally> {
  /// Takes in a chunk of amounts.
  ///
  /// - Parameters:
  ///   - amounts: NaN where there is none.
  ///   - groups: the rows' groups, below 0 for none; empty for no groups at all.
  /// - Precondition: both are of one length, or `groups` is empty.
  public mutating func append(amounts: [Double], groups: [Int32] = []) {
    precondition(groups.isEmpty || groups.count == amounts.count, "one group for each amount")
    for (row, amount) in amounts.enumerated() {
      add(group: groups.isEmpty ? -1 : Int(groups[row])) { $0.add(amount) }
    }
  }

  /// Sum, share of the whole and rank of each group; a group with a negative sum has a negative share.
  public var shares: [AmountShare] {
    let total = all.sum
    let ranks = groups.map { $0.rows == 0 ? nil : $0.sum }.standings
    return groups.indices.map { position in
      let sum = groups[position].sum
      return AmountShare(
        sum: sum, share: total > 0 ? sum / total : nil, rows: groups[position].rows,
        rank: ranks[position])
    }
  }
}

/// A group's part of an amount.
public struct AmountShare: Sendable, Hashable {
  /// Of the amounts of its rows; 0 where none has one.
  public var sum: Double
  /// Of the whole; nil where the whole is not positive.
  public var share: Double?
  /// Rows of the group that have an amount.
  public var rows: Int
  /// 1 for the largest sum, ties share the best; nil without an amount.
  public var rank: Int?
}
