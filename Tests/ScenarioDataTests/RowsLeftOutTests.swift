import BilingualText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct RowsLeftOutTests {
  private func read(
    _ text: String, _ model: EvaluationModel = .sample(["a", "b"]), _ file: DataFile = .sample(),
    reportsAll: Bool = false
  ) throws -> DataReading {
    let folder = try SampleFolder(["d.csv": text])
    return folder.plan(model, [file]).readData(mistakenRow: .isLeftOut, reportsAll: reportsAll)
  }

  @Test func aRowWithMistakesIsLeftOutOnce() throws {
    let found = try read("id,a,b\nx,1,2\ny,bad,worse\nz,4,5\n")
    let data = try #require(found.data)
    #expect(data.customers == ["x", "z"] && data.customerOfRow == [0, 1])
    #expect(data.values == [[1, 4], [2, 5]])
    #expect(found.leftOut.count == 1 && found.leftOut.total == 3)
    #expect(found.leftOut.reasons == [.csvNotANumber: 2])
    #expect(found.diagnostics.count == 2 && !found.diagnostics.hasErrors)
  }

  @Test func withoutBeingAskedToNothingIsLeftOut() throws {
    let folder = try SampleFolder(["d.csv": "id,a,b\nx,1,2\ny,bad,3\n"])
    let found = folder.plan(.sample(["a", "b"]), [.sample()]).readData()
    #expect(found.diagnostics.hasErrors && found.leftOut.count == 0)
  }

  @Test func aLineOfAnotherWidthIsLeftOutToo() throws {
    let found = try read("id,a,b\nx,1,2\ny,3\nz,4,5\n")
    #expect(found.data?.customers == ["x", "z"])
    #expect(found.leftOut.count == 1 && found.leftOut.total == 3)
    #expect(found.leftOut.reasons == [.csvFieldCount: 1])
  }

  @Test func theSecondOfTwoRowsIsLeftOut() throws {
    let found = try read("id,a,b\nx,1,2\nx,3,4\n")
    #expect(found.data?.values == [[1], [2]])
    #expect(found.leftOut.count == 1 && found.leftOut.reasons == [.csvDuplicateKey: 1])
  }

  @Test func aRowOfTotalsIsNoCustomer() throws {
    let found = try read("id,a,b\nx,1,2\n合计,1,2\n")
    #expect(found.data?.customers == ["x"] && found.leftOut.count == 1)
    #expect(found.leftOut.reasons == [.csvTotalRow: 1])
  }

  @Test func everyMistakeIsKeptWhereItIsWanted() throws {
    let text = "id,a,b\n" + (0..<150).map { "c\($0),bad,1\n" }.joined() + "x,1,2\n"
    let some = try read(text)
    #expect(some.mistakes.isEmpty && some.leftOut.count == 150)
    let all = try read(text, reportsAll: true)
    #expect(all.mistakes.map(\.position?.line) == Array(2...151))
    #expect(all.leftOut.count == 150 && all.data?.customers == ["x"])
  }

  /// Its customer would be scored by the other lines.
  @Test func aLineOfNobodyIsAnErrorWhereARowHasSeveral() throws {
    let found = try read(
      "id,indicator,value\n,a,1\nx,a,2\nx,b,3\n", .sample(["a", "b"]), .sample(layout: .long))
    let errors = found.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.csvLineUnassigned])
    #expect(errors.first?.message.en.hasPrefix("1 line(s) ") == true)
  }

  @Test func aLongRowIsLeftOutAsAWhole() throws {
    let found = try read(
      "id,indicator,value\nx,a,bad\nx,b,3\ny,a,4\ny,b,5\n", .sample(["a", "b"]),
      .sample(layout: .long))
    #expect(found.data?.customers == ["y"] && found.data?.values == [[4], [5]])
    #expect(found.leftOut.count == 1 && found.leftOut.total == 2)
  }

  @Test func howManyMistakesAreDescribed() {
    #expect(RowsLeftOut().described == 100)
    #expect(RowsLeftOut(isWanted: true, reportsAll: true).described == .max)
    #expect(RowsLeftOut(isWanted: false, reportsAll: true).described == 100)
  }
}
