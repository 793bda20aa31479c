/// JSON as a schema is made of it, in the order of its members.
indirect enum SchemaValue: Sendable {
  case text(String)
  case number(Int)
  case bool(Bool)
  case list([SchemaValue])
  case object([(String, SchemaValue)])

  /// One member a line, two spaces a level; short lists and objects of scalars stay on their line.
  func text(indent: Int = 0) -> String {
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return "\(number)"
    case .bool(let bool): return bool ? "true" : "false"
    case .list(let items) where items.allSatisfy(\.isScalar):
      return "[" + items.map { $0.text() }.joined(separator: ", ") + "]"
    case .list(let items):
      return Self.lines(items.map { $0.text(indent: indent + 2) }, "[", "]", indent)
    case .object(let members) where members.count < 2 && members.allSatisfy(\.1.isScalar):
      return "{" + members.map { "\(Self.quoted($0)): \($1.text())" }.joined() + "}"
    case .object(let members):
      return Self.lines(
        members.map { "\(Self.quoted($0)): \($1.text(indent: indent + 2))" }, "{", "}", indent)
    }
  }

  private var isScalar: Bool {
    switch self {
    case .text, .number, .bool: true
    case .list, .object: false
    }
  }

  private static func lines(
    _ lines: [String], _ open: String, _ close: String, _ indent: Int
  ) -> String {
    let space = String(repeating: " ", count: indent)
    return open + "\n" + lines.map { space + "  " + $0 }.joined(separator: ",\n") + "\n" + space
      + close
  }

  /// The texts of a schema are those of this package: nothing but quotes, backslashes and control
  /// characters needs an escape.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
