extension JudgmentScale {
  /// The ratio that a grade stands for; a grade below 1 is the reciprocal of its mirror.
  ///
  /// - Parameters:
  ///   - grade: on the scale (see `contains`); anything else gives NaN.
  ///   - order: number of items compared: the adaptive scales and balanced-n depend on it.
  public func apply(to grade: Double, order: Int) -> Double {
    guard contains(grade) else { return .nan }
    func ratio(_ grade: Double) -> Double {
      function.ratio(grade: min(grade, maximum), maximum: maximum, order: order)
    }
    return grade >= 1 ? ratio(grade) : 1 / ratio(1 / grade)
  }

  /// The judgments with their grades turned into ratios.
  ///
  /// - Parameter order: number of items compared.
  /// - Throws: `JudgmentError.notARatio` for a grade that is not on the scale.
  /// - Complexity: O(number of judgments)
  public func apply(to judgments: [Judgment], order: Int) throws(JudgmentError) -> [Judgment] {
    var result = judgments
    for (k, judgment) in judgments.enumerated() {
      result[k].ratio = apply(to: judgment.ratio, order: order)
      guard result[k].ratio > 0 else {
        throw .notARatio(value: judgment.ratio, first: judgment.first, second: judgment.second)
      }
    }
    return result
  }

  /// The matrix with its entries, grades until now, turned into ratios.
  ///
  /// - Throws: `JudgmentError.notARatio` for a grade that is not on the scale.
  /// - Complexity: O(n²)
  public func apply(to matrix: ComparisonMatrix) throws(JudgmentError) -> ComparisonMatrix {
    try ComparisonMatrix(
      order: matrix.order, judgments: apply(to: matrix.judgments, order: matrix.order))
  }
}
