internal import IndicatorEvaluation

extension RobustnessStudy {
  /// The spread of the only node whose weights vary, over the leaves or children that its weights are
  /// of; nil where more than one node varies, values do, or a mean is not arithmetic: then there is no
  /// single integral.
  private var onlySpread: (node: Int, spread: WeightSpread)? {
    guard isLinear, assumptions.judgments == nil else { return nil }
    let nodes = scored.weights.nodes
    let varying = nodes.indices.filter { node in
      nodes[node].children.count > 1 && assumptions.weights(of: nodes[node].id) != .fixed
    }
    guard varying.count == 1 else { return nil }
    let local = nodes[varying[0]].children.map { nodes[$0].local }
    switch assumptions.weights(of: nodes[varying[0]].id) {
    case .fixed, .between: return nil
    case .any: return (varying[0], .any)
    case .order: return (varying[0], .order(of: local))
    case .within(let r): return (varying[0], .within(r, of: local))
    case .dirichlet(let c):
      return (varying[0], .dirichlet(concentration: c, around: local))
    }
  }

  /// Whether winning probabilities and those of bands are exact.
  public var hasExactProbabilities: Bool { onlySpread != nil }

  /// Scores of the children of the only node that varies, and what a row has whatever its weights.
  private func parts(_ node: Int) -> (columns: [[Double]], rest: [Double], factor: Double) {
    let nodes = scored.weights.nodes
    let all = scored.weights.nodeScores(scored.leafScores)
    let global = nodes[node].global
    return (
      nodes[node].children.map { all[$0] }, zip(all[0], all[node]).map { $0 - global * $1 }, global
    )
  }

  /// P(row scores more than other), exact; nil where there is no single integral.
  public func exactWinning(_ pairs: [(row: Int, other: Int)]) -> [Double]? {
    guard let (node, spread) = onlySpread else { return nil }
    let (columns, rest, factor) = parts(node)
    return pairs.map { row, other in
      let elsewhere = rest[row] - rest[other]
      // The weights sum to 1: what is the same for all is added to each difference.
      return Winning.probability(
        difference: columns.map { factor * ($0[row] - $0[other]) + elsewhere }, weights: spread)
    }
  }

  /// P(the score reaches each limit) of each row, exact; nil where there is no single integral.
  public func exactAtLeast(_ limits: [Double]) -> [[Double]]? {
    guard let (node, spread) = onlySpread else { return nil }
    let (columns, rest, factor) = parts(node)
    return rows.indices.map { row in
      limits.map { limit in
        let difference = columns.map { factor * $0[row] + rest[row] - limit }
        // A limit belongs to the band above it.
        if difference.allSatisfy({ abs($0) < 0.5e-9 }) { return 1 }
        return Winning.probability(difference: difference, weights: spread)
      }
    }
  }
}
