extension Indicator {
  /// The scores of a column of finite values, 0...100; NaN where there is no value. Relative rules
  /// compare the values with each other.
  package func scores(of values: [Double]) -> [Double] {
    scorer(population: values.filter { !$0.isNaN })?.scores(values) ?? values.map { _ in .nan }
  }
}
