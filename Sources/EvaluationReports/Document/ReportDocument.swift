import BilingualText
import IndicatorEvaluation

/// A report as content without a form: headings, facts, sentences and tables in both languages. It
/// is rendered as text for a terminal or as Markdown in either, so that all say the same.
public struct ReportDocument: Sendable {
  enum Block: Sendable {
    case heading(level: Int, Phrase)
    case paragraph(Span)
    case list([Span])
    case facts([Fact])
    case table(ReportTable)
  }

  private(set) var blocks: [Block] = []

  mutating func heading(_ text: Phrase, level: Int) {
    blocks.append(.heading(level: level, text))
  }

  mutating func paragraph(_ text: Span) { blocks.append(.paragraph(text)) }

  /// Sentences, each on its own; nothing when there are none.
  mutating func list(_ items: [Span]) {
    if !items.isEmpty { blocks.append(.list(items)) }
  }

  /// Names with what they stand for, side by side.
  mutating func facts(_ facts: [Fact]) {
    if !facts.isEmpty { blocks.append(.facts(facts)) }
  }

  mutating func table(_ table: ReportTable) { blocks.append(.table(table)) }
}

/// A piece of text with its meaning.
struct Span: Sendable, Hashable, ExpressibleByStringInterpolation {
  var text: Phrase
  var tone: Tone

  init(_ text: Phrase, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }

  init(stringLiteral text: String) { self.init(Phrase(text)) }
}

/// A name and what it stands for.
struct Fact: Sendable, Hashable {
  var name: Phrase
  var value: Span

  init(_ name: Phrase, _ value: Phrase, _ tone: Tone = .plain) {
    self.name = name
    self.value = Span(value, tone)
  }
}
