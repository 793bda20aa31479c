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
/// let rendering = ReportRendering(
///   language: .chinese, generator: .package.reading(scenario.inputs))
/// try rendering.write(evaluation.report, to: "service/report.html")
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

  /// The files that it reads, each named by its content as it is now, for reports that say what they
  /// were computed from.
  ///
  /// - Complexity: O(bytes of the files); memory for one chunk.
  public var inputs: [ReportInput] { ScenarioSources(ofAll: scenario).files.map(ReportInput.init) }

  /// The weights of the tree, by the methods that the scenario names.
  ///
  /// - Throws: where it has no tree or its judgments give no weights.
  public func weigh() throws(ScenarioRefusal) -> ScenarioWeights {
    let (weighing, read) = try settled()
    let (weights, warnings) = try solve(weighing, after: read)
    let report = WeightsReport(
      model: weighing.model, weights: weights,
      warnings: scenario.warnings(weighing.model.warnings(about: weights), noticed: warnings))
    return ScenarioWeights(weights: weights, report: report, warnings: warnings)
  }

  /// Scores, bands, ranks and changes of every customer in the scenario's tables. All rows are held
  /// in memory; `CustomerStream` evaluates tables of any length.
  ///
  /// - Throws: where the scenario has no data, or anything is wrong in it.
  /// - Complexity: O(bytes of the tables + customers · indicators)
  public func evaluate() throws(ScenarioRefusal) -> ScenarioEvaluation {
    let (weighing, found) = try settled()
    guard !weighing.dataFiles.isEmpty else {
      throw ScenarioRefusal(found + weighing.diagnosticsForNothingToEvaluate())
    }
    let reading = weighing.readData(allowingOutside: allowsOutside)
    let read = found + reading.diagnostics
    guard let data = reading.data, !read.hasErrors, reading.undescribed == 0 else {
      throw ScenarioRefusal(read, undescribed: reading.undescribed)
    }
    let (weights, warnings) = try solve(weighing, after: read)
    do {
      var result = try weighing.model.evaluate(data, weights: weights)
      result.warnings = scenario.warnings(result.warnings, noticed: warnings)
      return ScenarioEvaluation(
        result: result, report: EvaluationReport(result), warnings: warnings)
    } catch {
      throw ScenarioRefusal(warnings + weighing.diagnostics(explaining: error))
    }
  }

  /// The ranking of the scenario's alternatives.
  ///
  /// - Throws: where it has none, or judgments are missing.
  public func rankAlternatives() throws(ScenarioRefusal) -> ScenarioRanking {
    let (weighing, read) = try settled()
    do {
      var result = try weighing.model.evaluateAlternatives()
      let warnings = read + weighing.diagnostics(about: result)
      result.warnings = scenario.warnings(result.warnings, noticed: warnings)
      return ScenarioRanking(
        result: result, report: AlternativesReport(result), warnings: warnings)
    } catch {
      throw ScenarioRefusal(read + weighing.diagnostics(explaining: error))
    }
  }

  /// What is weighed, with the weights that its data gives, and all that was said so far.
  private func settled() throws(ScenarioRefusal) -> (Weighing, [Diagnostic]) {
    guard let weighing = scenario.weighing else {
      throw ScenarioRefusal(warnings + [scenario.diagnosticForNoTree()])
    }
    let settled = weighing.settlingWeights(allowingOutside: allowsOutside)
    let found = warnings + settled.diagnostics
    guard let weighing = settled.weighing else {
      throw ScenarioRefusal(found, undescribed: settled.undescribed)
    }
    return (weighing, found)
  }

  /// The weights, and what was said before with what is said of them.
  private func solve(
    _ weighing: Weighing, after found: [Diagnostic]
  ) throws(ScenarioRefusal) -> (HierarchyWeights, [Diagnostic]) {
    let weights: HierarchyWeights
    do {
      weights = try weighing.model.weights()
    } catch {
      throw ScenarioRefusal(found + weighing.diagnostics(explaining: error))
    }
    let findings = found + weighing.diagnostics(about: weights)
    guard !findings.hasErrors else { throw ScenarioRefusal(findings) }
    return (weights, findings)
  }
}
