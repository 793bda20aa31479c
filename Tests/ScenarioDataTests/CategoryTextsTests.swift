import DelimitedText
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct CategoryTextsTests {
  private func values(
    _ cells: [String], _ names: [String], missing: [String] = [""]
  ) throws -> [Double?] {
    let table = try SampleTable("id,a\n" + cells.map { "x,\($0)\n" }.joined())
    let texts = CategoryTexts(
      names.map { ScoreCategory(name: $0, score: 50) }, missing: missing)
    var values: [Double] = []
    texts.append(table.batch, column: 1, to: &values)
    let single = cells.indices.map { record in
      table.batch[record, 1].withContent { texts.value(of: $0) }
    }
    let shown = values.map { $0.isNaN ? nil : $0 }
    #expect(single.map { $0.isNaN ? nil : $0 } == shown)
    return shown
  }

  @Test func aTextIsThePositionOfItsCategory() throws {
    let found = try values(["差", " 好 ", "", "-", "好好"], ["好", "差"], missing: ["", "-"])
    #expect(found == [1, 0, nil, nil, -1])
  }

  /// Texts beyond sixteen bytes are looked up in another way.
  @Test func longNamesAreFoundToo() throws {
    let names = (0..<20).map { "a category with the number \($0)" }
    let found = try values([names[19], names[0], "a category", ""], names)
    #expect(found == [19, 0, -1, nil])
  }

  @Test(arguments: [["caf\u{E9}", "tea"], ["cafe\u{301}", "tea"]])
  func formsOfUnicodeAreOneText(_ names: [String]) throws {
    let found = try values(["cafe\u{301}", "caf\u{E9}", "cafe", "tea"], names)
    #expect(found == [0, 0, -1, 1])
  }

  @Test func aCategoryMayBeCalledAsMissingTextsAre() throws {
    let found = try values(["none", "some", "-"], ["some", "none"], missing: ["none", "-"])
    #expect(found == [1, 0, nil])
  }
}
