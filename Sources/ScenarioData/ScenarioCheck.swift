package import Diagnostics

/// An assertion on the data or the weights, from the `checks` of a scenario.
public struct ScenarioCheck: Sendable, Hashable {
  /// What number is checked.
  public enum Subject: Sendable, Hashable {
    /// The local weights of this node's children, added.
    case weightsSum(node: String)
    /// The global weight of this node.
    case weight(node: String)
    /// The group's CR of this judgment set.
    case consistencyRatio(set: String)
    /// The number of rows of a data file for each customer.
    case rows(file: String)
    /// Every value of an indicator's column.
    case column(indicator: String)
  }

  /// The number, or numbers, that must satisfy the bounds.
  public var subject: Subject
  /// What they must satisfy.
  public var bounds: CheckBounds
  package var place: SourcePosition

  package init(subject: Subject, bounds: CheckBounds, place: SourcePosition) {
    self.subject = subject
    self.bounds = bounds
    self.place = place
  }
}
