import ZipArchives

/// A workbook of Excel 2007 and later (ECMA-376, transitional and strict), of which sheets are read row
/// by row.
///
///     let workbook = try Workbook(path: "scores.xlsx")
///     var reader = try workbook.reader(of: workbook.sheet(named: "得分"))
///     while let row = try reader.next() { print(row.number, row.cells.map(row.text)) }
///
/// Nothing is computed: a formula has the value that Excel computed last. Macros, pictures and
/// comments are not looked at.
public struct Workbook: Sendable {
  /// A sheet of cells; those of charts, macros and dialogs are none.
  public struct Sheet: Sendable, Hashable {
    /// As its tab shows it.
    public let name: String
    /// Excel does not show its tab.
    public let isHidden: Bool
    let part: String
  }

  /// In the order of their tabs.
  public let sheets: [Sheet]
  /// Whether days are counted from 1904, as old Macs did.
  public let isFrom1904: Bool
  /// What the workbook was opened with.
  public let limits: SpreadsheetLimits
  let archive: ZipArchive
  let formats: [NumberFormat]
  let strings: SharedStrings

  /// Opens a file.
  ///
  /// - Throws: every `SpreadsheetError` about the workbook as a whole.
  public init(
    path: String, limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws(SpreadsheetError) {
    try self.init(limits: limits) { () throws(ZipError) in
      try ZipArchive(path: path, limits: limits.archive)
    } prefix: { () throws(ZipError) in
      try ForeignWorkbook(path: path)
    }
  }

  /// Reads a workbook in memory.
  ///
  /// - Throws: every `SpreadsheetError` about the workbook as a whole.
  public init(
    bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws(SpreadsheetError) {
    try self.init(limits: limits) { () throws(ZipError) in
      try ZipArchive(bytes: bytes, limits: limits.archive)
    } prefix: {
      ForeignWorkbook(bytes)
    }
  }

  private init(
    limits: SpreadsheetLimits, open: () throws(ZipError) -> ZipArchive,
    prefix: () throws(ZipError) -> ForeignWorkbook?
  ) throws(SpreadsheetError) {
    do {
      if let foreign = try prefix() { throw SpreadsheetError(foreign.problem) }
      try self.init(archive: open(), limits: limits)
    } catch let error as ZipError {
      throw SpreadsheetError(SpreadsheetProblem(error))
    } catch let problem as SpreadsheetProblem {
      throw SpreadsheetError(problem)
    } catch let error as SpreadsheetError {
      throw error
    } catch {
      preconditionFailure("no other error is thrown here")
    }
  }

  private init(archive: ZipArchive, limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
    self.archive = archive
    self.limits = limits
    let parts = WorkbookParts(archive, limits: limits)
    let main = try parts.mainPart()
    let book = try parts.parse(main, WorkbookHandler())
    isFrom1904 = book.isFrom1904
    let relations = try parts.relations(of: main)
    if relations.relations.values.contains(where: { $0.type == "externalLink" }) {
      throw .externalLinks
    }
    var sheets: [Sheet] = []
    for sheet in book.sheets {
      guard let relation = relations.relations[sheet.relation] else {
        throw .damaged(part: main)
      }
      if relation.isExternal { throw .externalLinks }
      // Sheets of charts, macros and dialogs hold no cells.
      guard relation.type == "worksheet" else { continue }
      sheets.append(
        Sheet(
          name: sheet.name, isHidden: sheet.isHidden,
          part: try WorkbookParts.path(relation.target, from: main)))
    }
    guard !sheets.isEmpty else { throw .notAWorkbook }
    self.sheets = sheets
    formats =
      if let styles = relations.target(ofType: "styles") {
        try parts.parse(try WorkbookParts.path(styles, from: main), StylesHandler()).formats
      } else { [] }
    strings =
      if let shared = relations.target(ofType: "sharedStrings") {
        try parts.parse(
          try WorkbookParts.path(shared, from: main), SharedStringsHandler(limits),
          limit: limits.archive.entry
        ).strings
      } else { SharedStrings() }
  }

  /// The sheet of a name; without one, the only sheet that is not hidden.
  ///
  /// - Throws: `noSheet`, `severalSheets`.
  public func sheet(named name: String?) throws(SpreadsheetError) -> Sheet {
    if let name {
      guard let sheet = sheets.first(where: { $0.name == name }) else {
        throw SpreadsheetError(.noSheet(named: name, among: sheets.map(\.name)))
      }
      return sheet
    }
    let visible = sheets.filter { !$0.isHidden }
    guard let sheet = visible.first ?? sheets.first, visible.count <= 1 else {
      throw SpreadsheetError(.severalSheets(visible.map(\.name)))
    }
    return sheet
  }

  /// Reads the rows of a sheet from the first on.
  ///
  /// - Throws: `damaged` and what else concerns the sheet's part.
  public func reader(of sheet: Sheet) throws(SpreadsheetError) -> SheetReader {
    try SheetReader(sheet, of: self)
  }
}
