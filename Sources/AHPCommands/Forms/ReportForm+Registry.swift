import BilingualText
import ReportForms
import ReportPages

#if Office
  import OfficeForms
#endif

/// All forms that a report can be written in: a new form is one line here.
extension ReportForm {
  /// What renders the document of any report, beside the forms that `ReportForms` has itself.
  static let renderers: [any DocumentRenderer] = {
    var renderers: [any DocumentRenderer] = [HTMLRenderer()]
    #if Office
      renderers.append(XLSXRenderer())
      renderers.append(DOCXRenderer())
    #endif
    return renderers
  }()

  /// A run in a results database; `ahp evaluate` only.
  static let sqlite = ReportForm(
    name: "sqlite", endings: ["sqlite", "sqlite3", "db"], isForPeople: false, isText: false)

  /// Those that every report has.
  static let ofReports: [ReportForm] =
    [.table, .json, .csv, .markdown] + renderers.map(\.form)

  static let all = ofReports + [.sqlite]

  /// `table|json|csv|…`
  static let names = ofReports.map(\.name).joined(separator: "|")

  /// `.json, .csv, …`
  static let allEndings = all.flatMap(\.endings).map { "." + $0 }.joined(separator: ", ")

  /// The form that a file's name speaks of.
  init?(endingOf path: String) {
    guard let ending = Self.ending(of: path),
      let form = Self.all.first(where: { $0.endings.contains(ending) })
    else { return nil }
    self = form
  }

  /// Behind the last dot of a file's name, in lower case; nil where there is none.
  static func ending(of path: String) -> String? {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }
}

extension ReportForm {
  /// What is said of a file whose ending no form has.
  static func unknownEnding(_ ending: String) -> Phrase {
    Phrase(
      zh: "没有以 .\(ending) 结尾的报告形式；可用：\(allEndings)",
      en: "no report is written as .\(ending); there are \(allEndings)")
  }
}
