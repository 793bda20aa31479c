import BilingualText

extension RandomIndexSimulation {
  /// Draws the matrices.
  ///
  /// - Parameter progress: called about every hundredth part with the number of matrices drawn;
  ///   returning false stops the run with what has been drawn so far.
  /// - Throws: `JudgmentError.invalidSetting` for an order, sample number or questionnaire outside
  ///   its range; `.disconnected` for pairs that do not connect all items.
  /// - Complexity: O(samples · n²) for complete questionnaires, O(samples · n³) for others.
  public func run(
    progress: (_ drawn: Int) -> Bool = { _ in true }
  ) throws(JudgmentError) -> RandomIndexEstimate {
    let pairs = try validatedPairs()
    var generator = SeededGenerator(seed: seed)
    let grades = RandomGrades(self)
    var ratios = [Double](repeating: 1, count: order * (order - 1) / 2)
    var solutions = DrawnSolutions(order: order, samples: samples)
    // Welford's recurrence: no cancellation however many samples.
    var mean = 0.0
    var squares = 0.0
    var drawn = 0
    let stride = max(1, samples / 100)
    while drawn < samples {
      let index: Double
      switch questionnaire {
      case .complete where self.index == .harmonic:
        for pair in ratios.indices { ratios[pair] = grades.draw(&generator) }
        index = HarmonicConsistency.index(
          columnSums: ComparisonMatrix(uncheckedRatios: ratios, order: order).columnSums)
      case .complete:
        try solutions.advance { ratios in
          for pair in ratios.indices { ratios[pair] = grades.draw(&generator) }
        }
        index = solutions.index
      case .missing(let count):
        index = try incomplete(
          connectedChoice(of: pairs, without: count, &generator), grades, &generator)
      case .pairs: index = try incomplete(pairs, grades, &generator)
      }
      drawn += 1
      let delta = index - mean
      mean += delta / Double(drawn)
      squares += delta * (index - mean)
      if drawn % stride == 0 && !progress(drawn) { break }
    }
    let variance = drawn > 1 ? squares / Double(drawn - 1) : 0
    return RandomIndexEstimate(
      simulation: self, value: mean, standardError: (variance / Double(drawn)).squareRoot(),
      samples: drawn, meanLambda: Double(order) + mean * lambdaFactor)
  }

  /// λ − n, or HM − n, of an index of 1.
  private var lambdaFactor: Double {
    let n = Double(order)
    return index == .harmonic ? n * (n - 1) / (n + 1) : n - 1
  }

  /// The consistency index of random judgments with gaps.
  private func incomplete(
    _ pairs: [ItemPair], _ grades: RandomGrades, _ generator: inout SeededGenerator
  ) throws(JudgmentError) -> Double {
    let judged = IncompleteComparisonMatrix(
      unchecked: pairs.map { Judgment($0.first, $0.second, grades.draw(&generator)) },
      order: order)
    if boundsCompletions {
      let bound = max(grades.largest, 1)
      return try BoundedCompletion(judged, bound: bound).solve().pair.excess / Double(order - 1)
    }
    return try judged.solved(.optimal).pair.excess / Double(order - 1)
  }

  /// All pairs but `count`, drawn until they connect all items.
  private func connectedChoice(
    of pairs: [ItemPair], without count: Int, _ generator: inout SeededGenerator
  ) -> [ItemPair] {
    var choice = pairs
    for _ in 0..<1_000 {
      for k in 0..<count {
        let other = k + generator.below(choice.count - k)
        choice.swapAt(k, other)
      }
      let rest = Array(choice[count...])
      if ItemGroups(order: order, pairs: rest).count == 1 { return rest }
    }
    // Trees are rare among the choices of n − 1 pairs: grow one, then add pairs at random.
    return grownChoice(of: pairs, keeping: pairs.count - count, &generator)
  }

  /// A random spanning tree (random pairs kept while they join groups) and random pairs besides.
  private func grownChoice(
    of pairs: [ItemPair], keeping count: Int, _ generator: inout SeededGenerator
  ) -> [ItemPair] {
    var shuffled = pairs
    for k in shuffled.indices.dropLast() {
      shuffled.swapAt(k, k + generator.below(shuffled.count - k))
    }
    var groups = ItemGroups(order: order, pairs: [])
    var tree: [ItemPair] = []
    var rest: [ItemPair] = []
    for pair in shuffled {
      if groups.root(pair.first) != groups.root(pair.second) {
        groups.join(pair.first, pair.second)
        tree.append(pair)
      } else {
        rest.append(pair)
      }
    }
    return tree + rest.prefix(max(0, count - tree.count))
  }

  private func validatedPairs() throws(JudgmentError) -> [ItemPair] {
    guard (3...200).contains(order) else {
      throw .invalidSetting(name: SettingName.order, value: Double(order))
    }
    guard (2...1_000_000_000).contains(samples) else {
      throw .invalidSetting(name: SettingName.samples, value: Double(samples))
    }
    guard scale.maximum <= 1_000 else {
      throw .invalidSetting(name: SettingName.maximum, value: scale.maximum)
    }
    guard index == .saaty || questionnaire == .complete else {
      throw .invalidSetting(name: SettingName.harmonicPairs, value: Double(order))
    }
    let all = (0..<order).flatMap { i in (i + 1..<max(order, i + 1)).map { ItemPair(i, $0) } }
    switch questionnaire {
    case .complete: return all
    case .missing(let count):
      guard (0...(order - 1) * (order - 2) / 2).contains(count) else {
        throw .invalidSetting(name: SettingName.missing, value: Double(count))
      }
      return all
    case .pairs(let pairs):
      let judged = try IncompleteComparisonMatrix(
        order: order, judgments: pairs.map { Judgment($0.first, $0.second, 1) })
      try judged.requireConnected()
      return pairs
    }
  }
}
