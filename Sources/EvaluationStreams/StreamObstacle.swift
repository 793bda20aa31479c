import IndicatorEvaluation
public import ScenarioData

/// Why a scenario cannot be evaluated while its data is read.
public enum StreamObstacle: Sendable, Hashable {
  case noDataFile
  /// A row may have its values in several files.
  case severalFiles
  /// A row's values stand in several lines.
  case longLayout
  /// The rule of this indicator compares with all rows.
  case relativeRule(indicator: String)
  /// A check counts the rows of each customer.
  case rowCheck
  /// The values of this indicator are treated among those of all rows.
  case treatment(indicator: String)
  /// Indicators are computed from tables that are read as a whole.
  case derivedIndicators
  /// Classes are of customers that only the data files name.
  case classesWithoutCustomerFile
  /// Alternatives are compared, not customers.
  case alternatives
}

extension DataPlan {
  /// What stands in the way of `CustomerStream`; nil when nothing does. Comparing two periods is not
  /// looked at: a stream leaves it out.
  public var streamObstacle: StreamObstacle? {
    if !model.alternatives.isEmpty { return .alternatives }
    guard let file = dataFiles.first else { return .noDataFile }
    if dataFiles.count > 1 { return .severalFiles }
    if file.layout == .long { return .longLayout }
    if !model.classes.isEmpty, customerFile == nil { return .classesWithoutCustomerFile }
    if hasDerivedIndicators { return .derivedIndicators }
    if let id = treatments.keys.min() { return .treatment(indicator: id) }
    let leaves = Set(model.tree.leaves.map(\.id))
    if let indicator = model.indicators.first(where: { leaves.contains($0.id) && $0.isRelative }) {
      return .relativeRule(indicator: indicator.id)
    }
    return checks.contains { if case .rows = $0.subject { true } else { false } } ? .rowCheck : nil
  }
}
