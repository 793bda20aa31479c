internal import CLAPACK

extension SquareMatrix {
  /// The matrix product, by `dgemm`.
  ///
  /// - Precondition: both matrices have the same order, at most 46,340.
  /// - Complexity: O(n³)
  public static func * (a: SquareMatrix, b: SquareMatrix) -> SquareMatrix {
    precondition(a.order == b.order && a.order <= 46_340, "the orders agree")
    guard a.order > 0 else { return a }
    var n = Int32(a.order)
    var result = [Double](repeating: 0, count: a.elements.count)
    var (one, zero) = (1.0, 0.0)
    var plain = CChar(UInt8(ascii: "N"))
    // In column-major eyes the operands are transposes: (AB)ᵀ = BᵀAᵀ.
    dgemm_(
      &plain, &plain, &n, &n, &n, &one, b.elements, &n, a.elements, &n, &zero, &result, &n, 1, 1)
    return SquareMatrix(order: a.order, elements: result)
  }

  /// A x
  ///
  /// - Precondition: `x.count == order`
  /// - Complexity: O(n²)
  public func times(_ x: [Double]) -> [Double] {
    precondition(x.count == order, "the vector has n elements")
    return (0..<order).map { i in
      var sum = 0.0
      for j in 0..<order { sum += elements[i * order + j] * x[j] }
      return sum
    }
  }
}
