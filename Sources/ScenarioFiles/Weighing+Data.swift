import BilingualText
import Diagnostics
import IndicatorEvaluation
public import ScenarioData

extension Weighing {
  /// What is to be read of the data.
  public var dataPlan: DataPlan {
    var plan = DataPlan(
      model: model, customerFile: customerFile, dataFiles: dataFiles, checks: checks,
      treatments: treatments,
      places: DataPlaces(
        data: places.data, comparison: places.comparison, indicators: places.indicators),
      source: source)
    plan.derived = derived
    return plan
  }

  /// Reads the customer file and the data files; see `DataPlan.readData`.
  public func readData(
    allowingOutside: Bool = false, mistakenRow: MistakenRow = .stops, reportsAll: Bool = false
  ) -> DataReading {
    dataPlan.readData(
      allowingOutside: allowingOutside, mistakenRow: mistakenRow, reportsAll: reportsAll)
  }

  /// A diagnostic at a place of the scenario file.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, at place: SourcePosition?,
    _ message: Phrase, hint: Phrase? = nil
  ) -> Diagnostic {
    source.diagnostic(severity, code, at: place, message, hint: hint)
  }
}
