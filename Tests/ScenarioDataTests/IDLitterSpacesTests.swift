import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

/// Totals and broken ids with spaces in front, in wide and in long tables.
struct IDLitterSpacesTests {
  private func found(_ id: String) throws -> (rejected: [Bool], diagnostics: [Diagnostic]) {
    let table = try SampleTable("id,a\nx,1\n\(id),2\n")
    var rejected = [false, false]
    var notes = MistakeNotes(path: "d.csv")
    IDLitter.note(in: table.batch, column: 0, rejected: &rejected, notes: &notes)
    return (rejected, notes.diagnostics)
  }

  @Test(arguments: [
    "  合计", "\u{A0}小计", "\u{3000}平均值", "\tTotal", "\u{3000} \u{A0}总计", " Grand Total",
    "GRAND\u{A0}TOTAL", "Grand Total", "grand\u{3000}total",
  ])
  func spacesHideNoTotal(_ id: String) throws {
    let found = try found(id)
    #expect(found.rejected == [false, true])
    #expect(found.diagnostics.map(\.code) == [.csvTotalRow])
    #expect(found.diagnostics.first?.position?.line == 3)
  }

  @Test(arguments: [" 4.406E+11", "\u{3000}1.5e+3"])
  func spacesHideNoLostDigits(_ id: String) throws {
    let found = try found(id)
    #expect(found.rejected == [false, true])
    #expect(found.diagnostics.map(\.code) == [.csvScientificId])
  }

  @Test(arguments: [" Totals Ltd", "\u{3000}合计公司", "\u{A0}x", "  ", "Grand Total Ltd"])
  func spacesMakeNoTotal(_ id: String) throws {
    let found = try found(id)
    #expect(found.rejected == [false, false] && found.diagnostics.isEmpty)
  }

  // MARK: Long tables

  private func read(
    _ text: String, _ layout: DataFile.Layout, customers: String? = nil,
    mistakenRow: MistakenRow = .stops
  ) throws -> DataReading {
    let folder = try SampleFolder(["d.csv": text, "c.csv": customers ?? ""])
    return folder.plan(
      .sample(["a"]), [.sample(layout: layout)], customers: customers == nil ? nil : .sample()
    ).readData(mistakenRow: mistakenRow)
  }

  @Test(arguments: [nil, "id,city\nx,A\n"])
  func aLongTableNamesThemAsAWideOneDoes(_ customers: String?) throws {
    let wide = try read("id,a\nx,1\n\u{3000}合计,2\n4.4E+11,3\n", .wide, customers: customers)
    let long = try read(
      "id,indicator,value\nx,a,1\n\u{3000}合计,a,2\n4.4E+11,a,3\n", .long, customers: customers)
    #expect(long.diagnostics.map(\.code) == [.csvTotalRow, .csvScientificId])
    #expect(long.diagnostics.map(\.position?.line) == [3, 4])
    #expect(wide.diagnostics.map(\.code) == long.diagnostics.map(\.code))
    #expect(wide.diagnostics.map(\.message) == long.diagnostics.map(\.message))
  }

  /// Nobody's values are missed where a total is left out.
  @Test(arguments: [nil, "id,city\nx,A\n"])
  func aTotalOfALongTableIsLeftOut(_ customers: String?) throws {
    let found = try read(
      "id,indicator,value\nx,a,1\n 合计,a,2\n", .long, customers: customers,
      mistakenRow: .isLeftOut)
    #expect(!found.diagnostics.hasErrors)
    #expect(found.data?.customers == ["x"] && found.data?.values == [[1]])
    #expect(found.leftOut.count == 1 && found.leftOut.total == 2)
    #expect(found.leftOut.reasons == [.csvTotalRow: 1])
  }
}
