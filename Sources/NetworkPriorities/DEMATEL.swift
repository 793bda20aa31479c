public import DenseLinearAlgebra

/// Direct and indirect influences of factors on each other (Fontela & Gabus 1976, The DEMATEL Observer).
public struct DEMATEL: Sendable, Hashable {
  /// What direct influences are divided by.
  public enum Scale: String, Sendable, Hashable {
    /// The largest row sum.
    case largestRowSum = "largest-row-sum"
    /// The larger of the largest row sum and the largest column sum.
    case largestSum = "largest-sum"
  }

  /// T = X (I − X)⁻¹
  public let total: SquareMatrix
  /// Which sum was asked for; `divisor` is its value.
  public let scale: Scale
  /// What the direct influences were divided by.
  public let divisor: Double
  /// Row sums: what each factor gives.
  public let given: [Double]
  /// Column sums: what each factor receives.
  public let received: [Double]
  /// given + received
  public var prominence: [Double] { zip(given, received).map { $0 + $1 } }
  /// given − received: causes above 0, effects below.
  public var relation: [Double] { zip(given, received).map { $0 - $1 } }
  /// Mean of all entries of T, the usual threshold of a map of influences.
  public var threshold: Double {
    given.reduce(0, +) / Double(given.count * given.count)
  }

  /// - Parameter direct: entry (i, j) is the influence of factor i on factor j, finite, 0 or more.
  /// - Throws: `NetworkError.influence` for another entry, `noNodes`, `noInfluence`, `tooManyNodes`,
  ///   and `linearAlgebra` where influences go round without end: every sum is the largest.
  /// - Complexity: O(n³)
  public init(direct: SquareMatrix, scale: Scale = .largestSum) throws(NetworkError) {
    let count = direct.order
    guard count > 0 else { throw .noNodes }
    guard count <= Supermatrix.limit else {
      throw .tooManyNodes(count: count, limit: Supermatrix.limit)
    }
    var (rows, columns) = (
      [Double](repeating: 0, count: count), [Double](repeating: 0, count: count)
    )
    for row in 0..<count {
      for column in 0..<count {
        let value = direct[row, column]
        guard value >= 0, value.isFinite else {
          throw .influence(row: row, column: column, value: value)
        }
        rows[row] += value
        columns[column] += value
      }
    }
    let (byRow, byColumn) = (rows.max() ?? 0, columns.max() ?? 0)
    let divisor = scale == .largestRowSum ? byRow : max(byRow, byColumn)
    guard divisor > 0, divisor.isFinite else { throw .noInfluence }
    let x = SquareMatrix(order: count, elements: direct.elements.map { $0 / divisor })
    do throws(LAPACKError) {
      let system = try LUFactorization(
        SquareMatrix(order: count) { ($0 == $1 ? 1 : 0) - x[$0, $1] })
      guard system.reciprocalCondition > 1e-14 else { throw LAPACKError.singular(pivot: count) }
      total = x * system.inverse()
    } catch {
      throw .linearAlgebra(error)
    }
    self.scale = scale
    self.divisor = divisor
    let total = total
    given = (0..<count).map { row in (0..<count).reduce(0) { $0 + total[row, $1] } }
    received = (0..<count).map { column in (0..<count).reduce(0) { $0 + total[$1, column] } }
  }
}
