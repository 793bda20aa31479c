public import Diagnostics
import EvaluationReports
import IndicatorEvaluation
import ScenarioAnalyses
public import ScenarioFiles

/// A scenario file without a mistake, ready to be evaluated.
///
/// ```swift
/// let scenario = try OpenedScenario(path: "service/scenario.yaml")
/// let evaluation = try scenario.evaluate()
/// try ReportRendering(language: .chinese).write(evaluation.report, to: "service/report.html")
/// ```
public struct OpenedScenario: Sendable {
  /// What the file says.
  public let scenario: Scenario
  /// What is doubtful in it.
  public let warnings: [Diagnostic]
  private let allowsOutside: Bool

  /// Reads a scenario file and the surveys that it names; its tables are read when they are asked
  /// for.
  ///
  /// - Parameters:
  ///   - path: of a YAML file of the schema `ahp-scenario/1`, 4 MiB at most.
  ///   - allowingOutside: Whether a path in it may lead out of its folder.
  /// - Throws: every mistake in it.
  /// - Complexity: O(bytes of the file)
  public init(path: String, allowingOutside: Bool = false) throws(ScenarioRefusal) {
    let reading = Scenario.read(path, allowingOutside: allowingOutside)
    guard let scenario = reading.scenario, !reading.diagnostics.hasErrors, reading.undescribed == 0
    else { throw ScenarioRefusal(reading.diagnostics, undescribed: reading.undescribed) }
    self.scenario = scenario
    warnings = reading.diagnostics
    allowsOutside = allowingOutside
  }

  /// The weights of the tree, by the methods that the scenario names.
  ///
  /// - Throws: where it has no tree or its judgments give no weights.
  public func weigh() throws(ScenarioRefusal) -> ScenarioWeights {
    try weigh(settled(weighing()))
  }

  private func weigh(_ settled: SettledWeighing) throws(ScenarioRefusal) -> ScenarioWeights {
    let warnings = warnings + settled.diagnostics
    guard let weighing = settled.weighing else {
      throw ScenarioRefusal(warnings, undescribed: settled.undescribed)
    }
    do {
      let weights = try weighing.model.weights()
      let findings = weighing.diagnostics(about: weights)
      guard !findings.hasErrors else { throw ScenarioRefusal(warnings + findings) }
      return ScenarioWeights(
        weights: weights,
        report: WeightsReport(
          model: weighing.model, weights: weights,
          warnings: placed(weighing.model.warnings(about: weights), findings)),
        warnings: warnings + findings)
    } catch let error as EvaluationError {
      throw ScenarioRefusal(warnings + weighing.diagnostics(explaining: error))
    } catch let refusal as ScenarioRefusal {
      throw refusal
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// Scores, bands, ranks and changes of every customer in the scenario's tables. All rows are held
  /// in memory; `CustomerStream` evaluates tables of any length.
  ///
  /// - Throws: where the scenario has no data, or anything is wrong in it.
  /// - Complexity: O(bytes of the tables + customers · indicators)
  public func evaluate() throws(ScenarioRefusal) -> ScenarioEvaluation {
    let weighing = try weighing()
    guard !weighing.dataFiles.isEmpty else {
      throw ScenarioRefusal(warnings + weighing.diagnosticsForNothingToEvaluate())
    }
    let reading = weighing.readData(allowingOutside: allowsOutside)
    guard let data = reading.data, !reading.diagnostics.hasErrors, reading.undescribed == 0 else {
      throw ScenarioRefusal(warnings + reading.diagnostics, undescribed: reading.undescribed)
    }
    let settled = settled(weighing)
    let weights = try weigh(settled)
    do {
      let model = settled.weighing?.model ?? weighing.model
      var result = try model.evaluate(data, weights: weights.weights)
      result.warnings = placed(result.warnings, reading.diagnostics + weights.warnings)
      return ScenarioEvaluation(
        result: result, report: EvaluationReport(result),
        warnings: weights.warnings + reading.diagnostics)
    } catch {
      throw ScenarioRefusal(warnings + weighing.diagnostics(explaining: error))
    }
  }

  /// The ranking of the scenario's alternatives.
  ///
  /// - Throws: where it has none, or judgments are missing.
  public func rankAlternatives() throws(ScenarioRefusal) -> ScenarioRanking {
    let settled = try settled(weighing())
    let warnings = warnings + settled.diagnostics
    guard let weighing = settled.weighing else {
      throw ScenarioRefusal(warnings, undescribed: settled.undescribed)
    }
    do {
      let result = try weighing.model.evaluateAlternatives()
      let findings = weighing.diagnostics(about: result)
      return ScenarioRanking(
        result: result, report: AlternativesReport(result), warnings: warnings + findings)
    } catch {
      throw ScenarioRefusal(warnings + weighing.diagnostics(explaining: error))
    }
  }

  /// With the weights that its data gives.
  private func settled(_ weighing: Weighing) -> SettledWeighing {
    weighing.settlingWeights(allowingOutside: allowsOutside)
  }

  private func weighing() throws(ScenarioRefusal) -> Weighing {
    guard let weighing = scenario.weighing else {
      throw ScenarioRefusal(warnings + [scenario.diagnosticForNoTree()])
    }
    return weighing
  }

  /// What a report says of a run: the result's own warnings with their places, then what was noticed
  /// while files were read.
  private func placed(
    _ own: [EvaluationWarning], _ noticed: [Diagnostic]
  ) -> [EvaluationWarning] {
    scenario.warnings(own, noticed: warnings + noticed)
  }
}
