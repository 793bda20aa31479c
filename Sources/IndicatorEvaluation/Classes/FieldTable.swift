/// Customer fields as conditions read them: every column is turned into numbers once.
struct FieldTable {
  private let fields: CustomerFields
  private let customers: Int
  private var numbers: [String: [Double]] = [:]
  /// One for each column in which a numeric condition met text.
  private(set) var warnings: [EvaluationWarning] = []

  init(fields: CustomerFields, customers: Int) {
    self.fields = fields
    self.customers = customers
  }

  /// Whether the condition holds, one answer per customer.
  mutating func matches(_ condition: ClassCondition) -> [Bool] {
    switch condition {
    case .otherwise: return [Bool](repeating: true, count: customers)
    case .any(let parts):
      return parts.reduce([Bool](repeating: false, count: customers)) { found, part in
        zip(found, matches(part)).map { $0 || $1 }
      }
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
      let wanted = Set(texts)
      let numbers = Set(texts.compactMap(\.strictNumber))
      return texts.isEmpty
        ? none
        : column(field).map { text in
          wanted.contains(text) || text.strictNumber.map(numbers.contains) ?? false
        }
    }
  }

  private var none: [Bool] { [Bool](repeating: false, count: customers) }

  private func column(_ name: String) -> [String] {
    fields.column(name) ?? [String](repeating: "", count: customers)
  }

  /// The column as numbers, NaN where the text is none; NaN fails every comparison.
  private mutating func numeric(_ name: String) -> [Double] {
    if let known = numbers[name] { return known }
    let texts = column(name)
    let parsed = texts.map { $0.strictNumber ?? .nan }
    numbers[name] = parsed
    let wrong = zip(texts, parsed).filter { !$0.isEmpty && $1.isNaN }
    if let example = wrong.first?.0 {
      warnings.append(.notANumber(field: name, customers: wrong.count, example: example))
    }
    return parsed
  }

  /// The `count` largest of each group, and whoever ties with the last of them.
  private mutating func top(_ count: Int, by field: String, within group: String?) -> [Bool] {
    let values = numeric(field)
    let names = group.map(column)
    var members: [String: [Double]] = [:]
    for (customer, value) in values.enumerated() where !value.isNaN {
      members[names?[customer] ?? "", default: []].append(value)
    }
    let thresholds = members.mapValues { values in
      values.count <= count ? -Double.infinity : values.sorted(by: >)[count - 1]
    }
    return values.enumerated().map { customer, value in
      thresholds[names?[customer] ?? ""].map { value >= $0 } ?? false
    }
  }
}
