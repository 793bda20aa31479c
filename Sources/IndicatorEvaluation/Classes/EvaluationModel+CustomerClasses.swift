extension CustomerClass {
  /// Whether each customer satisfies the condition by itself, whatever other classes there are.
  package func members(fields: some ClassFields, customers: Int) -> [Bool] {
    var table = FieldTable(fields: fields, customers: customers)
    return table.matches(condition)
  }
}

extension EvaluationModel {
  /// The class of each customer by its fields, nil for none; empty for a model without classes.
  ///
  /// - Complexity: O(conditions · customers), apart from sorting for `top`.
  package func classOfCustomer(fields: some ClassFields, customers: Int) -> [Int?] {
    classes.isEmpty
      ? [] : ClassAssignment(classes, fields: fields, customers: customers).classOfCustomer
  }
}
