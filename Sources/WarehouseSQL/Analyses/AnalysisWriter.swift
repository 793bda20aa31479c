internal import IndicatorEvaluation

/// Writes one analysis: its rows, and what is computed of them.
struct AnalysisWriter: SQLWriting {
  let analysis: SQLAnalysis
  let dialect: SQLDialect
  private let prefix: String

  init(_ analysis: SQLAnalysis, number: Int, of query: WarehouseAnalyses, _ dialect: SQLDialect) {
    self.analysis = analysis
    self.dialect = dialect
    prefix = "ahp_\(number)_"
  }

  /// The name of a step of this analysis.
  func step(_ name: String) -> String { prefix + name }

  /// The steps beyond the rows, and the figures that come out.
  var parts: ([SQLStep], [SQLFigure]) {
    switch analysis.figures {
    case .levels(let levels): levelParts(levels)
    case .categories: categoryParts
    case .concentration(_, let top, let limits, let sums): concentrationParts(top, limits, sums)
    case .amounts(let amounts): amountParts(amounts)
    case .trend(let sum, _): trendParts(sum)
    }
  }

  // MARK: What it reads

  /// What tells rows apart: the groups, or what is counted.
  var key: SQLGroup? {
    if case .categories(let key) = analysis.figures { key } else { analysis.group }
  }

  var numberColumns: [String] {
    let own: [String]
    switch analysis.figures {
    case .levels, .categories: own = []
    case .concentration(let amount, _, _, _): own = [amount]
    case .amounts(let amounts):
      own =
        [amounts.sum] + amounts.ratios.flatMap { [$0.sum, $0.over] + ($0.less.map { [$0] } ?? []) }
    case .trend(let sum, _): own = sum.map { [$0] } ?? []
    }
    return (own + (analysis.rows?.numberColumns ?? [])).firstOccurrences
  }

  var textColumns: [String] {
    var own = analysis.rows?.textColumns ?? []
    if case .levels(let levels) = analysis.figures { own.append(levels.column) }
    if case .column(let name) = key { own.append(name) }
    if case .trend(_, .months(let day)) = analysis.figures { own.append(day) }
    if readsDays, let date = analysis.table.dateColumn { own.append(date) }
    return own.firstOccurrences
  }

  var allColumns: [String] { (numberColumns + textColumns).firstOccurrences }

  /// Whether periods are told apart by the row's day.
  private var readsDays: Bool {
    if case .period = key { return true }
    if case .trend(_, .periods) = analysis.figures { return true }
    return analysis.rows?.readsPeriods ?? false
  }

  var readsClasses: Bool { key == .customerClass || analysis.rows?.readsClasses ?? false }

  var fieldTexts: [String] {
    var own = analysis.rows?.fieldTexts ?? []
    if case .field(let name) = key { own.append(name) }
    return own.firstOccurrences
  }

  var fieldNumbers: [String] { (analysis.rows?.fieldNumbers ?? []).firstOccurrences }

  var joinsCustomers: Bool { readsClasses || !fieldTexts.isEmpty || !fieldNumbers.isEmpty }

  /// Whether the table's column of customers is read.
  var readsCustomers: Bool { joinsCustomers || keepsCustomers }

  private var keepsCustomers: Bool {
    switch analysis.figures {
    case .concentration(_, _, _, let sums): sums
    case .amounts(let amounts): amounts.top != nil
    case .levels, .categories, .trend: false
    }
  }

  /// Every text that becomes a literal.
  var literals: [String] {
    var texts = [analysis.id] + analysis.table.missingTokens + (analysis.rows?.texts ?? [])
    if case .levels(let levels) = analysis.figures {
      texts += levels.levels.flatMap { [$0.name] + $0.spellings }
    }
    if case .amounts(let amounts) = analysis.figures { texts += amounts.ratios.map(\.id) }
    if case .period(let periods) = key { texts += periods.map(\.id) }
    if case .trend(_, .periods(let periods)) = analysis.figures { texts += periods.map(\.id) }
    return texts
  }

  // MARK: Rows

  /// The columns as texts, NULL without an answer.
  var source: SQLStep {
    let id = analysis.table.customerColumn.map {
      [column(text(of: $0), "customer")]
    }
    return SQLStep(
      name: step("source"), purpose: "\(SQLDialect.comment(analysis.id)): the columns as texts",
      columns: ((readsCustomers ? id : nil) ?? [])
        + allColumns.map { column(text(of: $0), "text_" + $0) }
        + (allColumns.isEmpty && !joinsCustomers ? [column("1", "one")] : []),
      source: ["FROM \(dialect.name(analysis.table.name))"])
  }

  private func text(of column: String) -> String {
    let text = dialect.trimmed(dialect.text(of: name(column)))
    let tokens = analysis.table.missingTokens
    return tokens.isEmpty
      ? text : choice([("\(text) IN (\(list(tokens)))", "NULL")], otherwise: text)
  }

  /// The rows that are meant, with numbers, answers, groups and spans.
  var rows: SQLStep {
    var columns: [SQLColumn] = []
    if keepsCustomers { columns.append(column("s.\(name("customer"))", "customer")) }
    columns += numberColumns.map { column(number($0), "number_" + $0) }
    if case .levels(let levels) = analysis.figures {
      columns.append(column(level(levels), "level"))
    }
    if let key { columns.append(column(text(of: key), "member")) }
    if case .trend(_, let span) = analysis.figures { columns += spanColumns(span) }
    if columns.isEmpty { columns = [column("1", "one")] }
    var source = ["FROM \(step("source")) AS s"]
    if joinsCustomers {
      source.append("LEFT JOIN ahp_classes AS c ON c.\(name("customer")) = s.\(name("customer"))")
    }
    if let rows = analysis.rows { source.append("WHERE \(condition(rows))") }
    return SQLStep(
      name: step("rows"), purpose: "the rows that count, a value each", columns: columns,
      source: source)
  }

  private func failure(_ message: String, _ text: String, asText: Bool = false) -> String {
    dialect.failure("ahp: \(analysis.id): " + message, "COALESCE(\(text), 'NULL')", asText: asText)
  }

  /// A number; `86%` is 86.
  private func number(_ column: String) -> String {
    let text = "s.\(name("text_" + column))"
    let plain = dialect.number(of: text)
    let percent = dialect.number(of: "replace(\(text), '%', '')")
    return choice(
      [
        ("\(text) IS NULL", "NULL"), (dialect.matches(text, QueryWriter.number), plain),
        (dialect.matches(text, QueryWriter.number + "%"), percent),
      ], otherwise: failure("no number for \(column)", text))
  }

  /// The position of the answer among the levels.
  private func level(_ levels: SQLLevels) -> String {
    let text = "s.\(name("text_" + levels.column))"
    return choice(
      [("\(text) IS NULL", "NULL")]
        + levels.levels.enumerated().map { ("\(text) IN (\(list($1.spellings)))", "\($0)") },
      otherwise: failure("no answer of \(levels.column)", text))
  }

  private func text(of key: SQLGroup) -> String {
    switch key {
    case .column(let name): "s.\(self.name("text_" + name))"
    case .field(let name): known("NULLIF(c.\(self.name("field_" + name)), '')")
    case .customerClass: known("c.\(name("class"))")
    case .period(let periods): period(periods.map { ($0, literal($0.id)) })
    }
  }

  /// A text of the row's customer, who must be there.
  private func known(_ text: String) -> String {
    let customer = "s.\(name("customer"))"
    let stranger = "\(customer) IS NOT NULL AND c.\(name("customer")) IS NULL"
    return choice(
      [(stranger, failure("not in the customer table", customer, asText: true))], otherwise: text)
  }

  // MARK: Days

  /// What stands for the period that the row's day lies in, NULL for none.
  private func period(_ periods: [(Period, String)]) -> String {
    guard let date = analysis.table.dateColumn else { return "NULL" }
    let text = "s.\(name("text_" + date))"
    let branches = periods.compactMap { period, then -> (when: String, then: String)? in
      guard let start = period.start, let end = period.end else { return nil }
      return ("CAST(\(text) AS date) BETWEEN DATE '\(start)' AND DATE '\(end)'", then)
    }
    return choice([("\(text) IS NOT NULL AND \(isDay(text))", choice(branches))])
  }

  private func isDay(_ text: String) -> String {
    dialect.matches(text, "[0-9]{4}-[0-9]{2}-[0-9]{2}")
  }

  /// The span of a row as a place and as a name.
  private func spanColumns(_ span: SQLSpan) -> [SQLColumn] {
    switch span {
    case .months(let day):
      let text = "s.\(name("text_" + day))"
      let year = "CAST(substring(\(text), 1, 4) AS integer)"
      let month = "CAST(substring(\(text), 6, 2) AS integer)"
      return [
        column(choice([(isDay(text), "\(year) * 12 + \(month)")]), "place"),
        column(choice([(isDay(text), "substring(\(text), 1, 7)")]), "period"),
      ]
    case .periods(let periods):
      return [
        column(period(periods.enumerated().map { ($1, "\($0)") }), "place"),
        column(period(periods.map { ($0, literal($0.id)) }), "period"),
      ]
    }
  }

  // MARK: Conditions

  private func condition(_ rows: SQLRowCondition) -> String {
    switch rows {
    case .any(let parts):
      parts.isEmpty ? "FALSE" : "(" + parts.map(condition).joined(separator: " OR ") + ")"
    case .all(let parts):
      parts.isEmpty ? "TRUE" : "(" + parts.map(condition).joined(separator: " AND ") + ")"
    case .not(let part): "NOT COALESCE(\(condition(part)), FALSE)"
    case .texts(let column, let texts): isAmong("s.\(name("text_" + column))", texts)
    case .fieldTexts(let field, let texts): isAmong("c.\(name("field_" + field))", texts)
    case .number(let column, let range): isIn(number(column), range)
    case .fieldNumber(let field, let range): isIn("c.\(name("number_" + field))", range)
    case .customerClass(let classes): isAmong("c.\(name("class"))", classes)
    case .period(let periods): "\(period(periods.map { ($0, "1") })) = 1"
    }
  }

  private func isAmong(_ text: String, _ allowed: [String]) -> String {
    allowed.isEmpty ? "FALSE" : "\(text) IN (\(list(allowed)))"
  }

  private func isIn(_ number: String, _ range: ClosedRange<Double>) -> String {
    let ends = [
      range.lowerBound.isFinite ? "\(number) >= \(literal(range.lowerBound))" : nil,
      range.upperBound.isFinite ? "\(number) <= \(literal(range.upperBound))" : nil,
    ].compactMap { $0 }
    return ends.isEmpty ? "\(number) IS NOT NULL" : "(" + ends.joined(separator: " AND ") + ")"
  }

  // MARK: Parts of expressions

  /// All rows as one group `all`, and every row in its own.
  var wholeAndGroups: (source: [String], member: String) {
    guard analysis.group != nil else { return (["FROM \(step("rows"))"], literal("all")) }
    return (
      [
        "FROM \(step("rows"))",
        "CROSS JOIN (SELECT 1 AS whole UNION ALL SELECT 0 AS whole) AS w",
        "WHERE whole = 1 OR \(name("member")) IS NOT NULL",
      ], choice([("whole = 1", literal("all"))], otherwise: name("member"))
    )
  }

  /// How many rows satisfy a condition.
  func count(where condition: String) -> String { "sum(CASE WHEN \(condition) THEN 1 ELSE 0 END)" }
}

extension SQLRowCondition {
  private var inner: [SQLRowCondition] {
    switch self {
    case .any(let parts), .all(let parts): parts
    case .not(let part): [part]
    default: []
    }
  }

  fileprivate var numberColumns: [String] {
    if case .number(let column, _) = self { [column] } else { inner.flatMap(\.numberColumns) }
  }

  fileprivate var textColumns: [String] {
    if case .texts(let column, _) = self { [column] } else { inner.flatMap(\.textColumns) }
  }

  fileprivate var fieldTexts: [String] {
    if case .fieldTexts(let field, _) = self { [field] } else { inner.flatMap(\.fieldTexts) }
  }

  fileprivate var fieldNumbers: [String] {
    if case .fieldNumber(let field, _) = self { [field] } else { inner.flatMap(\.fieldNumbers) }
  }

  fileprivate var readsClasses: Bool {
    if case .customerClass = self { true } else { inner.contains(where: \.readsClasses) }
  }

  fileprivate var readsPeriods: Bool {
    if case .period = self { true } else { inner.contains(where: \.readsPeriods) }
  }

  fileprivate var texts: [String] {
    switch self {
    case .texts(_, let texts), .fieldTexts(_, let texts), .customerClass(let texts): texts
    default: inner.flatMap(\.texts)
    }
  }
}
