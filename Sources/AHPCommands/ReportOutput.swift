import BilingualText
import EvaluationReports
internal import FileOutput
import IndicatorEvaluation
import ReportForms

/// Sends a report where it was asked for.
struct ReportOutput {
  let options: ReportOptions
  let language: ReportLanguage

  static let generator = ReportGenerator(name: "swift-ahp", version: AHPCommand.version)

  /// Writes the report in the chosen format; `csv` is nil for a report that is no table.
  func write(
    document: () -> ReportDocument, json: () -> [UInt8], csv: (() -> [UInt8])?,
    on console: inout Console
  ) throws(CommandFailure) {
    try write(render(document: document, json: json, csv: csv, on: console), on: &console)
  }

  /// The report in the chosen format.
  func render(
    document: () -> ReportDocument, json: () -> [UInt8], csv: (() -> [UInt8])?,
    on console: Console
  ) throws(CommandFailure) -> [UInt8] {
    switch options.resolvedFormat {
    case .json: return json()
    case .csv:
      guard let csv else {
        throw CommandFailure(
          .usage,
          language == .chinese
            ? "该报告没有 CSV 格式；可用 table、json、markdown"
            : "this report has no CSV form; there are table, json and markdown")
      }
      return csv()
    case .sqlite:
      throw CommandFailure(
        .usage,
        language == .chinese
          ? "只有 `ahp evaluate` 的全部结果可写入数据库；该报告可用 table、json、csv、markdown"
          : "only the whole result of `ahp evaluate` goes into a database; this report comes as "
            + "table, json, csv or markdown")
    case .markdown: return Array(document().markdown(in: language).utf8)
    case .table:
      let isScreen = options.output == nil && console.outputIsTerminal
      let text = document().text(
        in: language, width: isScreen ? console.width : nil,
        style: isScreen && console.usesColor ? .ansi : .plain)
      return Array(text.utf8)
    }
  }

  /// Sends what was rendered.
  func write(_ bytes: [UInt8], on console: inout Console) throws(CommandFailure) {
    guard let path = options.output, path != "-" else { return try console.write(bytes) }
    do {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw CommandFailure(error, in: language)
    }
  }
}

extension CommandFailure {
  /// A file that could not be written.
  init(_ error: FileOutputError, in language: ReportLanguage) {
    self.init(
      .inputOutput,
      language == .chinese ? "\(error.path)：\(error.chineseReason)" : error.description)
  }
}
