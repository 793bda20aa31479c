package import DelimitedText
import GzipInput
import SpreadsheetInput

/// Opens the file that a table stands in: delimited text, compressed or not, or a sheet of a workbook.
package enum TableInput {
  /// Reads the header of a table.
  ///
  /// - Parameters:
  ///   - path: `-` for standard input, which is text.
  ///   - sheet: Of a workbook; nil for the only one.
  ///   - encoding: Of text. A workbook says itself how it is written.
  ///   - litter: What a spreadsheet's export has beside the table.
  /// - Throws: what opening and the header have wrong.
  package static func reader(
    path: String, sheet: String?, separator: String?, encoding: String,
    litter: LitterSettings = LitterSettings(), limits: DelimitedTextLimits = DelimitedTextLimits()
  ) throws(DelimitedTextError) -> DelimitedTextReader {
    if path != "-", try isWorkbook(path) {
      return try DelimitedTextReader(
        source: spreadsheet(path, sheet),
        options: DelimitedTextOptions(
          limits: limits, firstLine: litter.headerRow, skippedRecords: litter.skippedRows))
    }
    let file = path == "-" ? FileSource(descriptor: 0) : try FileSource(path: path)
    return try DelimitedTextReader(
      source: CompressedInput.plain(file),
      options: DelimitedTextOptions(
        separator: separator?.utf8.first, encoding: TextEncoding(name: encoding) ?? .utf8,
        limits: limits, firstLine: litter.headerRow, skippedRecords: litter.skippedRows))
  }

  private static func spreadsheet(
    _ path: String, _ sheet: String?
  ) throws(DelimitedTextError) -> SpreadsheetSource {
    do throws(SpreadsheetError) {
      return try SpreadsheetSource(Workbook(path: path), sheet: sheet)
    } catch {
      throw DelimitedTextError(error)
    }
  }

  /// Looks at the first bytes: a pipe is no workbook, and what was read of it would be lost.
  private static func isWorkbook(_ path: String) throws(DelimitedTextError) -> Bool {
    guard Workbook.isName(path) else { return false }
    var file = try FileSource(path: path)
    var start = [UInt8](repeating: 0, count: 8)
    let result = start.withUnsafeMutableBytes { bytes -> Result<Int, DelimitedTextError> in
      do throws(DelimitedTextError) {
        return .success(try file.read(into: bytes))
      } catch {
        return .failure(error)
      }
    }
    return Workbook.isStart(Array(start[..<(try result.get())]))
  }
}
