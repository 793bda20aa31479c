import Foundation
import TestSupport
import Testing

/// What a program needs of an evaluation so that it has to compute nothing again.
@Suite struct EvaluationJSONTests {
  /// `b` has no value for y, so that a and c share its weight: 0.5 / 0.7 and 0.2 / 0.7.
  private static func scenario() throws -> ScenarioFile {
    try ScenarioFile(
      """
      schema: ahp-scenario/1
      id: gaps
      tree:
        id: goal
        weights: {given: {a: 0.4, inner: 0.6}}
        children: [a, {id: inner, weights: {given: {b: 0.3, c: 0.7}}, children: [b, c]}]
      indicators:
        a: {score: {rule: goalposts, zero: 0, full: 10}}
        b: {score: {rule: piecewise, points: [[0, 0], [4, 80], [5, 100]]}, missing: {policy: renormalise}}
        c: {score: {rule: categories, map: {good: 90, poor: 20}}}
      customers: {data: {path: customers.csv, id: customer}}
      data: [{path: data.csv, id: customer}]
      """,
      files: [
        "customers.csv": "customer,kind\nx,x\ny,x\n",
        "data.csv": "customer,a,b,c\nx,5,4,good\ny,10,,poor\n",
      ])
  }

  @Test func weightsOfCustomersWithGaps() throws {
    let file = try Self.scenario()
    let run = RecordedRun(["evaluate", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.errors)")
    let rows = try run.json.rows.array
    func weights(_ row: JSONValue) -> [String: Double] {
      row.indicators.object.compactMapValues(\.effective_global_weight.number)
    }
    let whole = weights(rows[0])
    #expect(isClose(whole["a"] ?? .nan, 0.4, absolute: 1e-15))
    #expect(isClose(whole["b"] ?? .nan, 0.18, absolute: 1e-15))
    #expect(isClose(whole["c"] ?? .nan, 0.42, absolute: 1e-15))
    // Within the parent: c has all of its 0.6.
    #expect(weights(rows[1]) == ["a": 0.4, "b": 0, "c": 0.6])
    for row in rows {
      let total = row.indicators.object.values.reduce(0) {
        $0 + ($1.effective_global_weight.number ?? .nan) * ($1.score.number ?? 0)
      }
      #expect(isClose(total, row.score.number ?? .nan, absolute: 1e-12))
    }
  }

  @Test func pointsOfTheRules() throws {
    let file = try Self.scenario()
    let json = try RecordedRun(["evaluate", file.path, "--format", "json"]).json
    let points = json.scenario.indicators.array.map { indicator in
      indicator.points.array.map { [$0.x.number, $0.score.number] }
    }
    #expect(
      points == [
        [[0, 0], [10, 100]], [[0, 0], [4, 80], [5, 100]], [[nil, 90], [nil, 20]],
      ])
    #expect(
      json.scenario.indicators.array[2].points.array.map(\.category.string) == ["good", "poor"])
  }

  /// The summaries are those of `--summary`, whether rows are streamed or not.
  @Test(arguments: ["zhaoqing-2015", "zhaoqing-3351", "electricity-quarter"])
  func quantiles(_ name: String) throws {
    let folder = try TemporaryFolder()
    let summary = folder.url.appendingPathComponent("summary.json").path
    let run = RecordedRun([
      "evaluate", repositoryScenario(name), "--format", "json", "--summary", summary,
    ])
    let written = try JSONValue(Data(contentsOf: URL(fileURLWithPath: summary)))
    #expect(try run.json.summaries == written.summaries)
    #expect(try run.json.summaries.array.count > 0)
  }

  /// Against `sha256sum`.
  @Test func inputsAreNamedByTheirContent() throws {
    let file = try Self.scenario()
    let folder = URL(fileURLWithPath: file.path).deletingLastPathComponent().path
    let month = folder + "/month.csv"
    try Data("customer,a,b,c\nx,1,2,good\n".utf8).write(to: URL(fileURLWithPath: month))
    let json = try RecordedRun(["evaluate", file.path, "--data", month, "--format", "json"]).json
    let inputs = json.inputs.array
    #expect(inputs.map(\.role.string) == ["scenario", "customers", "data"])
    #expect(
      inputs.map(\.path.string) == [file.path, folder + "/customers.csv", month])
    for input in inputs {
      let process = Process()
      let pipe = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
      process.arguments = [input.path.string ?? ""]
      process.standardOutput = pipe
      try process.run()
      let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      #expect(said.split(separator: " ").first.map(String.init) == input.sha256.string)
    }
    let matrix = folder + "/matrix.csv"
    try Data("1,2\n0.5,1\n".utf8).write(to: URL(fileURLWithPath: matrix))
    let solved = try RecordedRun(["solve", matrix, "--format", "json"]).json
    #expect(solved.inputs.array.map(\.role.string) == ["matrix"])
    let page = folder + "/report.html"
    #expect(RecordedRun(["evaluate", file.path, "-o", page, "--lang", "en"]).code == 0)
    let text = try String(contentsOfFile: page, encoding: .utf8)
    #expect(text.contains(inputs[0].sha256.string ?? "-"))
  }
}
