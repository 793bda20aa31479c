import AHPScenarios
import BilingualText
import EvaluationReports
import IndicatorEvaluation
import ReportForms

/// Where the summaries of an evaluation go, besides its customers.
struct SummaryOutput: ~Copyable {
  private var stream: OutputStream
  private let format: ReportForm
  private let isForFile: Bool
  private let language: ReportLanguage

  /// - Parameter path: Its ending sets the format, as that of a report; `-` is standard output.
  init(path: String, language: ReportLanguage) throws(CommandFailure) {
    let form = try Self.form(of: path, language)
    guard form != .sqlite else {
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "--summary 可写为 json、csv、md 或文本，不能写入数据库",
          en: "--summary takes a .json, .csv, .md or text file, not a database"
        ), in: language)
    }
    let stream = try OutputStream(path: path, language: language)
    self.init(stream, form, isForFile: path != "-", language)
  }

  private init(
    _ stream: consuming OutputStream, _ format: ReportForm, isForFile: Bool,
    _ language: ReportLanguage
  ) {
    self.stream = stream
    self.format = format
    self.isForFile = isForFile
    self.language = language
  }

  private static func form(
    of path: String, _ language: ReportLanguage
  ) throws(CommandFailure) -> ReportForm {
    guard path != "-", let ending = ReportForm.ending(of: path) else { return .table }
    guard let form = ReportForm(endingOf: path) else {
      throw CommandFailure(.usage, ReportForm.unknownEnding(ending), in: language)
    }
    return form
  }

  /// The file that is to be removed when the process is interrupted.
  var temporaryPath: String? { stream.temporaryPath }

  consuming func write(
    _ summaries: [ScoreSummary], of model: EvaluationModel, on console: inout Console
  ) throws(CommandFailure) {
    let rendering = CommandRendering(language: language, isForFile: isForFile)
    let bytes = try rendering.bytes(of: SummaryReport(summaries, of: model), as: format)
    try stream.write(bytes, on: &console)
    try stream.commit()
  }
}
