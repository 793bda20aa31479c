extension PairedT {
  /// Tests whether the mean of paired differences is 0.
  ///
  /// - Parameter differences: current minus baseline.
  /// - Returns: nil for fewer than two differences, when one is not finite or beyond ±9.2e9, or when
  ///   all are equal after rounding to nine decimals: they have no spread to measure the mean by.
  /// - Complexity: O(n)
  public init?(_ differences: [Double]) {
    let rounded = differences.compactMap(\.billionths)
    guard differences.count >= 2, rounded.count == differences.count,
      rounded.contains(where: { $0 != rounded.first })
    else { return nil }
    let n = Double(differences.count)
    let mean = differences.sum { $0 } / n
    let squares = differences.sum { ($0 - mean) * ($0 - mean) }
    let deviation = (squares / (n - 1)).squareRoot()
    let statistic = mean / (deviation / n.squareRoot())
    self.init(
      count: differences.count, statistic: statistic, degreesOfFreedom: differences.count - 1,
      pValue: StudentT(degreesOfFreedom: n - 1).twoSided(statistic), mean: mean,
      standardDeviation: deviation, cohensD: mean / deviation)
  }
}
