/// The scores of a node's children with the weights that hold in each row.
///
/// Where a child has no score its weight is 0 and its siblings' are scaled up to the same sum. A
/// row in which no child with a weight has a score has no weights at all.
struct SiblingScores {
  /// One column per child; NaN without a score.
  let columns: [[Double]]
  let weights: [RowNumbers]
  /// Rows without any weight.
  let emptyRows: [Int]
  let rowCount: Int

  /// - Parameters:
  ///   - shares: the children's local weights, sum 1.
  ///   - hasGaps: false where rows without a child's score do not matter.
  init(columns: [[Double]], shares: [Double], hasGaps: Bool = true) {
    self.columns = columns
    rowCount = columns.first?.count ?? 0
    guard hasGaps, columns.contains(where: \.hasGaps) else {
      weights = shares.map(RowNumbers.same)
      emptyRows = []
      return
    }
    var missing = [Double](repeating: 0, count: rowCount)
    var present = missing
    for (column, share) in zip(columns, shares) {
      for (row, score) in column.enumerated() {
        if score.isNaN { missing[row] += share } else { present[row] += share }
      }
    }
    // Rows in which nothing is missing keep the very weights that were given.
    let scales = zip(missing, present).map { $0 == 0 ? 1 : $1 }
    weights = zip(columns, shares).map { column, share in
      .each(zip(column, scales).map { $0.isNaN || $1 == 0 ? 0 : share / $1 })
    }
    emptyRows = scales.indices.filter { scales[$0] == 0 }
  }

  /// Calls `body` with row, score and weight of everything that counts, child after child.
  func forEach(_ body: (_ row: Int, _ score: Double, _ weight: Double) -> Void) {
    for (column, weight) in zip(columns, weights) {
      for row in 0..<rowCount {
        let weight = weight[row]
        if weight != 0 { body(row, column[row], weight) }
      }
    }
  }

  /// One column per child from each row's score and weight; 0 where the child does not count.
  func map(_ body: (_ row: Int, _ score: Double, _ weight: Double) -> Double) -> [RowNumbers] {
    zip(columns, weights).map { column, weight in
      .each(
        column.indices.map { row in
          let weight = weight[row]
          return weight == 0 ? 0 : body(row, column[row], weight)
        })
    }
  }
}
