/// The text of one file with its lines, for excerpts.
struct SourceText: Sendable {
  /// The path as the user would write it.
  let path: String
  let text: String
  private let lineStarts: [String.UTF8View.Index]

  init(path: String, text: String) {
    self.path = path
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

  /// The line with this number, from 1, without its end; nil past the last one.
  func line(_ number: Int) -> String? {
    guard lineStarts.indices.contains(number - 1) else { return nil }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] : text.utf8.endIndex
    return String(text[start..<end].prefix { $0 != "\n" && $0 != "\r\n" && $0 != "\r" })
  }
}
