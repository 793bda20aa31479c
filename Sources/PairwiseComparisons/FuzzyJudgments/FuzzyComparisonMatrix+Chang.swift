/// Chang's extent analysis (1996, doi:10.1016/0377-2217(95)00300-2), which is in many papers.
///
/// Its degrees of possibility are no weights: they may be 0 for an item that every judgment says matters
/// (Wang, Luo & Hua 2008, doi:10.1016/j.ejor.2007.01.050). `zeroItems` names those.
public struct ChangWeights: Sendable, Hashable {
  /// Synthetic extents, one triple per item.
  public let extents: [TriangularJudgment]
  /// Degree of possibility that an item is at least as large as every other, 0...1.
  public let possibilities: [Double]
  /// The degrees divided by their sum.
  public let weights: [Double]
  /// Items that were given weight 0 though every judgment of them is above 0.
  public let zeroItems: [Int]
}

extension FuzzyComparisonMatrix {
  /// Extent analysis, to reproduce papers that used it.
  ///
  /// - Throws: `FuzzyJudgmentError.order` for ratios that leave the range of a double.
  /// - Complexity: O(n²)
  public func changWeights() throws(FuzzyJudgmentError) -> ChangWeights {
    let rows = (0..<order).map { row in
      (0..<order).reduce(into: (lower: 0.0, middle: 0.0, upper: 0.0)) { sum, column in
        let entry = self[row, column]
        sum = (sum.lower + entry.lower, sum.middle + entry.middle, sum.upper + entry.upper)
      }
    }
    let total = rows.reduce(into: (lower: 0.0, middle: 0.0, upper: 0.0)) {
      $0 = ($0.lower + $1.lower, $0.middle + $1.middle, $0.upper + $1.upper)
    }
    var extents: [TriangularJudgment] = []
    for row in rows {
      extents.append(
        try TriangularJudgment(
          row.lower / total.upper, row.middle / total.middle, row.upper / total.lower))
    }
    let possibilities = extents.indices.map { item in
      extents.indices.reduce(1) { least, other in
        other == item ? least : min(least, Self.possibility(extents[item], extents[other]))
      }
    }
    // Never 0: the item of the largest middle has possibility 1.
    let sum = possibilities.reduce(0, +)
    return ChangWeights(
      extents: extents, possibilities: possibilities, weights: possibilities.map { $0 / sum },
      zeroItems: possibilities.indices.filter { possibilities[$0] == 0 })
  }

  /// How far the first may be at least as large as the second, 0...1.
  private static func possibility(
    _ first: TriangularJudgment, _ second: TriangularJudgment
  ) -> Double {
    guard first.middle < second.middle else { return 1 }
    guard second.lower < first.upper else { return 0 }
    return (first.upper - second.lower)
      / ((first.upper - first.middle) + (second.middle - second.lower))
  }
}
