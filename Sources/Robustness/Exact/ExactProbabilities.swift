internal import IndicatorEvaluation
internal import PairwiseComparisons

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
  ///
  /// - Complexity: that of ``Winning/probability(difference:weights:)`` a pair, on every processor.
  public func exactWinning(_ pairs: [(row: Int, other: Int)]) -> [Double]? {
    guard let (node, spread) = onlySpread else { return nil }
    let (columns, rest, factor) = parts(node)
    return spread.winning(count: pairs.count, criteria: columns.count) { position, differences in
      let (row, other) = pairs[position]
      let elsewhere = rest[row] - rest[other]
      // The weights sum to 1: what is the same for all is added to each difference.
      for place in differences.indices {
        differences[place] = factor * (columns[place][row] - columns[place][other]) + elsewhere
      }
    }
  }

  /// P(the score reaches each limit) of each row, exact; nil where there is no single integral.
  ///
  /// - Complexity: that of ``Winning/probability(difference:weights:)`` a row and limit, on every
  ///   processor.
  public func exactAtLeast(_ limits: [Double]) -> [[Double]]? {
    guard let (node, spread) = onlySpread else { return nil }
    let (columns, rest, factor) = parts(node)
    let found = spread.winning(
      count: rows.count * limits.count, criteria: columns.count
    ) { position, differences in
      let (row, limit) = position.quotientAndRemainder(dividingBy: limits.count)
      let elsewhere = rest[row] - limits[limit]
      var isMet = true
      for place in differences.indices {
        let difference = factor * columns[place][row] + elsewhere
        isMet = isMet && abs(difference) < 0.5e-9
        differences[place] = difference
      }
      // A limit belongs to the band above it.
      if isMet { differences.update(repeating: 1) }
    }
    return rows.indices.map { Array(found[$0 * limits.count..<($0 + 1) * limits.count]) }
  }
}

extension WeightSpread {
  /// Winning probabilities of `count` lists of differences, on every processor.
  fileprivate func winning(
    count: Int, criteria: Int, _ fill: (_ position: Int, UnsafeMutableBufferPointer<Double>) -> Void
  ) -> [Double] {
    switch self {
    case .any, .order:
      let order: [Int]? =
        if case .order(let weights) = self { Self.descending(weights) } else { nil }
      return VarsiRecurrence.probabilities(count: count, criteria: criteria) { position, lane in
        withUnsafeTemporaryAllocation(of: Double.self, capacity: criteria) { differences in
          fill(position, differences)
          if let order {
            Self.eachCorner(of: differences, in: order) { lane[VarsiRecurrence.lanes * $0] = $1 }
          } else {
            for place in 0..<criteria { lane[VarsiRecurrence.lanes * place] = differences[place] }
          }
        }
      }
    case .within, .dirichlet:
      let size = 64
      return [Double](unsafeUninitializedCapacity: count) { found, filled in
        filled = count
        concurrently(threads: availableProcessors, chunks: (count + size - 1) / size) { part in
          var differences = [Double](repeating: 0, count: criteria)
          for position in part * size..<min(count, (part + 1) * size) {
            differences.withUnsafeMutableBufferPointer { fill(position, $0) }
            found[position] = Winning.probability(difference: differences, weights: self)
          }
        }
      }
    }
  }
}
