internal import ZipArchives

/// Reads the rows of a sheet one after the other, in memory that does not depend on their number.
///
/// Rows without any cell may be missing among those given; `SheetRow.number` tells.
public struct SheetReader {
  /// Whose rows are read.
  public let sheet: Workbook.Sheet
  private let workbook: Workbook
  private let entry: ZipEntryReader
  private let stream: XMLStream<SheetHandler>
  private var rows: ArraySlice<SheetRow> = []
  private var isAtEnd = false

  init(_ sheet: Workbook.Sheet, of workbook: Workbook) throws(SpreadsheetError) {
    self.sheet = sheet
    self.workbook = workbook
    do {
      entry = try workbook.archive.reader(of: sheet.part)
      stream = try XMLStream(SheetHandler(workbook, part: sheet.part), part: sheet.part)
    } catch let error as ZipError {
      throw SpreadsheetError(SpreadsheetProblem(error), sheet: sheet.name)
    } catch let problem as SpreadsheetProblem {
      throw SpreadsheetError(problem, sheet: sheet.name)
    } catch {
      preconditionFailure("no other error is thrown here")
    }
  }

  /// The next row, or nil at the end.
  ///
  /// - Throws: `damaged`, `textTooLong`, `documentType`, `hostileArchive`, with the cell where one is
  ///   concerned.
  public mutating func next() throws(SpreadsheetError) -> SheetRow? {
    while rows.isEmpty, !isAtEnd {
      do {
        let piece = try entry.next()
        isAtEnd = piece.isEmpty
        try stream.feed(piece, isLast: isAtEnd)
      } catch let error as ZipError {
        throw SpreadsheetError(SpreadsheetProblem(error), sheet: sheet.name)
      } catch let problem as SpreadsheetProblem {
        throw SpreadsheetError(problem, sheet: sheet.name, cell: stream.handler.place)
      } catch {
        preconditionFailure("no other error is thrown here")
      }
      rows = stream.handler.take()[...]
    }
    return rows.popFirst()
  }
}
