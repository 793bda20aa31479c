import PlainReaders
import WarehouseSQL

/// Reads SQL as far as is needed to see where it ends: comments, literals, names in quotes.
enum SQLStatement {
  /// Whether the text is a single statement with its semicolon, in which every quote and bracket is
  /// closed.
  static func isOne(_ text: String, in dialect: SQLDialect) -> Bool {
    let reader = SQLLiteralReader(escapesEverywhere: dialect == .spark)
    let nameQuote: Unicode.Scalar = dialect == .spark ? "`" : "\""
    var rest = Array(text.unicodeScalars)[...]
    var depth = 0
    var previous: Unicode.Scalar = " "
    var ends = 0
    while let scalar = rest.first {
      defer { previous = scalar }
      if scalar == "-", rest.dropFirst().first == "-" {
        rest = rest.drop { $0 != "\n" }
        continue
      }
      if scalar == "/", rest.dropFirst().first == "*" { return false }
      if scalar == "'" || scalar == "E" && rest.dropFirst().first == "'" && !previous.isWord {
        guard ends == 0, reader.take(&rest) != nil else { return false }
        continue
      }
      rest.removeFirst()
      switch scalar {
      case nameQuote:
        guard let end = rest.firstIndex(of: nameQuote) else { return false }
        rest = rest[(end + 1)...]
      case "(": depth += 1
      case ")":
        depth -= 1
        if depth < 0 { return false }
      case ";": ends += 1
      default:
        if ends > 0, !scalar.properties.isWhitespace { return false }
      }
    }
    return depth == 0 && ends <= 1
  }
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool {
    properties.isAlphabetic || self == "_" || ("0"..."9").contains(self)
  }
}
