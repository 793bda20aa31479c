internal import BilingualText
internal import ReportForms

/// Columns with their title and meaning in both languages, side by side.
extension ReportColumn {
  static func id(
    _ key: String, _ zh: String, _ en: String, _ meaning: Phrase,
    _ value: @escaping @Sendable (Row) -> String?
  ) -> ReportColumn { .id(key, Phrase(zh: zh, en: en), meaning: meaning, value) }

  static func text(
    _ key: String, _ zh: String, _ en: String, _ meaning: Phrase,
    _ value: @escaping @Sendable (Row) -> Phrase?
  ) -> ReportColumn { .text(key, Phrase(zh: zh, en: en), meaning: meaning, value) }

  static func count(
    _ key: String, _ zh: String, _ en: String, _ meaning: Phrase,
    _ value: @escaping @Sendable (Row) -> Int?
  ) -> ReportColumn { .count(key, Phrase(zh: zh, en: en), meaning: meaning, value) }

  static func number(
    _ key: String, _ zh: String, _ en: String, _ form: NumberForm, _ meaning: Phrase,
    _ value: @escaping @Sendable (Row) -> Double?
  ) -> ReportColumn { .number(key, Phrase(zh: zh, en: en), form, meaning: meaning, value) }
}
