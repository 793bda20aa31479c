import BilingualText
import IndicatorEvaluation

/// A table of a report: texts to the left, numbers to the right.
struct ReportTable: Sendable {
  struct Column: Sendable, Hashable {
    var title: Phrase
    var alignment: TextAlignment

    static func text(_ title: Phrase) -> Column { Column(title: title, alignment: .left) }
    static func number(_ title: Phrase) -> Column { Column(title: title, alignment: .right) }
  }

  struct Cell: Sendable, Hashable, ExpressibleByStringInterpolation {
    var span: Span
    /// Depth in a tree.
    var indent: Int

    init(_ text: Phrase, _ tone: Tone = .plain, indent: Int = 0) {
      span = Span(text, tone)
      self.indent = indent
    }

    init(stringLiteral text: String) { self.init(Phrase(text)) }
  }

  let columns: [Column]
  private(set) var rows: [[Cell]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// A row that is too short is filled up with empty cells, one that is too long is a table's.
  mutating func append(_ row: [Cell]) {
    rows.append(
      columns.indices.map { row.indices.contains($0) ? row[$0] : Cell("") })
  }
}
