/// How much one judgment contributes to the inconsistency of a matrix.
public struct JudgmentInfluence: Sendable, Hashable {
  /// The judgment as it was made.
  public var judgment: Judgment
  /// ∂λ_max / ∂ln a_ij: negative where a larger judgment would lower λ_max (Harker 1987).
  public var slope: Double
  /// max(e, 1/e) for e = a_ij w_j / w_i, 1 or more (Saaty 2003).
  public var epsilon: Double
  /// w_i / w_j, what the weights say the judgment is.
  public var impliedRatio: Double
}

extension ComparisonMatrix {
  /// The influence of every judgment, in the order of `judgments`: one right and one left vector
  /// give all of them.
  ///
  /// - Throws: `JudgmentError.tooExtreme`, `.notConverged`.
  /// - Complexity: O(n³)
  public func judgmentInfluences() throws(JudgmentError) -> [JudgmentInfluence] {
    let pair = try perronPair()
    let chain = PerronChain(pair)
    return judgments.map { judgment in
      let (i, j) = (judgment.first, judgment.second)
      let e = pair.errors[i * order + j]
      return JudgmentInfluence(
        judgment: judgment, slope: chain.slope(i, j), epsilon: max(e, 1 / e),
        impliedRatio: pair.weights[i] / pair.weights[j])
    }
  }
}
