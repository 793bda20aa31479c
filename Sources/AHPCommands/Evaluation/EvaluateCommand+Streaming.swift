import Diagnostics
import EvaluationReports
import EvaluationStreams
import IndicatorEvaluation
import ReportForms
import ScenarioData
import ScenarioFiles

extension EvaluateCommand {
  /// Evaluates while reading; false where that takes all rows at once.
  func writeStreamed(
    _ scenario: Weighing, _ selection: CustomerSelection, _ session: inout ScenarioSession,
    on console: inout Console
  ) throws(CommandFailure) -> Bool {
    guard !session.hasErrors, scenario.dataPlan.streamObstacle == nil else { return false }
    var solving = session
    guard let weights = solving.solve(scenario), !solving.hasErrors else { return false }
    let chosenColumns = try stream.columns(of: weights, in: session.language)
    let columns =
      chosenColumns ?? EvaluationColumn.all(leaves: weights.leaves.map { weights.nodes[$0].id })
    let isTable = report.resolvedFormat == .csv
    // Two periods are compared when all rows are there.
    if scenario.model.comparison != nil, !isTable || columns.contains(where: \.isComparison) {
      return false
    }
    guard var customers = try openStream(scenario, weights, &session, on: &console),
      let frame = customers.frame
    else { return true }
    let later = Array(solving.diagnostics.dropFirst(session.diagnostics.count))
    if isTable, selection == .all {
      try StreamedCSV(
        columns: columns, format: report.csvFormat, rowErrors: stream.onError,
        maximumLeftOut: stream.maxLeftOut,
        output: report.output,
        summary: stream.summary
      ).write(&customers, frame: frame, session: &session, after: later, on: &console)
      return true
    }
    if report.resolvedFormat == .json, selection == .all {
      try StreamedJSON(
        rowErrors: stream.onError, maximumLeftOut: stream.maxLeftOut, output: report.output,
        summary: stream.summary, generator: session.output(report).generator
      ).write(&customers, frame: frame, session: &session, after: later, on: &console)
      return true
    }
    let output = session.output(report)
    try StreamedReport(
      selection: selection, order: order, limit: listed, rowErrors: stream.onError,
      maximumLeftOut: stream.maxLeftOut,
      output: output, summary: stream.summary,
      render: { evaluation, console throws(CommandFailure) in
        try render(evaluation, chosenColumns, output, on: console)
      }
    ).write(
      &customers, frame: frame, session: &session, after: later, on: &console)
    return true
  }

  /// The stream with its customer file and its header read; nil after a mistake, which has then
  /// been said.
  private func openStream(
    _ scenario: Weighing, _ weights: HierarchyWeights, _ session: inout ScenarioSession,
    on console: inout Console
  ) throws(CommandFailure) -> CustomerStream? {
    do throws(EvaluationError) {
      let customers = try CustomerStream(
        scenario.dataPlan, weights: weights, mistakenRow: stream.onError.mistakenRow,
        reportsAll: stream.onError.reportsAll, allowingOutside: options.allowOutside)
      if customers.frame != nil { return customers }
      session.add(customers.diagnostics, undescribed: customers.undescribed)
    } catch {
      session.add(scenario.diagnostics(explaining: error))
    }
    try session.settle(on: &console)
    return nil
  }
}
