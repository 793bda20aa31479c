public import BilingualText

extension ReportDocument {
  /// The report as GitHub-flavoured Markdown, to be pasted into a paper or a page. Labels are
  /// escaped: they show as they are and format nothing.
  public func markdown(in language: ReportLanguage) -> String {
    blocks.map { $0.lines(in: language).reduce(into: "") { $0 += $1 + "\n" } }.joined(
      separator: "\n")
  }
}

extension ReportDocument.Block {
  fileprivate func lines(in language: ReportLanguage) -> [String] {
    switch self {
    case .heading(let level, let text):
      [String(repeating: "#", count: level) + " " + text.text(in: language).markdown]
    case .paragraph(let span): [span.markdown(in: language).escapingBlockStart]
    case .list(let spans): spans.map { "- " + $0.markdown(in: language).escapingBlockStart }
    case .facts(let facts):
      facts.map {
        "- **\($0.name.text(in: language).markdown)**: \($0.text.markdown(in: language))"
      }
    case .table(let table): table.markdownLines(in: language)
    case .figure(let figure): figure.markdownLines(in: language)
    }
  }
}

extension ReportTable {
  fileprivate func markdownLines(in language: ReportLanguage) -> [String] {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    return [
      line(columns.map { $0.title.text(in: language).markdown }),
      line(columns.map { $0.alignment == .left ? "---" : "---:" }),
    ]
      + rows.map { row in
        line(
          row.map { String(repeating: "&emsp;", count: $0.indent) + $0.markdown(in: language) }
        )
      }
  }
}

extension Figure {
  /// The values, with the title above and what there is to say below.
  fileprivate func markdownLines(in language: ReportLanguage) -> [String] {
    let remarks = [takeaway, note].compactMap { $0?.text(in: language).markdown }
    return ["**\(title.text(in: language).markdown)**", ""] + data.markdownLines(in: language)
      + (remarks.isEmpty ? [] : [""] + remarks.map(\.escapingBlockStart))
  }
}

extension ReportText {
  fileprivate func markdown(in language: ReportLanguage) -> String {
    text.text(in: language).markdown(tone)
  }
}

extension ReportTable.Cell {
  fileprivate func markdown(in language: ReportLanguage) -> String {
    text(in: language).markdown(tone)
  }
}

extension String {
  /// The text as Markdown that shows what it means.
  fileprivate func markdown(_ tone: Tone) -> String {
    let text = markdown
    return tone == .strong && !text.isEmpty ? "**\(text)**" : text
  }
}

extension String {
  /// The text with every scalar escaped that Markdown or HTML would take for markup.
  ///
  /// By scalars, not by characters: a `<` behind a letter that prepends (U+0D4E) or before a
  /// combining mark is part of one character with it, and markup all the same.
  var markdown: String {
    var text = ""
    let scalars = Array(printable.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\\", "`", "*", "[", "]", "|", "~": text += "\\\(scalar)"
      // Between letters an underscore is only an underscore, and ids stay readable.
      case "_":
        let isWithinWord =
          index > 0 && scalars[index - 1].isWordPart && index + 1 < scalars.count
          && scalars[index + 1].isWordPart
        text += isWithinWord ? "_" : "\\_"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The text with an escape before what would make its line a heading, a list or a rule.
  fileprivate var escapingBlockStart: String {
    let scalars = unicodeScalars
    if let first = scalars.first, "#+-=".unicodeScalars.contains(first) { return "\\" + self }
    let number = scalars.prefix { ("0"..."9").contains($0) }
    let rest = scalars[number.endIndex...]
    if !number.isEmpty, let next = rest.first, next == "." || next == ")" {
      return String(number) + "\\" + String(rest)
    }
    return self
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool { properties.isAlphabetic || properties.numericType != nil }
}
