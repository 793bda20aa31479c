import BilingualText
import DelimitedText
import Diagnostics
import EvaluationReports
import EvaluationStreams
internal import FileOutput
import IndicatorEvaluation
import ScenarioFiles

/// Customers from one file to another, chunk by chunk: what `ahp evaluate` does where nothing needs
/// all rows at once.
struct StreamedCSV {
  let columns: [EvaluationColumn]
  let rowErrors: RowErrors
  let output: String?
  /// Where the summaries go, if they are wanted.
  let summary: String?

  /// Evaluates and writes; returns what was wrong with the data.
  ///
  /// Without ranks, records go out as soon as their chunk is evaluated. With ranks, they wait in
  /// a spool as columns until all scores are known.
  func write(
    _ stream: inout CustomerStream, frame: EvaluationResult, session: inout ScenarioSession,
    after weightDiagnostics: [Diagnostic], on console: inout Console
  ) throws(CommandFailure) {
    let language = session.language
    var outputs = try EvaluationOutputs(
      output: output, summary: summary, rowErrors: rowErrors, language: language, on: console)

    let table = EvaluationTable(
      frame.model, weights: frame.weights, columns: columns, in: language)
    let names = columns.contains { $0.name == "name" } ? frame.fields.customerNames : nil
    let hasRanks = columns.contains(where: \.isRank)
    var header = DelimitedTextWriter()
    table.writeHeader(to: &header)
    if !hasRanks { try outputs.sink.write(header.bytes, on: &console) }

    let layout = table.layout(leavesStandings: hasRanks)
    var register = ScoreRegister(frame.model)
    var spool = Spool()
    try outputs.pass(&stream, in: language, on: &console) { chunk in
      let records = table.records(of: ChunkTable(chunk: chunk, names: names), layout)
      return hasRanks ? records.packed() : records.text()
    } consume: { chunk, bytes, sink, console throws(CommandFailure) in
      if hasRanks || summary != nil { register.append(chunk.rows, classes: chunk.classes) }
      if hasRanks {
        try spool.append(bytes, in: language)
      } else {
        try sink.write(bytes, on: &console)
      }
    }

    session.add(stream.diagnostics, undescribed: stream.undescribed)
    if !session.hasErrors { session.add(weightDiagnostics) }
    try session.settle(on: &console, leftOut: stream.leftOut)
    if hasRanks {
      try outputs.sink.write(header.bytes, on: &console)
      try writeRanked(
        &spool, layout, register, to: &outputs.sink, language, on: &console)
    }
    try outputs.commit(register.summaries(), of: frame.model, on: &console)
  }

  /// Fills the ranks in, parts on all cores, and writes them in their order.
  private func writeRanked(
    _ spool: inout Spool, _ layout: RecordLayout, _ register: ScoreRegister,
    to sink: inout OutputStream, _ language: ReportLanguage, on console: inout Console
  ) throws(CommandFailure) {
    let filling = RankFilling(columns, register: register)
    var progress = ProgressBar(language == .chinese ? "写出结果" : "writing", on: console)
    let work = OrderedWork { (first: Int, part: Int, piece: SpooledPiece) in
      let count = register.rowCount(ofPart: part)
      let records = piece.withBytes { RecordColumns($0, layout, count: count) }
      return filling.text(records, part: part, first: first)
    }
    let count = spool.count
    defer { work.finish() }
    var next = 0
    var row = 0
    var written = 0
    while written < count {
      while let (_, text) = work.take() {
        try sink.write(text, on: &console)
        written += 1
        progress.show(Double(written) / Double(count), on: &console)
      }
      if next < count, work.pending < 8 {
        work.handIn((row, next, try spool.take(next, in: language)))
        row += register.rowCount(ofPart: next)
        next += 1
      } else {
        work.advance()
      }
    }
    progress.finish(on: &console)
  }
}
