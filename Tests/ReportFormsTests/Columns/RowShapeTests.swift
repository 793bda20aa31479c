import BilingualText
import TestSupport
import Testing

@testable import ReportForms

@Suite struct RowShapeTests {
  private struct Member: Sendable {
    var id: String?
    var name: Phrase?
    var score: Double?
    var rank: Int?
    var hasDay = false
  }

  private static let shape = RowShape<Member>([
    ReportColumn<Member>.id("id", "编号", meaning: Phrase(zh: "编号", en: "Its id.")) { $0.id }
      .forMachines,
    .text("name", Phrase(zh: "名称", en: "Name"), meaning: Phrase(zh: "名称", en: "Its name.")) {
      $0.name
    },
    .number(
      "score", Phrase(zh: "得分", en: "Score"), .fixed(2), meaning: Phrase(zh: "得分", en: "Of 100."),
      tone: { $0.score == 100 ? .good : .plain }
    ) { $0.score },
    .count("rank", Phrase(zh: "名次", en: "Rank"), meaning: Phrase(zh: "名次", en: "From the top.")) {
      $0.rank
    },
    ReportColumn(
      "day", Phrase(zh: "日期", en: "Day"), meaning: Phrase(zh: "日期", en: "When."), kind: .date
    ) { $0.hasDay ? .date(year: 2026, month: 1, day: 5) : .empty },
  ])

  private let full = Member(
    id: "m1", name: Phrase(zh: "=甲", en: "A, Ltd"), score: 86.125, rank: 2, hasDay: true)

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func tablesForPeopleLeaveOutWhatIsForMachinesOrEmptyThroughout() {
    let table = Self.shape.table([full, Member(name: "B")])
    #expect(table.columns.map(\.key) == ["name", "score", "rank", "day"])
    let rows = table.rows.map { row in row.map { $0.text(in: .english) } }
    #expect(rows == [["A, Ltd", "86.12", "2", "2026-01-05"], ["B", "-", "-", ""]])
    let short = Self.shape.table([Member(name: "B", rank: 1), Member(name: "C")])
    #expect(short.columns.map(\.key) == ["name", "rank"])
    #expect(short.rows.allSatisfy { $0.count == 2 })
  }

  @Test func aTableWithoutRowsHasAllColumnsForPeople() {
    let table = Self.shape.table([])
    #expect(table.columns.map(\.key) == ["name", "score", "rank", "day"])
    #expect(table.columns.map(\.alignment) == [.left, .right, .right, .left])
    #expect(
      table.columns.map { $0.meaning?.en } == ["Its name.", "Of 100.", "From the top.", "When."])
    #expect(table.rows.isEmpty)
  }

  @Test func tonesBelongToTheirCells() {
    let table = Self.shape.table([Member(name: "A", score: 100), Member(name: "B", score: 99)])
    #expect(table.rows.map { $0[1].tone } == [.good, .plain])
    #expect(table.rows.map { $0[0].tone } == [.plain, .plain])
  }

  @Test func csvHasAllDigitsAndNothingForNoValue() {
    let csv = Self.shape.csv([full, Member()], in: .english)
    #expect(
      text(csv) == """
        id,name,score,rank,day
        m1,"A, Ltd",86.125,2,2026-01-05
        "",,,,

        """)
  }

  @Test func csvGuardsTextsThatASpreadsheetWouldRun() {
    let format = CSVFormat(headers: .titles(.chinese))
    let lines = text(Self.shape.csv([full], in: .chinese, format)).split(separator: "\n")
    #expect(lines == ["编号,名称,得分,名次,日期", "m1,'=甲,86.125,2,2026-01-05"])
  }

  @Test func aRowIsAnObjectOfJSON() {
    let shape = Self.shape.json
    #expect(
      text(shape.document(full, layout: .compact))
        == #"{"id":"m1","name":{"zh":"=甲","en":"A, Ltd"},"score":86.125,"rank":2,"day":"2026-01-05"}"#
        + "\n")
    #expect(
      text(shape.document(Member(), layout: .compact))
        == #"{"id":null,"name":null,"score":null,"rank":null,"day":null}"# + "\n")
  }

  @Test func theSchemaFitsTheRowsAndExplainsThem() throws {
    let shape = JSONShape.list(of: Self.shape.json(named: "member"))
    let schema = shape.schema.document(title: "members/1", meaning: "Members.")
    let document = shape.document([full, Member()], layout: .indented)
    #expect(try SchemaValidator.mistakes(in: document, schema: schema).isEmpty)
    let member = try JSONValue(schema)["$defs"].member
    #expect(member.required.array.count == 5)
    #expect(member.properties.score.description.string == "Of 100.")
    #expect(member.properties.rank.type.array == [.string("integer"), .string("null")])
  }
}
