public import ReportForms
import ReportPages

#if Office
  import OfficeForms
#endif

/// The forms that any report can be written in: a new one is one line here.
extension ReportForm {
  /// What renders the document of any report, beside the forms that `ReportForms` has itself.
  package static let renderers: [any DocumentRenderer] = {
    var renderers: [any DocumentRenderer] = [HTMLRenderer()]
    #if Office
      renderers.append(XLSXRenderer())
      renderers.append(DOCXRenderer())
    #endif
    return renderers
  }()

  /// What renders documents of any length in this form; nil where they have to be held in memory.
  package static func longRenderer(of form: ReportForm) -> (any LongDocumentRenderer)? {
    renderers.first { $0.form == form } as? any LongDocumentRenderer
  }

  /// Those that every report has.
  public static let ofReports: [ReportForm] =
    [.table, .json, .csv, .markdown] + renderers.map(\.form)

  /// Behind the last dot of a file's name, in lower case; nil where there is none.
  package static func ending(of path: String) -> String? {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Whether a file's name ends as files of this form do.
  package func isForm(of path: String) -> Bool {
    Self.ending(of: path).map { endings.contains($0) } ?? false
  }
}
