import TestSupport
import Testing

struct RobustnessCommandTests {
  private func run(_ scenario: String, _ arguments: [String] = []) -> RecordedRun {
    RecordedRun(["robustness", repositoryScenario(scenario), "--samples", "2000"] + arguments)
  }

  private func json(_ scenario: String, _ arguments: [String] = []) throws -> JSONValue {
    try run(scenario, arguments + ["--format", "json"]).json
  }

  /// Shares sum to 1, expected ranks follow from them, the seed decides.
  @Test(arguments: ["zhaoqing-2015", "choosing-a-leader"])
  func shares(scenario: String) throws {
    let found = try json(scenario, ["--seed", "3"])
    #expect(found.samples.number == 2_000 && found.seed.string == "3")
    var first = 0.0
    for row in found.rows.array {
      let shares = row.acceptability.array.compactMap(\.number)
      #expect(isClose(shares.reduce(0, +), 1, absolute: 1e-12))
      first += shares[0]
      let mean = shares.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
      #expect(isClose(row["expected_rank"]["value"].number ?? .nan, mean, absolute: 1e-9))
      let share = row["first"]
      let error = ((share["value"].number ?? .nan) * (1 - (share["value"].number ?? .nan)) / 2_000)
        .squareRoot()
      #expect(isClose(share["standard_error"].number ?? .nan, error, absolute: 1e-12))
    }
    #expect(first >= 1 - 1e-12)
    #expect(try json(scenario, ["--seed", "3"]) == found)
    #expect(try json(scenario, ["--seed", "4"]) != found)
  }

  /// Fixed weights leave everybody where they are.
  @Test func fixed() throws {
    let found = try json("zhaoqing-2015", ["--weights", "fixed"])
    #expect(found["average_rank_shift"]["value"].number == 0)
    for row in found.rows.array {
      let rank = Int(row.rank.number ?? 0)
      #expect(row.acceptability[rank - 1].number == 1)
    }
  }

  @Test func indicesAndRemovals() throws {
    let found = try json("zhaoqing-2015", ["--sobol", "--points", "64", "--leave-out"])
    #expect(!found.sobol.average_rank_shift.inputs.array.isEmpty)
    #expect(!found.leave_out.array.isEmpty)
    let text = run(
      "zhaoqing-2015", ["--sobol", "--points", "64", "--leave-out", "--lang", "zh"])
    #expect(text.code == 0 && text.output.contains("Sobol") && text.output.contains("去掉"))
    let csv = run("zhaoqing-2015", ["--leave-out", "--format", "csv"])
    #expect(csv.output.hasPrefix("indicator,tau_b,reversed_pairs,"))
  }

  @Test func forms() throws {
    #expect(run("choosing-a-leader").output.contains("comes first"))
    #expect(run("choosing-a-leader", ["--lang", "zh"]).output.contains("排第一"))
    #expect(run("choosing-a-leader", ["--format", "csv"]).output.hasPrefix("id,rank,score,"))
    let markdown = run("zhaoqing-2015", ["--format", "markdown", "--weights", "dirichlet=50"])
    #expect(markdown.code == 0 && markdown.output.contains("Dirichlet"))
  }

  @Test(arguments: [
    ["--weights", "some"], ["--weights", "within=200%"], ["--weights", "within=x"],
    ["--weights", "dirichlet=0"], ["--precision", "0"], ["--precision", "80%"],
    ["--sobol", "--points", "100"], ["--customer", "x"], ["--sobol", "--customer", "nobody"],
    ["--period", "nothing"], ["--top", "-1"],
  ])
  func usage(_ arguments: [String]) {
    let run = run("zhaoqing-2015", arguments)
    #expect(run.code == 64 && run.output.isEmpty && !run.message.isEmpty)
  }

  @Test func rankReversal() throws {
    let found = try json("choosing-a-leader", ["--rank-reversal"])
    #expect(found.rank_reversal.array.count == 8)
    #expect(found.rank_reversal[0].change.string == "left-out")
    let chinese = run("choosing-a-leader", ["--rank-reversal", "--lang", "zh"]).output
    #expect(chinese.contains("逆序检验"))
    let customers = run("zhaoqing-2015", ["--rank-reversal"]).output
    #expect(customers.contains("turns no order round"))
    #expect(try json("zhaoqing-2015").rank_reversal == .null)
  }

  @Test func schema() throws {
    let schema = try RecordedRun(["schema", "robustness"]).json
    let result = try json("choosing-a-leader")
    #expect(result.schema.string == schema.title.string)
    #expect(Set(result.object.keys) == Set(schema.properties.object.keys))
  }
}
