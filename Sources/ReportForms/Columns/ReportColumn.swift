public import BilingualText

/// A column of rows that a report is about: described once, for tables, CSV, JSON and its schema.
public struct ReportColumn<Row>: Sendable {
  /// What a column holds.
  public enum Kind: Sendable, Hashable {
    /// An id: the same text in both languages.
    case id
    /// Texts that people read, one in each language.
    case text
    /// Numbers of this form.
    case number(NumberForm)
    /// Days, as `2026-01-15`.
    case date
  }

  /// The name for machines: the header of CSV, the member of JSON.
  public let key: String
  /// The name for people.
  public let title: Phrase
  /// One sentence that says what it is, with its unit.
  public let meaning: Phrase
  /// What its values are, from which alignment, CSV and JSON follow.
  public let kind: Kind
  /// The cell of a row; empty, or a number that is NaN, where the row has no value.
  public let value: @Sendable (Row) -> CellValue
  /// What the value means to the reader.
  public let tone: @Sendable (Row) -> Tone
  /// Tables for people leave it out: an id whose label stands beside it. CSV and JSON have it.
  public private(set) var isForMachines = false

  public init(
    _ key: String, _ title: Phrase, meaning: Phrase, kind: Kind,
    tone: @escaping @Sendable (Row) -> Tone = { _ in .plain },
    value: @escaping @Sendable (Row) -> CellValue
  ) {
    self.key = key
    self.title = title
    self.meaning = meaning
    self.kind = kind
    self.tone = tone
    self.value = value
  }

  /// The same column, left out of tables for people.
  public var forMachines: ReportColumn {
    var column = self
    column.isForMachines = true
    return column
  }

  /// A column of ids.
  public static func id(
    _ key: String, _ title: Phrase, meaning: Phrase,
    _ id: @escaping @Sendable (Row) -> String?
  ) -> ReportColumn {
    ReportColumn(key, title, meaning: meaning, kind: .id) { row in
      id(row).map { .text(Phrase($0)) } ?? .empty
    }
  }

  /// A column of texts.
  public static func text(
    _ key: String, _ title: Phrase, meaning: Phrase,
    tone: @escaping @Sendable (Row) -> Tone = { _ in .plain },
    _ text: @escaping @Sendable (Row) -> Phrase?
  ) -> ReportColumn {
    ReportColumn(key, title, meaning: meaning, kind: .text, tone: tone) { row in
      text(row).map { .text($0) } ?? .empty
    }
  }

  /// A column of numbers; nil for no number.
  public static func number(
    _ key: String, _ title: Phrase, _ form: NumberForm, meaning: Phrase,
    tone: @escaping @Sendable (Row) -> Tone = { _ in .plain },
    _ number: @escaping @Sendable (Row) -> Double?
  ) -> ReportColumn {
    ReportColumn(key, title, meaning: meaning, kind: .number(form), tone: tone) { row in
      .number(number(row) ?? .nan, form)
    }
  }

  /// A column of whole numbers; nil for none.
  public static func count(
    _ key: String, _ title: Phrase, meaning: Phrase,
    _ count: @escaping @Sendable (Row) -> Int?
  ) -> ReportColumn {
    .number(key, title, .count, meaning: meaning) { row in count(row).map(Double.init) }
  }
}
