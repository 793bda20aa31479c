/// How much of the variance of an output each input explains, alone and with all others.
public struct SobolIndices: Sendable, Hashable {
  /// An index with what independent scramblings of the points say about it.
  public struct Estimate: Sendable, Hashable {
    /// Not clipped: estimates near 0 may be negative.
    public var value: Double
    /// Standard deviation of the scramblings' indices, over √8.
    public var standardError: Double
    /// 95 %, by Student's t with seven degrees of freedom.
    public var interval: ClosedRange<Double> {
      let half = 2.364_624_251_592_785 * standardError
      return value - half...value + half
    }
  }

  /// Mean of the output over the points.
  public var mean: Double
  /// 0 where the output does not vary.
  public var variance: Double
  /// Share of the variance that each input explains alone; nil where the output does not vary.
  public var first: [Estimate]?
  /// Share of the variance that each input has a part in, with others too; nil where the output
  /// does not vary.
  public var total: [Estimate]?
  /// How often the model was evaluated.
  public var evaluations: Int

  /// Independent scramblings that an estimate is the mean of.
  public static let replicates = 8

  /// Indices of a sum Σ w_i X_i of independent inputs, which needs no points: both are
  /// w² Var / Σ w² Var. Nil where the sum does not vary.
  public static func linear(weights: [Double], variances: [Double]) -> [Double]? {
    let parts = zip(weights, variances).map { $0 * $0 * $1 }
    let sum = parts.reduce(0, +)
    return sum > 0 ? parts.map { $0 / sum } : nil
  }

  /// Indices of a model of uniform numbers in 0…1 (Saltelli et al. 2010,
  /// doi:10.1016/j.cpc.2009.09.018; totals: Jansen 1999, doi:10.1016/S0010-4655(98)00154-4): first
  /// order Σ (f_B − f̄)(f_ABi − f_A) / N V, centred, total Σ (f_A − f_ABi)² / 2 N V.
  ///
  /// - Parameters:
  ///   - inputs: how many numbers each input has; an input of several is moved as one.
  ///   - points: N, a power of two from 64 on; a replicate has N / 8.
  ///   - outputs: how many numbers the model returns.
  ///   - model: the outputs for one number for each dimension, in the order of the inputs.
  /// - Returns: The indices of each output.
  /// - Precondition: `points` is a power of two of at least 64.
  /// - Complexity: N (inputs + 2) evaluations.
  public static func estimate(
    inputs: [Int], points: Int, seed: UInt64, outputs: Int = 1,
    model: ([Double]) -> [Double]
  ) -> [SobolIndices] {
    precondition(points >= 64 && points.nonzeroBitCount == 1, "points are a power of two from 64")
    let found = (0..<replicates).map { number in
      SobolReplicate(number, inputs: inputs, points: points / replicates, seed: seed)
        .sums(outputs: outputs) { coordinates, points in
          let dimensions = coordinates.count / points
          return (0..<points).flatMap {
            model(Array(coordinates[$0 * dimensions..<($0 + 1) * dimensions]))
          }
        }
    }
    return from(found, inputs: inputs.count, points: points)
  }

  /// The indices of each output.
  ///
  /// - Parameter sums: of each replicate, by output.
  static func from(
    _ sums: [[SobolSums]], inputs: Int, points: Int
  ) -> [SobolIndices] {
    (sums.first ?? []).indices.map { output in
      SobolIndices(sums.map { $0[output] }, evaluations: points * (inputs + 2))
    }
  }

  private init(_ replicates: [SobolSums], evaluations: Int) {
    let n = Double(replicates.count)
    mean = replicates.reduce(0) { $0 + $1.mean } / n
    let variance = replicates.reduce(0) { $0 + $1.variance } / n
    self.variance = variance
    self.evaluations = evaluations
    // What rounding leaves of a constant.
    guard variance > 1e-24 * max(1e-200, mean * mean) else {
      self.variance = 0
      return
    }
    func estimates(_ parts: (SobolSums) -> [Double]) -> [Estimate] {
      let lists = replicates.map { parts($0).map { $0 / variance } }
      return (lists.first ?? []).indices.map { input in
        let values = lists.map { $0[input] }
        let mean = values.reduce(0, +) / n
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return Estimate(value: mean, standardError: (squares / (n - 1) / n).squareRoot())
      }
    }
    first = estimates(\.first)
    total = estimates(\.total)
  }
}
