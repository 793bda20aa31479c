internal import Glibc

extension SeededGenerator {
  /// Two independent standard normal numbers (Marsaglia's polar method).
  package mutating func normals() -> (Double, Double) {
    while true {
      let (a, b) = (2 * uniform() - 1, 2 * uniform() - 1)
      let square = a * a + b * b
      if square > 0 && square < 1 {
        let factor = (-2 * log(square) / square).squareRoot()
        return (a * factor, b * factor)
      }
    }
  }
}
