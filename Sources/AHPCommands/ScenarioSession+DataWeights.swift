import BilingualText
import Diagnostics
import EvaluationStreams
import IndicatorEvaluation
import ScenarioData
import ScenarioFiles

extension ScenarioSession {
  /// The scenario with the weights that its data gives; itself where none depend on data. The data is
  /// read for that, and again by whoever evaluates it; what is wrong with it is said once.
  ///
  /// - Parameter mistakenRow: as for the evaluation that follows.
  /// - Returns: Nil after a mistake.
  mutating func settlingWeights(
    _ scenario: Weighing, mistakenRow: MistakenRow = .stops
  ) -> Weighing? {
    guard scenario.model.weightsDependOnData, !hasErrors else { return scenario }
    if scenario.dataFiles.contains(where: { $0.path == "-" }) {
      add([scenario.diagnosticForDataInAPipe()])
      return nil
    }
    if scenario.model.comparison != nil { add([scenario.diagnosticForMovingWeights()]) }
    var settled = scenario
    do {
      if scenario.dataFiles.isEmpty {
        guard !scenario.model.alternatives.isEmpty else {
          // Says which node it is.
          _ = try scenario.model.weights()
          return nil
        }
        settled.model = try scenario.model.settlingWeightsByAlternatives()
        return settled
      }
      if let stream = try LeafMomentStream(
        scenario.dataPlan, mistakenRow: mistakenRow, allowingOutside: options.allowOutside)
      {
        guard let evidence = stream.evidence else {
          add(stream.diagnostics, undescribed: stream.undescribed)
          return nil
        }
        settled.model = try scenario.model.settlingWeights(with: evidence)
        return settled
      }
      let reading = scenario.readData(
        allowingOutside: options.allowOutside, mistakenRow: mistakenRow)
      guard let data = reading.data, !reading.diagnostics.hasErrors, reading.undescribed == 0
      else {
        add(reading.diagnostics, undescribed: reading.undescribed)
        return nil
      }
      settled.model = try scenario.model.settlingWeights(on: data)
      return settled
    } catch let error as EvaluationError {
      add(scenario.diagnostics(explaining: error))
    } catch {
      add([scenario.diagnostic(explaining: error)])
    }
    return nil
  }
}
