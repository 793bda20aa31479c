import BilingualText

extension ComparisonMatrix {
  /// A matrix from judgments that cover each pair of `order` items exactly once.
  ///
  ///     let matrix = try ComparisonMatrix(
  ///       order: 3, judgments: [Judgment(0, 1, 3), Judgment(0, 2, 5), Judgment(1, 2, 2)])
  ///     print(matrix[2, 0])  // 0.2
  ///
  /// - Parameters:
  ///   - order: number of items, at least 1.
  ///   - judgments: in any order and from either side.
  /// - Throws: `JudgmentError` for a position, ratio or pair that is not allowed, and for missing
  ///   pairs.
  /// - Complexity: O(n²)
  public init(order: Int, judgments: [Judgment]) throws(JudgmentError) {
    self = try IncompleteComparisonMatrix(order: order, judgments: judgments).complete()
  }

  /// A matrix from the entries above the diagonal.
  ///
  /// - Parameters:
  ///   - upper: row r lists the entries (r, r + 1) … (r, n − 1); n − 1 rows, or n rows with the last
  ///     one empty. No rows at all are one item.
  ///   - orientation: which of the two items an entry speaks about.
  /// - Throws: `JudgmentError.shape`, or what is wrong with an entry.
  /// - Complexity: O(n²)
  public init(upper: [[Double]], orientation: Orientation) throws(JudgmentError) {
    var rows = upper
    if let last = rows.last, last.isEmpty { rows.removeLast() }
    let order = rows.count + 1
    for (r, row) in rows.enumerated() where row.count != order - 1 - r {
      throw .shape(row: r, expected: order - 1 - r, found: row.count)
    }
    var entries = [Double](repeating: 1, count: order * order)
    for (r, row) in rows.enumerated() {
      for (offset, value) in row.enumerated() {
        let c = r + 1 + offset
        try requireRatio(value, r, c)
        let (i, j) = orientation == .row ? (r, c) : (c, r)
        entries[i * order + j] = value
        entries[j * order + i] = 1 / value
      }
    }
    self.init(unchecked: entries, order: order)
  }

  /// A matrix from a whole table, which must be reciprocal.
  ///
  /// Of two mirrored entries the one that is 1 or more is kept as it is and the other one is
  /// replaced by its reciprocal, so that 0.33 beside 3 means one third.
  ///
  /// - Parameters:
  ///   - matrix: n rows of n entries.
  ///   - orientation: which of the two items an entry speaks about.
  ///   - tolerance: largest |a_rc a_cr − 1| and |a_rr − 1| that is taken for rounding, 0 ..< 1.
  /// - Throws: `JudgmentError.shape`, `.diagonal`, `.notReciprocal`, or what is wrong with an entry.
  /// - Complexity: O(n²)
  public init(
    matrix: [[Double]], orientation: Orientation, tolerance: Double = 0.005
  ) throws(JudgmentError) {
    let order = matrix.count
    guard order > 0 else { throw .noItems }
    guard tolerance >= 0 && tolerance < 1 else {
      throw .invalidSetting(name: SettingName.tolerance, value: tolerance)
    }
    for (r, row) in matrix.enumerated() where row.count != order {
      throw .shape(row: r, expected: order, found: row.count)
    }
    var entries = [Double](repeating: 1, count: order * order)
    for r in 0..<order {
      guard abs(matrix[r][r] - 1) <= tolerance else {
        throw .diagonal(item: r, value: matrix[r][r])
      }
      for c in 0..<order where c != r { try requireRatio(matrix[r][c], r, c) }
      for c in 0..<r {
        let (value, mirror) = (matrix[c][r], matrix[r][c])
        // The product of two normal doubles can overflow; then it is not near 1 either.
        guard abs(value * mirror - 1) <= tolerance else {
          throw .notReciprocal(row: c, column: r, value: value, mirror: mirror)
        }
        let (i, j) = orientation == .row ? (c, r) : (r, c)
        entries[i * order + j] = value >= 1 ? value : 1 / mirror
        entries[j * order + i] = value >= 1 ? 1 / value : mirror
      }
    }
    self.init(unchecked: entries, order: order)
  }

  /// The consistent matrix a_ij = w_i / w_j.
  ///
  /// - Parameter weights: one per item, each above 0; they need not sum to 1.
  /// - Throws: `JudgmentError.noItems`, `.invalidWeight`, `.tooExtreme`.
  /// - Complexity: O(n²)
  public init(weights: [Double]) throws(JudgmentError) {
    guard !weights.isEmpty else { throw .noItems }
    for (i, weight) in weights.enumerated() where !(weight > 0 && weight.isFinite) {
      throw .invalidWeight(position: i, value: weight)
    }
    let order = weights.count
    var entries = [Double](repeating: 1, count: order * order)
    for i in 0..<order {
      for j in 0..<i {
        let ratio = weights[i] / weights[j]
        guard ratio.isNormal && (1 / ratio).isNormal else {
          throw .tooExtreme(first: i, second: j, method: MethodName.doublePrecision)
        }
        entries[i * order + j] = ratio
        entries[j * order + i] = 1 / ratio
      }
    }
    self.init(unchecked: entries, order: order)
  }

  /// The judgments that the matrix stands for, one a pair, the smaller position first.
  public var judgments: [Judgment] {
    (0..<order).flatMap { i in (i + 1..<max(order, i + 1)).map { Judgment(i, $0, self[i, $0]) } }
  }

  /// The matrix read from the other side: a_ij and a_ji change places.
  public var transposed: ComparisonMatrix {
    ComparisonMatrix(
      unchecked: (0..<order * order).map { entries[$0 % order * order + $0 / order] }, order: order)
  }
}
