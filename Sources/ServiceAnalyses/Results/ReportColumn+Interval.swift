internal import BilingualText
internal import ReportForms
internal import Statistics

/// What an interval is, in the words of a column's meaning.
struct IntervalName: Sendable {
  private let zh: String
  private let en: String

  static let wilson = IntervalName(zh: "Wilson ", en: "Wilson's")
  static let student = IntervalName(zh: "学生 t ", en: "Student's")
  static let katz = IntervalName(zh: "Katz 对数", en: "Katz's")
  static let ofDifference = IntervalName(zh: "差的", en: "its")

  fileprivate var lowerEnd: Phrase { Phrase(zh: "\(zh)区间下限。", en: "Lower end of \(en) interval.") }
  fileprivate var upperEnd: Phrase { Phrase(zh: "\(zh)区间上限。", en: "Upper end of \(en) interval.") }
}

/// The two ends of an interval; empty where there is none.
extension ReportColumn {
  static func lowerEnd(
    _ name: IntervalName, _ form: NumberForm,
    _ interval: @escaping @Sendable (Row) -> ConfidenceInterval?
  ) -> ReportColumn {
    .number("lower", "下限", "Lower", form, name.lowerEnd) { interval($0)?.lower }
  }

  static func upperEnd(
    _ name: IntervalName, _ form: NumberForm,
    _ interval: @escaping @Sendable (Row) -> ConfidenceInterval?
  ) -> ReportColumn {
    .number("upper", "上限", "Upper", form, name.upperEnd) { interval($0)?.upper }
  }
}
