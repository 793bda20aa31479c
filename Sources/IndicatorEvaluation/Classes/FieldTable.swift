/// Customer fields as conditions read them: every column is turned into numbers once.
struct FieldTable<Fields: ClassFields> {
  private let fields: Fields
  private let customers: Int
  private var numbers: [String: [Double]] = [:]
  /// One for each column in which a numeric condition met text.
  private(set) var warnings: [EvaluationWarning] = []

  init(fields: Fields, customers: Int) {
    self.fields = fields
    self.customers = customers
  }

  /// Whether the condition holds, one answer per customer.
  mutating func matches(_ condition: ClassCondition) -> [Bool] {
    switch condition {
    case .otherwise: return [Bool](repeating: true, count: customers)
    case .any(let parts):
      return parts.reduce(none) { found, part in zip(found, matches(part)).map { $0 || $1 } }
    case .all(let parts):
      return parts.reduce([Bool](repeating: true, count: customers)) { found, part in
        zip(found, matches(part)).map { $0 && $1 }
      }
    case .top(let count, let field, let group): return top(count, by: field, within: group)
    case .atLeast(let field, let bound): return numeric(field).map { $0 >= bound }
    case .atMost(let field, let bound): return numeric(field).map { $0 <= bound }
    case .between(let field, let low, let high):
      return numeric(field).map { low <= $0 && $0 <= high }
    case .equals(let field, let texts):
      guard !texts.isEmpty else { return none }
      let wanted = Set(texts)
      let numbers = Set(texts.compactMap(\.strictNumber))
      let isMeant = { (text: String) in
        wanted.contains(text) || text.strictNumber.map(numbers.contains) ?? false
      }
      return fields.texts(ofField: field, where: isMeant)
        ?? [Bool](repeating: isMeant(""), count: customers)
    }
  }

  private var none: [Bool] { [Bool](repeating: false, count: customers) }

  /// The column as numbers, NaN where the text is none; NaN fails every comparison.
  private mutating func numeric(_ name: String) -> [Double] {
    if let known = numbers[name] { return known }
    let found = fields.numbers(ofField: name)
    let values = found?.values ?? [Double](repeating: .nan, count: customers)
    numbers[name] = values
    if let found, let example = found.example {
      warnings.append(.notANumber(field: name, customers: found.wrong, example: example))
    }
    return values
  }

  /// The `count` largest of each group, and whoever ties with the last of them.
  private mutating func top(_ count: Int, by field: String, within group: String?) -> [Bool] {
    let values = numeric(field)
    guard count > 0 else { return none }
    let groups = group.flatMap { fields.groups(ofField: $0) }
    var largest: [LargestValues] = []
    for (customer, value) in values.enumerated() where !value.isNaN {
      let group = Int(groups?[customer] ?? 0)
      while largest.count <= group { largest.append(LargestValues(count)) }
      largest[group].add(value)
    }
    let thresholds = largest.map(\.threshold)
    // NaN is at least nothing.
    return values.enumerated().map { customer, value in
      !value.isNaN && value >= thresholds[Int(groups?[customer] ?? 0)]
    }
  }
}
