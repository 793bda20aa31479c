/// An unevaluated sum of two doubles, about 106 bits (Dekker 1971, doi:10.1007/BF01397083): sums of
/// millions of terms stay right to the last bit of a double, in whatever order they come.
struct DoubleDouble: Sendable, Hashable {
  var high: Double
  var low: Double

  init(_ high: Double = 0, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  var value: Double { high + low }

  /// a b, exactly.
  init(product a: Double, _ b: Double) {
    high = a * b
    low = (-high).addingProduct(a, b)
  }

  /// a + b, exactly (Knuth 1969).
  private init(sum a: Double, _ b: Double) {
    high = a + b
    let part = high - a
    low = (a - (high - part)) + (b - part)
  }

  /// For |a| >= |b|.
  private init(quickSum a: Double, _ b: Double) {
    high = a + b
    low = b - (high - a)
  }

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let highs = DoubleDouble(sum: a.high, b.high)
    let lows = DoubleDouble(sum: a.low, b.low)
    let first = DoubleDouble(quickSum: highs.high, highs.low + lows.high)
    return DoubleDouble(quickSum: first.high, first.low + lows.low)
  }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(product: a.high, b.high)
    return DoubleDouble(
      quickSum: product.high, product.low + (a.high * b.low + a.low * b.high))
  }

  static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(-a.high, -a.low) }
  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

  /// a / b for a double b that is not 0.
  static func / (a: DoubleDouble, b: Double) -> DoubleDouble {
    let quotient = a.high / b
    let rest = a - DoubleDouble(product: quotient, b)
    return DoubleDouble(quickSum: quotient, rest.high / b)
  }

  static func += (a: inout DoubleDouble, b: DoubleDouble) { a = a + b }

  static func += (a: inout DoubleDouble, b: Double) {
    let high = DoubleDouble(sum: a.high, b)
    a = DoubleDouble(quickSum: high.high, high.low + a.low)
  }
}
