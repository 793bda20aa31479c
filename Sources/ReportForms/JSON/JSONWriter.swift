/// Writes one JSON document (RFC 8259) as UTF-8, in the order of the calls.
///
/// Its own because keys keep their order, doubles keep every bit and a hundred thousand rows take a
/// fraction of a second. Nesting is the caller's: `JSONShape` cannot get it wrong.
public struct JSONWriter {
  /// What has been written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let layout: JSONLayout
  private var depth = 0
  private var needsComma = false

  public init(_ layout: JSONLayout) { self.layout = layout }

  /// Opens an object; as many `endObject` must follow.
  public mutating func beginObject() { begin(0x7B) }
  /// Closes the object that was opened last.
  public mutating func endObject() { end(0x7D) }
  /// Opens an array; as many `endArray` must follow.
  public mutating func beginArray() { begin(0x5B) }
  /// Closes the array that was opened last.
  public mutating func endArray() { end(0x5D) }

  /// The name of an object's member, whose value comes next.
  public mutating func key(_ key: JSONKey) {
    separate()
    bytes.append(contentsOf: key.bytes)
    if layout == .indented { bytes.append(0x20) }
    needsComma = false
    isAfterKey = true
  }

  /// A text, escaped.
  public mutating func string(_ text: String) {
    separate()
    bytes.appendJSONString(text)
  }

  /// The shortest digits that read back to the same double; null for infinities and not-a-number,
  /// which JSON has no words for.
  public mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    bytes.append(contentsOf: value.description.utf8)
    // 48.0 is 48; the sign of −0.0 would get lost.
    let end = bytes.count
    if bytes[end - 1] == 0x30, bytes[end - 2] == 0x2E, value != 0 || value.sign == .plus {
      bytes.removeLast(2)
    }
  }

  /// A whole number, in decimal digits.
  public mutating func integer(_ value: Int) {
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  /// True or false.
  public mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// No value.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Closes the document with a line feed.
  public mutating func finish() { bytes.append(0x0A) }

  private var isAfterKey = false

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    // An empty object or array stays on its line.
    if needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
    } else {
      if needsComma { bytes.append(0x2C) }
      if depth > 0 { breakLine() }
    }
    needsComma = true
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }
}

/// How JSON is laid out; the content is the same.
public enum JSONLayout: Sendable, Hashable {
  /// Without any space, for programs.
  case compact
  /// One member a line, two spaces a level, for people.
  case indented
}

/// A member's name, escaped once and written often.
public struct JSONKey: Sendable {
  let bytes: [UInt8]

  public init(_ name: String) {
    var bytes: [UInt8] = []
    bytes.appendJSONString(name)
    bytes.append(0x3A)
    self.bytes = bytes
  }
}

extension [UInt8] {
  /// Appends a string literal. What could steer a terminal is escaped although JSON would allow it:
  /// DEL, the C1 controls, line separators and bidirectional overrides.
  fileprivate mutating func appendJSONString(_ text: String) {
    append(0x22)
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 < 0x7F }) {
      append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { appendJSON(scalar) }
    }
    append(0x22)
  }

  private mutating func appendJSON(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: append(contentsOf: [0x5C, 0x22])
    case 0x5C: append(contentsOf: [0x5C, 0x5C])
    case 0x0A: append(contentsOf: [0x5C, 0x6E])
    case 0x0D: append(contentsOf: [0x5C, 0x72])
    case 0x09: append(contentsOf: [0x5C, 0x74])
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      let digits = String(scalar.value, radix: 16)
      append(contentsOf: "\\u".utf8)
      append(contentsOf: repeatElement(0x30, count: 4 - digits.utf8.count))
      append(contentsOf: digits.utf8)
    default: append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
