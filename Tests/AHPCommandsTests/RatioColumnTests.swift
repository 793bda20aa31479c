import Foundation
import TestSupport
import Testing

/// A column of two others.
struct RatioColumnTests {
  private static let scenario = """
    schema: ahp-scenario/1
    tree: {id: goal, children: [complaints_per_10k], weights: equal}
    indicators:
      complaints_per_10k: {score: {rule: goalposts, zero: 20, full: 0}, missing: renormalise}
    data:
      path: d.csv
      columns: {complaints_per_10k: {ratio: [complaints, customers], times: 10000}}
    """

  private func evaluate(_ csv: String) throws -> RecordedRun {
    let file = try ScenarioFile(Self.scenario, files: ["d.csv": csv])
    return RecordedRun(["evaluate", file.path, "--format", "json", "--lang", "en"])
  }

  /// 3 complaints of 2,500 customers are 12 of 10,000: a score of 40.
  @Test func oneColumnOverAnother() throws {
    let run = try evaluate("customer,complaints,customers\n1,3,2500\n2,0,10\n")
    #expect(run.code == 0, "\(run.errors)")
    let rows = try run.json.rows.array
    #expect(rows.compactMap(\.indicators.complaints_per_10k.value.number) == [12, 0])
    #expect(rows.compactMap(\.score.number) == [40, 100])
  }

  @Test func noValueWhereEitherHasNone() throws {
    let run = try evaluate("customer,complaints,customers\n1,3,2500\n2,,10\n3,4,\n")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try run.json.rows.array.count { $0.score.number != nil } == 1)
  }

  @Test func zerosAndTextsAreNamedByRow() throws {
    let zero = try evaluate("customer,complaints,customers\n1,3,2500\n2,1,0\n3,0,0\n")
    #expect(zero.code == 65 && zero.errors.contains("divided by 0 in 2 row(s): line 3, 4"))
    let text = try evaluate("customer,complaints,customers\n1,3,many\n")
    #expect(text.code == 65 && text.errors.contains("d.csv:2:5: error: `many` is no number"))
    let absent = try evaluate("customer,complaints,custmers\n1,3,2500\n")
    #expect(absent.code == 65 && absent.errors.contains("did you mean `custmers`?"))
  }

  @Test func theStatementDividesToo() throws {
    let file = try ScenarioFile(Self.scenario, files: ["d.csv": "customer,complaints,customers\n"])
    let run = RecordedRun(["sql", file.path, "--dialect", "postgresql"])
    #expect(run.code == 0 && run.output.contains("is divided by 0"), "\(run.message)")
  }
}
