import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct TableChunkTests {
  private static let level = ColumnDemand("q", .levels([["no"], ["yes"]]))
  private static let number = ColumnDemand("n", .number)

  /// Four rows, of the customers 1, 0, none and 1.
  private var chunk: TableChunk {
    var columns = CustomerColumns()
    columns.texts = ["city": TextCodes(codes: [0, 1], texts: ["A", "B"])]
    columns.numbers = ["size": [10, 20]]
    let customers = CustomerTable(
      .none, count: 2, fieldNames: ["city", "size"], columns: columns, classOfCustomer: [0, nil],
      segments: [[true, false], [true, true]])
    let frame = TableFrame(
      customers: customers, classes: ["large"], segments: ["s", "t"], periods: .halves)
    var chunk = TableChunk(count: 4, frame: frame)
    chunk.customers = [1, 0, -1, 1]
    chunk.periods = [0, 1, -1, 1]
    chunk.columns = [
      Self.level: .levels([0, 1, -1, 1]), Self.number: .numbers([1, 2, .nan, 4]),
      ColumnDemand("t", .text): .texts(TextCodes(codes: [0, -1, 1, 0], texts: ["u", "v"])),
    ]
    return chunk
  }

  private static let conditions: [(RowCondition, [Bool])] = [
    (.levels(level, 1...1), [false, true, false, true]),
    (.levels(level, 0...1), [true, true, false, true]),
    (.number(number, 2...4), [false, true, false, true]),
    (.texts("t", ["u"]), [true, false, false, true]),
    (.texts("t", ["v", "w"]), [false, false, true, false]),
    (.fieldTexts("city", ["B"]), [true, false, false, true]),
    (.fieldNumber("size", 0...10), [false, true, false, false]),
    (.customerClass([0]), [false, true, false, false]), (.period([1]), [false, true, false, true]),
    (.segment([0]), [false, true, false, false]), (.segment([0, 1]), [true, true, false, true]),
    (.not(.period([1])), [true, false, true, false]),
    (.any([.texts("t", ["v"]), .period([0])]), [true, false, true, false]),
    (.all([.texts("t", ["u"]), .period([0])]), [true, false, false, false]),
    (.any([]), [false, false, false, false]), (.all([]), [true, true, true, true]),
  ]

  @Test(arguments: conditions)
  func aConditionPicksRows(_ condition: RowCondition, _ rows: [Bool]) {
    #expect(chunk.rows(where: condition) == rows)
  }

  private static let groups: [(GroupKey, [String?])] = [
    (.column("t"), ["u", nil, "v", "u"]), (.field("city"), ["B", "A", nil, "B"]),
    (.customerClass, [nil, "large", nil, nil]), (.period, ["p1", "p2", nil, "p2"]),
    (.column("none"), [nil, nil, nil, nil]), (.field("none"), [nil, nil, nil, nil]),
  ]

  @Test(arguments: groups)
  func rowsHaveGroups(_ key: GroupKey, _ names: [String?]) {
    let found = chunk.groups(by: key)
    #expect(found.codes.map { $0 < 0 ? nil : found.texts[Int($0)] } == names)
  }

  @Test func whatIsNotThereIsNoValue() {
    let chunk = TableChunk(
      count: 2, frame: TableFrame(customers: nil, classes: [], periods: []))
    #expect(chunk.levels(Self.level) == [-1, -1])
    #expect(chunk.numbers(Self.number).count == 2)
    #expect(chunk.numbers(Self.number).allSatisfy { $0.isNaN })
    #expect(chunk.texts("t").codes == [-1, -1])
    #expect(chunk.groups(by: .customerClass).codes == [-1, -1])
    #expect(chunk.rows(where: .fieldNumber("size", 0...9)) == [false, false])
  }

  @Test func aTextIsAskedForOnce() {
    let texts = TextCodes(codes: [1, 0, -1, 1, 0], texts: ["a", "b"])
    var asked: [String] = []
    let found = texts.map { text in
      asked.append(text)
      return text == "b"
    }
    #expect(found == [true, false, false, true, false] && asked == ["a", "b"])
    #expect(texts.among(["a"]) == [false, true, false, false, true])
  }
}
