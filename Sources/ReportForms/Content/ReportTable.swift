public import BilingualText

/// A table of a report: texts to the left, numbers to the right.
public struct ReportTable: Sendable {
  /// The heading of a column and what stands below it.
  public struct Column: Sendable, Hashable {
    /// The name for machines and for links; empty where nobody needs one.
    public var key: String
    /// The heading that people read.
    public var title: Phrase
    /// One sentence that says what it is.
    public var meaning: Phrase?
    /// Of its heading and its cells.
    public var alignment: TextAlignment

    public init(
      key: String = "", title: Phrase, meaning: Phrase? = nil, alignment: TextAlignment
    ) {
      self.key = key
      self.title = title
      self.meaning = meaning
      self.alignment = alignment
    }

    /// A column of texts, to the left, without a key.
    public static func text(_ title: Phrase) -> Column { Column(title: title, alignment: .left) }
    /// A column of numbers, to the right, without a key.
    public static func number(_ title: Phrase) -> Column { Column(title: title, alignment: .right) }
  }

  /// A value at its place, and what it means to the reader.
  public struct Cell: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// Empty, a text in both languages, or a number with its form.
    public var value: CellValue
    /// What the value means to the reader.
    public var tone: Tone
    /// Depth in a tree.
    public var indent: Int

    public init(_ value: CellValue, _ tone: Tone = .plain, indent: Int = 0) {
      self.value = value
      self.tone = tone
      self.indent = indent
    }

    public init(_ text: Phrase, _ tone: Tone = .plain, indent: Int = 0) {
      self.init(.text(text), tone, indent: indent)
    }

    /// A number, or `-` for none.
    public init(_ number: Double?, _ form: NumberForm, _ tone: Tone = .plain) {
      self.init(.number(number ?? .nan, form), tone)
    }

    /// A whole number, or `-` for none.
    public init(_ count: Int?, _ tone: Tone = .plain) {
      self.init(.number(count.map(Double.init) ?? .nan, .count), tone)
    }

    public init(stringLiteral text: String) { self.init(Phrase(text)) }

    /// As people read it.
    public func text(in language: ReportLanguage) -> String { value.text(in: language) }
  }

  /// From the left; every row has a cell for each.
  public let columns: [Column]
  /// From the top; see `hasLaterRows` for those that are not here.
  public private(set) var rows: [[Cell]] = []
  /// Whether more rows follow than memory should hold: a `LongDocumentRenderer` is given them part by
  /// part, behind `rows`, which show how wide the columns are.
  public var hasLaterRows = false

  public init(_ columns: [Column]) { self.columns = columns }

  /// A row that is too short is filled up with empty cells, one that is too long is a table's.
  public mutating func append(_ row: [Cell]) {
    rows.append(
      columns.indices.map { row.indices.contains($0) ? row[$0] : Cell(.empty) })
  }
}

/// Which side of a column its texts keep to.
public enum TextAlignment: Sendable, Hashable {
  case left, right
}
