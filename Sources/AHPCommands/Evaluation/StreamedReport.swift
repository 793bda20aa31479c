import AHPScenarios
import Diagnostics
import EvaluationReports
import EvaluationStreams
import IndicatorEvaluation
import ReportForms
import ScenarioData
import ScenarioFiles

/// A report of some customers whose summaries are of all: the listed rows are picked while all pass
/// by, so that memory holds those, and what ranks and summaries need of the others.
struct StreamedReport {
  let selection: CustomerSelection
  let order: CustomerOrder
  /// How many customers are listed where none are picked by rank; nil for all.
  let limit: Int?
  let rowErrors: RowErrors
  let maximumLeftOut: Share?
  let output: ReportOutput
  let summary: String?
  /// Renders what was found.
  let render: (EvaluationReport, Console) throws(CommandFailure) -> [UInt8]

  /// From how many rows on they are written part by part in forms that can.
  private static let heldRows = 50_000

  private var longForm: ReportForm? {
    let form = output.options.resolvedFormat
    return output.options.output != nil && ReportForm.longRenderer(of: form) != nil ? form : nil
  }

  /// Evaluates and writes.
  ///
  /// - Parameter weightDiagnostics: What there is to say of the weights once the data is read.
  func write(
    _ stream: inout CustomerStream, frame: EvaluationResult,
    session: inout ScenarioSession, after weightDiagnostics: [Diagnostic],
    on console: inout Console
  ) throws(CommandFailure) {
    let language = session.language
    var outputs = try EvaluationOutputs(
      output: output.options.output, summary: summary, rowErrors: rowErrors, language: language,
      on: console)
    var listing: StreamedListing
    do {
      listing = try StreamedListing(
        frame, selection, order: order, limit: limit,
        longerThan: longForm == nil ? nil : Self.heldRows)
    } catch {
      throw CommandFailure(.software, "\(error)")
    }
    try outputs.pass(in: language, on: &console) { _, onMistakes, progress in
      try listing.read(&stream, onMistakes: onMistakes, progress: progress)
    }
    session.add(stream.diagnostics, undescribed: stream.undescribed)
    if !session.hasErrors { session.add(weightDiagnostics) }
    session.note(stream.leftOut, limit: maximumLeftOut)
    try session.settle(
      on: &console, quieting: output.options.showsWarnings, leftOut: stream.leftOut.count)
    var found: EvaluationReport?
    try EvaluationOutputs.failing(in: language) {
      found = try listing.report(warnings: session.warnings)
    }
    guard let found else { return }
    if listing.isLong, let longForm {
      let rendering = ReportRendering(language: language, generator: output.generator)
      try outputs.finish(in: language, on: &console) { sink, progress in
        var written = 0
        try rendering.render(
          found, as: longForm,
          laterRows: {
            let rows = try listing.nextPart()?.laterRows()
            written += rows?.count ?? 0
            progress(Double(written) / Double(listing.register.count))
            return rows
          }, to: sink)
      }
    } else {
      try outputs.sink.write(try render(found, console), on: &console)
    }
    try outputs.commit(listing.register.summaries(), of: frame.model, on: &console)
  }
}
