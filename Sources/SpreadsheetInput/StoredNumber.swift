/// Numbers as a sheet stores them and as they are handed on.
enum StoredNumber {
  /// The shortest text of the same double: Excel stores 0.949 as 0.94899999999999995. Nil for what is
  /// no finite number.
  static func text(_ stored: String) -> String? {
    guard let value = Double(stored), value.isFinite else { return nil }
    // Short texts are the shortest already, but for zeros behind the point.
    if stored.utf8.count <= 15, !stored.utf8.contains(where: { $0 == UInt8(ascii: "+") }),
      !(stored.hasSuffix("0") && stored.contains("."))
    {
      return stored
    }
    return shortest(value)
  }

  /// Whether a text is digits with at most a sign before and a point among them, and so short that it is
  /// the shortest of its double: most numbers are, and need not be read.
  static func isShortest(_ stored: [UInt8]) -> Bool {
    guard stored.count <= 15 else { return false }
    var (digits, point) = (0, -1)
    for (place, byte) in stored.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."):
        guard point < 0, digits > 0 else { return false }
        point = place
      case UInt8(ascii: "-"): guard place == 0 else { return false }
      default: return false
      }
    }
    return digits > 0
      && (point < 0 || (stored[stored.count - 1] != UInt8(ascii: "0") && point < stored.count - 1))
  }

  /// A position among the shared strings: digits alone, at most nine.
  static func position(_ stored: [UInt8]) -> Int? {
    guard (1...9).contains(stored.count) else { return nil }
    var position = 0
    for byte in stored {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      position = position * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return position
  }

  /// A hundred times the shortest text of the same double, exactly: `94.9` for 0.949.
  static func percentage(_ stored: String) -> String? {
    guard let value = Double(stored), value.isFinite else { return nil }
    let text = value.description
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    guard let whole = mantissa.first else { return nil }
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    var digits = String(whole) + fraction
    var point = whole.count + 2 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    guard (-400...400).contains(point) else { return nil }
    if point < 1 {
      digits = String(repeating: "0", count: 1 - point) + digits
      point = 1
    }
    if digits.count < point { digits += String(repeating: "0", count: point - digits.count) }
    var left = digits.prefix(point).drop { $0 == "0" }
    if left.isEmpty { left = "0" }
    var right = digits.dropFirst(point)
    while right.last == "0" { right.removeLast() }
    return (isNegative ? "-" : "") + left + (right.isEmpty ? "" : "." + right)
  }

  /// Without the `.0` of whole numbers.
  private static func shortest(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
