/// Reads a literal as PostgreSQL (12, "String Constants"), DuckDB or Spark ("Literals") say it is read.
/// Written apart from the code that quotes.
public struct SQLLiteralReader {
  /// Spark's literals know escapes and no doubled quotes; those of the others know escapes behind an
  /// `E`.
  let escapesEverywhere: Bool

  public init(escapesEverywhere: Bool) { self.escapesEverywhere = escapesEverywhere }

  /// The text that a literal stands for; nil when it ends too early or not at all.
  public func text(of literal: String) -> String? {
    var scalars = Array(literal.unicodeScalars)[...]
    guard let text = take(&scalars), scalars.isEmpty else { return nil }
    return text
  }

  /// Takes a literal from the front; nil when there is none or it does not end.
  public func take(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String? {
    let hasEscapes = escapesEverywhere || scalars.first == "E"
    if scalars.first == "E" { scalars.removeFirst() }
    guard scalars.popFirst() == "'" else { return nil }
    var text = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "'":
        guard !escapesEverywhere, scalars.first == "'" else { return String(text) }
        scalars.removeFirst()
        text.append("'")
      case "\\" where hasEscapes:
        guard let next = scalars.popFirst() else { return nil }
        if next == "u" || next == "x" {
          let digits = String(String.UnicodeScalarView(scalars.prefix(next == "u" ? 4 : 2)))
          guard let value = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
            return nil
          }
          scalars = scalars.dropFirst(digits.unicodeScalars.count)
          text.append(value)
        } else {
          text.append(next)
        }
      default: text.append(scalar)
      }
    }
    return nil
  }
}
