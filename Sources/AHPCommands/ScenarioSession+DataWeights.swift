import AHPScenarios
import Diagnostics
import ScenarioData
import ScenarioFiles

extension ScenarioSession {
  /// The scenario with the weights that its data gives; itself where none depend on data.
  ///
  /// - Parameter mistakenRow: as for the evaluation that follows.
  /// - Returns: Nil after a mistake.
  mutating func settlingWeights(
    _ scenario: Weighing, mistakenRow: MistakenRow = .stops
  ) -> Weighing? {
    guard !hasErrors else { return scenario }
    let settled = scenario.settlingWeights(
      mistakenRow: mistakenRow, allowingOutside: options.allowOutside)
    add(settled.diagnostics, undescribed: settled.undescribed)
    return settled.weighing
  }
}
