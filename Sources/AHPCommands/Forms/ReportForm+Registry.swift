import AHPScenarios
import BilingualText
import ReportForms

/// The forms that the command writes.
extension ReportForm {
  /// A run in a results database; `ahp evaluate` only.
  static let sqlite = ReportForm(
    name: "sqlite", endings: ["sqlite", "sqlite3", "db"], isForPeople: false, isText: false)

  static let all = ofReports + [.sqlite]

  /// `table|json|csv|…`
  static let names = ofReports.map(\.name).joined(separator: "|")

  /// `.json, .csv, …`
  static let allEndings = all.flatMap(\.endings).map { "." + $0 }.joined(separator: ", ")

  /// The form that a file's name speaks of.
  init?(endingOf path: String) {
    guard let form = Self.all.first(where: { $0.isForm(of: path) }) else { return nil }
    self = form
  }

  /// What is said of a file whose ending no form has.
  static func unknownEnding(_ ending: String) -> Phrase {
    Phrase(
      zh: "没有以 .\(ending) 结尾的报告形式；可用：\(allEndings)",
      en: "no report is written as .\(ending); there are \(allEndings)")
  }
}
