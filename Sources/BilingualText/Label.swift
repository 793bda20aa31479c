/// A name that people read, in one language or in both.
public struct Label: Sendable, Hashable {
  /// Nil where nobody gave a Chinese name.
  public var chinese: String?
  /// Nil where nobody gave an English name.
  public var english: String?

  public init(chinese: String? = nil, english: String? = nil) {
    self.chinese = chinese
    self.english = english
  }

  /// The same text in both languages.
  public init(_ text: String) { self.init(chinese: text, english: text) }

  /// The text in `language`, else in the other one; nil when there is neither.
  public func text(in language: ReportLanguage) -> String? {
    switch language {
    case .chinese: chinese ?? english
    case .english: english ?? chinese
    }
  }
}
