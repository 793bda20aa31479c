internal import DenseLinearAlgebra
internal import Glibc

/// A pair that has not been judged, and what asking about it would tell.
public struct NextQuestion: Sendable, Hashable {
  /// The two items to compare.
  public var pair: ItemPair
  /// Share of the summed variance of all logarithmic weights that the answer would take away, 0 ... 1.
  /// 1 where the pair connects groups of items: before, nothing is known about their ratio.
  public var gain: Double
  /// True where the pair connects items that no judgments connect yet.
  public var connects: Bool
}

/// How sure the weights are that the judgments give so far.
public struct RemainingUncertainty: Sendable, Hashable {
  /// The judgments' own standard deviation, from how far they contradict one another; nil while
  /// there is nothing that could (a tree).
  public var deviation: Double?
  /// Standard error of each weight, as a share of it, for judgments with a deviation of 1:
  /// √(L⁺_ii) of the comparison graph, times `deviation` in absolute terms.
  public var relativeErrors: [Double]
  /// The pairs worth asking, the most telling first.
  public var questions: [NextQuestion]
}

extension IncompleteComparisonMatrix {
  /// The largest order that questions are ranked for.
  public static let maximumQuestionOrder = 1_000

  /// Which pairs to ask next, and how sure the weights are without an answer.
  ///
  /// Every pair's effect on the covariance of the logarithmic weights, σ² L⁺, is known before the
  /// answer is: the next judgment of (i, j) takes ‖L⁺(e_i − e_j)‖² / (1 + R_ij) from its trace, with
  /// the effective resistance R_ij (the A-optimal design of regression).
  ///
  /// - Parameter count: how many questions to return at most.
  /// - Returns: while the judgments do not connect all items, pairs that connect their largest
  ///   groups, and no errors.
  /// - Throws: `JudgmentError.tooManyItems` above `maximumQuestionOrder`, `.notConverged`.
  /// - Complexity: O(n³)
  public func remainingUncertainty(
    count: Int = 3
  ) throws(JudgmentError) -> RemainingUncertainty {
    guard order <= Self.maximumQuestionOrder else {
      throw .tooManyItems(order: order, limit: Self.maximumQuestionOrder)
    }
    guard isConnected else {
      return RemainingUncertainty(
        deviation: nil, relativeErrors: [],
        questions: Array(connectingQuestions().prefix(max(0, count))))
    }
    let inverse = try laplacianPseudoinverse()
    let trace = (0..<order).reduce(0) { $0 + inverse[$1, $1] }
    let questions = missingPairs.map { pair in
      let (i, j) = (pair.first, pair.second)
      let resistance = inverse[i, i] + inverse[j, j] - 2 * inverse[i, j]
      let reduction = (0..<order).reduce(0) {
        let difference = inverse[$1, i] - inverse[$1, j]
        return $0 + difference * difference
      }
      return NextQuestion(
        pair: pair, gain: reduction / (1 + resistance) / trace, connects: false)
    }
    // Equal gains, up to rounding, keep the order of the pairs.
    let ranked = questions.sorted {
      (-($0.gain * 1e12).rounded(), $0.pair) < (-($1.gain * 1e12).rounded(), $1.pair)
    }
    return RemainingUncertainty(
      deviation: try logLeastSquares().deviation,
      relativeErrors: (0..<order).map { max(0, inverse[$0, $0]).squareRoot() },
      questions: Array(ranked.prefix(max(count, 0))))
  }

  /// Pairs that join the largest group with each of the others, the larger first.
  private func connectingQuestions() -> [NextQuestion] {
    let groups = components.sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
    var degree = [Int](repeating: 0, count: order)
    for judgment in judgments {
      degree[judgment.first] += 1
      degree[judgment.second] += 1
    }
    // The item that was judged most often is known best.
    func known(_ group: [Int]) -> Int { group.min { (-degree[$0], $0) < (-degree[$1], $1) } ?? 0 }
    guard let largest = groups.first else { return [] }
    return groups.dropFirst().map {
      NextQuestion(pair: ItemPair(known(largest), known($0)), gain: 1, connects: true)
    }
  }
}
