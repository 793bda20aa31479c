/// What a sheet looks like around its cells.
public struct SheetLayout: Sendable {
  /// Widths of the columns in characters of the usual font, from the first one on.
  public var widths: [Double]
  /// Rows that stay in sight; 0 for none.
  public var frozenRows: Int
  /// The row of headings that readers can filter by, counted from 1; nil for none.
  public var filteredRow: Int?
  /// Columns that the filter covers.
  public var filteredColumns: Int

  public init(
    widths: [Double] = [], frozenRows: Int = 0, filteredRow: Int? = nil, filteredColumns: Int = 0
  ) {
    self.widths = widths
    self.frozenRows = frozenRows
    self.filteredRow = filteredRow
    self.filteredColumns = filteredColumns
  }
}

/// Names of sheets as office programs take them.
public enum SheetName {
  /// A name of at most 31 characters (UTF-16) without those that no sheet may have, different from
  /// `others` even where upper and lower case are the same.
  public static func valid(_ text: String, besides others: [String]) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      let isForbidden = "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20
      name.unicodeScalars.append(isForbidden ? " " : scalar)
    }
    while name.hasPrefix("'") || name.hasPrefix(" ") { name.removeFirst() }
    name = cut(name, to: 31)
    if name.isEmpty { name = "1" }
    // Excel keeps one name for itself.
    let taken = Set(others.map { $0.lowercased() } + ["history"])
    guard taken.contains(name.lowercased()) else { return name }
    var number = 2
    while true {
      let ending = " (\(number))"
      let candidate = cut(name, to: 31 - ending.utf16.count) + ending
      if !taken.contains(candidate.lowercased()) { return candidate }
      number += 1
    }
  }

  private static func cut(_ name: String, to length: Int) -> String {
    var name = name
    while name.utf16.count > length || name.hasSuffix("'") || name.hasSuffix(" ") {
      name.unicodeScalars.removeLast()
    }
    return name
  }
}
