import BilingualText
internal import Glibc

extension ComparisonMatrix {
  /// w_i ∝ (Π_j a_ij)^(1/n), 方根法: the least squares solution of ln a_ij = ln w_i − ln w_j
  /// (Crawford & Williams 1985).
  ///
  /// Products are taken of mantissas, with the powers of two apart, so that nothing overflows and
  /// no digit is lost in logarithms.
  func geometricMeanWeights() throws(JudgmentError) -> DerivedWeights {
    var mantissas = [Double](repeating: 1, count: order)
    var exponents = [Int](repeating: 0, count: order)
    for i in 0..<order {
      for j in 0..<order {
        let entry = entries[i * order + j]
        mantissas[i] *= entry.significand
        exponents[i] += Int(entry.exponent)
        if mantissas[i] >= 0x1p500 {
          mantissas[i] *= 0x1p-500
          exponents[i] += 500
        }
      }
      // The rest of the exponent's division by n goes into the mantissa.
      exponents[i] += Int(mantissas[i].exponent)
      mantissas[i] = mantissas[i].significand
    }
    let n = Double(order)
    let whole = exponents.map { Int((Double($0) / n).rounded()) }
    let top = whole.max() ?? 0
    var values = mantissas
    for i in 0..<order {
      let rest = Double(exponents[i] - whole[i] * order)
      values[i] = scalbn(exp2((rest + log2(mantissas[i])) / n), whole[i] - top)
    }
    return try DerivedWeights(proportionalTo: values, solver: MethodName.geometricMean)
  }
}
