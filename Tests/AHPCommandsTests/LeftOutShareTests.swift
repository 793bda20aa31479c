import Foundation
import TestSupport
import Testing

/// Rows that are left out are counted: none left is an error, many are a warning, and a job sets its own
/// limit.
struct LeftOutShareTests {
  /// Streams as CSV, JSON and a report; `min-max` takes all rows at once.
  enum Way: CaseIterable {
    case csv, ranked, json, report, inMemory

    var arguments: [String] {
      switch self {
      case .csv: ["--format", "csv", "--columns", "score"]
      case .ranked: ["--format", "csv", "--columns", "score,rank"]
      case .json: ["--format", "json"]
      case .report, .inMemory: ["--top", "2"]
      }
    }
  }

  private func run(_ way: Way, good: Int, bad: Int, _ arguments: String...) throws -> RecordedRun {
    let y = way == .inMemory ? "rule: min-max, scope: all" : "rule: linear, slope: 1"
    var table = "customer,x,y\n"
    for row in 0..<good { table += "g\(row),\(row % 90),3\n" }
    for row in 0..<bad { table += "b\(row),no,3\n" }
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: g, weights: {given: {x: 40%, y: 60%}}, children: [x, y]}
      indicators:
        x: {score: {rule: linear, slope: 1}}
        y: {score: {\(y)}}
      data: [{path: d.csv}]

      """, files: ["d.csv": table])
    return RecordedRun(["evaluate", file.path] + way.arguments + arguments)
  }

  @Test(arguments: Way.allCases) func nothingLeft(_ way: Way) throws {
    let run = try run(way, good: 0, bad: 130, "--on-error", "skip")
    #expect(run.code == 65, "\(run.errors)")
    #expect(run.errors.contains("all 130 rows were left out"), "\(run.errors)")
    #expect(run.errors.contains("csv-not-a-number (130)"))
    let chinese = try self.run(way, good: 0, bad: 2, "--on-error", "skip", "--lang", "zh")
    #expect(chinese.code == 65 && chinese.errors.contains("全部 2 行"))
  }

  @Test(arguments: Way.allCases) func manyLeftOut(_ way: Way) throws {
    let run = try run(way, good: 889, bad: 111, "--on-error", "skip")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("111 of 1000 rows (11.1 %) were left out"), "\(run.errors)")
    #expect(run.errors.contains("csv-not-a-number (111)"))
    let strict = try self.run(way, good: 889, bad: 111, "--on-error", "skip", "--strict")
    #expect(strict.code == 65)
    // A tenth is not more than a tenth.
    let few = try self.run(way, good: 90, bad: 10, "--on-error", "skip")
    #expect(few.code == 0 && !few.errors.contains("rows-left-out"), "\(few.errors)")
  }

  @Test(arguments: Way.allCases) func limit(_ way: Way) throws {
    for (limit, code) in [("5%", 65), ("6%", 0), ("0.06", 0), ("0", 65), ("100%", 0)]
      as [(String, Int32)]
    {
      let run = try run(
        way, good: 94, bad: 6, "--on-error", "skip", "--max-left-out", limit)
      #expect(run.code == code, "\(limit): \(run.errors)")
      #expect(run.errors.contains("more than --max-left-out") == (code == 65))
    }
  }

  @Test(arguments: [
    ["--max-left-out", "5%"], ["--on-error", "skip", "--max-left-out", "120%"],
    ["--on-error", "skip", "--max-left-out", "-1"],
    ["--on-error", "skip", "--max-left-out", "nan"],
  ])
  func usage(_ arguments: [String]) {
    #expect(RecordedRun(["evaluate", "s.yaml"] + arguments).code == 64)
  }
}
