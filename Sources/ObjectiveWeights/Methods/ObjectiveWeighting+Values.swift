internal import Glibc

extension ObjectiveWeighting {
  /// The weights that the data gives to the columns of a table that is held in memory, by any method.
  ///
  /// - Parameters:
  ///   - table: one column of values for each indicator, all of one length; NaN where there is none.
  ///   - among: positions of the columns to weigh against each other; nil for all.
  /// - Throws: `ObjectiveWeightError`
  /// - Complexity: O(rows log rows · c) for `.deviation` and `.gini`, O(rows · c) for `.merec`, else
  ///   as `ColumnMoments`.
  public init(
    _ table: [[Double]], by method: ObjectiveMethod, among: [Int]? = nil
  ) throws(ObjectiveWeightError) {
    var moments = ColumnMoments(columns: table.count, keeping: method.moments ?? [])
    moments.append(table)
    guard method.moments == nil else {
      self = try moments.weighting(by: method, among: among)
      return
    }
    let columns = among ?? Array(table.indices)
    try moments.validate(columns)
    for column in columns {
      let lowest = moments.lowest[column]
      if method == .gini && lowest < 0 { throw .negative(column: column, value: lowest) }
      if method == .merec && lowest <= 0 { throw .notPositive(column: column, value: lowest) }
    }
    try self.init(
      method, columns: columns,
      information: method == .merec
        ? Self.removalEffects(columns.map { table[$0] })
        : columns.map { column in
          let range = moments.highest[column] - moments.lowest[column]
          guard range > 0 else { return 0 }
          let values = table[column].filter { !$0.isNaN }
          let mean = values.meanDifference / (method == .gini ? 2 * moments.mean(column) : range)
          return method == .gini ? mean : mean * Self.pairs(moments.rows)
        },
      constants: columns.filter(moments.isConstant))
  }

  /// m²: ordered pairs of rows.
  private static func pairs(_ rows: Int) -> Double { Double(rows) * Double(rows) }

  /// Σ_i |S'_ij − S_i| of each column.
  private static func removalEffects(_ columns: [[Double]]) -> [Double] {
    let best = columns.map { column in column.filter { !$0.isNaN }.min() ?? 1 }
    var effects = columns.map { _ in 0.0 }
    var logarithms = effects
    for row in 0..<(columns.first?.count ?? 0) {
      var (sum, count) = (0.0, 0.0)
      for (column, values) in columns.enumerated() {
        let value = values[row]
        // n = best / z is at most 1.
        logarithms[column] = value.isNaN ? .nan : log(value / best[column])
        if !value.isNaN {
          sum += logarithms[column]
          count += 1
        }
      }
      for column in columns.indices where !logarithms[column].isNaN {
        // S − S' = ln((1 + Σ/n) / (1 + (Σ − own)/n))
        effects[column] += log1p(logarithms[column] / (count + max(0, sum - logarithms[column])))
      }
    }
    return effects
  }
}

extension [Double] {
  /// Σ_ik |z_i − z_k| / n² over ordered pairs, by sorting.
  var meanDifference: Double {
    let sorted = self.sorted()
    let middle = sorted[sorted.count / 2]
    var sum = DoubleDouble()
    for (position, value) in sorted.enumerated() {
      // Taken from the middle, which changes no difference and keeps the sum from cancelling.
      sum += (value - middle) * Double(2 * position + 1 - count)
    }
    return sum.value / (Double(count) * Double(count)) * 2
  }
}
