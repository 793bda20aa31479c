package import Diagnostics

/// A table of answers, events or histories beside the customers, as a scenario describes it.
package struct TableSource: Sendable, TableFile {
  package var id: String
  package var path: String
  /// Of a workbook; nil for the only one.
  package var sheet: String?
  package var encoding = "utf-8"
  package var separator: String?
  /// The column with the rows' own ids; nil where rows have none.
  package var idColumn: String?
  /// The column with the customer that a row is of.
  package var customerColumn: String?
  /// The column with the day that puts a row into its period.
  package var dateColumn: String?
  /// Texts that stand for "no answer".
  package var missingTokens = [""]
  package var columns: [ColumnRule] = []
  package var place: SourcePosition

  package var litter = LitterSettings()
  package var isGivenByCaller: Bool { false }

  package init(id: String, path: String, place: SourcePosition) {
    self.id = id
    self.path = path
    self.place = place
  }

  /// Whether its rows are those of the customer file, read the same way.
  func isFile(_ file: CustomerFile) -> Bool {
    path == file.path && sheet == file.sheet && customerColumn == file.idColumn
      && separator == file.separator && litter == file.litter
      && encoding.lowercased() == file.encoding.lowercased()
  }

  /// What a column holds by the first rule that names it; nil where none does.
  package func kind(of column: String) -> ColumnKind? {
    columns.first { $0.pattern.matches(column) }?.kind
  }
}

/// What the columns of a name, or of a pattern of names, hold.
package struct ColumnRule: Sendable, Hashable {
  package var pattern: ColumnPattern
  package var kind: ColumnKind

  package init(_ pattern: ColumnPattern, _ kind: ColumnKind) {
    self.pattern = pattern
    self.kind = kind
  }
}

/// What a column of a table holds.
package enum ColumnKind: Sendable, Hashable {
  /// One of some levels, each with all its spellings; the lowest first.
  case levels([[String]])
  case number, text, date
}

/// A name of columns in which one `*` may stand for the rest.
package struct ColumnPattern: Sendable, Hashable {
  package let text: String
  private let parts: [Substring]

  package init(_ text: String) {
    self.text = text
    parts = text.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
  }

  /// Whether the name of a column fits.
  package func matches(_ name: String) -> Bool { part(of: name) != nil }

  /// What the `*` stands for in a name; the whole name for a pattern without one, nil for a name that
  /// does not fit.
  package func part(of name: String) -> Substring? {
    guard parts.count == 2 else { return name == text ? name[...] : nil }
    guard name.count >= parts[0].count + parts[1].count, name.hasPrefix(parts[0]),
      name.hasSuffix(parts[1])
    else { return nil }
    return name.dropFirst(parts[0].count).dropLast(parts[1].count)
  }
}
