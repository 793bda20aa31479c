import BilingualText
import DelimitedText
import Diagnostics
import EvaluationReports
import EvaluationStreams
internal import FileOutput
import IndicatorEvaluation
import ScenarioFiles

/// The result for programs with all customers, chunk by chunk: the rows wait in a spool until all
/// scores and with them the ranks are known.
struct StreamedJSON {
  let rowErrors: RowErrors
  let output: String?
  let summary: String?

  /// Evaluates and writes.
  ///
  /// - Parameter weightDiagnostics: What there is to say of the weights once the data is read.
  func write(
    _ stream: inout CustomerStream, frame: EvaluationResult, evaluator: RowEvaluator,
    session: inout ScenarioSession, after weightDiagnostics: [Diagnostic],
    on console: inout Console
  ) throws(CommandFailure) {
    let language = session.language
    var outputs = try EvaluationOutputs(
      output: output, summary: summary, rowErrors: rowErrors, language: language, on: console)
    var register = ScoreRegister(frame.model)
    var spool = Spool()
    try outputs.pass(&stream, in: language, on: &console) {
      SpooledRows.bytes(of: $0)
    } consume: { chunk, bytes, _, _ throws(CommandFailure) in
      register.append(chunk.rows, classes: chunk.classes)
      try spool.append(bytes, in: language)
    }
    session.add(stream.diagnostics, undescribed: stream.undescribed)
    if !session.hasErrors { session.add(weightDiagnostics) }
    try session.settle(on: &console, leftOut: stream.leftOut)

    var whole = frame
    whole.comparison = nil
    whole.warnings += register.warnings
    let text = EvaluationReport(whole).jsonAroundRows(generator: ReportOutput.generator)
    try outputs.sink.write(text.before, on: &console)
    try writeRows(
      &spool, register, frame: frame, evaluator, to: &outputs.sink, language, on: &console)
    try outputs.sink.write(text.after, on: &console)
    try outputs.commit(register.summaries(), of: frame.model, on: &console)
  }

  /// Evaluates the rows again, parts on all cores, and writes them in their order.
  private func writeRows(
    _ spool: inout Spool, _ register: ScoreRegister, frame: EvaluationResult,
    _ evaluator: RowEvaluator, to sink: inout OutputStream, _ language: ReportLanguage,
    on console: inout Console
  ) throws(CommandFailure) {
    let standings = Standings(register)
    let work = OrderedWork { (first: Int, piece: SpooledPiece) in
      let rows = SpooledRows(piece.bytes, leafCount: evaluator.indicators.count)
      return EvaluationReport(
        rows.result(first: first, frame: frame, evaluator: evaluator, standings: standings)
      ).jsonRows()
    }
    defer { work.finish() }
    var progress = ProgressBar(language == .chinese ? "写出结果" : "writing", on: console)
    let count = spool.count
    var next = 0
    var row = 0
    var written = 0
    var isFirst = true
    while written < count {
      while let (_, text) = work.take() {
        written += 1
        progress.show(Double(written) / Double(count), on: &console)
        guard !text.isEmpty else { continue }
        try sink.write(isFirst ? text : [UInt8(ascii: ",")] + text, on: &console)
        isFirst = false
      }
      if next < count, work.pending < 8 {
        work.handIn((row, try spool.take(next, in: language)))
        row += register.rowCount(ofPart: next)
        next += 1
      } else {
        work.advance()
      }
    }
    progress.finish(on: &console)
  }
}
