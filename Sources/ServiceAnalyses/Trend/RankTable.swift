internal import Statistics

/// Ranks of units from period to period.
public struct RankTable: Sendable, Hashable {
  /// Which score ranks first.
  public enum Best: String, Sendable, Hashable, CaseIterable {
    case highest, lowest
  }

  /// By unit and period: 1 is best, ties share the best; nil without a score.
  public let ranks: [[Int?]]

  /// - Parameters:
  ///   - scores: by unit and period; nil where there is none.
  ///   - best: Which score ranks first.
  /// - Precondition: every unit has as many periods.
  /// - Complexity: O(periods × units log units)
  public init(_ scores: [[Double?]], best: Best = .highest) {
    let periods = scores.first?.count ?? 0
    precondition(scores.allSatisfy { $0.count == periods }, "one score for each period")
    let sign = best == .highest ? 1.0 : -1
    let columns = (0..<periods).map { period in
      scores.map { row in row[period].map { sign * $0 } }.standings
    }
    ranks = scores.indices.map { unit in columns.map { $0[unit] } }
  }

  /// By unit and period: the rank before less the rank now, so that 1 is one place up; nil in the first
  /// period and where either rank is missing.
  public var gains: [[Int?]] {
    ranks.map { row in row.indices.map { $0 == 0 ? nil : Self.gain(row[$0 - 1], row[$0]) } }
  }

  /// By unit: from the first period to the last.
  public var totalGains: [Int?] {
    ranks.map { row in row.isEmpty ? nil : Self.gain(row[0], row[row.count - 1]) }
  }

  private static func gain(_ before: Int?, _ now: Int?) -> Int? {
    guard let before, let now else { return nil }
    return before - now
  }
}
