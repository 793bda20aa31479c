import BilingualText
internal import Glibc

extension ComparisonMatrix {
  /// GCI = 2 / ((n − 1)(n − 2)) Σ_{i<j} ln²(a_ij w_j / w_i) with geometric mean weights (Crawford &
  /// Williams 1985; Aguarón & Moreno-Jiménez 2003): an unbiased estimate of the variance of the
  /// judgments' logarithms.
  ///
  /// - Returns: 0 or more; 0 for fewer than three items.
  /// - Throws: `JudgmentError.tooExtreme`
  /// - Complexity: O(n²)
  public func geometricConsistencyIndex() throws(JudgmentError) -> Double {
    guard order > 2 else { return 0 }
    let weights = try geometricMeanWeights().weights
    var sum = 0.0
    for i in 0..<order {
      for j in i + 1..<order {
        let error = log(self[i, j] * (weights[j] / weights[i]))
        sum += error * error
      }
    }
    guard sum.isFinite else {
      throw .tooExtreme(first: 0, second: order - 1, method: MethodName.geometricIndex)
    }
    return 2 * sum / (Double(order - 1) * Double(order - 2))
  }
}

extension RandomIndexTable {
  /// The GCI that corresponds to a consistency ratio: 2n / (n − 2) · RI(n) · CR.
  ///
  /// With `alonsoLamata2006` and CR 0.10 this gives the thresholds 0.3147, 0.3526 and 0.370 of
  /// Aguarón & Moreno-Jiménez (2003), for any n and any CR.
  ///
  /// - Parameters:
  ///   - order: number of items; the threshold is 0 below 3.
  ///   - ratio: the largest consistency ratio that is accepted.
  public func geometricConsistencyLimit(order: Int, ratio: Double = 0.10) -> Double {
    value(order: order).geometricConsistencyLimit(ratio: ratio)
  }
}

extension RandomIndexValue {
  /// The GCI that corresponds to a consistency ratio measured by this index.
  public func geometricConsistencyLimit(ratio: Double = 0.10) -> Double {
    guard order > 2 else { return 0 }
    let n = Double(order)
    return 2 * n / (n - 2) * value * ratio
  }
}
