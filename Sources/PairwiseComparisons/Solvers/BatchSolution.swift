/// Eigenvector weights and consistency of many matrices, as a structure of arrays.
///
/// Matrix by matrix it holds what `ComparisonMatrix.solution` gives, to the bit, for every number
/// of threads and every processor.
public struct BatchSolution: Sendable, Hashable {
  /// Number of items of each matrix.
  public let order: Int
  /// Number of matrices.
  public let count: Int
  /// The weight of item i in matrix m is `weights[i * count + m]`; NaN where refused.
  public internal(set) var weights: [Double]
  /// CI = (λ_max − n) / (n − 1) of each matrix; NaN where refused.
  public internal(set) var consistencyIndex: [Double]
  /// λ_max of each matrix is this or more; NaN where refused.
  public internal(set) var lambdaLower: [Double]
  /// λ_max of each matrix is this or less; NaN where refused.
  public internal(set) var lambdaUpper: [Double]
  /// Largest possible relative error of a matrix's weights; infinite where the judgments contradict
  /// each other too much for the bound to say anything.
  public internal(set) var weightBound: [Double]
  /// Iterations of each matrix.
  public internal(set) var iterations: [Double]
  /// Matrices that could not be solved, and why.
  public internal(set) var refusals: [Refusal] = []

  /// A matrix that could not be solved.
  public struct Refusal: Sendable, Hashable {
    /// Its position among the matrices, from 0.
    public var matrix: Int
    /// Why it could not be solved.
    public var error: JudgmentError
  }

  /// Room for results; nothing is in it yet.
  init(order: Int, count: Int) {
    self.order = order
    self.count = count
    weights = Self.room(order * count)
    (consistencyIndex, lambdaLower, lambdaUpper) = (
      Self.room(count), Self.room(count), Self.room(count)
    )
    (weightBound, iterations) = (Self.room(count), Self.room(count))
  }

  /// Numbers that the kernel writes, each of them, before anybody reads one.
  private static func room(_ count: Int) -> [Double] {
    // The empty array is one for the whole process, and saying how many values it has writes to it.
    guard count > 0 else { return [] }
    return [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = count
      UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<(8 * count)])
        .adviseLargePages()
    }
  }

  /// The weights of matrix `m`, sum 1.
  public func weights(of m: Int) -> [Double] { (0..<order).map { weights[$0 * count + m] } }

  /// λ_max of matrix `m`.
  public func lambdaMax(of m: Int) -> Double {
    Double(order) + consistencyIndex[m] * Double(order - 1)
  }

  /// CR of matrix `m` by a random index; 0 where that is 0.
  public func consistencyRatio(of m: Int, randomIndex: RandomIndexValue) -> Double {
    randomIndex.ratio(of: consistencyIndex[m])
  }
}
