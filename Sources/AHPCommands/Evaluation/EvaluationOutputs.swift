import BilingualText
import EvaluationReports
import IndicatorEvaluation

/// The files that an evaluation of customers writes: all appear when they are complete, and none after an
/// error, on a full disk or on Ctrl-C.
struct EvaluationOutputs: ~Copyable {
  var sink: OutputStream
  private var summary: SummaryOutput?
  var report: MistakeReport?

  init(
    output: String?, summary: String?, rowErrors: RowErrors, language: ReportLanguage,
    on console: Console
  ) throws(CommandFailure) {
    // A value of this type may not be half initialised when an error is thrown.
    let sink = try OutputStream(path: output, language: language)
    var summaryOutput: SummaryOutput?
    if let summary { summaryOutput = try SummaryOutput(path: summary, language: language) }
    var report: MistakeReport?
    if case .report(let file) = rowErrors {
      report = try MistakeReport(path: file, language: language)
    }
    Interruption.watch(
      removing: [sink.temporaryPath, summaryOutput?.temporaryPath, report?.temporaryPath]
        .compactMap { $0 }, on: console)
    self.sink = sink
    self.summary = summaryOutput
    self.report = report
  }

  /// Puts the files in their places.
  ///
  /// - Parameter summaries: worked out only where they are written.
  consuming func commit(
    _ summaries: @autoclosure () -> [ScoreSummary], of model: EvaluationModel,
    on console: inout Console
  ) throws(CommandFailure) {
    try report.take()?.commit(on: &console)
    try summary.take()?.write(summaries(), of: model, on: &console)
    try sink.commit()
  }
}
