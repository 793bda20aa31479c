internal import Glibc

/// A revision that moves every judgment towards the weights.
public struct XuWeiRevision: Sendable, Hashable {
  /// t of a_ij^t (w_i / w_j)^(1 − t): 1 changes nothing, 0 makes the judgments consistent.
  public var exponent: Double
  /// Steps taken; 0 where the exponent was found directly.
  public var steps: Int
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
    let index = scale.randomIndex(randomIndex, order: order)
    let target = try limit.excess(over: index)
    let pair = try perronPair()
    guard pair.excess > target else { return try xuWei(pair, 1, 0, index, limit) }
    var (low, high) = (0.0, 1.0)
    while high - low > 1e-15 {
      let middle = (low + high) / 2
      guard middle > low && middle < high else { break }
      if try moved(towards: pair.weights, middle).perronPair().excess <= target {
        low = middle
      } else {
        high = middle
      }
    }
    return try xuWei(pair, low, 0, index, limit)
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
      throw .invalidSetting(name: "factor", value: factor)
    }
    let index = scale.randomIndex(randomIndex, order: order)
    let target = try limit.excess(over: index)
    var matrix = self
    var pair = try perronPair()
    var exponent = 1.0
    var steps = 0
    while pair.excess > target {
      guard steps < 100_000 else {
        throw .notConverged(solver: "Xu–Wei steps", iterations: steps, residual: pair.excess)
      }
      matrix = try matrix.moved(towards: pair.weights, factor)
      pair = try matrix.perronPair()
      exponent *= factor
      steps += 1
    }
    let changes = zip(judgments, matrix.judgments).map {
      Revision.Change(judgment: $0, newRatio: $1.ratio)
    }
    return XuWeiRevision(
      exponent: exponent, steps: steps,
      revision: try revision(
        changing: steps == 0 ? [] : changes, randomIndex: index, limit: limit),
      largestChange: largestChange(changes))
  }

  private func xuWei(
    _ pair: PerronPair, _ exponent: Double, _ steps: Int, _ index: RandomIndexValue,
    _ limit: ConsistencyLimit
  ) throws(JudgmentError) -> XuWeiRevision {
    let matrix = try moved(towards: pair.weights, exponent)
    let changes = zip(judgments, matrix.judgments).map {
      Revision.Change(judgment: $0, newRatio: $1.ratio)
    }
    return XuWeiRevision(
      exponent: exponent, steps: steps,
      revision: try revision(
        changing: exponent == 1 ? [] : changes, randomIndex: index, limit: limit),
      largestChange: largestChange(changes))
  }

  private func moved(
    towards weights: [Double], _ exponent: Double
  ) throws(JudgmentError) -> ComparisonMatrix {
    try ComparisonMatrix(
      order: order,
      judgments: judgments.map {
        Judgment(
          $0.first, $0.second,
          pow($0.ratio, exponent) * pow(weights[$0.first] / weights[$0.second], 1 - exponent))
      })
  }

  private func largestChange(_ changes: [Revision.Change]) -> Double {
    changes.reduce(1) {
      max($0, $1.newRatio / $1.judgment.ratio, $1.judgment.ratio / $1.newRatio)
    }
  }
}
