import BilingualText
import EvaluationReports
import ReportForms

/// Renders reports as bytes in any form.
struct ReportRendering {
  let language: ReportLanguage
  var csvFormat = CSVFormat()
  /// Whether the bytes go into a file: some forms are no text.
  let isForFile: Bool

  static let generator = ReportGenerator(name: "swift-ahp", version: AHPCommand.version)

  func bytes(
    of report: some Report, _ detail: ReportDetail = ReportDetail(), as form: ReportForm
  ) throws(CommandFailure) -> [UInt8] {
    switch form {
    case .json: return report.json(generator: Self.generator)
    case .csv: return report.csv(in: language, csvFormat)
    case .markdown: return Array(report.document(detail).markdown(in: language).utf8)
    case .table: return Array(report.document(detail).text(in: language).utf8)
    default:
      guard let renderer = ReportForm.renderers.first(where: { $0.form == form }) else {
        throw CommandFailure(.software, "nothing renders \(form.name)")
      }
      guard form.isText || isForFile else {
        throw CommandFailure(
          .usage,
          language == .chinese
            ? "\(form.name) 不是文本：请用 -o 文件.\(form.endings[0]) 写入文件"
            : "\(form.name) is no text: write it to a file with -o FILE.\(form.endings[0])")
      }
      var detail = detail
      detail.drawsFigures = true
      do {
        return try renderer.render(
          report.document(detail),
          RenderingContext(language: language, generator: Self.generator))
      } catch {
        throw CommandFailure(.software, "\(form.name): \(error)")
      }
    }
  }
}
