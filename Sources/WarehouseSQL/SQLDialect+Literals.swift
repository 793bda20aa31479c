extension SQLDialect {
  /// A name in quotes. `SQLNames` has refused before what cannot stand in them.
  func name(_ name: String) -> String {
    let quote: Character = self == .spark ? "`" : "\""
    return "\(quote)" + name.escaping(quote, with: "\(quote)\(quote)") + "\(quote)"
  }

  /// A table's name, its schemas before it.
  func name(_ table: SQLTableName) -> String { table.parts.map { name($0) }.joined(separator: ".") }

  /// A text as a literal that nothing in the text can leave, whatever the session's settings: on one
  /// line, and where it has a backslash or a control character, in the form whose escapes are fixed.
  func literal(_ text: String) -> String {
    let needsEscapes = text.unicodeScalars.contains { $0 == "\\" || $0.isControl }
    var inside = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": inside += self == .spark ? "\\'" : "''"
      case "\\": inside += "\\\\"
      // Spark would put a variable in place of `${…}` before the text is even parsed.
      case "$" where self == .spark: inside += "\\u0024"
      case _ where scalar.isControl && (self != .duckdb || scalar.isASCII):
        // DuckDB knows \x only, and only for ASCII.
        let (letter, width) = self == .duckdb ? ("x", 2) : ("u", 4)
        let digits = String(scalar.value, radix: 16)
        inside += "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
      default: inside.unicodeScalars.append(scalar)
      }
    }
    return (needsEscapes && self != .spark ? "E'" : "'") + inside + "'"
  }

  /// A finite double with the fewest digits that read back to it, as a literal that is a double
  /// from the start: a plain `0.1` is a decimal to all three.
  func literal(_ number: Double) -> String {
    var digits = "\(number)"
    if digits.hasSuffix(".0") { digits.removeLast(2) }
    return switch self {
    case .postgresql: "float8 '\(digits)'"
    case .duckdb: digits.contains("e") ? digits : digits + "e0"
    case .spark: digits + "D"
    }
  }

  /// A text for a comment: on one line, and without a backslash, which in Spark carries a comment
  /// on to the next line.
  static func comment(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar -> Character in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: " "
        default: scalar == "\\" ? "/" : Character(scalar)
        }
      }
    ).escaping("*/", with: "* /").escaping("/*", with: "/ *").escaping("${", with: "$ {")
  }
}

extension Unicode.Scalar {
  /// Controls and the separators that some programs take for line ends.
  var isControl: Bool {
    value < 0x20 || (0x7f..<0xa0).contains(value) || value == 0x2028 || value == 0x2029
  }
}

extension String {
  /// Every occurrence replaced; compares scalars, not canonical equivalents, as an engine does.
  fileprivate func escaping(_ text: String, with other: String) -> String {
    let pattern = Array(text.unicodeScalars)
    let scalars = Array(unicodeScalars)
    var result = UnicodeScalarView()
    var at = 0
    while at < scalars.count {
      if scalars[at...].starts(with: pattern) {
        result.append(contentsOf: other.unicodeScalars)
        at += max(1, pattern.count)
      } else {
        result.append(scalars[at])
        at += 1
      }
    }
    return String(result)
  }

  fileprivate func escaping(_ character: Character, with other: String) -> String {
    escaping(String(character), with: other)
  }
}
