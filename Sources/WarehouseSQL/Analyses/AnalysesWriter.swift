internal import IndicatorEvaluation

extension WarehouseAnalyses {
  /// The statement, with comments, ending in a semicolon and a line end.
  ///
  /// - Throws: `SQLError` for what the dialect cannot hold; see its cases.
  /// - Complexity: O(analyses · their levels, limits and ratios) text.
  public func sql(in dialect: SQLDialect) throws(SQLError) -> String {
    try AnalysesWriter(self, dialect).statement()
  }
}

/// Writes the statement of several analyses.
struct AnalysesWriter: SQLWriting {
  let query: WarehouseAnalyses
  let dialect: SQLDialect

  init(_ query: WarehouseAnalyses, _ dialect: SQLDialect) {
    self.query = query
    self.dialect = dialect
  }

  /// The columns of the result.
  static let columns = ["analysis", "part", "item", "member", "period", "measure", "value", "n"]

  func statement() throws(SQLError) -> String {
    guard !query.analyses.isEmpty else { throw .nothingAnalysed }
    let writers = query.analyses.enumerated().map {
      AnalysisWriter($1, number: $0 + 1, of: query, dialect)
    }
    try checkNames(writers)
    var steps = try customerSteps(writers)
    var figures: [String] = []
    for writer in writers {
      let (own, branches) = writer.parts
      steps += [writer.source, writer.rows] + own
      figures += branches.map { $0.text(of: writer, place: figures.count, in: dialect) }
    }
    let heads =
      query.remarks + [
        "for \(dialect.displayName); double precision throughout",
        "not in this statement: intervals, tests and what rests on them; `ahp analyse` gives them",
      ]
    return heads.map { "-- " + SQLDialect.comment($0) + "\n" }.joined()
      + query.form.opening(in: dialect) + "WITH\n"
      + (steps.map { $0.text(in: dialect) }
      + [
        "-- every figure\nahp_figures \(dialect.stepPrefix)\n"
          + figures.joined(separator: "\nUNION ALL\n").indented("  ") + "\n)"
      ]).joined(separator: ",\n") + "\n"
      + "SELECT \(Self.columns.map { name($0) }.joined(separator: ", "))\nFROM ahp_figures\n"
      + "ORDER BY place, \(["part", "member", "period", "item"].map { name($0) }.joined(separator: ", "));\n"
  }

  /// The customers with what any analysis asks of them.
  private func customerSteps(_ writers: [AnalysisWriter]) throws(SQLError) -> [SQLStep] {
    guard writers.contains(where: \.joinsCustomers) else { return [] }
    guard let table = query.customers else { throw .noCustomerTable }
    let texts = writers.flatMap(\.fieldTexts).firstOccurrences
    let numbers = writers.flatMap(\.fieldNumbers).firstOccurrences
    return ClassSteps(
      dialect: dialect, table: table,
      classes: writers.contains(where: \.readsClasses) ? query.classes : [], texts: texts,
      numbers: numbers
    ).steps
  }

  private func checkNames(_ writers: [AnalysisWriter]) throws(SQLError) {
    for writer in writers {
      try checkTable(writer.analysis.table.name)
      if writer.readsCustomers, let column = writer.analysis.table.customerColumn {
        try check(column)
      }
      for column in writer.allColumns { try check("number_" + column) }
      try checkCase(writer.allColumns)
      for text in writer.literals where text.unicodeScalars.contains("\0") {
        throw .unusableText(text, dialect)
      }
    }
    if let customers = query.customers, writers.contains(where: \.joinsCustomers) {
      try checkTable(customers.name)
      try check(customers.idColumn)
      let classes = writers.contains(where: \.readsClasses) ? query.classes : []
      let fields =
        classes.flatMap(\.condition.fields) + writers.flatMap(\.fieldTexts)
        + writers.flatMap(\.fieldNumbers)
      for field in fields.firstOccurrences { try check("number_" + field) }
      try checkCase(fields.firstOccurrences)
      for text in classes.flatMap({ [$0.id] + $0.condition.texts })
      where text.unicodeScalars.contains("\0") {
        throw .unusableText(text, dialect)
      }
    }
    switch query.form {
    case .select: break
    case .createView(let name), .createTable(let name): try checkTable(name)
    }
  }
}

/// Some figures of a step: one column of it, a figure for each of its rows.
struct SQLFigure {
  /// The step, and which of its rows are meant.
  var source: String
  var condition: String?
  var part = ""
  /// Expressions of texts; nil for an empty one.
  var item: String?
  var member: String?
  var period: String?
  var measure: String
  /// A number.
  var value: String
  /// The answers behind it; nil for none.
  var n: String?

  func text(of writer: AnalysisWriter, place: Int, in dialect: SQLDialect) -> String {
    let empty = dialect.literal("")
    let count = dialect == .duckdb ? "BIGINT" : "bigint"
    let columns: [(String, String)] = [
      ("\(place)", "place"), (dialect.literal(writer.analysis.id), "analysis"),
      (dialect.literal(part), "part"), (item ?? empty, "item"), (member ?? empty, "member"),
      (period ?? empty, "period"), (dialect.literal(measure), "measure"),
      (dialect.number(of: value), "value"), ("CAST(\(n ?? "NULL") AS \(count))", "n"),
    ]
    return "SELECT "
      + columns.map { expression, name in
        name == "place" ? "\(expression) AS place" : "\(expression) AS \(dialect.name(name))"
      }.joined(separator: ", ") + " FROM \(source)" + (condition.map { " WHERE \($0)" } ?? "")
  }
}
