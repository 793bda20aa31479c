public import IndicatorEvaluation

/// One text in both languages, written side by side where it is used.
///
/// A string literal is the same text in both: numbers, ids, names.
public struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
  public var zh: String
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same text in both languages.
  public init(_ text: String) { self.init(zh: text, en: text) }

  public init(stringLiteral text: String) { self.init(text) }

  public func text(in language: ReportLanguage) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

extension Phrase {
  /// A label: one language stands in for the other, the id for both.
  init(_ label: Label, id: String) {
    self.init(zh: label.text(in: .chinese) ?? id, en: label.text(in: .english) ?? id)
  }

  static func + (a: Phrase, b: Phrase) -> Phrase { Phrase(zh: a.zh + b.zh, en: a.en + b.en) }

  static func += (a: inout Phrase, b: Phrase) { a = a + b }

  /// The phrase followed by a remark in brackets.
  func remark(_ remark: Phrase) -> Phrase {
    Phrase(zh: "\(zh)（\(remark.zh)）", en: "\(en) (\(remark.en))")
  }

  /// `3 customers`, `1 customer`; for English halves of phrases.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension Sequence<Phrase> {
  /// An enumeration: `甲、乙` or `A, B`.
  var listed: Phrase { joined(separator: Phrase(zh: "、", en: ", ")) }

  func joined(separator: Phrase) -> Phrase {
    Phrase(
      zh: map(\.zh).joined(separator: separator.zh),
      en: map(\.en).joined(separator: separator.en))
  }
}
