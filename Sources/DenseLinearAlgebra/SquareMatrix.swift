/// A square matrix of doubles, stored row by row.
///
/// LAPACK stores columns. A row-major matrix handed to it is its own transpose, so every call in
/// this module asks for the transposed problem instead of copying: the left eigenvectors LAPACK
/// finds are right ones here, and a system is solved with `TRANS = 'T'`.
public struct SquareMatrix: Sendable, Hashable {
  /// Number of rows n.
  public let order: Int
  /// All n² elements, row by row.
  public var elements: [Double]

  /// - Precondition: `elements.count == order * order`, `order >= 0`.
  public init(order: Int, elements: [Double]) {
    precondition(order >= 0 && elements.count == order * order, "a square matrix has n² elements")
    self.order = order
    self.elements = elements
  }

  /// A matrix of `order` rows whose element (i, j) is `element(i, j)`.
  public init(order: Int, _ element: (Int, Int) -> Double) {
    self.order = order
    self.elements = (0..<order * order).map { element($0 / order, $0 % order) }
  }

  /// - Precondition: 0 ≤ i < `order` and 0 ≤ j < `order`; the check is that of the array alone.
  public subscript(i: Int, j: Int) -> Double {
    get { elements[i * order + j] }
    set { elements[i * order + j] = newValue }
  }

  /// The order as LAPACK's INTEGER; refuses orders whose n² does not fit in it.
  func fortranOrder() throws(LAPACKError) -> Int32 {
    guard order <= 46_340 else { throw .tooLarge(order: order) }
    return Int32(order)
  }

  func requireFinite() throws(LAPACKError) {
    guard elements.allSatisfy(\.isFinite) else { throw .notFinite }
  }
}
