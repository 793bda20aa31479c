public import BilingualText

/// Why a workbook or a sheet of it cannot be read.
public struct SpreadsheetError: Error, Sendable, Hashable {
  /// What is wrong there.
  public var problem: SpreadsheetProblem
  /// The sheet, where one is concerned.
  public var sheet: String?
  /// Row and column, both counted from 1, where a cell is concerned.
  public var cell: CellPlace?

  public init(_ problem: SpreadsheetProblem, sheet: String? = nil, cell: CellPlace? = nil) {
    self.problem = problem
    self.sheet = sheet
    self.cell = cell
  }
}

/// What is wrong with a workbook, without the place.
public enum SpreadsheetProblem: Error, Sendable, Hashable {
  /// The system's error number.
  case unreadable(code: Int32)
  /// Encrypted with a password.
  case passwordProtected
  /// The format of Excel 97 to 2003.
  case oldExcel
  /// Excel's binary workbook.
  case binaryWorkbook
  /// The format of LibreOffice, `.ods`.
  case openDocument
  /// A ZIP archive, or anything else, that holds no workbook.
  case notAWorkbook
  /// Cut short, a wrong checksum, XML that is none, contradictions; with what was found.
  case damaged(part: String)
  /// Made to blow up: an entry that expands too much, shares bytes or leads out of the archive.
  case hostileArchive(part: String)
  /// A document type or an entity declaration, which no workbook has.
  case documentType(part: String)
  /// Values come from another workbook or place.
  case externalLinks
  /// This many shared texts, or more, make too many.
  case tooManySharedStrings(limit: Int)
  /// The bytes of all shared texts together are more than the limit.
  case sharedStringsTooLong(limit: Int)
  /// The bytes of a part, when decompressed, are more than the limit.
  case tooLarge(part: String, limit: Int)
  /// The bytes of a cell's text are more than the limit.
  case textTooLong(limit: Int)
  /// None has the name.
  case noSheet(named: String, among: [String])
  /// Several sheets, and none was asked for.
  case severalSheets([String])
  /// The sheet has no cell that holds anything.
  case emptySheet
  /// The row that was said to hold the headings is empty or missing.
  case noHeadings(row: Int)
  /// A value in a column without a heading.
  case valueWithoutHeading
  /// A number whose cell spans several rows: whether each row has it or all together is not said.
  case mergedNumber(CellRange)
}

extension SpreadsheetError: Explained {
  public var explanation: Phrase {
    switch (sheet, cell) {
    case (let sheet?, let cell?):
      Phrase("\(sheet)!\(cell)") + Phrase(zh: "：", en: ": ") + problem.explanation
    case (let sheet?, nil):
      Phrase(zh: "工作表“\(sheet)”：", en: "sheet “\(sheet)”: ") + problem.explanation
    default: problem.explanation
    }
  }
}
