import Diagnostics
import Testing

@testable import ScenarioData

struct LeftOutRowsTests {
  @Test func theShareIsOfAllRows() {
    var rows = LeftOutRows()
    #expect(rows.share == 0)
    rows.count = 3
    rows.total = 12
    #expect(rows.share == 0.25)
  }

  @Test func theThreeCommonestReasonsAreTold() {
    var rows = LeftOutRows()
    rows.reasons = [
      .csvSyntax: 1, .csvTotalRow: 4, .csvNotANumber: 9, .csvDuplicateKey: 4, .csvEncoding: 2,
    ]
    let found = rows.commonestReasons
    let codes: [DiagnosticCode] = [.csvNotANumber, .csvDuplicateKey, .csvTotalRow]
    #expect(found.map(\.code) == codes && found.map(\.count) == [9, 4, 4])
    rows.reasons = [:]
    #expect(rows.commonestReasons.isEmpty)
  }
}
