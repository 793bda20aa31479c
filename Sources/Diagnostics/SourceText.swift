package import BilingualText

/// The text of one file with its lines, for excerpts.
package struct SourceText: Sendable {
  /// The path as the user would write it.
  package let path: String
  package let text: String
  /// Whether the file began with a byte order mark, which `text` leaves out.
  package let hasMark: Bool
  private let lineStarts: [String.UTF8View.Index]

  package init(path: String, text: String, hasMark: Bool = false) {
    self.path = path
    self.hasMark = hasMark
    self.text = text
    var starts = [text.utf8.startIndex]
    var index = text.utf8.startIndex
    while index != text.utf8.endIndex {
      let next = text.utf8.index(after: index)
      if text.utf8[index] == UInt8(ascii: "\n") { starts.append(next) }
      index = next
    }
    lineStarts = starts
  }

  /// The bytes of the file as it was read.
  package var bytes: [UInt8] { (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8) }

  /// Where a place stands in `bytes`; nil past the end of its line.
  package func offset(of position: SourcePosition) -> Int? {
    guard lineStarts.indices.contains(position.line - 1), position.column > 0 else { return nil }
    let start = lineStarts[position.line - 1]
    let end = position.line < lineStarts.count ? lineStarts[position.line] : text.utf8.endIndex
    guard
      let place = text.unicodeScalars.index(
        start, offsetBy: position.column - 1, limitedBy: end)
    else { return nil }
    return text.utf8.distance(from: text.utf8.startIndex, to: place) + (hasMark ? 3 : 0)
  }

  /// The line with this number, from 1, without its end; nil past the last one.
  package func line(_ number: Int) -> String? {
    guard lineStarts.indices.contains(number - 1) else { return nil }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] : text.utf8.endIndex
    // By bytes: a line of two hundred thousand characters may be asked for thousands of times.
    let bytes = text.utf8[start..<end]
    let content = bytes.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? end
    return String(text[start..<content])
  }

  /// The folder of the file, with its slash; empty for the working directory.
  package var folder: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  /// A diagnostic at a place of this file.
  package func diagnostic(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, at place: SourcePosition?,
    _ message: Phrase, hint: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, code, file: path, position: place, message: message, hint: hint,
      excerpt: place.flatMap { line($0.line) })
  }
}
