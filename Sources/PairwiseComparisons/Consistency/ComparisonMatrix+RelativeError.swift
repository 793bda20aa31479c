import BilingualText
internal import Glibc

extension ComparisonMatrix {
  /// The share of the judgments' logarithms that no weights explain: RE = Σ (ln a_ij − ln g_i + ln
  /// g_j)² / Σ ln² a_ij with geometric mean weights g (Barzilai 1998).
  ///
  /// Equal to 1 − Σ ln²(g_i/g_j) / Σ ln² a_ij, because the weights are an orthogonal projection.
  ///
  /// - Returns: 0 ... 1; 0 also where all judgments are 1.
  /// - Throws: `JudgmentError.tooExtreme`
  /// - Complexity: O(n²)
  public func relativeError() throws(JudgmentError) -> Double {
    let weights = try geometricMeanWeights().weights
    var unexplained = 0.0
    var total = 0.0
    for i in 0..<order {
      for j in i + 1..<max(order, i + 1) {
        let error = log(self[i, j] * (weights[j] / weights[i]))
        unexplained += error * error
        total += log(self[i, j]) * log(self[i, j])
      }
    }
    guard unexplained.isFinite else {
      throw .tooExtreme(first: 0, second: order - 1, method: MethodName.relativeError)
    }
    return total > 0 ? unexplained / total : 0
  }
}
