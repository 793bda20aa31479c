internal import Glibc

/// How far weights can be off whose quotients (A x)_i / x_i lie within a factor of one another.
///
/// With e_ij = a_ij x_j / x_i and the true weights w, z = w / x solves e z = λ z. The quotients are
/// the row sums of e, and z is constant where they are all equal.
enum WeightBound {
  /// Where the theorem that costs nothing gives less than this, no other is tried.
  static let good = 1e-6
  /// Largest order for an elimination of n³.
  private static let largestOrder = 1000

  /// Birkhoff–Hopf: e contracts Hilbert's metric, the more the smaller its largest entry is.
  ///
  /// - Parameter ratio: largest quotient divided by the smallest, rounding included.
  static func contraction(largest: Double, ratio: Double) -> Double {
    expm1((largest * largest + 1) / 2 * log(ratio))
  }

  /// The smaller of both bounds; infinite where neither says anything.
  ///
  /// - Complexity: O(n²), O(n³) where judgments contradict each other by orders of magnitude.
  static func best(errors: [Double], order: Int, ratio: Double) -> Double {
    let first = contraction(largest: errors.max() ?? 1, ratio: ratio)
    guard !(first <= good), order <= largestOrder else { return first }
    let second = hitting(steps: stepsToOneItem(errors, order), ratio: ratio)
    // Products beyond the range of doubles bound nothing.
    return first <= second ? first : second.isFinite ? second : .infinity
  }

  /// A chain that steps from i to j with probability e_ij over its row sum reaches item k after
  /// `steps` steps on average at most, wherever it starts. The rows of e z = λ z without the k-th say
  /// that z − z_k is at most (ratio − 1) max z for each of those steps.
  static func hitting(steps: Double, ratio: Double) -> Double {
    let share = (ratio - 1) * steps
    guard share < 1 else { return .infinity }
    let one = share / (1 - share)
    return one < 1 ? 2 * one / (1 - one) : .infinity
  }

  /// The largest mean number of steps to the item that is visited most, a hundredth added for
  /// rounding; all sums are of positive numbers.
  private static func stepsToOneItem(_ errors: [Double], _ n: Int) -> Double {
    let visits = stationaryDistribution(errors, n)
    guard n > 1, let most = visits.indices.max(by: { visits[$0] < visits[$1] }) else { return 0 }
    let others = (0..<n).filter { $0 != most }
    var steps = [Double](repeating: 0, count: (n - 1) * (n - 1))
    var excess = [Double](repeating: 0, count: n - 1)
    for (r, i) in others.enumerated() {
      var sum = 0.0
      for j in 0..<n { sum += errors[i * n + j] }
      for (c, j) in others.enumerated() { steps[r * (n - 1) + c] = errors[i * n + j] / sum }
      excess[r] = errors[i * n + most] / sum
    }
    // Staying where one is costs a step too: the diagonal is part of the row.
    let times = solveByAdditions(&steps, &excess, n - 1)
    return 1.01 * (times.max() ?? 0)
  }
}
