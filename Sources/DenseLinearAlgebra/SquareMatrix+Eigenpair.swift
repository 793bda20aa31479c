internal import CLAPACK

/// The eigenvalue with the largest real part and its vectors, each of Euclidean length 1 and of
/// arbitrary sign.
public struct PrincipalEigenpair: Sendable, Hashable {
  /// λ, the eigenvalue, which is real.
  public var value: Double
  /// A x = λ x
  public var right: [Double]
  /// yᵀ A = λ yᵀ
  public var left: [Double]
}

extension SquareMatrix {
  /// The eigenvalue with the largest real part, which must be real, and its vectors, by `dgeev`.
  ///
  /// - Throws: `LAPACKError` when the iteration fails, the eigenvalue is not real, or an element is
  ///   not finite.
  /// - Complexity: O(n³), about 25 n³ floating-point operations.
  public func principalEigenpair() throws(LAPACKError) -> PrincipalEigenpair {
    var n = try fortranOrder()
    try requireFinite()
    guard order > 0 else { throw .illegalArgument(routine: "dgeev", position: 3) }
    var a = elements
    var real = [Double](repeating: 0, count: order)
    var imaginary = real
    // Row-major storage is the transpose: its left vectors are the right ones of this matrix.
    var leftOfTranspose = [Double](repeating: 0, count: order * order)
    var rightOfTranspose = leftOfTranspose
    var vectors = CChar(UInt8(ascii: "V"))
    var info: Int32 = 0
    var length: Int32 = -1
    var work = [0.0]
    // The first call asks for the best length of the work space.
    for _ in 0..<2 {
      dgeev_(
        &vectors, &vectors, &n, &a, &n, &real, &imaginary, &leftOfTranspose, &n,
        &rightOfTranspose, &n, &work, &length, &info, 1, 1)
      guard info >= 0 else {
        throw .illegalArgument(routine: "dgeev", position: Int(-info))
      }
      guard info == 0 else { throw .notConverged(routine: "dgeev", found: order - Int(info)) }
      if length < 0 {
        length = Int32(work[0])
        work = [Double](repeating: 0, count: Int(length))
      }
    }
    var principal = 0
    for i in real.indices where real[i] > real[principal] { principal = i }
    guard imaginary[principal] == 0 else { throw .notReal }
    let column = principal * order..<(principal + 1) * order
    return PrincipalEigenpair(
      value: real[principal], right: Array(leftOfTranspose[column]),
      left: Array(rightOfTranspose[column]))
  }
}
