import AHPScenarios
import BilingualText
import Diagnostics
import EvaluationStreams
import IndicatorEvaluation
import ScenarioData

/// The result for programs with all customers, chunk by chunk.
struct StreamedJSON {
  let rowErrors: RowErrors
  let maximumLeftOut: Share?
  let output: String?
  let summary: String?
  let generator: ReportGenerator

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
    var results: StreamedResults
    do {
      results = try StreamedResults(frame)
    } catch {
      throw CommandFailure(.software, "\(error)")
    }
    try outputs.pass(in: language, on: &console) { _, onMistakes, progress in
      try results.read(&stream, onMistakes: onMistakes, progress: progress)
    }
    session.add(stream.diagnostics, undescribed: stream.undescribed)
    if !session.hasErrors { session.add(weightDiagnostics) }
    session.note(stream.leftOut, limit: maximumLeftOut)
    try session.settle(on: &console, leftOut: stream.leftOut.count)
    try outputs.finish(in: language, on: &console) { sink, progress in
      try results.finish(
        generator: generator, warnings: session.warnings, to: sink, progress: progress)
    }
    try outputs.commit(results.register.summaries(), of: frame.model, on: &console)
  }
}
