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
public struct XLSXRenderer: LongDocumentRenderer {
  public let form = ReportForm.xlsx

  public init() {}

  public func render(_ document: ReportDocument, _ context: RenderingContext) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try render(document, context, laterRows: { nil }, to: { bytes += $0 })
    return bytes
  }

  public func render(
    _ document: ReportDocument, _ context: RenderingContext, laterRows: LaterRows,
    to sink: ([UInt8]) throws -> Void
  ) throws {
    let title = document.title?.text(in: context.language) ?? context.generator.name
    var sheets = ReportSheets(document, context.language)
    var workbook = WorkbookWriter(
      OfficeProperties(
        title: title, application: "\(context.generator.name) \(context.generator.version)"))
    try sheets.write(to: &workbook, context, laterRows: laterRows, sink)
    try sink(workbook.finish())
  }
}
