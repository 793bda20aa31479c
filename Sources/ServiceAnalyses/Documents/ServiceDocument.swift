public import BilingualText
internal import DelimitedText
public import ReportForms

/// A document of a bundle: analyses, rows of tables and sentences with figures, in the order in which
/// a reader gets them.
public struct ServiceDocument: Report {
  /// What stands in it.
  public enum Block: Sendable {
    /// Figures, findings, picture and tables of an analysis.
    case analysis(ServiceReport.Entry)
    /// Rows of a table as they stand in its file.
    case rows(ListedRows)
    /// A sentence, its measures filled in.
    case text(Phrase)
    /// The report of the evaluation.
    case evaluation(EvaluationSection)
  }

  /// The name of its file.
  public var id: String
  /// The heading at its top.
  public var title: Phrase
  /// In the order of reading.
  public var blocks: [Block]

  public init(id: String, title: Phrase, blocks: [Block]) {
    self.id = id
    self.title = title
    self.blocks = blocks
  }

  private var entries: [ServiceReport.Entry] {
    blocks.compactMap { if case .analysis(let entry) = $0 { entry } else { nil } }
  }
}

extension ServiceDocument {
  /// Of the JSON that holds the document.
  public static let schemaName = "ahp-document/1"
  /// For its schema.
  public static let meaning = "A document of a bundle: analyses, rows of tables, sentences."

  @JSONFields<ServiceDocument> public static var fields: [JSONField<ServiceDocument>] {
    JSONField("title", "What it is about.", .phrase) { $0.title }
    JSONField("texts", "Its sentences.", .list(of: .phrase)) { document in
      document.blocks.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
    JSONField("analyses", "In the order of the document.", .list(of: .entry)) { $0.entries }
    JSONField("scores", "Of the evaluation, where it is shown.", .list(of: .score)) { document in
      document.blocks.flatMap { block -> [EvaluationSection.Score] in
        if case .evaluation(let section) = block { section.scores } else { [] }
      }
    }
    JSONField("tables", "Rows of tables.", .list(of: .listedRows)) { document in
      document.blocks.compactMap { if case .rows(let rows) = $0 { rows } else { nil } }
    }
  }

  /// A heading, then block by block; headings of blocks stand one level lower.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(title, level: 1)
    for block in blocks {
      switch block {
      case .analysis(let entry): entry.append(to: &document, detail)
      case .rows(let rows):
        document.heading(rows.title, level: 2)
        document.table(rows.table)
      case .text(let text): document.paragraph(ReportText(text))
      case .evaluation(let section): document.append(section.document(detail).lowered())
      }
    }
    return document
  }

  /// The measures of its analyses.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    ServiceReport(title: title, entries: entries).csv(in: language, format)
  }
}

extension JSONShape<ListedRows> {
  fileprivate static var listedRows: JSONShape {
    .object("listed_rows") {
      JSONField("title", "What the table is called.", .phrase) { $0.title }
      JSONField("columns", "Names of the columns.", .list(of: .string)) { $0.columns }
      JSONField("rows", "A text for each column.", .list(of: .list(of: .string))) { $0.rows }
    }
  }
}
