extension JudgmentScale {
  /// The random index of this scale's judgments.
  ///
  /// - Parameter table: what a scale whose grades 1 … 9 are the ratios is measured by. Any other
  ///   scale has its own index, because random judgments on it are more or less inconsistent.
  /// - Complexity: O(1)
  public func randomIndex(
    _ table: RandomIndexTable = .saaty1980, order: Int, missing: Int = 0
  ) -> RandomIndexValue {
    let saaty = table.value(order: order, missing: missing)
    guard !(function == .linear && maximum == 9) && order > 2 else { return saaty }
    var result = saaty
    let n = Double(order)
    let source: String
    if let values = Self.simulated[function], maximum == 9, order < 3 + values.count {
      result.value = values[order - 3]
      source = "simulated on the \(name) scale, a million matrices"
    } else {
      result.value = RandomIndexTable.closedForm(order: order, meanGrade: meanRatio)
      source = "closed form for the \(name) scale"
    }
    result.source = source
    guard missing > 0 else { return result }
    result.value *= max(0, 1 - 2 * Double(missing) / ((n - 1) * (n - 2)))
    result.source = "(1 − 2m/((n − 1)(n − 2))) RI(n), Ágoston & Csató 2022, with RI(n) \(source)"
    return result
  }

  /// Mean ratio of the grades 1 … M and their reciprocals, equally likely.
  private var meanRatio: Double {
    let grades = Int(min(maximum, 1000))
    var sum = 1.0
    for grade in 2...max(grades, 2) {
      let ratio = apply(to: min(Double(grade), maximum))
      sum += ratio + 1 / ratio
    }
    return sum / Double(2 * max(grades, 2) - 1)
  }

  /// RI(3), RI(4), … RI(15); standard errors below 0.1 per cent.
  private static let simulated: [ScaleFunction: [Double]] = [
    .balanced: [
      0.2686, 0.4399, 0.5510, 0.6246, 0.6765, 0.7145, 0.7431, 0.7655, 0.7831, 0.7979, 0.8096,
      0.8201, 0.8285,
    ],
    .power: [
      3.6128, 6.987, 9.4461, 11.0448, 12.0706, 12.7555, 13.2235, 13.5716, 13.8351, 14.0418, 14.2097,
      14.3449, 14.4638,
    ],
    .geometric: [
      4.6124, 9.3074, 13.3241, 16.4971, 18.9205, 20.7373, 22.0971, 23.1493, 23.9472, 24.6031,
      25.1252, 25.5355, 25.8698,
    ],
    .logarithmic: [
      0.1529, 0.2418, 0.2944, 0.3281, 0.3513, 0.3679, 0.3805, 0.3904, 0.3983, 0.4049, 0.4104, 0.415,
      0.419,
    ],
    .root: [
      0.1147, 0.1792, 0.2182, 0.243, 0.2601, 0.2727, 0.2823, 0.2898, 0.2958, 0.3008, 0.305, 0.3087,
      0.3117,
    ],
    .inverseLinear: [
      0.2059, 0.3331, 0.4165, 0.4748, 0.5163, 0.5477, 0.5713, 0.5902, 0.605, 0.6172, 0.6273, 0.636,
      0.6431,
    ],
  ]
}
