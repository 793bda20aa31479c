import BilingualText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

/// Lines of a long table whose customer is not known: who may be meant is missed.
struct RowsLeftOutLinesTests {
  private func errors(_ id: String) throws -> [Diagnostic] {
    let folder = try SampleFolder([
      "c.csv": "id,city\n007,A\nx,B\n",
      "d.csv": "id,indicator,value\n\(id),a,1\n007,b,2\nx,a,3\nx,b,4\n",
    ])
    let found = folder.plan(
      .sample(["a", "b"], missing: .renormalise), [.sample(layout: .long)], customers: .sample()
    ).readData(mistakenRow: .isLeftOut)
    #expect(found.leftOut.count == 1 && found.leftOut.total == 3)
    return found.diagnostics.filter { $0.severity == .error }
  }

  @Test(arguments: [" 7", "7", "\u{3000}7", "07\u{A0}", "  ", "\u{3000}", "\u{A0}\t"])
  func whoMayBeMeantIsMissed(_ id: String) throws {
    let found = try errors(id)
    #expect(found.map(\.code) == [.csvLineUnassigned])
    #expect(found.first?.message.en.hasPrefix("1 line(s) do not tell") == true)
  }

  @Test(arguments: ["8", " 8", "\u{3000}合计", "Grand Total"])
  func whoIsOnNobodysListIsNotMissed(_ id: String) throws {
    let found = try errors(id)
    #expect(found.isEmpty)
  }
}
