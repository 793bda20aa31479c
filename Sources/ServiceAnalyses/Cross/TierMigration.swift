/// Who moved between the tiers of one scale from one period to the next.
public struct TierMigration: Sendable, Hashable {
  /// Those in both periods, rows before and columns after; the worst tier first.
  public let both: CrossTable
  /// Who are not there after, by the tier they were in.
  public let left: [Int]
  /// Who were not there before, by the tier they came to.
  public let new: [Int]

  /// - Parameters: one tier for each member, the worst 0; below 0 for who is not there.
  /// - Precondition: both are of one length, tiers below `tiers`.
  public init(before: [Int32], after: [Int32], tiers: Int) {
    precondition(before.count == after.count, "one tier in each period for each member")
    var both = CrossTable(rows: tiers, columns: tiers)
    var (left, new) = ([Int](repeating: 0, count: tiers), [Int](repeating: 0, count: tiers))
    for (from, to) in zip(before, after) {
      switch (from >= 0, to >= 0) {
      case (true, true): both.add(row: Int(from), column: Int(to))
      case (true, false): left[Int(from)] += 1
      case (false, true): new[Int(to)] += 1
      case (false, false): break
      }
    }
    (self.both, self.left, self.new) = (both, left, new)
  }

  /// - Precondition: as many rows as columns.
  public init(_ both: CrossTable) {
    precondition(both.rows == both.columns, "one scale in both periods")
    self.both = both
    left = [Int](repeating: 0, count: both.rows)
    new = left
  }

  /// How many there are, somebody in them or not.
  public var tiers: Int { both.rows }
  /// Members of each tier in the earlier period, with those who left.
  public var before: [Int] { zip(both.rowSums, left).map { $0 + $1 } }
  /// Members of each tier in the later period, with those who are new.
  public var after: [Int] { zip(both.columnSums, new).map { $0 + $1 } }

  /// The share of those in both periods who kept their tier; nil when nobody is in both.
  public var stayed: Double? { share { $0 == $1 } }
  /// The share of those in both periods who came to a better tier; nil when nobody is in both.
  public var up: Double? { share { $0 < $1 } }
  /// The share of those in both periods who came to a worse tier; nil when nobody is in both.
  public var down: Double? { share { $0 > $1 } }

  private func share(_ condition: (Int, Int) -> Bool) -> Double? {
    guard both.base > 0 else { return nil }
    var count = 0
    for row in 0..<tiers {
      for column in 0..<tiers where condition(row, column) { count += both[row, column] }
    }
    return Double(count) / Double(both.base)
  }

  /// Where those of each tier went, as shares; nil for a tier that nobody in both periods was in.
  public var transition: [[Double]?] {
    both.counts.map { row in
      let sum = row.reduce(0, +)
      return sum == 0 ? nil : row.map { Double($0) / Double(sum) }
    }
  }

  /// (k − trace) / (k − 1) of the transitions (Shorrocks 1978, doi:10.2307/1913433) over the k tiers
  /// that somebody was in: 0 where nobody moves; nil for fewer than two.
  public var shorrocks: Double? {
    let staying = transition.enumerated().compactMap { tier, row in row?[tier] }
    guard staying.count > 1 else { return nil }
    let k = Double(staying.count)
    return (k - staying.reduce(0, +)) / (k - 1)
  }
}
