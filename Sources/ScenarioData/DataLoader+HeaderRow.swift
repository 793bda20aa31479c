import BilingualText
import DelimitedText
package import Diagnostics
import IndicatorEvaluation

extension DataLoader {
  /// Says in which line the header seems to stand, where the column with the ids is not found.
  package mutating func suggestHeaderRow(
    _ file: some TableFile, column: String, _ notes: inout MistakeNotes
  ) {
    guard file.path != "-", let line = headerRow(of: file, column: column) else { return }
    notes.add(
      Diagnostic(
        .error, .csvColumnMissing, file: notes.path,
        position: SourcePosition(line: line, column: 1),
        message: Phrase(
          zh: "表头像是在第 \(line) 行，其上为标题",
          en: "the header seems to stand in line \(line), below a title"),
        hint: Phrase(
          zh: "请写 `header_row: \(line)`", en: "write `header_row: \(line)`")))
  }

  /// The first of the next twenty lines that has a column of this name.
  private mutating func headerRow(of file: some TableFile, column: String) -> Int? {
    for line in file.litter.headerRow + 1...file.litter.headerRow + 20 {
      guard
        let reader = try? DelimitedTextReader(
          path: shownPath(file),
          options: DelimitedTextOptions(
            separator: file.separator?.utf8.first,
            encoding: TextEncoding(name: file.encoding) ?? .utf8, firstLine: line))
      else { continue }
      guard reader.columns.contains(where: { $0.name == column }) else { continue }
      return reader.columns.first?.position?.line ?? line
    }
    return nil
  }
}
