import Foundation
import TestSupport
import Testing

/// The expected order is that of the ranks in the scenario's `expected.json`, which was computed
/// independently: 0004, 0001, 0002, 0005, 0003, 0006 after the trial.
struct EvaluateSelectionTests {
  static let scenario = repositoryScenario("zhaoqing-2015")

  private func customers(_ options: String...) throws -> [String] {
    let run = RecordedRun(
      ["evaluate", Self.scenario, "--format", "csv", "--columns", "rank"] + options)
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let ids = run.output.split(separator: "\n").dropFirst().map { String($0.prefix(4)) }
    // Both periods of a customer stand together.
    #expect(stride(from: 0, to: ids.count - 1, by: 2).allSatisfy { ids[$0] == ids[$0 + 1] })
    return stride(from: 0, to: ids.count, by: 2).map { ids[$0] }
  }

  @Test func byRank() throws {
    #expect(try customers("--top", "2") == ["0004", "0001"])
    #expect(try customers("--bottom", "2") == ["0003", "0006"])
    #expect(try customers("--top", "1", "--bottom", "1") == ["0004", "0006"])
    #expect(
      try customers("--top", "5", "--bottom", "5")
        == ["0004", "0001", "0002", "0005", "0003", "0006"])
  }

  @Test func byClass() throws {
    let all = try customers()
    let large = try customers("--where", "super")
    let general = try customers("--where", "general")
    #expect(Set(large).isDisjoint(with: general))
    #expect(Set(large).union(general) == Set(all))
    #expect(!large.isEmpty)
    // Ranks stay those among all customers.
    let best = try customers("--where", "super", "--top", "1")
    #expect(
      best
        == ["0004", "0001", "0002", "0005", "0003", "0006"].first { large.contains($0) }.map {
          [$0]
        })
  }

  @Test func reportsSayWhatTheyList() throws {
    let run = RecordedRun([
      "evaluate", Self.scenario, "--top", "2", "--where", "super", "--lang", "zh",
    ])
    #expect(run.output.contains("只列出：类别：特大客户、前 2 名；其余各表为全部客户。"))
    let json = try RecordedRun(["evaluate", Self.scenario, "--top", "2", "--format", "json"]).json
    #expect(json.selection.best.number == 2)
    #expect(json.rows.array.map(\.customer.string) == ["0004", "0004", "0001", "0001"])
    #expect(json.comparison.object.count > 0)
    let whole = try RecordedRun(["evaluate", Self.scenario, "--format", "json"]).json
    #expect(whole.selection == .null)
  }

  @Test func mistakes() {
    let unknown = RecordedRun(["evaluate", Self.scenario, "--where", "small"])
    #expect(unknown.code == 64)
    #expect(unknown.message == "--where: there is no class `small`; there are super, general")
    #expect(RecordedRun(["evaluate", Self.scenario, "--top", "0"]).code == 64)
    #expect(
      RecordedRun(["evaluate", Self.scenario, "--top", "1", "-o", "never.sqlite"]).code == 64)
  }
}
