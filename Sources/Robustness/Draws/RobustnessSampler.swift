internal import IndicatorEvaluation
internal import PairwiseComparisons

/// Draws for one study: weights and values to scores, scores to counts.
struct RobustnessSampler: Sendable {
  private let study: RobustnessStudy
  private let weights: WeightDraws
  private let values: ValueDraws
  private let kernel: ScoreKernel
  private let seed: UInt64

  var chains: [(node: String, thinning: Int)] { weights.chains }

  init(
    study: RobustnessStudy, weights: WeightDraws, values: ValueDraws, seed: UInt64,
    path: KernelPath
  ) {
    self.study = study
    self.weights = weights
    self.values = values
    self.seed = seed.mixed(with: 0x6D65_7468_6F64)
    kernel = ScoreKernel(study.scored.leafScores, count: study.rows.count, path: path)
  }

  /// Scores of one after the other draw: `kernel.stride` numbers each.
  private func scores(
    _ draws: Range<Int>, _ locals: ArraySlice<Double>, _ leafWeights: ArraySlice<Double>
  ) -> [Double] {
    guard !study.isLinear else { return kernel.scores(leafWeights, draws: draws.count) }
    return kernel.padded(
      draws.enumerated().map { position, draw in
        let start = locals.startIndex + position * weights.nodeCount
        return totals(draw, locals[start..<start + weights.nodeCount])
      })
  }

  /// Totals of one draw, the long way.
  private func totals(_ draw: Int, _ locals: ArraySlice<Double>) -> [Double] {
    let methods = study.assumptions.methods
    var generator = SeededGenerator(seed: seed.mixed(with: UInt64(draw)))
    return study.totals(
      locals: locals, method: methods.isEmpty ? nil : methods[generator.below(methods.count)],
      columns: values.isEmpty ? study.scored.leafScores : values.columns(draw: draw))
  }

  /// Draws and counts.
  func draw(_ draws: Range<Int>, into counts: inout DrawCounts) {
    let locals = weights.locals(draws)
    let leafWeights = weights.leafWeights(locals)
    let block = 32
    for start in stride(from: draws.lowerBound, to: draws.upperBound, by: block) {
      let part = start..<min(start + block, draws.upperBound)
      let (from, to) = (start - draws.lowerBound, part.upperBound - draws.lowerBound)
      let scores = scores(
        part, locals[from * weights.nodeCount..<to * weights.nodeCount],
        leafWeights[from * weights.leafCount..<to * weights.leafCount])
      scores.withUnsafeBufferPointer { scores in
        guard let base = scores.baseAddress else { return }
        for position in from..<to {
          let first = position * weights.leafCount
          count(
            base + (position - from) * kernel.stride,
            leafWeights[first..<first + weights.leafCount], &counts)
        }
      }
    }
  }

  /// Counts one draw.
  private func count(
    _ scores: UnsafePointer<Double>, _ leafWeights: ArraySlice<Double>,
    _ counts: inout DrawCounts
  ) {
    let count = counts.count
    counts.draws += 1
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: kernel.stride) { ranks in
      guard let ranks = ranks.baseAddress else { return }
      rank(scores, ranks, &counts)
      var shift = 0.0
      var hasSame = false
      for place in 0..<count {
        let rank = ranks[place]
        shift += abs(Double(rank) - Double(study.ranks[place]))
        guard rank == 1 else { continue }
        counts.firsts[place] += 1
        if study.ranks[place] == 1 { hasSame = true }
        let start = place * leafWeights.count
        for (leaf, weight) in leafWeights.enumerated() {
          counts.firstWeights[start + leaf] += weight
        }
      }
      shift /= Double(count)
      counts.rankShift.sum += shift
      counts.rankShift.squares += shift * shift
      if hasSame { counts.sameFirst += 1 }
    }
    for place in 0..<count {
      // Taken from today's score, so that squares do not cancel.
      let difference = scores[place] - study.totals[place]
      counts.scoreSums[place] += difference
      counts.scoreSquares[place] += difference * difference
    }
    if !counts.scoreBins.isEmpty {
      for place in 0..<count {
        let bin = Int((min(100, max(0, scores[place])) * 10).rounded(.down))
        counts.scoreBins[place * DrawCounts.bins + bin] += 1
      }
    }
    if !counts.bands.isEmpty {
      let bands = study.scored.bands
      for place in 0..<count {
        counts.bands[place * (bands.count + 1) + bands.place(of: scores[place])] += 1
      }
    }
  }

  private func rank(
    _ scores: UnsafePointer<Double>, _ ranks: UnsafeMutablePointer<UInt32>,
    _ counts: inout DrawCounts
  ) {
    let isExact = counts.rankBins == counts.count
    counts.ranks.withUnsafeMutableBufferPointer { rankCounts in
      counts.wins.withUnsafeMutableBufferPointer { wins in
        kernel.rank(
          scores, ranks, rankCounts: isExact ? rankCounts.baseAddress : nil,
          wins: wins.isEmpty ? nil : wins.baseAddress)
      }
    }
    if !isExact { countBins(ranks, &counts) }
  }

  private func countBins(_ ranks: UnsafePointer<UInt32>, _ counts: inout DrawCounts) {
    for place in 0..<counts.count {
      let bin = (Int(ranks[place]) - 1) * DrawCounts.bins / counts.count
      counts.ranks[place * DrawCounts.bins + bin] += 1
    }
  }
}

extension RobustnessStudy {
  /// Totals with other local weights, another aggregation of the root, other leaf scores.
  func totals(
    locals: some Collection<Double>, method: Aggregation?, columns: [[Double]]
  ) -> [Double] {
    var tree = scored.weights
    for (node, local) in zip(tree.nodes.indices, locals) { tree.nodes[node].local = local }
    if let method { tree.nodes[0].aggregation = method }
    let found = tree.nodeScores(columns).first ?? []
    // A row whose weights have all become 0 keeps today's score.
    return zip(found, totals).map { $0.isNaN ? $1 : $0 }
  }
}

extension [Band] {
  /// The position of a score's band; below the last one as many as there are.
  func place(of score: Double) -> Int { position(of: score) ?? count }
}
