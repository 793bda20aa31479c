import TestSupport
import Testing

struct SensitivityCommandTests {
  private func run(_ scenario: String, _ arguments: [String] = []) -> RecordedRun {
    RecordedRun(["sensitivity", repositoryScenario(scenario)] + arguments)
  }

  private func json(_ scenario: String, _ arguments: [String] = []) throws -> JSONValue {
    try run(scenario, arguments + ["--format", "json"]).json
  }

  /// Lines agree with the scores of an evaluation, ranges hold today's weight, intervals cover 0…1.
  @Test func customers() throws {
    let found = try json("zhaoqing-2015")
    let evaluated = try RecordedRun([
      "evaluate", repositoryScenario("zhaoqing-2015"), "--format", "json",
    ]).json
    let last = evaluated.rows.array.last { $0.score.number != nil }?.period.string
    #expect(!found.weights.array.isEmpty)
    for weight in found.weights.array {
      let today = weight.local.number ?? .nan
      for key in ["first_stable", "order_stable"] {
        let range = weight[key].array.compactMap(\.number)
        #expect(range.count == 2 && range[0] <= today && today <= range[1])
      }
      let leaders = weight.first_by_interval.array
      #expect(leaders.first?.from.number == 0 && leaders.last?.to.number == 1)
      for (id, line) in weight.lines.object {
        let score = (line.intercept.number ?? .nan) + (line.slope.number ?? .nan) * today
        let row = evaluated.rows.array.first {
          $0.customer.string == id && $0.period.string == last
        }
        if let expected = row?.score.number {
          #expect(isClose(score, expected, absolute: 1e-9))
        }
      }
    }
  }

  /// The alternatives' order and the table in both languages.
  @Test func alternatives() throws {
    let found = try json("choosing-a-leader")
    #expect(found.compared.array.count > 1 && found.criticality == .null)
    let first = found.weights[0]["first"].string
    #expect(found.compared.array.contains { $0.string == first })
    let chinese = run("choosing-a-leader", ["--lang", "zh", "--critical"])
    #expect(chinese.code == 0 && chinese.output.contains("权重敏感性"))
    #expect(chinese.output.contains("最关键准则"))
    let english = run("choosing-a-leader", ["--format", "markdown"])
    #expect(english.output.contains("How far weights may move"))
  }

  @Test func oneCustomer() throws {
    let ids = try json("zhaoqing-2015").compared.array.compactMap(\.string)
    let last = try #require(ids.last)
    let found = try json("zhaoqing-2015", ["--customer", last]).customer
    #expect(found.id.string == last)
    let score = found.score.number ?? .nan
    for target in found.targets.array {
      #expect((target.total.number ?? .nan) > score)
      for indicator in target.indicators.array {
        #expect(
          (indicator.needed_score.number ?? 101) > (indicator.score.number ?? .nan))
      }
    }
    let text = run("zhaoqing-2015", ["--customer", last, "--lang", "zh"])
    #expect(text.code == 0 && text.output.contains("需要改进什么"))
    let csv = run("zhaoqing-2015", ["--customer", last, "--format", "csv"])
    #expect(csv.output.hasPrefix("indicator,limit,score,value,reachable\n"))
  }

  @Test func curvesAndFilters() throws {
    let all = run("zhaoqing-2015", ["--format", "csv"]).output.split(separator: "\n")
    #expect(all[0] == "node,child,weight,from,to,kind,other")
    let child = String(all[1].split(separator: ",")[1])
    let some = run("zhaoqing-2015", ["--format", "csv", "--weight", child])
    #expect(some.output.split(separator: "\n").dropFirst().allSatisfy { $0.contains(child) })
    let curve = run(
      "zhaoqing-2015", ["--format", "csv", "--weight", child, "--curve", "0:1:0.25"])
    let ids = try json("zhaoqing-2015").compared.array.count
    #expect(curve.output.split(separator: "\n").count == 1 + 5 * ids)
  }

  @Test(arguments: [
    ["--node", "nothing"], ["--weight", "nothing"], ["--customer", "nothing"],
    ["--pair", "nothing"], ["--pair", "nothing", "nobody"], ["--period", "nothing"],
    ["--curve", "0:2:0.1", "--format", "csv"], ["--curve", "0:1:0.1"], ["--curve", "0:1:0"],
  ])
  func usage(_ arguments: [String]) {
    let run = run("zhaoqing-2015", arguments)
    #expect(run.code == 64 && run.output.isEmpty && !run.message.isEmpty)
  }

  @Test func schema() throws {
    let schema = try RecordedRun(["schema", "sensitivity"]).json
    let result = try json("zhaoqing-2015")
    #expect(result.schema.string == schema.title.string)
    #expect(Set(result.object.keys) == Set(schema.properties.object.keys))
  }

  /// More customers than are listed: the same figures without a line for each of them.
  @Test func manyCustomersAreStreamed() throws {
    var generator = RepeatableGenerator(seed: 6)
    var rows = ["customer,a,b,c"]
    for place in 0..<20_050 {
      let cells = (0..<3).map { _ in "\(Int.random(in: 0...1000, using: &generator))" }
      rows.append("k\(place)," + cells.joined(separator: ","))
    }
    let scenario = """
      schema: ahp-scenario/1
      tree: {id: goal, children: [a, b, c], weights: {given: {a: 50%, b: 30%, c: 20%}}}
      indicators:
        a: {score: {rule: goalposts, zero: 0, full: 1000}}
        b: {score: {rule: goalposts, zero: 0, full: 1000}}
        c: {score: {rule: goalposts, zero: 0, full: 1000}}
      data: [{path: data.csv}]
      bands: [{id: good, min: 60}, {id: bad, min: 0}]
      """
    let file = try ScenarioFile(
      scenario, files: ["data.csv": rows.joined(separator: "\n") + "\n"])
    let run = RecordedRun(["sensitivity", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let json = try run.json
    #expect(json.schema.string == "ahp-sensitivity-overview/1")
    #expect(json.compared.number == 20_050 && json.weights.array.count == 3)
    for weight in json.weights.array {
      let stable = weight.first_stable.array.compactMap(\.number)
      #expect(stable.count == 2 && stable[0] <= stable[1])
      #expect(weight["first"].string?.hasPrefix("k") == true && weight.shifts.array.count == 4)
      #expect(weight.shifts.array.allSatisfy { ($0.tau_b.number ?? 2) <= 1 })
    }
    for form in ["table", "csv", "markdown"] {
      let text = RecordedRun(["sensitivity", file.path, "--format", form, "--lang", "zh"])
      #expect(text.code == 0 && !text.output.isEmpty)
    }
    // One customer's improvements take the row itself.
    let one = RecordedRun(["sensitivity", file.path, "--customer", "k7", "--format", "json"])
    #expect(try one.json.customer.id.string == "k7")
  }
}
