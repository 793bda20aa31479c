import BilingualText
package import Diagnostics
public import IndicatorEvaluation

/// What is to be read: the tables with customers and measured values, and what the model expects of
/// them.
public struct DataPlan: Sendable {
  /// What the data are read for: its indicators, periods and classes.
  public var model: EvaluationModel
  /// Nil where the customers are those of the data files.
  public var customerFile: CustomerFile?
  /// In the order of the scenario.
  public var dataFiles: [DataFile]
  /// Assertions on the data and the weights, in the order of the scenario.
  public var checks: [ScenarioCheck]
  /// Like classes, but a customer may be in several or in none.
  public var segments: [CustomerClass] = []
  /// Indicators that are computed; nil without any.
  package var derived: DerivedIndicators?
  /// By indicator, what is done with its values before they are scored.
  public var treatments: [String: DataTreatment]
  /// Where the scenario file speaks of these.
  package var places: DataPlaces
  /// The scenario file: paths are relative to its folder, and mistakes may be its own.
  package let source: SourceText

  package init(
    model: EvaluationModel, customerFile: CustomerFile?, dataFiles: [DataFile],
    checks: [ScenarioCheck], treatments: [String: DataTreatment] = [:], places: DataPlaces,
    source: SourceText
  ) {
    self.model = model
    self.customerFile = customerFile
    self.dataFiles = dataFiles
    self.checks = checks
    self.treatments = treatments
    self.places = places
    self.source = source
  }

  /// Whether indicators are computed from other tables.
  public var hasDerivedIndicators: Bool { derived != nil }

  /// The scenario file as the user named it.
  public var path: String { source.path }

  /// The folder that data paths are relative to; empty for the working directory.
  public var folder: String { source.folder }

  /// A diagnostic at a place of the scenario file.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, at place: SourcePosition?,
    _ message: Phrase, hint: Phrase? = nil
  ) -> Diagnostic {
    source.diagnostic(severity, code, at: place, message, hint: hint)
  }
}

/// Where a scenario file speaks of its data.
package struct DataPlaces: Sendable {
  package var data: SourcePosition?
  package var comparison: SourcePosition?
  package var indicators: [String: SourcePosition]

  package init(
    data: SourcePosition?, comparison: SourcePosition?, indicators: [String: SourcePosition]
  ) {
    self.data = data
    self.comparison = comparison
    self.indicators = indicators
  }
}
