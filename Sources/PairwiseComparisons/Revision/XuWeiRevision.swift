import BilingualText
internal import Glibc

/// A revision that moves every judgment towards the weights.
public struct XuWeiRevision: Sendable, Hashable {
  /// t of a_ij^t (w_i / w_j)^(1 − t): 1 changes nothing, 0 makes the judgments consistent.
  public var exponent: Double
  /// Steps taken; 0 where the exponent was found directly.
  public var steps: Int
  /// The judgments that it changes, all of them or none, and what that does.
  public var revision: Revision
  /// Largest factor by which a judgment changed, 1 or more.
  public var largestChange: Double
}

extension ComparisonMatrix {
  /// Moves every judgment towards the weights, a_ij ← a_ij^t (w_i / w_j)^(1 − t), with the largest t
  /// that brings CR to its limit (Xu & Wei 1999 take steps; λ(t) is convex and falls with t, so the
  /// exponent itself is found by bisection).
  ///
  /// - Parameters:
  ///   - scale: the scale the judgments were made on; one other than Saaty's has its own index.
  ///   - randomIndex: what CR is measured by.
  ///   - limit: the largest ratio that is accepted, above 0.
  /// - Returns: exponent 1 where CR is already within its limit.
  /// - Throws: `JudgmentError.invalidSetting`, `.tooExtreme`, `.notConverged`.
  /// - Complexity: O(n³) for each of about 60 bisections.
  public func xuWeiRevision(
    scale: JudgmentScale = .saaty, randomIndex: RandomIndexTable = .saaty1980,
    limit: ConsistencyLimit = .flat(0.10)
  ) throws(JudgmentError) -> XuWeiRevision {
    try IncompleteComparisonMatrix(unchecked: judgments, order: order).xuWeiRevision(
      scale: scale, randomIndex: randomIndex, limit: limit)
  }

  /// The original steps: a_ij ← a_ij^λ (w_i / w_j)^(1 − λ) with the weights of each step, until CR is
  /// within its limit (Xu & Wei 1999).
  ///
  /// - Parameter factor: λ of one step, 0 ..< 1; 0.98 in the paper.
  /// - Throws: as `xuWeiRevision`.
  /// - Complexity: O(n³) a step.
  public func xuWeiSteps(
    factor: Double = 0.98, scale: JudgmentScale = .saaty,
    randomIndex: RandomIndexTable = .saaty1980, limit: ConsistencyLimit = .flat(0.10)
  ) throws(JudgmentError) -> XuWeiRevision {
    guard factor >= 0 && factor < 1 else {
      throw .invalidSetting(name: SettingName.factor, value: factor)
    }
    let index = scale.randomIndex(randomIndex, order: order)
    let target = try limit.excess(over: index)
    let start = try IncompleteComparisonMatrix(unchecked: judgments, order: order).solved(.optimal)
    var solved = start
    var exponent = 1.0
    var steps = 0
    while solved.pair.excess > target {
      guard steps < 100_000 else {
        throw .notConverged(
          solver: MethodName.xuWeiSteps, iterations: steps, residual: solved.pair.excess)
      }
      solved = try IncompleteComparisonMatrix(unchecked: solved.matrix.judgments, order: order)
        .moved(towards: solved.pair.weights, factor).solved(.optimal)
      exponent *= factor
      steps += 1
    }
    return XuWeiRevision(
      exponent: exponent, steps: steps, from: judgments, to: solved.matrix.judgments,
      before: start, after: solved, randomIndex: index, limit: limit)
  }
}

extension IncompleteComparisonMatrix {
  /// The same where pairs are missing: the judgments that were made move towards the weights of their
  /// completion, and what is missing is filled in anew.
  ///
  /// - Parameter treatment: how CR is measured where pairs are missing.
  /// - Throws: as `ComparisonMatrix.xuWeiRevision` and `completed(_:)`;
  ///   `JudgmentError.tooManyItems` above 200 items with missing pairs, where sixty completions would
  ///   take minutes.
  /// - Complexity: a completion for each of about 60 bisections.
  public func xuWeiRevision(
    scale: JudgmentScale = .saaty, randomIndex: RandomIndexTable = .saaty1980,
    limit: ConsistencyLimit = .flat(0.10), treatment: IncompleteTreatment = .optimal
  ) throws(JudgmentError) -> XuWeiRevision {
    guard isComplete || order <= 200 else { throw .tooManyItems(order: order, limit: 200) }
    let index = scale.randomIndex(randomIndex, order: order, missing: missingCount)
    let target = try limit.excess(over: index)
    let start = try solved(treatment)
    func result(_ exponent: Double) throws(JudgmentError) -> XuWeiRevision {
      let moved = try moved(towards: start.pair.weights, exponent)
      return XuWeiRevision(
        exponent: exponent, steps: 0, from: judgments, to: moved.judgments, before: start,
        after: exponent == 1 ? start : try moved.solved(treatment), randomIndex: index,
        limit: limit)
    }
    // A tree of judgments cannot contradict itself and has the index 0.
    guard index.value > 0 && start.pair.excess > target else { return try result(1) }
    var (low, high) = (0.0, 1.0)
    while high - low > 1e-15 {
      let middle = (low + high) / 2
      guard middle > low && middle < high else { break }
      if try moved(towards: start.pair.weights, middle).solved(treatment).pair.excess <= target {
        low = middle
      } else {
        high = middle
      }
    }
    return try result(low)
  }

  fileprivate func moved(
    towards weights: [Double], _ exponent: Double
  ) throws(JudgmentError) -> IncompleteComparisonMatrix {
    try IncompleteComparisonMatrix(
      order: order,
      judgments: judgments.map {
        Judgment(
          $0.first, $0.second,
          pow($0.ratio, exponent) * pow(weights[$0.first] / weights[$0.second], 1 - exponent))
      })
  }
}

extension XuWeiRevision {
  fileprivate init(
    exponent: Double, steps: Int, from old: [Judgment], to new: [Judgment],
    before: SolvedCompletion, after: SolvedCompletion, randomIndex: RandomIndexValue,
    limit: ConsistencyLimit
  ) {
    let changes = zip(old, new).map { Revision.Change(judgment: $0, newRatio: $1.ratio) }
    self.init(
      exponent: exponent, steps: steps,
      revision: Revision(
        changes: exponent == 1 ? [] : changes, before: before, after: after,
        randomIndex: randomIndex, limit: limit),
      largestChange: changes.reduce(1) {
        max($0, $1.newRatio / $1.judgment.ratio, $1.judgment.ratio / $1.newRatio)
      })
  }
}
