import IndicatorEvaluation
import Testing

@testable import WarehouseSQL

@Suite struct AnalysisWriterTests {
  private func writer(
    _ figures: SQLFigures, rows: SQLRowCondition? = nil, group: SQLGroup? = nil,
    date: String? = nil, tokens: [String] = []
  ) -> AnalysisWriter {
    let analysis = SQLAnalysis(
      id: "a",
      table: SQLAnalysisTable(
        name: SQLTableName(["bills"]), customerColumn: "who", dateColumn: date,
        missingTokens: tokens), rows: rows, group: group, figures: figures)
    return AnalysisWriter(analysis, number: 2, of: WarehouseAnalyses([analysis]), .duckdb)
  }

  private let paid = SQLFigures.amounts(SQLAmounts(sum: "paid"))

  private func condition(_ rows: SQLRowCondition) -> String? {
    writer(paid, rows: rows).rows.source.last
  }

  @Test func columnsAreReadOnce() {
    let ratio = SQLAmounts.Ratio(id: "rate", sum: "paid", less: "refund", over: "due")
    let found = writer(
      .amounts(SQLAmounts(sum: "paid", ratios: [ratio])),
      rows: .all([.number(column: "age", 1...5), .not(.texts(column: "kind", ["x"]))]),
      group: .column("kind"))
    #expect(found.numberColumns == ["paid", "due", "refund", "age"])
    #expect(found.textColumns == ["kind"])
    #expect(found.literals == ["a", "x", "rate"])
    #expect(!found.joinsCustomers)
    #expect(found.step("rows") == "ahp_2_rows")
  }

  @Test func customersAreJoinedForWhatTheTableLacks() {
    let byField = writer(paid, group: .field("district"))
    #expect(byField.joinsCustomers && byField.fieldTexts == ["district"])
    #expect(!byField.readsClasses)
    #expect(
      byField.rows.source == [
        "FROM ahp_2_source AS s", "LEFT JOIN ahp_classes AS c ON c.\"customer\" = s.\"customer\"",
      ])
    #expect(writer(paid, rows: .not(.customerClass(["x"]))).readsClasses)
    #expect(writer(paid, rows: .fieldNumber("load", 0...1)).fieldNumbers == ["load"])
    #expect(writer(paid).rows.source == ["FROM ahp_2_source AS s"])
  }

  @Test func theSourceHasTextsWithoutTokens() {
    let plain = writer(paid).source
    #expect(plain.name == "ahp_2_source")
    #expect(plain.columns.map(\.name) == ["text_paid"])
    #expect(plain.source == ["FROM \"bills\""])
    let text = SQLDialect.duckdb.trimmed("CAST(\"paid\" AS VARCHAR)")
    #expect(plain.columns[0].expression == text)
    let tokens = writer(paid, tokens: ["", "-"]).source.columns[0].expression
    #expect(tokens == "CASE\n  WHEN \(text) IN ('', '-') THEN NULL\n  ELSE \(text)\nEND")
    // The largest customers are told by their ids; rows without any column are counted.
    let top = writer(.amounts(SQLAmounts(sum: "paid", top: 3))).source
    #expect(top.columns.map(\.name) == ["customer", "text_paid"])
    let counted = writer(.trend(sum: nil, .periods([]))).source
    #expect(counted.columns.map(\.name) == ["one"])
  }

  @Test func rowsHaveWhatTheFiguresNeed() {
    let levels = SQLLevels(
      column: "answer",
      levels: [
        .init(name: "no", spellings: ["no", "否"], score: 0),
        .init(name: "yes", spellings: ["yes"], score: 1),
      ], top: 1, bottom: 1)
    let answers = writer(.levels(levels), group: .column("kind"))
    #expect(answers.rows.columns.map(\.name) == ["level", "member"])
    let level = answers.rows.columns[0].expression ?? ""
    #expect(level.contains("WHEN s.\"text_answer\" IN ('no', '否') THEN 0\n"))
    #expect(level.contains("WHEN s.\"text_answer\" IN ('yes') THEN 1\n"))
    #expect(answers.literals == ["a", "no", "no", "否", "yes", "yes"])
    let months = writer(.trend(sum: "paid", .months("day")))
    #expect(months.textColumns == ["day"])
    #expect(months.rows.columns.map(\.name) == ["number_paid", "place", "period"])
  }

  @Test func daysAreReadOnlyForPeriods() {
    #expect(writer(paid, date: "day").textColumns.isEmpty)
    let period = Period(
      id: "q1", start: CalendarDay("2026-01-01"), end: CalendarDay("2026-03-31"))
    let found = writer(paid, group: .period([period]), date: "day")
    #expect(found.textColumns == ["day"])
    let member = found.rows.columns.last?.expression ?? ""
    #expect(
      member.contains(
        "CAST(s.\"text_day\" AS date) BETWEEN DATE '2026-01-01' AND DATE '2026-03-31' THEN 'q1'"))
    // Without a column of days no row lies in a period.
    #expect(writer(paid, group: .period([period])).rows.columns.last?.expression == "NULL")
  }

  @Test func conditionsAreWrittenOut() {
    #expect(condition(.texts(column: "kind", ["a", "b"])) == "WHERE s.\"text_kind\" IN ('a', 'b')")
    #expect(
      condition(.fieldNumber("load", 5 ... .infinity)) == "WHERE (c.\"number_load\" >= 5e0)")
    #expect(
      condition(.fieldNumber("load", 1...2))
        == "WHERE (c.\"number_load\" >= 1e0 AND c.\"number_load\" <= 2e0)")
    #expect(
      condition(.fieldNumber("load", -.infinity ... .infinity))
        == "WHERE c.\"number_load\" IS NOT NULL")
    #expect(
      condition(.any([.fieldTexts("f", ["x"]), .customerClass(["k"])]))
        == "WHERE (c.\"field_f\" IN ('x') OR c.\"class\" IN ('k'))")
    #expect(condition(.not(.texts(column: "kind", []))) == "WHERE NOT COALESCE(FALSE, FALSE)")
    #expect(condition(.any([])) == "WHERE FALSE")
    #expect(condition(.all([])) == "WHERE TRUE")
  }

  @Test func allRowsAreAGroupOfTheirOwn() {
    let whole = writer(paid).wholeAndGroups
    #expect(whole.source == ["FROM ahp_2_rows"])
    #expect(whole.member == "'all'")
    let groups = writer(paid, group: .column("kind")).wholeAndGroups
    #expect(groups.source.count == 3)
    #expect(groups.member == "CASE WHEN whole = 1 THEN 'all' ELSE \"member\" END")
    #expect(writer(paid).count(where: "x") == "sum(CASE WHEN x THEN 1 ELSE 0 END)")
  }
}
