public import BilingualText

extension ReportDocument {
  /// The report for a fixed-pitch font, each line closed by a line feed.
  ///
  /// - Parameters:
  ///   - language: Which half of the phrases is read.
  ///   - width: Columns of the page; longer sentences and tables are wrapped, nothing is cut. Nil
  ///     for lines as long as they come.
  ///   - style: `.ansi` only for a terminal that wants it. Whatever the labels hold, no other
  ///     control character reaches the output.
  public func text(
    in language: ReportLanguage, width: Int? = nil, style: TextStyle = .plain
  ) -> String {
    var lines: [String] = []
    for block in blocks {
      if !lines.isEmpty { lines.append("") }
      lines += block.lines(in: language, width: width.map { max($0, 20) }, style: style)
    }
    return lines.reduce(into: "") { $0 += $1 + "\n" }
  }
}

extension ReportDocument.Block {
  fileprivate func lines(in language: ReportLanguage, width: Int?, style: TextStyle) -> [String] {
    switch self {
    case .heading(let level, let text):
      let text = text.text(in: language).printable
      let title = text.wrapped(to: width ?? .max)
      guard level <= 2 else { return title.map { style.paint($0, .strong) } }
      let longest = title.reduce(0) { max($0, $1.displayWidth) }
      return title.map { style.paint($0, .strong) }
        + [String(repeating: level == 1 ? "=" : "-", count: longest)]
    case .paragraph(let span):
      return span.lines(in: language, width: width, style: style)
    case .list(let spans):
      return spans.flatMap {
        $0.lines(in: language, first: "- ", rest: "  ", width: width, style: style)
      }
    case .facts(let facts):
      let names = facts.map { $0.name.text(in: language).printable }
      let longest = names.reduce(0) { max($0, $1.displayWidth) } + 2
      return zip(facts, names).flatMap { fact, name in
        fact.text.lines(
          in: language, first: name.padded(to: longest, alignment: .left),
          rest: String(repeating: " ", count: longest), width: width, style: style)
      }
    case .table(let table):
      return table.lines(in: language, maximumWidth: width, style: style)
    case .figure(let figure):
      return figure.lines(in: language, width: width, style: style)
    }
  }
}

extension Figure {
  /// The values, with the title above and what there is to say below.
  fileprivate func lines(in language: ReportLanguage, width: Int?, style: TextStyle) -> [String] {
    let remarks = [takeaway, note].compactMap { $0 }.flatMap {
      ReportText($0).lines(in: language, width: width, style: style)
    }
    return ReportText(title, .strong).lines(in: language, width: width, style: style)
      + data.lines(in: language, maximumWidth: width, style: style) + remarks
  }
}

extension ReportText {
  fileprivate func lines(
    in language: ReportLanguage, first: String = "", rest: String = "", width: Int?,
    style: TextStyle
  ) -> [String] {
    let text = text.text(in: language).printable
    let pieces = text.wrapped(to: width.map { max(20, $0 - first.displayWidth) } ?? .max)
    return pieces.enumerated().map { index, piece in
      ((index == 0 ? first : rest) + style.paint(piece, tone)).trimmingTrailingSpaces
    }
  }
}
