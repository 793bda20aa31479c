extension ColumnMoments {
  /// Σ z of a column.
  public func sum(_ column: Int) -> Double { total(column).value }

  /// Mean of a column; NaN without values.
  public func mean(_ column: Int) -> Double {
    counts[column] == 0 ? .nan : (total(column) / Double(counts[column])).value
  }

  /// Standard deviation of a column's values, taken as the whole population; NaN without values.
  public func deviation(_ column: Int) -> Double {
    let sums = pairSums(column, column)
    guard sums.count > 0 else { return .nan }
    guard !isConstant(column) else { return 0 }
    return (sums.centredProduct.value / Double(sums.count)).squareRoot()
  }

  /// Pearson's correlation of two columns over the rows that have both; nil where one of them does
  /// not vary there.
  ///
  /// - Precondition: products are kept.
  public func correlation(_ j: Int, _ k: Int) -> Double? {
    precondition(kept.contains(.products), "products are kept")
    guard j != k else { return isConstant(j) ? nil : 1 }
    let sums = pairSums(min(j, k), max(j, k))
    let (first, second) = (sums.centredFirst.value, sums.centredSecond.value)
    // Less is what rounding leaves of the squares of equal values.
    guard sums.count > 1, first > sums.firstSquare.value * 0x1p-44,
      second > sums.secondSquare.value * 0x1p-44
    else { return nil }
    let correlation = sums.centredProduct.value / (first.squareRoot() * second.squareRoot())
    return max(-1, min(1, correlation))
  }

  /// All sums of a pair (j, k), j <= k.
  func pairSums(_ j: Int, _ k: Int) -> PairSums {
    let sums = completeSums(j, k)
    return gapped.isEmpty ? sums : sums + gapped[pair(j, k)]
  }

  private func total(_ column: Int) -> DoubleDouble {
    let sums = pairSums(column, column)
    guard let shift = shifts.isEmpty ? nil : shifts[column] else { return DoubleDouble() }
    return sums.first + DoubleDouble(product: Double(sums.count), shift)
  }
}

extension PairSums {
  /// Σ (x − x̄)(y − ȳ)
  var centredProduct: DoubleDouble { product - first * second / Double(count) }
  var centredFirst: DoubleDouble { firstSquare - first * first / Double(count) }
  var centredSecond: DoubleDouble { secondSquare - second * second / Double(count) }
}
