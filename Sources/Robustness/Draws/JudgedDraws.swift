internal import Glibc
internal import IndicatorEvaluation
internal import PairwiseComparisons

/// Weights of judged children under noise of the judgments: log least squares of the pairs that were
/// judged, moved around today's weights, w · exp(M ε) with errors ε of the judgments' logarithms.
///
/// For a complete set M ε is the mean error of each row, and w what the set's own method gives.
struct JudgedDraws: Sendable {
  private let weights: [Double]
  /// Judged pairs and the logarithms of their ratios.
  private let pairs: [(first: Int, second: Int)]
  private let logarithms: [Double]
  /// For each item the effect of each pair's error on ln w.
  private let effects: [[Double]]
  private let noise: JudgmentNoise.Kind
  /// Of normal errors.
  private let deviation: Double

  /// - Parameter order: for each child its item's position in the set.
  /// - Returns: Nil where there is nothing to vary: a single item, no group matrix, or judgments without
  ///   a contradiction whose noise is to be estimated.
  init?(
    _ solved: SolvedJudgmentSet, order: [Int], local: [Double], noise: JudgmentNoise.Kind
  ) throws(RobustnessError) {
    guard let matrix = solved.solution.matrix, matrix.order == order.count, order.count > 1 else {
      return nil
    }
    let count = matrix.order
    let missing = Set(solved.solution.missing)
    var pairs: [(first: Int, second: Int)] = []
    for first in 0..<count {
      for second in first + 1..<count
      where !missing.contains(where: { $0.first == first && $0.second == second }) {
        pairs.append((first, second))
      }
    }
    let logarithms = pairs.map { log(matrix[$0.first, $0.second]) }
    guard let effects = Self.effects(of: pairs, count: count) else { return nil }
    let best = effects.map { row in zip(row, logarithms).reduce(0) { $0 + $1.0 * $1.1 } }
    var deviation = 0.0
    switch noise {
    case .logNormal(let given):
      guard given > 0 && given <= 2 else { throw .spread(given) }
      deviation = given
    case .estimated:
      let freedom = pairs.count - count + 1
      let squares = zip(pairs, logarithms).reduce(0.0) { sum, pair in
        let error = pair.1 - best[pair.0.first] + best[pair.0.second]
        return sum + error * error
      }
      guard freedom > 0, squares > 1e-24 else { return nil }
      deviation = min(2, (squares / Double(freedom)).squareRoot())
    case .grades(let width):
      guard width > 0 && width <= 4 else { throw .spread(width) }
    }
    self.pairs = pairs
    self.logarithms = logarithms
    self.effects = order.map { effects[$0] }
    self.noise = noise
    self.deviation = deviation
    weights = local
  }

  /// The children's weights of one draw, not yet normalised.
  func draw(_ generator: inout SeededGenerator) -> [Double] {
    let errors = logarithms.map { logarithm -> Double in
      guard case .grades(let width) = noise else { return deviation * generator.normal() }
      return log(JudgmentNoise.shifted(exp(logarithm), by: (2 * generator.uniform() - 1) * width))
        - logarithm
    }
    return weights.indices.map { item in
      weights[item] * exp(zip(effects[item], errors).reduce(0) { $0 + $1.0 * $1.1 })
    }
  }

  /// L⁺ Bᵀ of the graph of judged pairs: the least squares solution with Σ ln w = 0. Nil for a graph in
  /// several parts.
  private static func effects(
    of pairs: [(first: Int, second: Int)], count: Int
  ) -> [[Double]]? {
    // (L + 1/n) is regular for a connected graph, and its inverse is L⁺ + 1/n.
    var matrix = (0..<count).map { _ in
      [Double](repeating: 1 / Double(count), count: count)
    }
    for (first, second) in pairs {
      matrix[first][first] += 1
      matrix[second][second] += 1
      matrix[first][second] -= 1
      matrix[second][first] -= 1
    }
    guard let inverse = inverted(matrix) else { return nil }
    return (0..<count).map { item in
      pairs.map { inverse[item][$0.first] - inverse[item][$0.second] }
    }
  }

  /// By elimination; the matrix is symmetric and positive definite, so that no pivot has to be sought.
  private static func inverted(_ matrix: [[Double]]) -> [[Double]]? {
    let count = matrix.count
    var rows = matrix
    var inverse = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0 } }
    for pivot in 0..<count {
      let value = rows[pivot][pivot]
      guard value > 1e-9 else { return nil }
      for column in 0..<count {
        rows[pivot][column] /= value
        inverse[pivot][column] /= value
      }
      for row in 0..<count where row != pivot {
        let factor = rows[row][pivot]
        guard factor != 0 else { continue }
        for column in 0..<count {
          rows[row][column] -= factor * rows[pivot][column]
          inverse[row][column] -= factor * inverse[pivot][column]
        }
      }
    }
    return inverse
  }
}
