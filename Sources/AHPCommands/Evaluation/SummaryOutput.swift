import BilingualText
import EvaluationReports
import IndicatorEvaluation
import ReportForms

/// Where the summaries of an evaluation go, besides its customers.
struct SummaryOutput: ~Copyable {
  private var stream: OutputStream
  private let format: ReportForm
  private let language: ReportLanguage

  /// - Parameter path: Its ending sets the format, as that of a report; `-` is standard output.
  init(path: String, language: ReportLanguage) throws(CommandFailure) {
    format = ReportForm(endingOf: path) ?? .table
    guard format != .sqlite else {
      throw CommandFailure(
        .usage,
        language == .chinese
          ? "--summary 可写为 json、csv、md 或文本，不能写入数据库"
          : "--summary takes a .json, .csv, .md or text file, not a database")
    }
    stream = try OutputStream(path: path, language: language)
    self.language = language
  }

  /// The file that is to be removed when the process is interrupted.
  var temporaryPath: String? { stream.temporaryPath }

  consuming func write(
    _ summaries: [ScoreSummary], of model: EvaluationModel, on console: inout Console
  ) throws(CommandFailure) {
    let output = ReportOutput(options: ReportOptions(), language: language)
    let bytes = try output.bytes(of: SummaryReport(summaries, of: model), as: format)
    try stream.write(bytes, on: &console)
    try stream.commit()
  }
}
