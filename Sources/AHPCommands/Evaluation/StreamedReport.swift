import Diagnostics
import EvaluationReports
import EvaluationStreams
import IndicatorEvaluation
import ScenarioFiles

/// A report of some customers whose summaries are of all: the listed rows are picked while all pass
/// by, so that memory holds those, and what ranks and summaries need of the others.
struct StreamedReport {
  let selection: CustomerSelection
  let order: CustomerOrder
  /// How many customers are listed where none are picked by rank; nil for all.
  let limit: Int?
  let rowErrors: RowErrors
  let output: ReportOutput
  let summary: String?
  /// Renders what was found.
  let render: (EvaluationReport, Console) throws(CommandFailure) -> [UInt8]

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
      output: output.options.output, summary: summary, rowErrors: rowErrors, language: language,
      on: console)
    var register = ScoreRegister(frame.model)
    var leafMeans = LeafMeans(frame.model)
    var listing = CustomerListing(
      selection, order: order, limit: limit, frame: frame, evaluator: evaluator)
    let isSpooled = listing.isSpooled
    try outputs.pass(&stream, in: language, on: &console) {
      isSpooled ? SpooledRows.bytes(of: $0) : []
    } consume: { chunk, bytes, _, _ throws(CommandFailure) in
      register.append(chunk.rows, classes: chunk.classes)
      leafMeans.append(chunk.rows)
      try listing.add(chunk, bytes, in: language)
    }
    session.add(stream.diagnostics, undescribed: stream.undescribed)
    if !session.hasErrors { session.add(weightDiagnostics) }
    try session.settle(
      on: &console, quieting: output.options.showsWarnings, leftOut: stream.leftOut)

    var listed = try listing.result(register, in: language)
    listed.warnings += register.warnings
    let totals = EvaluationTotals(
      // Without a customer file a customer is who has a row.
      customers: frame.customers.isEmpty ? listing.customerCount : frame.customers.count,
      classes: frame.classOfCustomer, listable: selection.isByRank ? nil : listing.admitted,
      register: register, leafMeans: leafMeans)
    let bytes = try render(
      EvaluationReport(listed: listed, selection: selection, totals: totals), console)
    try outputs.sink.write(bytes, on: &console)
    try outputs.commit(register.summaries(), of: frame.model, on: &console)
  }
}
