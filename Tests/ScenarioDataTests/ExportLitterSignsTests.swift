import BilingualText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

/// Numbers below zero as spreadsheets write them.
struct ExportLitterSignsTests {
  private static let cells: [(String, ExportLitter)] = [
    ("-1,000", .thousands), ("+1,234.5", .thousands), ("\u{2212}1,000", .thousands),
    ("-94.9 %", .unit), ("－８６", .fullWidth), ("-", .other), ("--1", .other), ("-a", .other),
    ("-1,00", .other),
  ]

  @Test(arguments: cells)
  func aSignDoesNotHideTheLitter(_ text: String, _ litter: ExportLitter) {
    #expect(ExportLitter(text) == litter)
  }

  @Test func theWayOutIsToTidy() throws {
    let folder = try SampleFolder(["d.csv": "id,a\nx,\"-1,000\"\ny,5\n"])
    var file = DataFile.sample()
    let plain = folder.plan(.sample(["a"]), [file]).readData()
    #expect(plain.diagnostics.map(\.code) == [.csvNotANumber])
    #expect(plain.diagnostics.first?.hint?.en.hasPrefix("`tidy: true` of the data file") == true)
    file.litter.tidiesNumbers = true
    let tidied = folder.plan(.sample(["a"]), [file]).readData()
    #expect(tidied.data?.values == [[-1000, 5]] && !tidied.diagnostics.hasErrors)
  }
}
