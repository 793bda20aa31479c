import AHPScenarios
import BilingualText
import EvaluationReports
internal import FileOutput
import IndicatorEvaluation
import ReportForms

/// Sends a report where it was asked for.
struct ReportOutput {
  let options: ReportOptions
  let language: ReportLanguage
  /// The files that the report is computed from, looked at only for forms that name them.
  var inputs: () -> [SourceFile] = { [] }

  /// What forms that name their sources say of where the report comes from.
  var generator: ReportGenerator {
    let form = options.resolvedFormat
    return form == .csv || form == .table || form == .markdown
      ? .package : .package.reading(inputs().map(ReportInput.init))
  }

  /// Writes the report in the chosen form.
  func write(
    _ report: some Report, _ detail: ReportDetail = ReportDetail(), on console: inout Console
  ) throws(CommandFailure) {
    try write(render(report, detail, on: console), on: &console)
  }

  /// The report in the chosen form.
  func render(
    _ report: some Report, _ detail: ReportDetail = ReportDetail(), on console: Console
  ) throws(CommandFailure) -> [UInt8] {
    let form = options.resolvedFormat
    guard form != .sqlite else {
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "只有 `ahp evaluate` 和 `ahp analyse` 的全部结果可写入数据库；该报告可用 \(ReportForm.names)",
          en:
            "only whole results of `ahp evaluate` and `ahp analyse` go into a database; this report comes as "
            + ReportForm.names
        ), in: language)
    }
    guard form == .table else {
      return try CommandRendering(
        language: language, csvFormat: options.csvFormat, generator: generator,
        isForFile: options.output != nil
      ).bytes(of: report, detail, as: form)
    }
    let isScreen = options.output == nil && console.outputIsTerminal
    let text = report.document(detail).text(
      in: language, width: isScreen ? console.width : nil,
      style: isScreen && console.usesColor ? .ansi : .plain)
    return Array(text.utf8)
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
      error.explanation.text(in: language))
  }
}
