/// Numbers as spreadsheets show them and people write them, brought to the plain form: full-width
/// digits and signs (`８６．５％`), separators of thousands (`1,234.5`, `1，234.5`), spaces of every
/// kind inside, a unit behind the number (`3.2小时`).
public struct NumberTidying: Sendable, Hashable {
  /// What may stand behind a number; the per cent sign always may.
  public let units: [String]

  private static let spaces: Set<UInt32> = [0x20, 0x09, 0xA0, 0x2009, 0x202F, 0x3000]

  public init(units: [String] = []) {
    self.units = units.filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
  }

  /// The plain form; nil for what is none of these.
  ///
  /// - Parameter text: without surrounding spaces.
  /// - Complexity: O(bytes)
  public func plain(_ text: Span<UInt8>) -> [UInt8]? {
    // No number is as long, and nothing is copied of what is.
    guard text.count <= 64 else { return nil }
    let written = String(decoding: text.indices.map { text[$0] }, as: UTF8.self).unicodeScalars
      .map { scalar -> Unicode.Scalar in
        if scalar.value == 0x2212 { return "-" }
        if Self.spaces.contains(scalar.value) { return " " }
        return (0xFF01...0xFF5E).contains(scalar.value)
          ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar
      }
    var characters: [Unicode.Scalar] = []
    for (place, scalar) in written.enumerated() {
      guard scalar == " " else {
        characters.append(scalar)
        continue
      }
      // Between digits a space separates thousands; elsewhere it says nothing.
      let next = written[place...].first { $0 != " " }
      if let last = characters.last, ("0"..."9").contains(last), let next,
        ("0"..."9").contains(next)
      {
        characters.append(",")
      }
    }
    for unit in units {
      let suffix = Array(unit.unicodeScalars)
      if characters.count > suffix.count, characters.suffix(suffix.count) == suffix[...] {
        characters.removeLast(suffix.count)
        break
      }
    }
    guard let ungrouped = Self.withoutGroups(characters) else { return nil }
    return Array(String(String.UnicodeScalarView(ungrouped)).utf8)
  }

  /// The number without separators of thousands, which stand before groups of three digits.
  private static func withoutGroups(_ characters: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard characters.contains(",") else { return characters }
    let whole = characters.prefix { $0 != "." && $0 != "%" }
    let rest = characters.dropFirst(whole.count)
    guard !rest.contains(",") else { return nil }
    var groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    var sign: [Unicode.Scalar] = []
    if let first = groups.first?.first, first == "-" || first == "+" {
      sign = [first]
      groups[0] = groups[0].dropFirst()
    }
    func isDigits(_ group: ArraySlice<Unicode.Scalar>) -> Bool {
      group.allSatisfy { ("0"..."9").contains($0) }
    }
    guard let first = groups.first, (1...3).contains(first.count), groups.allSatisfy(isDigits),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return sign + groups.flatMap { $0 } + rest
  }
}
