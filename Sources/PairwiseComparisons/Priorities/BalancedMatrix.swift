import BilingualText
internal import Glibc

/// A comparison matrix with the powers of two taken out: b_ij = a_ij 2^(k_j − k_i).
///
/// k is the logarithm of the geometric mean weights, rounded. Scaling by powers of two is exact,
/// keeps the eigenvalues, and leaves entries near 1 unless the judgments contradict one another, so
/// that ratios like 1e200 neither overflow nor cost digits.
struct BalancedMatrix {
  let order: Int
  /// All n² entries, row by row.
  let entries: [Double]
  /// A weight of the original matrix is 2^k times the weight of this one.
  let exponents: [Int]

  init(_ matrix: ComparisonMatrix, method: Phrase) throws(JudgmentError) {
    let n = matrix.order
    var exponents = [Int](repeating: 0, count: n)
    order = n
    // Nothing of an ordinary judgment can overflow, and logarithms take longer than the solution.
    if matrix.entries.allSatisfy({ Self.ordinary ~= $0 }) {
      entries = matrix.entries
      self.exponents = exponents
      return
    }
    for i in 0..<n {
      var sum = 0.0
      for j in 0..<n { sum += log2(matrix.entries[i * n + j]) }
      exponents[i] = Int((sum / Double(n)).rounded())
    }
    self.exponents = exponents
    guard exponents.contains(where: { $0 != 0 }) else {
      entries = matrix.entries
      try requireRange(method)
      return
    }
    var entries = matrix.entries
    for i in 0..<n {
      for j in 0..<n {
        entries[i * n + j] = Self.scaled(entries[i * n + j], by: exponents[j] - exponents[i])
      }
    }
    self.entries = entries
    try requireRange(method)
  }

  /// A matrix that was scaled elsewhere; entries may be 0.
  init(
    entries: [Double], order: Int, exponents: [Int], method: Phrase
  ) throws(JudgmentError) {
    self.order = order
    self.entries = entries
    self.exponents = exponents
    for (position, entry) in entries.enumerated() where !(entry == 0 || Self.range ~= entry) {
      throw .tooExtreme(first: position / order, second: position % order, method: method)
    }
  }

  /// Products of a few entries must not overflow; nobody's judgments contradict each other by 1e75.
  private static let range = 1e-75...1e75
  private static let ordinary = 1e-9...1e9

  private func requireRange(_ method: Phrase) throws(JudgmentError) {
    for (position, entry) in entries.enumerated() where !(Self.range ~= entry) {
      throw .tooExtreme(first: position / order, second: position % order, method: method)
    }
  }

  /// Weights of the original matrix, sum 1, from positive weights of this one.
  func weights(_ y: [Double], method: Phrase) throws(JudgmentError) -> [Double] {
    let top = exponents.max() ?? 0
    var w = y
    var sum = 0.0
    for i in w.indices {
      w[i] = Self.scaled(w[i], by: exponents[i] - top)
      sum += w[i]
    }
    for i in w.indices {
      w[i] /= sum
      guard w[i].isNormal else { throw .tooExtreme(first: i, second: i, method: method) }
    }
    return w
  }

  /// value · 2^exponent, exact unless the result leaves the range of normal numbers.
  static func scaled(_ value: Double, by exponent: Int) -> Double {
    scalbn(value, exponent)
  }
}
