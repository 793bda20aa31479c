public import BilingualText

/// A report as content without a form: headings, facts, sentences, tables and figures in both
/// languages. Every form renders it, so that all say the same.
public struct ReportDocument: Sendable {
  /// A part of a document that stands for itself.
  public enum Block: Sendable {
    /// Level 1 is the title, 2 a part of the report, and so on.
    case heading(level: Int, Phrase)
    /// A sentence or several that belong together.
    case paragraph(ReportText)
    /// Sentences, each on its own.
    case list([ReportText])
    /// Names with what they stand for, side by side.
    case facts([Fact])
    /// Rows and columns with headings.
    case table(ReportTable)
    /// A picture with its values.
    case figure(Figure)
  }

  /// In the order of reading.
  public private(set) var blocks: [Block] = []

  public init() {}

  /// A heading; level 1 is the title of the report.
  public mutating func heading(_ text: Phrase, level: Int) {
    blocks.append(.heading(level: level, text))
  }

  /// A sentence or several that belong together.
  public mutating func paragraph(_ text: ReportText) { blocks.append(.paragraph(text)) }

  /// Sentences, each on its own; nothing when there are none.
  public mutating func list(_ items: [ReportText]) {
    if !items.isEmpty { blocks.append(.list(items)) }
  }

  /// Names with what they stand for, side by side.
  public mutating func facts(_ facts: [Fact]) {
    if !facts.isEmpty { blocks.append(.facts(facts)) }
  }

  /// Rows and columns with headings, also when there is no row.
  public mutating func table(_ table: ReportTable) { blocks.append(.table(table)) }

  /// A picture with its values. Forms that do not draw show the values as a table, unless the same
  /// numbers already stand in another table of the document.
  public mutating func figure(_ figure: Figure) { blocks.append(.figure(figure)) }

  /// All blocks of another document behind those of this one.
  public mutating func append(_ other: ReportDocument) { blocks += other.blocks }

  /// The same as a part of another document: its headings so many levels lower.
  public func lowered(by levels: Int = 1) -> ReportDocument {
    var document = self
    document.blocks = blocks.map { block in
      if case .heading(let level, let text) = block {
        .heading(level: level + levels, text)
      } else {
        block
      }
    }
    return document
  }

  /// The first heading of the highest level.
  public var title: Phrase? {
    for case .heading(1, let text) in blocks { return text }
    return nil
  }
}

/// A piece of text with its meaning.
public struct ReportText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// What is said, in both languages.
  public var text: Phrase
  /// Whether it is good, bad or neither; forms without colours may not show it.
  public var tone: Tone

  public init(_ text: Phrase, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }

  public init(stringLiteral text: String) { self.init(Phrase(text)) }
}

/// A name and what it stands for.
public struct Fact: Sendable, Hashable {
  /// What it is about.
  public var name: Phrase
  /// What it stands for.
  public var value: ReportText
  /// What stands small beside the value, such as what it was before.
  public var remark: Phrase?
  /// Whether it is a figure to be seen first; forms that draw give it room.
  public var isHeadline = false

  public init(_ name: Phrase, _ value: Phrase, _ tone: Tone = .plain) {
    self.name = name
    self.value = ReportText(value, tone)
  }

  /// A figure to be seen first.
  public static func headline(
    _ name: Phrase, _ value: Phrase, _ tone: Tone = .plain, remark: Phrase? = nil
  ) -> Fact {
    var fact = Fact(name, value, tone)
    fact.remark = remark
    fact.isHeadline = true
    return fact
  }

  /// The value with its remark, for forms that set them in one size.
  public var text: ReportText {
    ReportText(remark.map { value.text.remark($0) } ?? value.text, value.tone)
  }
}

/// What a piece of text means to the reader; each form of a report shows it in its own way.
public enum Tone: Sendable, Hashable {
  /// `plain` says nothing; `strong` is to be seen first, `muted` last; `good`, `caution` and `bad`
  /// judge.
  case plain, strong, good, caution, bad, muted
}
