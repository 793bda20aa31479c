/// How a number of a report is shown. The number itself stays as it is: forms that hold numbers
/// (XLSX, JSON, charts) take it in full precision and use this as its format.
public enum NumberForm: Sendable, Hashable {
  /// A whole number.
  case count
  /// A whole number with its sign.
  case signedCount
  /// A fixed number of decimals.
  case fixed(Int)
  /// A fixed number of decimals, `+` before what is above 0.
  case signed(Int)
  /// The value times 100 with a percent sign and this many decimals.
  case percent(Int)
  /// At most this many significant digits.
  case significant(Int)
  /// A ratio of judgments: `5`, `1/7`, `2/3`.
  case ratio
  /// A probability with four decimals, `< 0.0001` below.
  case probability
}

extension NumberForm {
  /// The number as people read it; `-` for no number.
  public func text(_ value: Double?) -> String {
    switch self {
    case .count: NumberText.fixed(value, decimals: 0)
    case .signedCount: NumberText.signed(value, decimals: 0)
    case .fixed(let decimals): NumberText.fixed(value, decimals: decimals)
    case .signed(let decimals): NumberText.signed(value, decimals: decimals)
    case .percent(let decimals): NumberText.percent(value, decimals: decimals)
    case .significant(let digits): NumberText.significant(value, digits: digits)
    case .ratio: NumberText.ratio(value)
    case .probability: NumberText.probability(value)
    }
  }
}
