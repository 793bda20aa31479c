internal import IndicatorEvaluation
internal import PairwiseComparisons

/// How sure ranks, scores and bands are while weights and values vary, by drawing them.
///
///     let study = try RobustnessStudy(
///       RobustnessSubject(model.evaluate(data)), RobustnessAssumptions(weights: .within(0.2)))
///     let robustness = study.run(samples: 1_000_000, seed: 1)
///     robustness.acceptability(of: 3, rank: 1)      // a share and its standard error
///
/// The same seed gives the same figures whatever the number of threads and the processor.
public struct RobustnessStudy: Sendable {
  /// What was handed over, those without a score included.
  public let subject: RobustnessSubject
  /// How weights and values vary.
  public let assumptions: RobustnessAssumptions
  /// Positions in the subject of what has a score today: all that is counted.
  public let rows: [Int]
  let scored: RobustnessSubject
  /// Today's totals and ranks of `rows`.
  let totals: [Double]
  let ranks: [Int]
  let isLinear: Bool

  /// - Throws: `RobustnessError` for assumptions that contradict themselves or name what is not there,
  ///   before anything is drawn.
  public init(
    _ subject: RobustnessSubject, _ assumptions: RobustnessAssumptions = RobustnessAssumptions()
  ) throws(RobustnessError) {
    let all = subject.totals
    let rows = all.indices.filter { !all[$0].isNaN }
    guard !rows.isEmpty else { throw .nothingScored }
    let parents = Set(
      subject.weights.nodes.filter { !$0.children.isEmpty }.map(\.id))
    if let other = assumptions.nodes.keys.sorted().first(where: { !parents.contains($0) }) {
      throw .unknown(other)
    }
    var scored = subject
    if rows.count != all.count {
      func part(_ columns: [[Double]]) -> [[Double]] {
        columns.map { column in rows.map { column[$0] } }
      }
      scored.leafScores = part(subject.leafScores)
      scored.rawValues = subject.rawValues.map(part)
    }
    self.subject = subject
    self.assumptions = assumptions
    self.rows = rows
    self.scored = scored
    totals = rows.map { all[$0] }
    ranks = totals.competitionRanks
    isLinear = scored.isLinear && assumptions.values.isEmpty && assumptions.methods.isEmpty
    _ = try WeightDraws(scored.weights, assumptions, seed: 1)
    _ = try ValueDraws(scored, assumptions, seed: 1)
  }

  /// Totals with today's weights and values, counted as in `rows`.
  public var todaysTotals: [Double] { totals }
  /// Their ranks, 1 being best, ties sharing the best.
  public var todaysRanks: [Int] { ranks }

  /// Draws.
  ///
  /// - Parameters:
  ///   - samples: 2 … 1,000,000,000.
  ///   - precision: stop as soon as the largest standard error of a rank's share is no larger.
  ///   - countsWins: count who beats whom, which makes draws slower.
  ///   - countsScores: count scores in 1,001 parts of 0…100, for their quantiles.
  ///   - threads: nil for all processors; of no effect on the figures.
  ///   - progress: called after every 16,384 draws with how many there are; returning false stops with
  ///     those.
  /// - Throws: `.samples`
  /// - Complexity: O(samples · n · (leaves + log²n)) up to 2,048 alternatives or customers, then
  ///   O(samples · n · (leaves + log n)); with `countsWins` O(samples · n²) more.
  public func run(
    samples: Int = 100_000, seed: UInt64 = 1, precision: Double? = nil, countsWins: Bool = false,
    countsScores: Bool = false, threads: Int? = nil, path: KernelPath = .best,
    progress: (_ drawn: Int) -> Bool = { _ in true }
  ) throws(RobustnessError) -> RobustnessResult {
    guard (2...1_000_000_000).contains(samples) else { throw .samples(samples) }
    let sampler = RobustnessSampler(
      study: self, weights: try WeightDraws(scored.weights, assumptions, seed: seed, path: path),
      values: try ValueDraws(scored, assumptions, seed: seed), seed: seed, path: path)
    let strands = 16
    let empty = DrawCounts(
      count: rows.count, leaves: scored.leafScores.count, bandLimits: scored.bands.count,
      wins: countsWins, scores: countsScores)
    // Which draws a strand takes is fixed, and so is the order of adding up.
    let parts = Strands(strands, empty)
    var drawn = 0
    while drawn < samples {
      let start = drawn
      concurrently(threads: threads ?? availableProcessors, chunks: strands) { strand in
        let from = start + strand * WeightDraws.chunk
        let to = min(samples, from + WeightDraws.chunk)
        if from < to { parts.update(strand) { sampler.draw(from..<to, into: &$0) } }
      }
      drawn = min(samples, start + strands * WeightDraws.chunk)
      if drawn < samples, !progress(drawn) { break }
      if let precision, parts.largestError <= precision { break }
    }
    return RobustnessResult(study: self, seed: seed, chains: sampler.chains, counts: parts.total)
  }
}

/// Counts of each strand; a strand is touched by one thread at a time.
private final class Strands: @unchecked Sendable {
  private let parts: UnsafeMutableBufferPointer<DrawCounts>

  init(_ count: Int, _ empty: DrawCounts) {
    parts = .allocate(capacity: count)
    parts.initialize(repeating: empty)
  }

  deinit {
    parts.deinitialize()
    parts.deallocate()
  }

  func update(_ strand: Int, _ body: (inout DrawCounts) -> Void) { body(&parts[strand]) }

  var total: DrawCounts {
    var sum = parts[0]
    for part in parts.dropFirst() { sum.add(part) }
    return sum
  }

  /// Largest standard error of a rank's share.
  var largestError: Double {
    let sum = total
    let draws = Double(sum.draws)
    // √(p (1 − p)) is largest nearest to ½.
    let nearest = sum.ranks.map { abs(Double($0) / draws - 0.5) }.min() ?? 0.5
    return ((0.25 - nearest * nearest) / draws).squareRoot()
  }
}

extension [Double] {
  /// 1 is best; numbers that differ by less than half a billionth share the best rank.
  var competitionRanks: [Int] {
    let order = indices.sorted { self[$0] != self[$1] ? self[$0] > self[$1] : $0 < $1 }
    var ranks = [Int](repeating: 1, count: count)
    for (position, row) in order.enumerated().dropFirst() {
      let before = order[position - 1]
      ranks[row] = self[before] - self[row] < 0.5e-9 ? ranks[before] : position + 1
    }
    return ranks
  }
}
