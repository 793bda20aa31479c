public import BilingualText

/// A class of customers. Classes are ordered: the first that matches wins.
public struct CustomerClass: Sendable, Hashable {
  /// Unique among the model's classes.
  public var id: String
  /// The name in reports; the id stands in for one that is empty.
  public var label: Label
  /// What a customer has to satisfy; who belongs to an earlier class already stays there.
  public var condition: ClassCondition

  public init(id: String, label: Label = Label(), condition: ClassCondition) {
    self.id = id
    self.label = label
    self.condition = condition
  }
}

/// Who belongs to a class. Fields are columns of the customer file.
public indirect enum ClassCondition: Sendable, Hashable {
  /// Everybody.
  case otherwise
  /// Who satisfies one of these at least; an empty list is a mistake of the model.
  case any([ClassCondition])
  /// Who satisfies all of these; an empty list is a mistake of the model.
  case all([ClassCondition])
  /// The `count` customers with the largest `by`, within each value of `within` if given. Customers
  /// that tie with the last one belong too.
  case top(count: Int, by: String, within: String?)
  /// The field's number is this or more; a text that is no number does not match.
  case atLeast(field: String, Double)
  /// The field's number is this or less; a text that is no number does not match.
  case atMost(field: String, Double)
  /// The field's number lies between these, both included; a text that is no number does not match.
  case between(field: String, Double, Double)
  /// The field's text, or its number when both read as numbers, equals one of these.
  case equals(field: String, [String])
}
