extension ColumnMoments {
  /// Takes up the rows that `other` has taken up.
  ///
  /// - Precondition: both keep the same of the same number of columns.
  /// - Complexity: O(columns²)
  public mutating func merge(_ other: ColumnMoments) {
    precondition(
      columns == other.columns && kept == other.kept, "both are about the same columns")
    guard other.rows > 0 else { return }
    if shifts.isEmpty { shifts = other.shifts }
    let moves = zip(other.shifts, shifts).map { DoubleDouble($0) - DoubleDouble($1) }
    rows += other.rows
    for column in 0..<columns {
      counts[column] += other.counts[column]
      lowest[column] = min(lowest[column], other.lowest[column])
      highest[column] = max(highest[column], other.highest[column])
      logarithmicSums[column] += other.logarithmicSums[column]
    }
    for j in 0..<columns {
      let last = kept.contains(.products) ? columns - 1 : j
      for k in j...last {
        let position = pair(j, k)
        let moved = other.completeSums(j, k).moved(moves[j], moves[k])
        complete.products[position] += moved.product
        if k == j { complete.sums[j] += moved.first }
        guard !other.gapped.isEmpty else { continue }
        if gapped.isEmpty {
          gapped = [PairSums](repeating: PairSums(), count: columns * (columns + 1) / 2)
        }
        gapped[position] = gapped[position] + other.gapped[position].moved(moves[j], moves[k])
      }
    }
    complete.count += other.complete.count
  }

  /// The sums of a pair over the rows without gaps.
  func completeSums(_ j: Int, _ k: Int) -> PairSums {
    PairSums(
      count: complete.count, first: complete.sums[j], second: complete.sums[k],
      firstSquare: complete.products[pair(j, j)], secondSquare: complete.products[pair(k, k)],
      product: complete.products[pair(j, k)])
  }
}
