/// The fewest judgments that have to change for CR to come under its limit.
public struct RevisionSearch: Sendable, Hashable {
  /// Revisions with the fewest changes, those that change the judgments least first; empty where the
  /// search gave up.
  public var revisions: [Revision]
  /// No revision on the scale has fewer changes than this, which is proved: by tangents of λ_max,
  /// which is convex, and by completions, which let the freed judgments take any value.
  public var lowerBound: Int
  /// True where the number of changes found equals the lower bound; otherwise the revisions are a
  /// good answer found by a heuristic, and fewer changes may do.
  public var isProved: Bool
  /// True where the progress callback stopped the search; what was proved by then holds.
  public var isStopped = false
  /// True where the search ended at its budget; a thorough one goes on.
  public var isLimited = false

  /// How much a search may take.
  public enum Effort: Sendable, Hashable {
    /// About 2·10⁶ / n³ completions, a second or two.
    case ordinary
    /// As many as it takes, which may be minutes.
    case thorough

    func completions(order: Int) -> Int {
      self == .thorough ? .max : max(100, Int(2e6 / Double(max(1, order * order * order))))
    }
  }

  /// How far a search has come.
  public struct Progress: Sendable, Hashable {
    /// How many judgments are changed at once in what is being tried.
    public var changes: Int
    /// Choices of that many judgments that were tried.
    public var tried: Int
    /// Choices of that many judgments that there are to try.
    public var choices: Int
  }
}

extension ComparisonMatrix {
  /// Searches for the smallest revision on a scale.
  ///
  /// One and two changes are searched completely up to 30 items, and above where the tangents leave
  /// few choices: each choice of judgments is freed, its best completion bounds what any grades can
  /// reach, and the grades of the choices that pass are tried (the idea of Bozóki, Fülöp & Poesz
  /// 2011). For more changes the same bound is taken over up to 5,000 choices. Beyond that judgments
  /// are changed greedily, and the result says what is proved and what is not.
  ///
  /// - Parameters:
  ///   - scale: its grades 1 … maximum and their reciprocals are what a judgment may become.
  ///   - randomIndex: what CR is measured by.
  ///   - limit: the largest ratio that is accepted, above 0.
  ///   - count: how many revisions to return at most.
  ///   - effort: where an ordinary search ends, `isLimited` says so.
  ///   - progress: called now and then; returning false stops the search with what it has.
  /// - Throws: `JudgmentError.tooManyItems` above `maximumRevisionOrder`, `.invalidSetting`,
  ///   `.tooExtreme`, `.notConverged`.
  /// - Complexity: up to 30 items O(n⁴) completions of two judgments in the worst case, each O(n³);
  ///   above about 5·10⁸ / n³ completions at most, and O(n²) a pass of the heuristic.
  public func smallestRevision(
    scale: JudgmentScale = .saaty, randomIndex: RandomIndexTable = .saaty1980,
    limit: ConsistencyLimit = .flat(0.10), count: Int = 3,
    effort: RevisionSearch.Effort = .thorough,
    progress: (RevisionSearch.Progress) -> Bool = { _ in true }
  ) throws(JudgmentError) -> RevisionSearch {
    try IncompleteComparisonMatrix(unchecked: judgments, order: order).smallestRevision(
      scale: scale, randomIndex: randomIndex, limit: limit, count: count, effort: effort,
      progress: progress)
  }
}

extension IncompleteComparisonMatrix {
  /// The largest order that revisions are searched for.
  public static let maximumRevisionOrder = 2_000

  /// Searches for the smallest revision of a set where pairs may be missing: the missing ratios are
  /// filled in anew after each change, and CR is measured by the random index of as many missing
  /// pairs.
  ///
  /// Everything else is as for a complete matrix. Above 200 items the heuristic lets the filled-in
  /// ratios follow step by step; what it returns is solved exactly.
  ///
  /// - Parameter treatment: how CR is measured where pairs are missing; the bounds are those of the
  ///   optimal completion, which has the least λ_max of all.
  /// - Throws: as `ComparisonMatrix.smallestRevision` and `completed(_:)`.
  /// - Complexity: as for a complete matrix, with a completion instead of an eigenvector.
  public func smallestRevision(
    scale: JudgmentScale = .saaty, randomIndex: RandomIndexTable = .saaty1980,
    limit: ConsistencyLimit = .flat(0.10), treatment: IncompleteTreatment = .optimal,
    count: Int = 3, effort: RevisionSearch.Effort = .thorough,
    progress: (RevisionSearch.Progress) -> Bool = { _ in true }
  ) throws(JudgmentError) -> RevisionSearch {
    guard order <= Self.maximumRevisionOrder else {
      throw .tooManyItems(order: order, limit: Self.maximumRevisionOrder)
    }
    let index = scale.randomIndex(randomIndex, order: order, missing: missingCount)
    let problem = try RevisionProblem(
      self, scale: scale, treatment: treatment, target: limit.excess(over: index))
    // Where nothing is judged twice over, the index is 0 and nothing can be inconsistent.
    guard index.value > 0 && problem.start.pair.excess > problem.target else {
      let unchanged = try problem.revision(changing: [], randomIndex: index, limit: limit)
      return RevisionSearch(revisions: [unchanged], lowerBound: 0, isProved: true)
    }
    let found = try problem.search(effort, progress)
    var revisions: [Revision] = []
    for changes in found.changes.prefix(max(count, 0)) {
      revisions.append(
        try problem.revision(changing: changes, randomIndex: index, limit: limit))
    }
    return RevisionSearch(
      revisions: revisions, lowerBound: found.lowerBound,
      isProved: found.changes.first.map { $0.count == found.lowerBound } ?? false,
      isStopped: found.isStopped, isLimited: found.isLimited)
  }
}
