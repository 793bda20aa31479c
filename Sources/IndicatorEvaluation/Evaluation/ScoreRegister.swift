/// What ranks and summaries need of rows that are gone: their scores, in the order they came, with
/// period and class where there are several.
///
/// - Note: 8 bytes a row, 4 more for periods and 4 for classes if the model has any.
public struct ScoreRegister: Sendable {
  let bands: [Band]
  package let periodCount: Int
  let hasPeriods: Bool
  package let classCount: Int
  /// The parts as they were appended.
  private(set) var scores: [[Double]] = []
  /// Empty parts for a model without periods.
  private(set) var periods: [[Int32]] = []
  /// −1 for no class; empty parts for a model without classes.
  private var classes: [[Int32]] = []
  /// Rows appended.
  public private(set) var count = 0
  /// Rows for which less than half of the weight had data, and the least share.
  private var lowCoverage = (rows: 0, lowest: 1.0)
  private var zeroMeans: ZeroMeans

  /// - Parameter nodes: the weights' nodes; none where no warnings about means are wanted.
  public init(_ model: EvaluationModel, nodes: [WeightedNode] = []) {
    zeroMeans = ZeroMeans(nodes)
    bands = model.bands
    periodCount = model.periodCount
    hasPeriods = !model.periods.isEmpty
    classCount = model.classes.count
  }

  /// Appends rows.
  ///
  /// - Parameter classes: each row's class, a position in the model's; empty for none. A number that
  ///   is no class of the model stands for none.
  public mutating func append(_ rows: EvaluatedRows, classes: [Int?] = []) {
    scores.append(rows.scores)
    periods.append(periodCount > 1 ? rows.period.map { Int32(truncatingIfNeeded: $0) } : [])
    self.classes.append(
      classCount > 0
        ? rows.scores.indices.map { row in
          let given = classes.indices.contains(row) ? classes[row] : nil
          return given.flatMap { (0..<classCount).contains($0) ? Int32($0) : nil } ?? -1
        } : [])
    count += rows.scores.count
    zeroMeans.append(rows)
    for share in rows.coverage where share < 0.5 {
      lowCoverage = (lowCoverage.rows + 1, min(lowCoverage.lowest, share))
    }
  }

  /// What a reader should know about the rows as a whole.
  public var warnings: [EvaluationWarning] {
    (lowCoverage.rows == 0
      ? [] : [.lowCoverage(rows: lowCoverage.rows, lowest: lowCoverage.lowest)])
      + zeroMeans.warnings
  }

  package func scores(ofPart part: Int) -> [Double] { scores[part] }

  package func rowCount(ofPart part: Int) -> Int { scores[part].count }

  package func period(_ row: Int, ofPart part: Int) -> Int {
    periods[part].isEmpty ? 0 : Int(periods[part][row])
  }

  package func customerClass(_ row: Int, ofPart part: Int) -> Int? {
    guard !classes[part].isEmpty, classes[part][row] >= 0 else { return nil }
    return Int(classes[part][row])
  }

  /// Period and class of each row as one number, −1 without a class.
  fileprivate var groups: [[Int32]] {
    scores.indices.map { part in
      guard classCount > 0 else { return [Int32](repeating: -1, count: scores[part].count) }
      return classes[part].indices.map { row in
        let customerClass = classes[part][row]
        return customerClass < 0
          ? -1 : Int32(period(row, ofPart: part) * classCount) + customerClass
      }
    }
  }

  /// The scores of a group, part by part; nil stands for all.
  package func scores(period: Int?, customerClass: Int?) -> [[Double]] {
    let wanted = periodCount > 1 ? period : nil
    guard wanted != nil || customerClass != nil else { return scores }
    return scores.indices.map { part in
      scores[part].indices.filter { row in
        (wanted == nil || self.period(row, ofPart: part) == wanted)
          && (customerClass == nil || self.customerClass(row, ofPart: part) == customerClass)
      }.map { scores[part][$0] }
    }
  }
}

/// The ranks of all rows of a register.
public struct Standings: Sendable {
  private let ranks: [Int32]
  /// Empty when class ranks were not asked for.
  private let classRanks: [Int32]

  /// - Parameters:
  ///   - ranks: Whether ranks within periods are wanted, 4 bytes a row.
  ///   - classRanks: Whether ranks within period and class are.
  /// - Precondition: fewer than 2^31 rows.
  /// - Complexity: O(rows)
  public init(_ register: ScoreRegister, ranks: Bool = true, classRanks: Bool = true) {
    self.ranks =
      ranks
      ? GroupedRanks(
        scores: register.scores, groups: register.periods, groupCount: register.periodCount
      ).ranks : []
    self.classRanks =
      classRanks
      ? GroupedRanks(
        scores: register.scores, groups: register.groups,
        groupCount: register.periodCount * register.classCount
      ).ranks : []
  }

  /// Best 1; scores equal when rounded to nine decimals share the best rank. 0 without a score.
  ///
  /// - Parameter row: counted in the order in which rows were appended.
  public func rank(_ row: Int) -> Int { ranks.indices.contains(row) ? Int(ranks[row]) : 0 }

  /// The same within a class; 0 without one.
  public func classRank(_ row: Int) -> Int {
    classRanks.indices.contains(row) ? Int(classRanks[row]) : 0
  }
}
