/// A set of changed judgments and what it does.
public struct Revision: Sendable, Hashable {
  /// One judgment that is changed.
  public struct Change: Sendable, Hashable {
    /// The judgment as it was made.
    public var judgment: Judgment
    /// The ratio it becomes, of the same two items in the same order.
    public var newRatio: Double

    public init(judgment: Judgment, newRatio: Double) {
      self.judgment = judgment
      self.newRatio = newRatio
    }
  }

  /// What changes; empty where nothing has to.
  public var changes: [Change]
  /// The matrix after the changes.
  public var matrix: ComparisonMatrix
  /// CI and CR of the judgments as they were made.
  public var before: Consistency
  /// CI and CR after the changes.
  public var after: Consistency
  /// Eigenvector weights before the changes, one per item, sum 1.
  public var weightsBefore: [Double]
  /// Eigenvector weights after the changes, one per item, sum 1.
  public var weightsAfter: [Double]
  /// 1 is best; weights equal after nine decimals share the best rank.
  public var ranksBefore: [Int]
  /// As `ranksBefore`, by the weights after the changes.
  public var ranksAfter: [Int]
}

extension Revision.Change {
  /// The change that an advice proposes.
  public init(_ advice: RevisionAdvice) {
    self.init(judgment: advice.judgment, newRatio: advice.bestRatio)
  }
}

extension ComparisonMatrix {
  /// The revision that replaces these judgments.
  ///
  /// - Parameters:
  ///   - changes: judgments of this matrix, each pair once.
  ///   - randomIndex: what CR is measured by.
  ///   - limit: the largest ratio that is accepted.
  /// - Throws: `JudgmentError` for positions or ratios that are not allowed.
  /// - Complexity: O(n³)
  public func revision(
    changing changes: [Revision.Change], randomIndex: RandomIndexValue, limit: ConsistencyLimit
  ) throws(JudgmentError) -> Revision {
    var entries = entries
    for change in changes {
      let changed = Judgment(change.judgment.first, change.judgment.second, change.newRatio)
      try changed.validate(order: order)
      entries[changed.first * order + changed.second] = changed.ratio
      entries[changed.second * order + changed.first] = 1 / changed.ratio
    }
    let matrix = ComparisonMatrix(unchecked: entries, order: order)
    let (before, after) = (try perronPair(), try matrix.perronPair())
    return Revision(
      changes: changes, matrix: matrix,
      before: Consistency(pair: before, randomIndex: randomIndex, limit: limit),
      after: Consistency(pair: after, randomIndex: randomIndex, limit: limit),
      weightsBefore: before.weights, weightsAfter: after.weights,
      ranksBefore: competitionRanks(before.weights), ranksAfter: competitionRanks(after.weights))
  }
}
