extension EvaluationModel {
  /// Position of the class of each customer of some data; nil where none matches.
  package func classOfCustomer(in data: EvaluationData) -> [Int?] {
    ClassAssignment(classes, fields: data.fields, customers: data.customers.count).classOfCustomer
  }
}

/// Which class each customer belongs to.
struct ClassAssignment {
  /// Position of the first class that matches; nil where none does.
  private(set) var classOfCustomer: [Int?]
  private(set) var warnings: [EvaluationWarning] = []

  /// - Complexity: O(conditions · customers), apart from sorting for `top`.
  init(_ classes: [CustomerClass], fields: some ClassFields, customers: Int) {
    classOfCustomer = [Int?](repeating: nil, count: customers)
    guard !classes.isEmpty else { return }
    var table = FieldTable(fields: fields, customers: customers)
    var overlaps: [ClassPair: Int] = [:]
    for (position, entry) in classes.enumerated() {
      for (customer, matches) in table.matches(entry.condition).enumerated() where matches {
        if let winner = classOfCustomer[customer] {
          // A class for everybody else is meant to match those that have one already.
          if entry.condition != .otherwise {
            overlaps[ClassPair(first: winner, second: position), default: 0] += 1
          }
        } else {
          classOfCustomer[customer] = position
        }
      }
    }
    warnings = table.warnings
    for (pair, count) in overlaps.sorted(by: { $0.key < $1.key }) {
      warnings.append(
        .overlappingClasses(
          first: classes[pair.first].id, second: classes[pair.second].id, customers: count))
    }
    let without = classOfCustomer.count { $0 == nil }
    if without > 0 { warnings.append(.unclassified(customers: without)) }
  }
}

/// The class that won and another that matches too.
private struct ClassPair: Hashable, Comparable {
  var first: Int
  var second: Int

  static func < (a: ClassPair, b: ClassPair) -> Bool {
    (a.first, a.second) < (b.first, b.second)
  }
}
