/// What LAPACK's `INFO` says, by name.
public enum LAPACKError: Error, Sendable, Hashable, CustomStringConvertible {
  /// INFO < 0: the argument at this position (from 1) was not accepted.
  case illegalArgument(routine: String, position: Int)
  /// The factor U is exactly singular at this pivot (from 1).
  case singular(pivot: Int)
  /// The QR iteration failed; this many eigenvalues were found.
  case notConverged(routine: String, found: Int)
  /// No eigenvalue with the largest real part is real.
  case notReal
  /// An element is NaN or infinite.
  case notFinite
  /// n² does not fit in a 32-bit INTEGER.
  case tooLarge(order: Int)

  public var description: String {
    switch self {
    case .illegalArgument(let routine, let position):
      "\(routine) did not accept its argument \(position)"
    case .singular(let pivot): "the matrix is singular (pivot \(pivot) is 0)"
    case .notConverged(let routine, let found):
      "\(routine) did not converge; \(found) eigenvalues were found"
    case .notReal: "the eigenvalue with the largest real part is not real"
    case .notFinite: "an element of the matrix is not a finite number"
    case .tooLarge(let order): "a matrix of \(order) rows is too large for LAPACK"
    }
  }
}
