internal import CLAPACK

/// P A = L U by `dgetrf`, kept for any number of right-hand sides.
public struct LUFactorization: Sendable {
  /// Rows n of the matrix, 0 or more.
  public let order: Int
  // Factors of Aᵀ: what LAPACK sees in row-major storage.
  private let factors: [Double]
  private let pivots: [Int32]
  private let norm: Double

  /// Factors `matrix`.
  ///
  /// - Throws: `LAPACKError.singular` when a pivot is exactly 0, `notFinite`, `tooLarge`.
  /// - Complexity: O(n³)
  public init(_ matrix: SquareMatrix) throws(LAPACKError) {
    var n = try matrix.fortranOrder()
    try matrix.requireFinite()
    var factors = matrix.elements
    var pivots = [Int32](repeating: 0, count: matrix.order)
    var info: Int32 = 0
    // An empty matrix has nothing to factor, and LAPACK wants a leading dimension of at least 1.
    if matrix.order > 0 { dgetrf_(&n, &n, &factors, &n, &pivots, &info) }
    guard info >= 0 else { throw .illegalArgument(routine: "dgetrf", position: Int(-info)) }
    guard info == 0 else { throw .singular(pivot: Int(info)) }
    order = matrix.order
    self.factors = factors
    self.pivots = pivots
    // LAPACK sees the transpose, whose 1-norm is the largest row sum here.
    norm = (0..<matrix.order).reduce(0) { largest, i in
      let row = matrix.elements[i * matrix.order..<(i + 1) * matrix.order]
      return max(largest, row.reduce(0) { $0 + abs($1) })
    }
  }

  /// x with A x = b.
  ///
  /// - Precondition: `b.count == order`
  /// - Complexity: O(n²)
  public func solve(_ b: [Double]) -> [Double] { solve(b, "T") }

  /// x with Aᵀ x = b.
  ///
  /// - Precondition: `b.count == order`
  /// - Complexity: O(n²)
  public func solveTransposed(_ b: [Double]) -> [Double] { solve(b, "N") }

  private func solve(_ b: [Double], _ transpose: Unicode.Scalar) -> [Double] {
    precondition(b.count == order, "the right-hand side has n elements")
    guard order > 0 else { return [] }
    var x = b
    var n = Int32(order)
    var one: Int32 = 1
    var info: Int32 = 0
    var trans = CChar(truncatingIfNeeded: transpose.value)
    dgetrs_(&trans, &n, &one, factors, &n, pivots, &x, &n, &info, 1)
    // INFO < 0 would be a mistake in the line above, never one in the data.
    assert(info == 0)
    return x
  }

  /// A⁻¹
  ///
  /// - Complexity: O(n³)
  public func inverse() -> SquareMatrix {
    guard order > 0 else { return SquareMatrix(order: 0, elements: []) }
    var inverse = factors
    var n = Int32(order)
    var info: Int32 = 0
    var length = Int32(min(order * 64, Int(Int32.max)))
    var work = [Double](repeating: 0, count: Int(length))
    dgetri_(&n, &inverse, &n, pivots, &work, &length, &info)
    assert(info == 0)
    return SquareMatrix(order: order, elements: inverse)
  }

  /// An estimate of 1 / (‖A‖∞ ‖A⁻¹‖∞): 1 is perfect, below 1e-16 nothing can be trusted.
  ///
  /// - Complexity: O(n²)
  public var reciprocalCondition: Double {
    guard order > 0 else { return 1 }
    var n = Int32(order)
    var norm = norm
    var result = 0.0
    var work = [Double](repeating: 0, count: 4 * order)
    var integers = [Int32](repeating: 0, count: order)
    var info: Int32 = 0
    var kind = CChar(UInt8(ascii: "1"))
    dgecon_(&kind, &n, factors, &n, &norm, &result, &work, &integers, &info, 1)
    assert(info == 0)
    return result
  }
}
