import BilingualText
import IndicatorEvaluation
import Testing

@testable import WarehouseSQL

/// What the text says; what it does on an engine is tested in Tests/Engines.
@Suite struct WarehouseQueryTests {
  private func query(
    _ indicators: [Indicator], aggregation: Aggregation = .arithmetic, bands: [Band] = [],
    table: SQLMeasurementTable? = nil, classes: [CustomerClass] = []
  ) throws -> WarehouseQuery {
    let shares = indicators.map { _ in 1 / Double(indicators.count) }
    let model = EvaluationModel(
      id: "m", title: Label("T"),
      tree: HierarchyNode(
        id: "all", aggregation: aggregation, weights: .given(shares),
        children: indicators.map { HierarchyNode(id: $0.id) }),
      indicators: indicators, classes: classes, bands: bands)
    let columns = Dictionary(
      indicators.map { ($0.id, ColumnSource(name: $0.id)) }, uniquingKeysWith: { first, _ in first }
    )
    return WarehouseQuery(
      model: model, weights: try model.weights(),
      tables: [
        table
          ?? SQLMeasurementTable(
            name: SQLTableName(["scores"]), idColumn: "customer", layout: .wide(columns: columns))
      ])
  }

  private let linear = ScoreRule.linear(slope: 1, offset: 0)

  @Test(arguments: SQLDialect.allCases)
  func theCommentNamesModelProvenanceAndWeights(_ dialect: SQLDialect) throws {
    var query = try query([Indicator(id: "a", rule: linear), Indicator(id: "b", rule: linear)])
    query.provenance = ["scenario s.yaml, SHA-256 00ff"]
    let lines = try query.sql(in: dialect).split(separator: "\n" as Character).map { String($0) }
    #expect(lines[0] == "-- T (m)")
    #expect(lines[1] == "-- scenario s.yaml, SHA-256 00ff")
    #expect(lines.contains("--   all: 1.0, 1.0, arithmetic mean"))
    #expect(lines.contains("--     a: 0.5, 0.5"))
  }

  /// Quotes, brackets and comments are walked through as an engine's lexer does: outside of them no
  /// hostile word may appear, and every bracket is closed.
  @Test(arguments: SQLDialect.allCases)
  func hostileLabelsStayInside(_ dialect: SQLDialect) throws {
    let hostile = "x'\\'\n*/ \"`; HOSTILE ( -- \\"
    var query = try query(
      [
        Indicator(
          id: "a\"`(", rule: .categories([ScoreCategory(name: hostile, score: 5)]),
          missing: .worst)
      ],
      bands: [Band(id: hostile, label: Label(hostile), minimum: 0)],
      table: SQLMeasurementTable(
        name: SQLTableName(["t\"`;"]), idColumn: "HOSTILE", missingTokens: [hostile],
        layout: .wide(columns: ["a\"`(": "HOSTILE \"` --"])))
    query.model.title = Label(hostile)
    query.provenance = [hostile]
    query.form = .createView(SQLTableName(["HOSTILE; --"]))
    let outside = outside(try query.sql(in: dialect), dialect)
    #expect(!outside.contains("HOSTILE"))
    #expect(outside.filter { $0 == ";" }.count == 1)
    #expect(outside.filter { $0 == "(" }.count == outside.filter { $0 == ")" }.count)
  }

  /// The statement without literals, quoted names and comments.
  private func outside(_ sql: String, _ dialect: SQLDialect) -> String {
    var scalars = Array(sql.unicodeScalars)[...]
    var outside = ""
    var previous: Unicode.Scalar = " "
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "-" where scalars.first == "-":
        while let next = scalars.popFirst(), next != "\n" {}
      case "'":
        let hasEscapes = dialect == .spark || previous == "E"
        while let next = scalars.popFirst() {
          if next == "\\", hasEscapes { scalars.removeFirst() }
          if next == "'" {
            guard dialect != .spark, scalars.first == "'" else { break }
            scalars.removeFirst()
          }
        }
      case "\"", "`":
        while let next = scalars.popFirst() {
          if next == scalar {
            guard scalars.first == scalar else { break }
            scalars.removeFirst()
          }
        }
      default: outside.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return outside
  }

  @Test func whatADialectCannotDoIsSaid() throws {
    let long = String(repeating: "x", count: 60)
    let query = try query([Indicator(id: long, rule: linear)])
    #expect(throws: SQLError.nameTooLong("highest_" + long, limit: 63, .postgresql)) {
      _ = try query.sql(in: .postgresql)
    }
    #expect(throws: Never.self) { _ = try query.sql(in: .duckdb) }

    let cases = try self.query([Indicator(id: "A", rule: linear), Indicator(id: "a", rule: linear)])
    #expect(throws: SQLError.namesDifferByCase("A", "a", .spark)) { _ = try cases.sql(in: .spark) }
    #expect(throws: Never.self) { _ = try cases.sql(in: .postgresql) }

    let variable = try self.query([Indicator(id: "${x}", rule: linear)])
    #expect(throws: SQLError.unusableName("highest_${x}", .spark)) {
      _ = try variable.sql(in: .spark)
    }
    #expect(throws: Never.self) { _ = try variable.sql(in: .duckdb) }

    let broken = try self.query([Indicator(id: "a\nb", rule: linear)])
    #expect(throws: SQLError.self) { _ = try broken.sql(in: .duckdb) }

    let many = try self.query((0..<540).map { Indicator(id: "i\($0)", rule: linear) })
    // The widest step: three columns an indicator, and customer, period, coverage, score, rounded
    // score and rank.
    #expect(throws: SQLError.tooManyColumns(1626, limit: 1600, .postgresql)) {
      var many = many
      many.listsContributions = true
      _ = try many.sql(in: .postgresql)
    }

    let nul = try self.query(
      [Indicator(id: "a", rule: linear)], bands: [Band(id: "\0", minimum: 0)])
    #expect(throws: SQLError.unusableText("\0", .duckdb)) { _ = try nul.sql(in: .duckdb) }
  }

  @Test func tablesAreChecked() throws {
    var query = try query([Indicator(id: "a", rule: linear)])
    query.tables[0].layout = .wide(columns: [:])
    #expect(throws: SQLError.columnNowhere(indicator: "a")) { _ = try query.sql(in: .duckdb) }
    query.tables[0].layout = .wide(columns: ["a": "a"])
    query.tables[0].name = SQLTableName(["AHP_rows"])
    #expect(throws: SQLError.tableNamedLikeStep("AHP_rows")) { _ = try query.sql(in: .duckdb) }
    query.tables[0].name = SQLTableName(["dw", "ahp_rows"])
    #expect(throws: Never.self) { _ = try query.sql(in: .duckdb) }
    query.tables[0].name = SQLTableName(dotted: "dw.")
    #expect(throws: SQLError.emptyName) { _ = try query.sql(in: .duckdb) }
    query.tables = []
    #expect(throws: SQLError.nothingMeasured) { _ = try query.sql(in: .duckdb) }
  }

  /// Scores of alternatives are no rows of a table.
  @Test func alternativesAreRefused() throws {
    var query = try query([Indicator(id: "a", rule: linear)])
    query.model.alternatives = [Alternative(id: "x")]
    #expect(throws: SQLError.nothingMeasured) { _ = try query.sql(in: .spark) }
  }

  @Test func aViewHasNoOrder() throws {
    var query = try query([Indicator(id: "a", rule: linear)])
    let select = try query.sql(in: .duckdb)
    #expect(select.contains("ORDER BY \"rank\""))
    query.form = .createTable(SQLTableName(["dw", "r"]))
    let text = try query.sql(in: .duckdb)
    #expect(text.contains("CREATE TABLE \"dw\".\"r\" AS\nWITH"))
    #expect(!text.contains("ORDER BY \"rank\""))
  }

  private func comparing(byClass: Bool) throws -> WarehouseQuery {
    var query = try query(
      [Indicator(id: "a", rule: linear), Indicator(id: "b", rule: linear)],
      classes: [
        CustomerClass(id: "big", label: Label("B'g"), condition: .atLeast(field: "load", 5)),
        CustomerClass(id: "rest", condition: .otherwise),
      ])
    query.customers = SQLCustomerTable(name: SQLTableName(["customers"]), idColumn: "id")
    query.tables[0].periodColumn = "period"
    query.model.periods = [Period(id: "t0"), Period(id: "t1"), Period(id: "t2")]
    query.model.comparison = PeriodComparison(baseline: 2, current: 0, byClass: byClass)
    query.subject = .groups
    return query
  }

  @Test(arguments: SQLDialect.allCases)
  func groupsAreRowsOfTheResult(_ dialect: SQLDialect) throws {
    var query = try comparing(byClass: true)
    let text = try query.sql(in: dialect)
    #expect(text.contains("-- a row for all customers with a score in both periods, and one for"))
    #expect(text.contains(": from t2 to t0\n"))
    #expect(text.contains("THEN 'B''g'") || text.contains("THEN 'B\\'g'"))
    #expect(text.contains("CROSS JOIN (SELECT 1"))
    #expect(!text.contains("change_a"))
    query.listsContributions = true
    let listing = try query.sql(in: dialect)
    #expect(listing.contains("change_a") && !listing.contains("rank() OVER (PARTITION BY \"period"))
    // Every step has a name of its own.
    let names = listing.split(separator: "\n").compactMap { line -> Substring? in
      line.hasPrefix("ahp_") ? line.prefix { $0 != " " } : nil
    }
    #expect(Set(names).count == names.count && names.count > 20)
  }

  @Test func withoutClassesThereIsOneGroup() throws {
    let text = try comparing(byClass: false).sql(in: .duckdb)
    #expect(!text.contains("UNION ALL") && !text.contains("AS \"class_label\""))
    #expect(text.contains("-- a row for all customers with a score in both periods: from t2"))
  }

  @Test func groupsTakeAComparison() throws {
    var query = try comparing(byClass: true)
    query.model.comparison = nil
    #expect(throws: SQLError.nothingCompared) { _ = try query.sql(in: .spark) }
    query.model.comparison = PeriodComparison(baseline: 0, current: 9)
    #expect(throws: SQLError.nothingCompared) { _ = try query.sql(in: .spark) }
  }

  /// Sums of weighted scores need neither means nor derivatives.
  @Test func aPlainTreeIsWrittenPlainly() throws {
    let plain = try query([Indicator(id: "a", rule: linear), Indicator(id: "b", rule: linear)])
      .sql(in: .duckdb)
    #expect(plain.contains("0.5e0 * \"score_a\" AS \"contribution_a\""))
    #expect(!plain.contains("ahp_means") && !plain.contains("ahp_parts"))
  }
}
