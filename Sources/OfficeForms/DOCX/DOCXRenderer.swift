import BilingualText
import OfficeFiles
public import ReportForms

extension ReportForm {
  /// Text documents of Word, WPS and LibreOffice.
  public static let docx = ReportForm(
    name: "docx", endings: ["docx"], isForPeople: true, isText: false)
}

/// Renders a report as a text document: headings, sentences, numbered tables with three lines, and
/// numbered figures as charts that can be changed.
public struct DOCXRenderer: DocumentRenderer {
  /// `docx`: for people, always a file.
  public let form = ReportForm.docx

  public init() {}

  /// The whole file; at its end a note says what made it.
  ///
  /// - Throws: `ZipError.tooLarge` if a part outgrows the 4 GiB of the format.
  public func render(_ document: ReportDocument, _ context: RenderingContext) throws -> [UInt8] {
    let language = context.language
    let generator = "\(context.generator.name) \(context.generator.version)"
    var word = WordDocument(
      OfficeProperties(
        title: document.title?.text(in: language) ?? context.generator.name,
        application: generator),
      language: language == .chinese ? .chinese : .english)
    var heading = ""
    for block in document.blocks {
      if case .heading(_, let phrase) = block { heading = phrase.text(in: language) }
      word.blocks += Self.blocks(block, heading: heading, language)
    }
    let made = context.madeAt.map { language == .chinese ? "，\($0)" : ", \($0)" } ?? ""
    word.blocks.append(
      .note([.init((language == .chinese ? "由 " : "Made by ") + generator + made)]))
    return try word.bytes()
  }

  private static func blocks(
    _ block: ReportDocument.Block, heading: String, _ language: ReportLanguage
  ) -> [WordDocument.Block] {
    switch block {
    case .heading(let level, let phrase):
      [.heading(level: level, phrase.text(in: language))]
    case .paragraph(let span): [.paragraph([run(span, language)])]
    case .list(let spans): spans.map { .item([run($0, language)]) }
    case .facts(let facts):
      facts.map { fact in
        let colon = language == .chinese ? "：" : ": "
        return .paragraph([
          .init(fact.name.text(in: language) + colon, isBold: true), run(fact.text, language),
        ])
      }
    case .table(let table): [.table(WordDocument.Table(table, caption: heading, language))]
    case .figure(let figure): self.figure(figure, language)
    }
  }

  private static func figure(
    _ figure: Figure, _ language: ReportLanguage
  ) -> [WordDocument.Block] {
    let title = figure.title.text(in: language)
    var blocks: [WordDocument.Block]
    if let chart = OfficeChart(figure, in: language) {
      blocks = [.chart(chart, caption: title)]
    } else if case .heatMap(let map) = figure.chart {
      blocks = [.table(WordDocument.Table(map, caption: title, language))]
    } else {
      blocks = [.table(WordDocument.Table(figure.data, caption: title, language))]
    }
    for remark in [figure.takeaway, figure.note].compactMap({ $0 }) {
      blocks.append(.note([.init(remark.text(in: language))]))
    }
    return blocks
  }

  private static func run(_ span: ReportText, _ language: ReportLanguage) -> WordDocument.Run {
    .init(span.text.text(in: language), isBold: span.tone == .strong, colour: span.tone.colour)
  }
}
