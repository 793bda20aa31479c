public import Diagnostics
import EvaluationStreams
import IndicatorEvaluation
public import ScenarioData
public import ScenarioFiles

/// A weighing whose weights no longer depend on its data.
public struct SettledWeighing: Sendable {
  /// Nil after a mistake.
  public let weighing: Weighing?
  /// What was said on the way.
  public let diagnostics: [Diagnostic]
  /// How many mistakes of tables there are besides those described.
  public let undescribed: Int

  init(_ weighing: Weighing?, _ diagnostics: [Diagnostic], undescribed: Int = 0) {
    self.weighing = weighing
    self.diagnostics = diagnostics
    self.undescribed = undescribed
  }
}

extension Weighing {
  /// The scenario with the weights that its data gives; itself where none depend on data. The data is
  /// read for that, and again by whoever evaluates it; what is wrong with it is said once.
  ///
  /// - Parameters:
  ///   - mistakenRow: as for the evaluation that follows.
  ///   - allowingOutside: Whether a path may lead out of the scenario's folder.
  /// - Complexity: O(bytes of the tables); in bounded memory where one pass suffices
  public func settlingWeights(
    mistakenRow: MistakenRow = .stops, allowingOutside: Bool = false
  ) -> SettledWeighing {
    guard model.weightsDependOnData else { return SettledWeighing(self, []) }
    if dataFiles.contains(where: { $0.path == "-" }) {
      return SettledWeighing(nil, [diagnosticForDataInAPipe()])
    }
    let warnings = model.comparison == nil ? [] : [diagnosticForMovingWeights()]
    var settled = self
    do {
      if dataFiles.isEmpty {
        guard !model.alternatives.isEmpty else {
          // Says which node it is.
          _ = try model.weights()
          return SettledWeighing(nil, warnings)
        }
        settled.model = try model.settlingWeightsByAlternatives()
        return SettledWeighing(settled, warnings)
      }
      if let stream = try LeafMomentStream(
        dataPlan, mistakenRow: mistakenRow, allowingOutside: allowingOutside)
      {
        guard let evidence = stream.evidence else {
          return SettledWeighing(
            nil, warnings + stream.diagnostics, undescribed: stream.undescribed)
        }
        settled.model = try model.settlingWeights(with: evidence)
        return SettledWeighing(settled, warnings)
      }
      let reading = readData(allowingOutside: allowingOutside, mistakenRow: mistakenRow)
      guard let data = reading.data, !reading.diagnostics.hasErrors, reading.undescribed == 0
      else {
        return SettledWeighing(
          nil, warnings + reading.diagnostics, undescribed: reading.undescribed)
      }
      settled.model = try model.settlingWeights(on: data)
      return SettledWeighing(settled, warnings)
    } catch let error as EvaluationError {
      return SettledWeighing(nil, warnings + diagnostics(explaining: error))
    } catch {
      return SettledWeighing(nil, warnings + [diagnostic(explaining: error)])
    }
  }
}
