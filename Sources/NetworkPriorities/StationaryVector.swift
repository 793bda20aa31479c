internal import DenseLinearAlgebra

/// The vector that an irreducible network leaves as it is.
enum StationaryVector {
  /// π with P π = π and sum 1, by elimination without a subtraction, so that every digit holds however
  /// unlike the entries are (Grassmann, Taksar & Heyman 1985, doi:10.1287/opre.33.5.1107).
  ///
  /// - Parameter shares: columns of sum 1, irreducible; periodic is fine.
  /// - Complexity: O(n³)
  static func of(_ shares: SquareMatrix) -> [Double] {
    let count = shares.order
    var p = shares
    var sums = [Double](repeating: 1, count: count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      // What leaves the last node for those before it.
      sums[last] = (0..<last).reduce(0) { $0 + p[$1, last] }
      for column in 0..<last {
        let factor = p[last, column] / sums[last]
        guard factor > 0 else { continue }
        for row in 0..<last { p[row, column] += p[row, last] * factor }
      }
    }
    var vector = [Double](repeating: 1, count: count)
    for node in 1..<max(1, count) {
      vector[node] =
        (0..<node).reduce(0) { $0 + p[node, $1] * vector[$1] } / sums[node]
    }
    let total = vector.reduce(0, +)
    return vector.map { $0 / total }
  }
}
