import BilingualText
import Diagnostics
import EvaluationReports
import EvaluationStreams
import IndicatorEvaluation
import ReportForms
import ScenarioData

/// Customers from one file to another, chunk by chunk: what `ahp evaluate` does where nothing needs
/// all rows at once.
struct StreamedCSV {
  let columns: [EvaluationColumn]
  let format: CSVFormat
  let rowErrors: RowErrors
  let maximumLeftOut: Share?
  let output: String?
  /// Where the summaries go, if they are wanted.
  let summary: String?

  /// Evaluates and writes.
  ///
  /// - Parameter weightDiagnostics: What there is to say of the weights once the data is read.
  func write(
    _ stream: inout CustomerStream, frame: EvaluationResult, session: inout ScenarioSession,
    after weightDiagnostics: [Diagnostic], on console: inout Console
  ) throws(CommandFailure) {
    let language = session.language
    var outputs = try EvaluationOutputs(
      output: output, summary: summary, rowErrors: rowErrors, language: language, on: console)
    var records = StreamedRecords(
      frame, columns: columns, format: format, in: language, keepsScores: summary != nil)
    try outputs.pass(in: language, on: &console) { sink, onMistakes, progress in
      try records.read(&stream, to: sink, onMistakes: onMistakes, progress: progress)
    }
    session.add(stream.diagnostics, undescribed: stream.undescribed)
    if !session.hasErrors { session.add(weightDiagnostics) }
    session.note(stream.leftOut, limit: maximumLeftOut)
    try session.settle(on: &console, leftOut: stream.leftOut.count)
    try outputs.finish(in: language, on: &console) { sink, progress in
      try records.finish(to: sink, progress: progress)
    }
    try outputs.commit(records.register.summaries(), of: frame.model, on: &console)
  }
}
