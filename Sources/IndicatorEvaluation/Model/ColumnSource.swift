/// Where the values of an indicator stand in a table.
public struct ColumnSource: Sendable, Hashable {
  /// The column; in a table with one row a value, what the indicator is called there.
  public var name: String
  /// What every value is multiplied by; nil where nothing was said.
  public var times: Double?
  /// The column that the values are divided by; nil for none.
  public var divisor: String?

  public init(name: String, times: Double? = nil, divisor: String? = nil) {
    self.name = name
    self.times = times
    self.divisor = divisor
  }

  /// The columns that are read.
  public var columns: [String] { [name] + (divisor.map { [$0] } ?? []) }
}

extension ColumnSource: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(name: name) }
}

extension Double {
  /// A product of two decimal numbers: 0.949 · 100 is 94.9, and not the 94.89999999999999 of the two
  /// doubles next to them.
  ///
  /// - Returns: the product, or the number of at most ten places within two units in the last place
  ///   of it.
  public func decimalProduct(_ factor: Double) -> Double {
    let product = self * factor
    let rounded = (product * 1e10).rounded() / 1e10
    return abs(rounded - product) <= 2 * product.ulp ? rounded : product
  }
}
