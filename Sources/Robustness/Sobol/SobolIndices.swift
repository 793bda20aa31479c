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
    let dimensions = inputs.reduce(0, +)
    let starts = inputs.indices.map { inputs[..<$0].reduce(0, +) }
    let each = points / replicates
    var replicatesOfOutputs = [[Replicate]](repeating: [], count: outputs)
    for replicate in 0..<replicates {
      let sequence = SobolSequence(
        dimensions: 2 * dimensions, seed: seed.mixed(with: UInt64(replicate) &+ 1))
      var values = [PairedValues](
        repeating: PairedValues(inputs: inputs.count), count: outputs)
      for point in 0..<each {
        let a = (0..<dimensions).map { sequence.coordinate(point, $0) }
        let b = (0..<dimensions).map { sequence.coordinate(point, dimensions + $0) }
        let (ofA, ofB) = (model(a), model(b))
        for output in 0..<outputs {
          values[output].a.append(ofA[output])
          values[output].b.append(ofB[output])
        }
        for input in inputs.indices {
          var mixed = a
          for dimension in starts[input]..<starts[input] + inputs[input] {
            mixed[dimension] = b[dimension]
          }
          let ofMixed = model(mixed)
          for output in 0..<outputs { values[output].mixed[input].append(ofMixed[output]) }
        }
      }
      for output in 0..<outputs { replicatesOfOutputs[output].append(Replicate(values[output])) }
    }
    return replicatesOfOutputs.map {
      SobolIndices($0, evaluations: points * (inputs.count + 2))
    }
  }

  /// Values of one output at the points A, B and at A with one input of B.
  private struct PairedValues {
    var a: [Double] = []
    var b: [Double] = []
    var mixed: [[Double]]

    init(inputs: Int) { mixed = [[Double]](repeating: [], count: inputs) }
  }

  private struct Replicate {
    var mean: Double
    var variance: Double
    /// Not yet divided by the variance.
    var first: [Double]
    var total: [Double]

    init(_ values: PairedValues) {
      let n = Double(values.a.count)
      let all = values.a + values.b
      let mean = all.reduce(0, +) / (2 * n)
      self.mean = mean
      variance = all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (2 * n)
      first = values.mixed.map { mixed in
        values.a.indices.reduce(0) {
          $0 + (values.b[$1] - mean) * (mixed[$1] - values.a[$1])
        } / n
      }
      total = values.mixed.map { mixed in
        values.a.indices.reduce(0) {
          $0 + (values.a[$1] - mixed[$1]) * (values.a[$1] - mixed[$1])
        } / (2 * n)
      }
    }
  }

  private init(_ replicates: [Replicate], evaluations: Int) {
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
    func estimates(_ parts: (Replicate) -> [Double]) -> [Estimate] {
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
