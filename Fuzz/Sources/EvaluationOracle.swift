import BilingualText
import Diagnostics
import EvaluationReports
import IndicatorEvaluation
import ReportForms
import ScenarioData
import ScenarioFiles

/// What `evaluate` says of a scenario, by the command, which reads customers as a stream where it can,
/// and by the library, which holds them all.
struct EvaluationOracle {
  /// Whether there is nothing to complain about.
  let isSound: Bool

  /// - Parameter options: of `evaluate`, besides those for the format.
  init(_ weighing: Weighing, path: String, skipping: Bool = false) {
    let weights = InProcessRun(["weights", path, "--format", "json"])
    expect(!weights.isDone || isJSON(weights.output), "weights writes no JSON")
    let options = ["evaluate", path] + (skipping ? ["--on-error", "skip"] : [])
    let json = InProcessRun(options + ["--format", "json"])
    expect(!json.isDone || isJSON(json.output), "evaluate writes no JSON")
    let csv = InProcessRun(options + ["--format", "csv"])
    expect(csv.code == json.code, "as CSV \(csv.code) \(csv.errors), as JSON \(json.code)")
    if weighing.dataFiles.isEmpty, weighing.model.alternatives.isEmpty {
      expect(!json.isDone, "nothing was evaluated")
      isSound = weights.isDone && !weighing.describesScores
      return
    }
    isSound = json.isDone
    expect(!isSound || weights.isDone, "no weights for what is evaluated: \(weights.errors)")
    // Where data has a say in the weights, the command settles them first.
    guard !weighing.dataFiles.isEmpty, !weighing.model.weightsDependOnData else { return }
    let whole = Self.whole(weighing, skipping ? .isLeftOut : .stops)
    if let whole, weights.isDone {
      expect(csv.isDone || skipping, "streamed: \(csv.errors); in one piece there is a result")
      if csv.isDone { expect(whole == csv.output, "streamed and whole differ") }
    } else {
      expect(!csv.isDone, "only the stream has a result")
    }
  }

  /// The CSV made of all rows at once; nil after a mistake.
  private static func whole(_ weighing: Weighing, _ mistakenRow: MistakenRow) -> [UInt8]? {
    let reading = weighing.readData(mistakenRow: mistakenRow)
    guard let data = reading.data, reading.undescribed == 0,
      !reading.diagnostics.contains(where: { $0.severity == .error }),
      let weights = try? weighing.model.weights(),
      let result = try? weighing.model.evaluate(data, weights: weights)
    else { return nil }
    return EvaluationReport(result).csv(in: .english, CSVFormat())
  }
}
