internal import CLAPACK

/// All eigenvalues and eigenvectors of a symmetric matrix.
public struct SymmetricEigensystem: Sendable, Hashable {
  /// From the largest to the smallest.
  public var values: [Double]
  /// One for each of `values`, of Euclidean length 1, orthogonal to each other, of arbitrary sign.
  public var vectors: [[Double]]
}

extension SquareMatrix {
  /// The eigensystem of a symmetric matrix, by `dsyevr`; only the elements (i, j) with i <= j are
  /// looked at.
  ///
  /// - Throws: `LAPACKError` when the iteration fails or an element is not finite.
  /// - Complexity: O(n³)
  public func symmetricEigensystem() throws(LAPACKError) -> SymmetricEigensystem {
    var n = try fortranOrder()
    try requireFinite()
    guard order > 0 else { return SymmetricEigensystem(values: [], vectors: []) }
    var a = elements
    var (values, vectors) = ([Double](repeating: 0, count: order), elements)
    var support = [Int32](repeating: 0, count: 2 * order)
    var (vectorsToo, all) = (CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "A")))
    // Row-major storage is the transpose: the elements above the diagonal stand below it there.
    var lower = CChar(UInt8(ascii: "L"))
    var (unused, tolerance): (Double, Double) = (0, 0)
    var (position, found, info): (Int32, Int32, Int32) = (0, 0, 0)
    var (length, integerLength): (Int32, Int32) = (-1, -1)
    var (work, integers) = ([0.0], [Int32(0)])
    // The first call asks for the best lengths of the work spaces.
    for _ in 0..<2 {
      dsyevr_(
        &vectorsToo, &all, &lower, &n, &a, &n, &unused, &unused, &position, &position, &tolerance,
        &found, &values, &vectors, &n, &support, &work, &length, &integers, &integerLength, &info,
        1, 1, 1)
      guard info >= 0 else { throw .illegalArgument(routine: "dsyevr", position: Int(-info)) }
      guard info == 0 else { throw .notConverged(routine: "dsyevr", found: Int(found)) }
      if length < 0 {
        (length, integerLength) = (Int32(work[0]), integers[0])
        work = [Double](repeating: 0, count: Int(length))
        integers = [Int32](repeating: 0, count: Int(integerLength))
      }
    }
    return SymmetricEigensystem(
      values: values.reversed(),
      vectors: (0..<order).reversed().map { Array(vectors[$0 * order..<($0 + 1) * order]) })
  }
}
