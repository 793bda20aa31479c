public import BilingualText
import EvaluationReports
internal import FileOutput
public import ReportForms

/// Renders reports in any form: text, Markdown, CSV, JSON, pages, workbooks, Word documents.
public struct ReportRendering: Sendable {
  /// Of all texts; headers of CSV have their own, see `CSVFormat.headers`.
  public var language: ReportLanguage
  /// For CSV alone.
  public var csvFormat: CSVFormat
  /// What made the report, and from which files: `.package.reading(scenario.inputs)`.
  public var generator: ReportGenerator

  public init(
    language: ReportLanguage, csvFormat: CSVFormat = CSVFormat(),
    generator: ReportGenerator = .package
  ) {
    self.language = language
    self.csvFormat = csvFormat
    self.generator = generator
  }

  /// A report as a file of a form.
  ///
  /// - Throws: where the form cannot hold what the report says.
  public func bytes(
    of report: some Report, _ detail: ReportDetail = ReportDetail(), as form: ReportForm
  ) throws(ReportRenderingError) -> [UInt8] {
    switch form {
    case .json: return report.json(generator: generator)
    case .csv: return report.csv(in: language, csvFormat)
    case .markdown: return Array(report.document(detail).markdown(in: language).utf8)
    case .table: return Array(report.document(detail).text(in: language).utf8)
    default:
      guard let renderer = ReportForm.renderers.first(where: { $0.form == form }) else {
        throw ReportRenderingError(form: form, reason: .noRenderer)
      }
      var detail = detail
      detail.drawsFigures = true
      do {
        var document = report.document(detail)
        document.inputs(generator.inputs)
        return try renderer.render(
          document, RenderingContext(language: language, generator: generator))
      } catch {
        throw ReportRenderingError(form: form, reason: .failed("\(error)"))
      }
    }
  }

  /// Renders a report whose longest table comes part by part, see `ReportTable.hasLaterRows`; for forms
  /// with a `LongDocumentRenderer`.
  ///
  /// - Throws: What `laterRows` and `sink` throw; `ReportRenderingError` where the form has none.
  package func render(
    _ report: some Report, as form: ReportForm, laterRows: LaterRows,
    to sink: ([UInt8]) throws -> Void
  ) throws {
    guard let renderer = ReportForm.longRenderer(of: form) else {
      throw ReportRenderingError(form: form, reason: .noRenderer)
    }
    var detail = ReportDetail(drawsFigures: true)
    detail.hasLaterRows = true
    var document = report.document(detail)
    document.inputs(generator.inputs)
    try renderer.render(
      document, RenderingContext(language: language, generator: generator), laterRows: laterRows,
      to: sink)
  }

  /// Writes a report to a file, whole or not at all; the ending of its name says the form.
  ///
  /// - Throws: `ReportRenderingError` for an ending that no form has, and where the file cannot be
  ///   written.
  public func write(
    _ report: some Report, _ detail: ReportDetail = ReportDetail(), to path: String
  ) throws {
    guard let form = ReportForm.ofReports.first(where: { $0.isForm(of: path) }) else {
      throw ReportRenderingError(form: nil, reason: .unknownEnding(path))
    }
    try AtomicFile.write(bytes(of: report, detail, as: form), to: path)
  }
}

extension ReportGenerator {
  /// This package.
  public static let package = ReportGenerator(name: "swift-ahp", version: "0.1.0")
}
