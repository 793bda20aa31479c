import BilingualText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

/// What `tidy` read in a long table is said, an indicator at a time.
struct LongLayoutTidiedTests {
  private static let text = """
    id,indicator,value
    v,a,1 234
    w,a,2
    x,a,"-3,456"
    y,a,５
    z,a,6 789
    v,b,８％
    w,b,many

    """

  private func read(tidies: Bool) throws -> DataReading {
    let folder = try SampleFolder(["d.csv": Self.text])
    var file = DataFile.sample(layout: .long)
    file.litter.tidiesNumbers = tidies
    return folder.plan(.sample(["a", "b"], missing: .renormalise), [file]).readData()
  }

  @Test func cellsAreCountedAndTheFirstNamed() throws {
    let found = try read(tidies: true).diagnostics
    let tidied = found.filter { $0.code == .csvTidied }
    #expect(tidied.allSatisfy { $0.severity == .warning })
    let cells = "`1 234` in line 2 as 1234, `-3,456` in line 4 as -3456, `５` in line 5 as 5, …"
    #expect(
      tidied.map(\.message.en) == [
        "`tidy` read 4 cell(s) of `a`: " + cells,
        "`tidy` read 1 cell(s) of `b`: `８％` in line 7 as 8",
      ])
    #expect(tidied.first?.position == SourcePosition(line: 2, column: 5))
    #expect(found.filter { $0.severity == .error }.map(\.position?.line) == [8])
  }

  @Test func withoutBeingAskedToNothingIsTidied() throws {
    let found = try read(tidies: false).diagnostics
    #expect(found.allSatisfy { $0.code != .csvTidied } && found.hasErrors)
  }
}
