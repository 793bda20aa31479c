extension EvaluationModel {
  /// The class of each customer by its fields, nil for none; empty for a model without classes.
  ///
  /// - Complexity: O(conditions · customers), apart from sorting for `top`.
  package func classOfCustomer(fields: CustomerFields, customers: Int) -> [Int?] {
    classes.isEmpty
      ? [] : ClassAssignment(classes, fields: fields, customers: customers).classOfCustomer
  }
}
