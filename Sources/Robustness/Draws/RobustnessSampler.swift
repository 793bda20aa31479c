internal import IndicatorEvaluation
internal import PairwiseComparisons

/// Draws for one study: weights and values to scores, scores to counts.
struct RobustnessSampler: Sendable {
  private let study: RobustnessStudy
  private let weights: WeightDraws
  private let values: ValueDraws
  private let kernel: ScoreKernel
  private let todaysRanks: [UInt32]
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
    todaysRanks = study.ranks.map { UInt32($0) }
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
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: block * kernel.stride) { ranks in
      guard let ranks = ranks.baseAddress else { return }
      for start in stride(from: draws.lowerBound, to: draws.upperBound, by: block) {
        let part = start..<min(start + block, draws.upperBound)
        let (from, to) = (start - draws.lowerBound, part.upperBound - draws.lowerBound)
        let own = leafWeights[from * weights.leafCount..<to * weights.leafCount]
        let scores = scores(
          part, locals[from * weights.nodeCount..<to * weights.nodeCount], own)
        kernel.rank(scores, draws: part.count, ranks)
        counts.draws += part.count
        count(ranks, part.count, own, &counts)
        count(scores, &counts)
        kernel.addDeviations(
          scores, draws: part.count, from: study.totals, to: &counts.scoreSums,
          squares: &counts.scoreSquares)
      }
    }
  }

  /// Counts ranks, who is first with which weights, and how far ranks are from today's.
  private func count(
    _ ranks: UnsafePointer<UInt32>, _ draws: Int, _ leafWeights: ArraySlice<Double>,
    _ counts: inout DrawCounts
  ) {
    if counts.rankBins == counts.count {
      kernel.countRanks(ranks, draws: draws, in: &counts.ranks)
    } else {
      for draw in 0..<draws { countBins(ranks + draw * kernel.stride, &counts) }
    }
    if !counts.wins.isEmpty { kernel.countWins(ranks, draws: draws, in: &counts.wins) }
    let shifts = kernel.shifts(ranks, draws: draws, from: todaysRanks)
    let (kernel, todays, leafCount) = (kernel, todaysRanks, weights.leafCount)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: kernel.stride) { places in
      guard let first = places.baseAddress else { return }
      for draw in 0..<draws {
        let shift = Double(shifts[draw]) / Double(counts.count)
        counts.rankShift.sum += shift
        counts.rankShift.squares += shift * shift
        var hasSame = false
        let own = leafWeights.startIndex + draw * leafCount
        for position in 0..<kernel.firsts(ranks + draw * kernel.stride, first) {
          let place = Int(places[position])
          counts.firsts[place] += 1
          if todays[place] == 1 { hasSame = true }
          for leaf in 0..<leafCount {
            counts.firstWeights[place * leafCount + leaf] += leafWeights[own + leaf]
          }
        }
        if hasSame { counts.sameFirst += 1 }
      }
    }
  }

  /// Counts the parts of 0…100 and the bands that scores are in.
  private func count(_ scores: [Double], _ counts: inout DrawCounts) {
    let bands = study.scored.bands
    for start in stride(from: 0, to: scores.count, by: kernel.stride) {
      if !counts.scoreBins.isEmpty {
        for place in 0..<counts.count {
          let bin = Int((min(100, max(0, scores[start + place])) * 10).rounded(.down))
          counts.scoreBins[place * DrawCounts.bins + bin] += 1
        }
      }
      if !counts.bands.isEmpty {
        for place in 0..<counts.count {
          counts.bands[place * (bands.count + 1) + bands.place(of: scores[start + place])] += 1
        }
      }
    }
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
