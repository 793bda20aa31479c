public import IndicatorEvaluation

/// One text in both languages, written side by side where it is used.
public struct Phrase: Sendable, Hashable {
  public var zh: String
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  public func text(in language: ReportLanguage) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

extension Phrase {
  /// A label in both languages: one stands in for the other, the id for both.
  init(_ label: Label, id: String) {
    zh = label.text(in: .chinese) ?? id
    en = label.text(in: .english) ?? id
  }

  /// The same text in both languages.
  init(_ text: String) { self.init(zh: text, en: text) }

  /// `1 customer`, `2 customers`.
  static func plural(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
