import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct AnalysisRunnerTests {
  private static let rates: Written = [
    "kind": "rates", "table": "t", "rates": ["yes": ["where": ["field": "q", "equals": "yes"]]],
  ]

  private static func iceberg(_ complaints: Written) -> Written {
    [
      "kind": "what-if", "model": "iceberg", "complaints": complaints,
      "dissatisfied_per_complaint": ["value": 20, "source": "a study"],
    ]
  }

  private static func scenario(
    _ analyses: Written, table: Written = ["path": "t.csv", "columns": ["q": "yes-no"]]
  ) -> WrittenScenario {
    WrittenScenario(
      keys: ["tables": ["t": table], "analyses": analyses],
      files: ["t.csv": "row,q\n1,yes\n2,no\n3,yes\n4,yes\n"])
  }

  private static let both = scenario(["loss": iceberg("r.yes"), "r": rates, "other": rates])

  @Test func whatAnAnalysisRefersToComesBeforeIt() throws {
    let folder = try TemporaryFolder()
    let plan = try Self.both.plan(in: folder).plan
    var runner = AnalysisRunner(plan, allowingOutside: false)
    let tasks = runner.resolve()
    #expect(tasks.map(\.name) == ["r", "loss", "other"])
    #expect(tasks.map(\.task.sources) == [[], ["r"], []])
    #expect(runner.diagnostics.isEmpty && runner.undescribed == 0)
  }

  @Test func resultsStandInTheOrderOfTheScenario() throws {
    let run = try Self.both.run()
    #expect(run.analyses.map(\.id) == ["loss", "r", "other"])
    #expect(run.measure("r.yes") == 0.75)
    #expect(run.measure("loss.dissatisfied") == 15)
  }

  @Test func onlyWhatIsAskedComesOut() throws {
    let run = try Self.both.run(["loss", "nobody"])
    #expect(run.analyses.map(\.id) == ["loss"])
    // Computed from what was not asked for.
    #expect(run.measure("loss.dissatisfied") == 15)
    #expect(try Self.both.run([]).analyses.isEmpty)
  }

  @Test func aCircleIsNoResult() throws {
    let run = try Self.scenario([
      "a": Self.iceberg("b.dissatisfied"), "b": Self.iceberg("a.dissatisfied"), "r": Self.rates,
    ]).run()
    #expect(run.codes.filter { $0 == .analysisCycle }.count == 1)
    let said = run.diagnostics.first { $0.code == .analysisCycle }
    #expect(said?.message.en.hasSuffix("a → b → a") == true)
    #expect(run.analyses.map(\.id) == ["r"])
  }

  private static func expecting(_ expected: Written) -> WrittenScenario {
    scenario([
      "r": [
        "kind": "rates", "table": "t", "least_base": 1, "expect": expected,
        "rates": ["yes": ["where": ["field": "q", "equals": "yes"]]],
      ]
    ])
  }

  @Test func whatIsExpectedIsChecked() throws {
    let right = try Self.expecting(["yes": "75%"]).run()
    #expect(right.codes.isEmpty)
    let wrong = try Self.expecting(["yes": "74%"]).run()
    #expect(wrong.codes == [.checkFailed])
    #expect(wrong.diagnostics.first?.message.en == "`yes` is 0.75, not 0.74")
    // The figure itself is there to be looked at.
    #expect(wrong.measure("r.yes") == 0.75)
    let unknown = try Self.expecting(["yse": "75%"]).run()
    #expect(unknown.codes == [.measureUnknown])
  }

  @Test func whatAResultWarnsOfIsSaidWithItsName() throws {
    let run = try Self.both.run(["r"])
    #expect(run.codes == [.baseSmall])
    #expect(run.diagnostics.first?.severity == .warning)
    #expect(run.diagnostics.first?.message.en == "r: yes: 4 answers, fewer than 30")
  }

  @Test(
    arguments: [("../t.csv", .fileOutsideFolder), ("u.csv", .fileMissing)]
      as [(String, DiagnosticCode)])
  func aTableThatCannotBeOpenedIsSaidOnce(path: String, code: DiagnosticCode) throws {
    let run = try Self.scenario(
      ["r": Self.rates, "other": Self.rates], table: ["path": .text(path)]
    ).run()
    #expect(run.codes == [code])
    #expect(run.analyses.isEmpty)
  }

  @Test func aMistakeInARowNamesItsCell() throws {
    let scenario = WrittenScenario(
      keys: [
        "tables": ["t": ["path": "t.csv", "columns": ["q": "yes-no"]]],
        "analyses": [
          "d": ["kind": "distribution", "table": "t", "column": "q", "least_base": 1]
        ],
      ], files: ["t.csv": "row,q\n1,yes\n2,maybe\n3,no\n"])
    let run = try scenario.run()
    #expect(run.codes == [.answerOutOfScale])
    #expect(run.diagnostics.first?.position?.line == 3)
    #expect(run.measure("d.base") == 2)
    #expect(run.measure("d.unanswered") == 1)
  }

  /// Batches of a long table are taken in apart, on all cores, and put together again.
  @Test func aLongTableIsCountedOnce() throws {
    let count = 40_000
    let lines = (0..<count).map { "\($0),\($0 % 8 == 0 ? "yes" : "no"),g\($0 % 5)" }
    let scenario = WrittenScenario(
      keys: [
        "tables": ["t": ["path": "t.csv", "columns": ["q": "yes-no"]]],
        "analyses": [
          "r": [
            "kind": "rates", "table": "t", "by": "g",
            "rates": ["yes": ["where": ["field": "q", "equals": "yes"]]],
          ]
        ],
      ], files: ["t.csv": "row,q,g\n" + lines.joined(separator: "\n") + "\n"])
    let run = try scenario.run()
    let rates = try #require(run.result("r") as? RatesResult)
    #expect(run.measure("r.yes") == 0.125)
    #expect(rates.groups.map(\.id) == ["g0", "g1", "g2", "g3", "g4"])
    let shares = rates.groups.map { $0.proportions.first?.share }
    #expect(shares == [Double?](repeating: 0.125, count: 5))
  }
}
