internal import Glibc
internal import IndicatorEvaluation
internal import PairwiseComparisons

/// Leaf scores with drawn errors of the values.
struct ValueDraws: Sendable {
  fileprivate struct Noisy: Sendable {
    var leaf: Int
    var noise: ValueNoise
    /// What errors are added to, and the rule they pass through.
    var values: [Double]
    var indicator: Indicator?
    /// Lower triangle of the covariance's factor.
    var factor: [[Double]] = []
  }

  private let today: [[Double]]
  fileprivate var noisy: [Noisy] = []
  private let seed: UInt64

  init(
    _ subject: RobustnessSubject, _ assumptions: RobustnessAssumptions, seed: UInt64
  ) throws(RobustnessError) {
    today = subject.leafScores
    self.seed = seed.mixed(with: 0x76_616C_7565)
    let ids = subject.weights.leaves.map { subject.weights.nodes[$0].id }
    for id in assumptions.values.keys.sorted() {
      guard let noise = assumptions.values[id] else { continue }
      guard let leaf = ids.firstIndex(of: id) else { throw .unknown(id) }
      try noise.validate(id)
      var one = Noisy(
        leaf: leaf, noise: noise, values: subject.rawValues?[leaf] ?? today[leaf],
        indicator: subject.rawValues == nil ? nil : subject.indicators?[leaf])
      if case .covariance(let matrix) = noise {
        one.factor = try Self.factor(matrix, count: subject.count, indicator: id)
      }
      noisy.append(one)
    }
  }

  var isEmpty: Bool { noisy.isEmpty }

  /// Leaves whose values have errors.
  var leaves: [Int] { noisy.map(\.leaf) }

  /// The leaf scores of one draw.
  func columns(draw: Int) -> [[Double]] { columns(draws: noisy.map { _ in draw }) }

  /// The leaf scores where each of `leaves` has the errors of a draw of its own.
  func columns(draws: [Int]) -> [[Double]] {
    var drawn = today
    for (position, one) in noisy.enumerated() {
      let draw = draws[position]
      var generator = SeededGenerator(
        seed: seed.mixed(with: UInt64(position) &+ 1).mixed(with: UInt64(draw)))
      let values = one.values(&generator)
      let scores = one.indicator.map { $0.scores(of: values) } ?? values
      for row in scores.indices where !one.values[row].isNaN && !today[one.leaf][row].isNaN {
        drawn[one.leaf][row] = scores[row]
      }
    }
    return drawn
  }

  /// Cholesky's factor of a positive semidefinite matrix.
  private static func factor(
    _ matrix: [[Double]], count: Int, indicator: String
  ) throws(RobustnessError) -> [[Double]] {
    guard matrix.count == count, matrix.allSatisfy({ $0.count == count }) else {
      throw .covariance(indicator: indicator)
    }
    var factor = matrix.map { _ in [Double](repeating: 0, count: count) }
    for i in 0..<count {
      for j in 0...i {
        let sum = (0..<j).reduce(matrix[i][j]) { $0 - factor[i][$1] * factor[j][$1] }
        if i == j {
          guard sum >= -1e-9 * abs(matrix[i][i]), sum.isFinite else {
            throw .covariance(indicator: indicator)
          }
          factor[i][i] = max(0, sum).squareRoot()
        } else {
          factor[i][j] = factor[j][j] > 0 ? sum / factor[j][j] : 0
        }
      }
    }
    return factor
  }
}

extension ValueDraws.Noisy {
  fileprivate func values(_ generator: inout SeededGenerator) -> [Double] {
    switch noise {
    case .normal(let own, let shared):
      let common = shared > 0 ? shared * generator.normal() : 0
      return values.map { $0 + common + (own > 0 ? own * generator.normal() : 0) }
    case .within(let r): return values.map { $0 * (1 + r * (2 * generator.uniform() - 1)) }
    case .triangular(let from, let mode, let to):
      return values.map { $0 + generator.triangular(from, mode, to) }
    case .poisson: return values.map { $0.isNaN ? .nan : generator.poisson($0) }
    case .covariance:
      let normals = values.map { _ in generator.normal() }
      return values.indices.map { row in
        (0...row).reduce(values[row]) { $0 + factor[row][$1] * normals[$1] }
      }
    case .confusion(let share):
      let last = Double((indicator?.categoryCount ?? 1) - 1)
      return values.map { value in
        let (u, v) = (generator.uniform(), generator.uniform())
        return u < share ? max(0, min(last, value + (v < 0.5 ? -1 : 1))) : value
      }
    }
  }
}

extension Indicator {
  fileprivate var categoryCount: Int {
    if case .categories(let categories) = rule { categories.count } else { 1 }
  }
}

extension ValueNoise {
  fileprivate func validate(_ indicator: String) throws(RobustnessError) {
    func require(_ value: Double, _ range: ClosedRange<Double>) throws(RobustnessError) {
      guard value.isFinite && range.contains(value) else {
        throw .noise(indicator: indicator, value: value)
      }
    }
    let any = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    switch self {
    case .normal(let own, let shared):
      try require(own, 0...any.upperBound)
      try require(shared, 0...any.upperBound)
    case .within(let r), .confusion(let r): try require(r, 0...1)
    case .triangular(let from, let mode, let to):
      try require(from, any)
      try require(mode, from...any.upperBound)
      try require(to, mode...any.upperBound)
    case .poisson, .covariance: break
    }
  }
}
