internal import IndicatorEvaluation

/// Which class each customer belongs to: the first whose condition holds; with the fields that later
/// steps read.
struct ClassSteps: SQLWriting {
  let dialect: SQLDialect
  let table: SQLCustomerTable
  let classes: [CustomerClass]
  /// Fields handed on as texts, and as numbers, by `field_` and `number_` before their names.
  var texts: [String] = []
  var numbers: [String] = []

  var steps: [SQLStep] {
    let id = dialect.trimmed(dialect.text(of: name(table.idColumn)))
    let reads = classes.flatMap(\.condition.fieldReads)
    let fields = (reads.map(\.field) + texts + numbers).firstOccurrences
    let numbers = (reads.filter { $0.kind == .number }.map(\.field) + self.numbers).firstOccurrences
    let candidates = reads.filter { $0.kind == .either }.map(\.field).firstOccurrences
    return [
      SQLStep(
        name: "ahp_customers", purpose: "the customers' fields that classes read",
        columns: [
          column(id, "customer"), column("count(*) OVER (PARTITION BY \(id))", "copies"),
        ]
          + fields.map {
            column(
              "COALESCE(\(dialect.trimmed(dialect.text(of: name($0)))), '')", "field_" + $0)
          },
        source: ["FROM \(dialect.name(table.name))"]),
      SQLStep(
        name: "ahp_fields", purpose: "fields as numbers, where a class compares them",
        columns: [column(checkedCustomer, "customer")] + kept(fields.map { "field_" + $0 })
          + numbers.map { column(number($0), "number_" + $0) }
          + candidates.map { column(candidate($0), "either_" + $0) },
        source: ["FROM ahp_customers"]),
      SQLStep(
        name: "ahp_classes", purpose: "the first class whose condition holds",
        columns: kept(["customer"]) + (classes.isEmpty ? [] : [column(classChoice, "class")])
          + kept(texts.map { "field_" + $0 } + self.numbers.map { "number_" + $0 }),
        source: ["FROM ahp_fields"]),
    ]
  }

  private var checkedCustomer: String {
    let failure = dialect.failure(
      "ahp: the customer stands twice", "COALESCE(\(name("customer")), 'NULL')", asText: true)
    return choice([("\(name("copies")) > 1", failure)], otherwise: name("customer"))
  }

  private var classChoice: String {
    let branches = classes.map { (when: condition($0.condition), then: literal($0.id)) }
    return choice(branches)
  }

  // MARK: Fields

  /// A field that must be a number or empty.
  private func number(_ field: String) -> String {
    let text = name("field_" + field)
    return choice([
      (dialect.matches(text, QueryWriter.number), dialect.number(of: text)),
      ("\(text) <> ''", dialect.failure("ahp: \(field) is no number", text)),
    ])
  }

  /// A field's number where it is one.
  private func candidate(_ field: String) -> String {
    let text = name("field_" + field)
    let loose = "[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?"
    return choice([(dialect.matches(text, loose), dialect.number(of: text))])
  }

  // MARK: Conditions

  private func condition(_ condition: ClassCondition) -> String {
    switch condition {
    case .otherwise: return "TRUE"
    case .any(let parts): return joined(parts, by: " OR ", none: "FALSE")
    case .all(let parts): return joined(parts, by: " AND ", none: "TRUE")
    case .top(let count, let field, let group):
      let value = name("number_" + field)
      let partition = group.map { "PARTITION BY \(name("field_" + $0)) " } ?? ""
      // Whoever ties with the last one shares its rank.
      return "(\(value) IS NOT NULL AND "
        + "rank() OVER (\(partition)ORDER BY \(value) DESC NULLS LAST) <= \(count))"
    case .atLeast(let field, let bound): return "\(name("number_" + field)) >= \(literal(bound))"
    case .atMost(let field, let bound): return "\(name("number_" + field)) <= \(literal(bound))"
    case .between(let field, let low, let high):
      return "\(name("number_" + field)) BETWEEN \(literal(low)) AND \(literal(high))"
    case .equals(let field, let texts):
      if texts.isEmpty { return "FALSE" }
      let numbers = texts.compactMap(\.strictNumber)
      let text = "\(name("field_" + field)) IN (\(list(texts)))"
      if numbers.isEmpty { return text }
      let either = numbers.map { literal($0) }.joined(separator: ", ")
      return "(\(text) OR \(name("either_" + field)) IN (\(either)))"
    }
  }

  private func joined(_ parts: [ClassCondition], by word: String, none: String) -> String {
    parts.isEmpty ? none : "(" + parts.map { condition($0) }.joined(separator: word) + ")"
  }
}

/// A field of the customer table as a condition reads it.
struct FieldRead {
  enum Kind {
    case number, text, either
  }
  var field: String
  var kind: Kind
}

extension ClassCondition {
  fileprivate var fieldReads: [FieldRead] {
    switch self {
    case .otherwise: []
    case .any(let parts), .all(let parts): parts.flatMap(\.fieldReads)
    case .top(_, let field, let group):
      [FieldRead(field: field, kind: .number)]
        + (group.map { [FieldRead(field: $0, kind: .text)] } ?? [])
    case .atLeast(let field, _), .atMost(let field, _), .between(let field, _, _):
      [FieldRead(field: field, kind: .number)]
    case .equals(let field, let texts):
      [
        FieldRead(
          field: field, kind: texts.contains { $0.strictNumber != nil } ? .either : .text)
      ]
    }
  }
}

extension [String] {
  /// Each string once, in the order of the first.
  var firstOccurrences: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
