internal import Glibc
import ZipArchives

extension Workbook {
  /// The merged cells of a sheet, whose value is that of the first of them.
  ///
  /// A sheet names them behind its rows, so that it is decompressed once more, and parsed once more
  /// only when the word occurs at all, as in few tables of data.
  ///
  /// - Throws: what concerns the sheet's part.
  /// - Complexity: O(bytes of the sheet)
  public func mergedCells(of sheet: Sheet) throws(SpreadsheetError) -> [CellRange] {
    do {
      guard try partMentionsMergedCells(sheet.part) else { return [] }
      return try WorkbookParts(archive, limits: limits).parse(
        sheet.part, MergedCellsHandler(part: sheet.part), limit: limits.archive.entry
      ).ranges
    } catch let error as ZipError {
      throw SpreadsheetError(SpreadsheetProblem(error), sheet: sheet.name)
    } catch let problem as SpreadsheetProblem {
      throw SpreadsheetError(problem, sheet: sheet.name)
    } catch {
      preconditionFailure("no other error is thrown here")
    }
  }

  /// Whether the word stands anywhere in a part; one in UTF-16 is taken to have it.
  private func partMentionsMergedCells(_ part: String) throws(ZipError) -> Bool {
    let reader = try archive.reader(of: part)
    var window: [UInt8] = []
    while true {
      let piece = try reader.next()
      if piece.isEmpty { return false }
      if window.isEmpty, piece.first == 0xFE || piece.first == 0xFF { return true }
      // The word may lie across two pieces.
      window = window.suffix(8) + piece
      if Self.mentionsMergedCells(window) { return true }
    }
  }

  /// Looks for the `g`, which hardly any other word of a sheet has.
  private static func mentionsMergedCells(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var place = 3
      while place + 6 <= bytes.count,
        let found = memchr(bytes.baseAddress! + place, 0x67, bytes.count - place - 5)
      {
        place = UnsafeRawPointer(found) - bytes.baseAddress!
        if bytes[place - 3..<place + 6].elementsEqual("mergeCell".utf8) { return true }
        place += 1
      }
      return false
    }
  }
}

/// Collects merged cells.
struct MergedCellsHandler: XMLElementHandler {
  private(set) var ranges: [CellRange] = []
  private let part: String

  init(part: String) { self.part = part }

  mutating func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(SpreadsheetProblem) {
    guard name == "mergeCell" else { return }
    guard let range = attributes["ref"].flatMap({ CellRange($0) }), ranges.count < 1_000_000 else {
      throw .damaged(part: part)
    }
    ranges.append(range)
  }
}
