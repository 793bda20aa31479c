public import BilingualText

/// A class of customers. Classes are ordered: the first that matches wins.
public struct CustomerClass: Sendable, Hashable {
  public var id: String
  public var label: Label
  public var condition: ClassCondition

  public init(id: String, label: Label = Label(), condition: ClassCondition) {
    self.id = id
    self.label = label
    self.condition = condition
  }
}

/// Who belongs to a class. Fields are columns of the customer file.
public indirect enum ClassCondition: Sendable, Hashable {
  case otherwise
  case any([ClassCondition])
  case all([ClassCondition])
  /// The `count` customers with the largest `by`, within each value of `within` if given. Customers
  /// that tie with the last one belong too.
  case top(count: Int, by: String, within: String?)
  case atLeast(field: String, Double)
  case atMost(field: String, Double)
  case between(field: String, Double, Double)
  /// The field's text, or its number when both read as numbers, equals one of these.
  case equals(field: String, [String])
}
