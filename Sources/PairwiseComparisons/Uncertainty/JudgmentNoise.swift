import BilingualText
internal import Glibc

/// Monte Carlo over the noise of judgments: how sure the weights and ranks are.
public struct JudgmentNoise: Sendable, Hashable {
  /// What is drawn around each judgment, and how far from it.
  public var kind: Kind
  /// Number of draws, 2 or more.
  public var samples: Int
  /// The same seed gives the same figures on every machine.
  public var seed: UInt64

  /// What is drawn around each judgment.
  public enum Kind: Sendable, Hashable {
    /// ln a_ij plus a normal error of this standard deviation, above 0.
    case logNormal(deviation: Double)
    /// The normal error that the matrix itself shows: √GCI, the unbiased estimate.
    case estimated
    /// The grade plus a uniform error up to this many grades, on the scale 1 … 9, where 1/x is one
    /// grade below 1/(x − 1).
    case grades(Double)
  }

  public init(kind: Kind = .estimated, samples: Int = 10_000, seed: UInt64 = 1) {
    self.kind = kind
    self.samples = samples
    self.seed = seed
  }
}

/// What the weights and ranks do under the noise of the judgments.
public struct WeightDistribution: Sendable, Hashable {
  /// What was drawn.
  public var noise: JudgmentNoise
  /// Noisy copies that were solved; fewer than asked for when the progress callback stopped the run.
  public var samples: Int
  /// Weights of the judgments as they are.
  public var weights: [Double]
  /// Mean weight of each item over the draws.
  public var mean: [Double]
  /// Standard deviation of each weight over the draws, divided by N − 1.
  public var deviation: [Double]
  /// Standard errors of `mean`.
  public var meanError: [Double]
  /// 5 % quantile of each weight, interpolated between neighbours.
  public var lower: [Double]
  /// 50 % quantile of each weight.
  public var median: [Double]
  /// 95 % quantile of each weight.
  public var upper: [Double]
  /// rankShare[k][r] is the share of draws in which item k has rank r + 1.
  public var rankShare: [[Double]]
  /// Largest standard error of a rank share, √(p (1 − p) / N).
  public var rankShareError: Double
  /// Share of draws with the same best item as the judgments as they are.
  public var sameWinner: Double
}

extension ComparisonMatrix {
  /// Draws noisy copies of the judgments and solves each.
  ///
  /// - Parameters:
  ///   - noise: what is drawn; samples 2 … 10,000,000 and samples · n at most 10⁸.
  ///   - method: `eigenvector` or `geometricMean`, which is several times faster.
  ///   - progress: called about every hundredth part with the number of copies solved; returning
  ///     false stops the run with what has been drawn so far, at least two.
  /// - Throws: `JudgmentError.invalidSetting`, `.tooExtreme`, `.notConverged`.
  /// - Complexity: O(samples · n²)
  public func weightDistribution(
    noise: JudgmentNoise = JudgmentNoise(), method: PriorityMethod = .eigenvector,
    progress: (_ drawn: Int) -> Bool = { _ in true }
  ) throws(JudgmentError) -> WeightDistribution {
    guard (2...10_000_000).contains(noise.samples), order <= 100_000_000 / noise.samples else {
      throw .invalidSetting(name: SettingName.samples, value: Double(noise.samples))
    }
    guard method == .eigenvector || method == .geometricMean else {
      throw .invalidSetting(name: SettingName.noiseMethod, value: 0)
    }
    let weights = try priorities(method: method).weights
    var draws = [[Double]](repeating: [], count: order)
    for k in draws.indices { draws[k].reserveCapacity(noise.samples) }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: order), count: order)
    var sameWinner = 0
    let winner = competitionRanks(weights).firstIndex(of: 1) ?? 0
    var source = try NoisyMatrix(self, noise)
    var solutions = DrawnSolutions(order: order, samples: noise.samples)
    var ratios = [Double](repeating: 1, count: order * (order - 1) / 2)
    let stride = max(2, noise.samples / 100)
    for drawn in 1...noise.samples {
      let solved: [Double]
      if method == .eigenvector {
        try solutions.advance { source.draw(into: &$0) }
        solved = solutions.weights
      } else {
        source.draw(into: &ratios)
        solved = try ComparisonMatrix(uncheckedRatios: ratios, order: order)
          .geometricMeanWeights().weights
      }
      for k in 0..<order { draws[k].append(solved[k]) }
      let ranks = competitionRanks(solved)
      for k in 0..<order { counts[k][ranks[k] - 1] += 1 }
      if ranks[winner] == 1 { sameWinner += 1 }
      if drawn % stride == 0 && !progress(drawn) { break }
    }
    return WeightDistribution(
      noise: noise, weights: weights, draws: draws, counts: counts, sameWinner: sameWinner)
  }
}

extension JudgmentNoise {
  /// A ratio moved along the grades … 1/3, 1/2, 1, 2, 3 …, kept within 1/9 … 9 or within its own
  /// size where that is larger.
  package static func shifted(_ ratio: Double, by grades: Double) -> Double {
    let position = ratio >= 1 ? ratio - 1 : 1 - 1 / ratio
    let limit = max(8, abs(position))
    let moved = min(max(position + grades, -limit), limit)
    return moved >= 0 ? moved + 1 : 1 / (1 - moved)
  }
}

/// Copies of a matrix with noise on each judgment.
private struct NoisyMatrix {
  /// Of the pairs (0, 1), (0, 2), …
  private let ratios: [Double]
  private let deviation: Double
  private let gradeNoise: Double?
  private var generator: SeededGenerator

  init(_ matrix: ComparisonMatrix, _ noise: JudgmentNoise) throws(JudgmentError) {
    ratios = matrix.judgments.map(\.ratio)
    generator = SeededGenerator(seed: noise.seed)
    switch noise.kind {
    case .logNormal(let deviation):
      self.deviation = deviation
      gradeNoise = nil
    case .estimated:
      deviation = try matrix.geometricConsistencyIndex().squareRoot()
      gradeNoise = nil
    case .grades(let width):
      deviation = 0
      gradeNoise = width
    }
    // Forty standard deviations of 2 would leave the range where products are safe.
    guard deviation >= 0 && deviation <= 2 else {
      throw .invalidSetting(name: SettingName.noiseDeviation, value: deviation)
    }
    guard (0...4).contains(gradeNoise ?? 0) else {
      throw .invalidSetting(name: SettingName.noiseGrades, value: gradeNoise ?? 0)
    }
  }

  /// Draws the ratios of another copy.
  mutating func draw(into noisy: inout [Double]) {
    var spare: Double?
    for (pair, ratio) in ratios.enumerated() {
      if let gradeNoise {
        noisy[pair] = JudgmentNoise.shifted(ratio, by: (2 * generator.uniform() - 1) * gradeNoise)
      } else {
        let normal: Double
        if let kept = spare {
          normal = kept
          spare = nil
        } else {
          let (first, second) = generator.normals()
          normal = first
          spare = second
        }
        noisy[pair] = ratio * exp(deviation * normal)
      }
    }
  }
}

extension WeightDistribution {
  fileprivate init(
    noise: JudgmentNoise, weights: [Double], draws: [[Double]], counts: [[Int]], sameWinner: Int
  ) {
    let count = draws.first?.count ?? 0
    let samples = Double(count)
    self.noise = noise
    self.samples = count
    self.weights = weights
    mean = draws.map { $0.reduce(0, +) / samples }
    deviation = zip(draws, mean).map { draws, mean in
      (draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (samples - 1)).squareRoot()
    }
    meanError = deviation.map { $0 / samples.squareRoot() }
    let sorted = draws.map { $0.sorted() }
    func quantile(_ share: Double) -> [Double] {
      sorted.map { values in
        let position = share * (samples - 1)
        let below = Int(position)
        let above = min(below + 1, values.count - 1)
        return values[below] + (position - Double(below)) * (values[above] - values[below])
      }
    }
    lower = quantile(0.05)
    median = quantile(0.5)
    upper = quantile(0.95)
    rankShare = counts.map { $0.map { Double($0) / samples } }
    rankShareError = rankShare.joined().reduce(0) {
      max($0, ($1 * (1 - $1) / samples).squareRoot())
    }
    self.sameWinner = Double(sameWinner) / samples
  }
}
