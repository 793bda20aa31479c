import BilingualText
import OfficeFiles
public import ReportForms

extension ReportForm {
  /// Workbooks of Excel, WPS and LibreOffice.
  public static let xlsx = ReportForm(
    name: "xlsx", endings: ["xlsx"], isForPeople: true, isText: false, listsAll: true)
}

/// Renders a report as a workbook: what is said on the first sheet, each table on a sheet of its own
/// with its numbers as numbers, figures as charts beside their values, and at the end what the
/// results rest on.
public struct XLSXRenderer: DocumentRenderer {
  public let form = ReportForm.xlsx

  public init() {}

  public func render(_ document: ReportDocument, _ context: RenderingContext) throws -> [UInt8] {
    let title = document.title?.text(in: context.language) ?? context.generator.name
    var sheets = ReportSheets(document, context.language)
    var workbook = WorkbookWriter(
      OfficeProperties(
        title: title, application: "\(context.generator.name) \(context.generator.version)"))
    try sheets.write(to: &workbook, context)
    return try workbook.finish()
  }
}
