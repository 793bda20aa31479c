/// The dictionary in the head of a NumPy file, read as Python reads the literal.
struct NumPyDictionary {
  enum Value: Equatable {
    case text(String)
    case bool(Bool)
    /// A whole number that is no `Int` is −1, which is no dimension.
    case numbers([Int])
    /// A list of named fields, as structured types have.
    case other(String)
  }

  /// A key that stands twice has its last value.
  private(set) var values: [String: Value] = [:]
  private var rest: Substring.UnicodeScalarView

  /// - Returns: nil for what is no such literal.
  init?(_ text: String) {
    rest = Substring(text).unicodeScalars
    guard takes("{") else { return nil }
    while !takes("}") {
      guard let key = string(), takes(":"), let value = value() else { return nil }
      values[key] = value
      guard takes(",") || peek() == "}" else { return nil }
    }
    guard peek() == nil else { return nil }
  }

  private mutating func peek() -> Unicode.Scalar? {
    rest = rest.drop { " \t\r\n\u{c}".unicodeScalars.contains($0) }
    return rest.first
  }

  private mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// Without escapes, which no head has.
  private mutating func string() -> String? {
    guard let quote = peek(), quote == "'" || quote == "\"" else { return nil }
    rest.removeFirst()
    guard let end = rest.firstIndex(of: quote), !rest[..<end].contains("\\") else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest[..<end])
  }

  private mutating func word() -> String {
    _ = peek()
    let end = rest.firstIndex { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
    let word = rest[..<(end ?? rest.endIndex)]
    rest = rest[(end ?? rest.endIndex)...]
    return String(word)
  }

  private mutating func value() -> Value? {
    switch peek() {
    case "'", "\"": return string().map { .text($0) }
    case "(": return tuple().map { .numbers($0) }
    case "[":
      guard let end = rest.lastIndex(of: "]") else { return nil }
      defer { rest = rest[rest.index(after: end)...] }
      return .other(String(rest[...end]))
    default:
      switch word() {
      case "True": return .bool(true)
      case "False": return .bool(false)
      default: return nil
      }
    }
  }

  private mutating func tuple() -> [Int]? {
    guard takes("(") else { return nil }
    var numbers: [Int] = []
    while !takes(")") {
      let isNegative = takes("-")
      var digits = word()
      // As Python 2 wrote long numbers.
      if digits.hasSuffix("L") { digits.removeLast() }
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      numbers.append(isNegative ? -1 : Int(digits) ?? -1)
      guard takes(",") || peek() == ")" else { return nil }
    }
    return numbers
  }
}
