/// One text in both languages, written side by side where it is used.
///
/// A string literal is the same text in both: numbers, ids, names.
public struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The text in Chinese.
  public var zh: String
  /// The text in English.
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same text in both languages.
  public init(_ text: String) { self.init(zh: text, en: text) }

  public init(stringLiteral text: String) { self.init(text) }

  /// The half in one of the languages.
  public func text(in language: ReportLanguage) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }

  /// Both halves of one phrase, each followed by its half of another.
  public static func + (a: Phrase, b: Phrase) -> Phrase {
    Phrase(zh: a.zh + b.zh, en: a.en + b.en)
  }

  /// Appends both halves of a phrase.
  public static func += (a: inout Phrase, b: Phrase) { a = a + b }
}
