import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct FiguresAnalysisTests {
  private static let sound: Written = ["what": "sound", "total": 3, "parts": [1, 2]]
  private static let faulty: Written = ["what": "faulty", "total": 3, "parts": [1, 1]]
  private static let same: Written = ["what": "same", "values": [4, 4]]

  private func run(_ keys: [(String, Written)]) throws -> AnalysisRun {
    let analysis: Written = .keys([("kind", "figures")] + keys)
    return try WrittenScenario(keys: ["analyses": ["f": analysis]]).run()
  }

  @Test func statementsAreCountedAndThoseThatFail() throws {
    let run = try run([
      ("sum", .list([Self.sound, Self.faulty])), ("same", .list([Self.same])),
    ])
    #expect(run.measure("f.statements") == 3)
    #expect(run.measure("f.failing") == 1)
    #expect(run.codes == [.figuresContradict])
    #expect(run.diagnostics.first?.message.en == "f: faulty: 1 + 1 = 2, not 3")
    #expect(run.diagnostics.first?.severity == .warning)
    let result = try #require(run.result("f") as? FiguresResult)
    #expect(result.statements.map(\.what) == ["sound", "faulty", "same"])
    #expect(result.statements.map(\.kind) == [.sum, .sum, .same])
  }

  @Test func aCheckedFigureMayBeExpectedToFail() throws {
    let sums: Written = .list([Self.faulty])
    let known = try run([("sum", sums), ("expect", ["failing": 1])])
    #expect(!known.diagnostics.hasErrors)
    let unknown = try run([("sum", sums), ("expect", ["failing": 0])])
    #expect(unknown.codes.contains(.checkFailed))
  }

  @Test func aStatementThatCannotBeReadIsLeftOut() throws {
    let run = try run([("sum", .list([Self.sound, ["what": "no total", "parts": [1]]]))])
    #expect(run.codes == [.keyMissing])
    #expect(run.measure("f.statements") == 1)
  }

  @Test func nothingIsRead() throws {
    let folder = try TemporaryFolder()
    let keys: Written = ["analyses": ["f": ["kind": "figures", "same": .list([Self.same])]]]
    var context = try WrittenScenario(keys: keys).context(in: folder)
    let task = try context.soundTask("f")
    #expect(task.queries.isEmpty && task.sources.isEmpty)
    #expect(task.tally(ofQuery: 0) is NoRows)
    var findings = context.findings
    let found = task.result([], AnalysisMeasures(), &findings)
    let result = try #require(found)
    #expect(task.measureKeys == result.measures.map(\.name))
  }
}
