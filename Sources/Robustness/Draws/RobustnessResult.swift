internal import Glibc

/// A share of draws with its standard error.
public struct SampledShare: Sendable, Hashable {
  /// Share of the draws, 0...1.
  public var value: Double
  /// √(p (1 − p) / N)
  public var standardError: Double

  init(_ count: Double, of draws: Int) {
    value = count / Double(draws)
    standardError = (value * (1 - value) / Double(draws)).squareRoot()
  }
}

/// A mean over draws with its standard error.
public struct SampledMean: Sendable, Hashable {
  /// In the unit of what was averaged: points, or ranks.
  public var value: Double
  /// Standard deviation of what was averaged, over √N.
  public var standardError: Double
  /// Standard deviation of what was averaged.
  public var deviation: Double

  init(sum: Double, squares: Double, draws: Int) {
    let n = Double(draws)
    value = sum / n
    deviation = draws > 1 ? max(0, (squares - sum * sum / n) / (n - 1)).squareRoot() : 0
    standardError = deviation / n.squareRoot()
  }
}

/// What was counted over all draws. Alternatives or customers are counted as in `RobustnessStudy.rows`.
public struct RobustnessResult: Sendable {
  /// What was drawn from, and under which assumptions.
  public let study: RobustnessStudy
  /// The number that all draws follow from.
  public let seed: UInt64
  /// How many draws there were; fewer than asked for where the run was stopped or precise enough.
  public let draws: Int
  /// Nodes whose weights a chain of hit-and-run drew, with the steps between two draws: their draws
  /// depend on each other, and standard errors are somewhat too small.
  public let chains: [(node: String, thinning: Int)]
  private let counts: DrawCounts

  /// What draws the numbers.
  public static let generator = "SplitMix64"

  init(
    study: RobustnessStudy, seed: UInt64, chains: [(node: String, thinning: Int)],
    counts: DrawCounts
  ) {
    self.study = study
    self.seed = seed
    self.chains = chains
    self.counts = counts
    draws = counts.draws
  }

  /// Number of alternatives or customers that were counted.
  public var count: Int { counts.count }

  /// Whether ranks were counted one by one; above 500 rows in 1,001 parts of all ranks.
  public var hasRankShares: Bool { counts.rankBins == count }

  /// Share of the draws in which `row` has a rank, 1 being best; those that tie share the best. Nil
  /// where ranks were not counted one by one.
  public func acceptability(of row: Int, rank: Int) -> SampledShare? {
    guard hasRankShares, (1...count).contains(rank) else { return nil }
    return SampledShare(Double(counts.ranks[row * count + rank - 1]), of: draws)
  }

  /// Share of the draws in which `row` comes first.
  public func firstShare(of row: Int) -> SampledShare {
    SampledShare(Double(counts.firsts[row]), of: draws)
  }

  /// Share of the draws in which `row` is among the first `ranks`.
  public func topShare(of row: Int, ranks: Int) -> SampledShare {
    let bins = hasRankShares ? ranks : ranks * DrawCounts.bins / count
    let start = row * counts.rankBins
    let sum = counts.ranks[start..<start + min(max(0, bins), counts.rankBins)]
      .reduce(0) { $0 + Double($1) }
    return SampledShare(sum, of: draws)
  }

  /// Mean rank over the draws.
  public func expectedRank(of row: Int) -> SampledMean {
    var (sum, squares) = (0.0, 0.0)
    for bin in 0..<counts.rankBins {
      let (number, rank) = (Double(counts.ranks[row * counts.rankBins + bin]), rank(ofBin: bin))
      sum += number * rank
      squares += number * rank * rank
    }
    return SampledMean(sum: sum, squares: squares, draws: draws)
  }

  /// The least rank that at least this share of the draws reaches; of parts of all ranks the middle.
  public func rankQuantile(of row: Int, _ share: Double) -> Double {
    rank(ofBin: quantileBin(counts.ranks, row, counts.rankBins, share))
  }

  private func rank(ofBin bin: Int) -> Double {
    hasRankShares
      ? Double(bin + 1) : (Double(bin) + 0.5) * Double(count) / Double(DrawCounts.bins) + 0.5
  }

  /// Mean of the leaves' global weights over the draws in which `row` is first, left to right; nil
  /// where it never is.
  public func centralWeights(of row: Int) -> [Double]? {
    let firsts = Double(counts.firsts[row])
    guard firsts > 0 else { return nil }
    let leaves = counts.firstWeights.count / count
    return counts.firstWeights[row * leaves..<(row + 1) * leaves].map { $0 / firsts }
  }

  /// Score over the draws.
  public func score(of row: Int) -> SampledMean {
    var mean = SampledMean(
      sum: counts.scoreSums[row], squares: counts.scoreSquares[row], draws: draws)
    mean.value += study.totals[row]
    return mean
  }

  /// A quantile of the score, to a tenth of a point; nil unless scores were counted.
  public func scoreQuantile(of row: Int, _ share: Double) -> Double? {
    counts.scoreBins.isEmpty
      ? nil : Double(quantileBin(counts.scoreBins, row, DrawCounts.bins, share)) / 10
  }

  private func quantileBin(_ list: [UInt32], _ row: Int, _ bins: Int, _ share: Double) -> Int {
    var sum = 0.0
    for bin in 0..<bins {
      sum += Double(list[row * bins + bin])
      if sum >= share * Double(draws) { return bin }
    }
    return bins - 1
  }

  /// Share of the draws in which the score of `row` reaches a band's lower limit; the band by its
  /// position from the best.
  public func atLeast(band: Int, row: Int) -> SampledShare {
    let bands = study.scored.bands.count + 1
    let sum = counts.bands[row * bands...row * bands + band].reduce(0) { $0 + Double($1) }
    return SampledShare(sum, of: draws)
  }

  /// Share of the draws in which `row` scores more than `other`; nil unless wins were counted.
  public func winning(_ row: Int, over other: Int) -> SampledShare? {
    counts.wins.isEmpty
      ? nil : SampledShare(Double(counts.wins[row * count + other]), of: draws)
  }

  /// Share of the draws in which one of today's first is first.
  public var sameFirst: SampledShare { SampledShare(Double(counts.sameFirst), of: draws) }

  /// Mean distance of a rank from today's (Saisana, Saltelli & Tarantola 2005,
  /// doi:10.1111/j.1467-985X.2005.00350.x).
  public var averageRankShift: SampledMean {
    SampledMean(sum: counts.rankShift.sum, squares: counts.rankShift.squares, draws: draws)
  }

  /// Largest standard error of a share that is shown: of the ranks where they were counted one by one,
  /// else of coming first.
  public var largestStandardError: Double {
    let shown = hasRankShares ? counts.ranks : counts.firsts
    return shown.reduce(0) { max($0, SampledShare(Double($1), of: draws).standardError) }
  }
}
