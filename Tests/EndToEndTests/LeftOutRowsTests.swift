import Foundation
import TestSupport
import Testing

/// Rows with mistakes left out where everything is evaluated in one piece.
@Suite struct LeftOutRowsTests {
  private static func run(
    _ files: [String: String], _ arguments: String...
  ) throws -> (run: CommandRun, report: String?) {
    let folder = try TemporaryFolder()
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    let run = try CommandRun(
      ["evaluate", "scenario.yaml", "--format", "csv", "--columns", "score,rank"] + arguments,
      in: folder.url)
    let report = try? String(
      contentsOf: folder.url.appendingPathComponent("bad.csv"), encoding: .utf8)
    return (run, report)
  }

  private static func scenario(_ rest: String, y: String = "rule: linear, slope: 1") -> String {
    """
    schema: ahp-scenario/1
    title: Left out
    tree:
      id: quality
      weights: {given: {x: 40%, y: 60%}}
      children: [x, y]
    indicators:
      x: {score: {rule: linear, slope: 1}}
      y: {score: {\(y)}, missing: {policy: renormalise}}

    """ + rest
  }

  private static let table = "customer,x,y\na,10,2\nb,no,99\nc,90,4\na,1,1\nd,5\ne,,3\n"

  /// The others are compared among themselves: b's 99 is no longer the highest y.
  @Test func underARelativeRule() throws {
    let scenario = Self.scenario(
      "data: [{path: scores.csv, id: customer}]\n", y: "rule: min-max, scope: all")
    let (run, report) = try Self.run(
      ["scenario.yaml": scenario, "scores.csv": Self.table], "--on-error", "report", "bad.csv")
    // 0.4 · 10 + 0.6 · 0 and 0.4 · 90 + 0.6 · 100.
    #expect(run.status == 0 && run.text == "customer,period,score,rank\na,,4,2\nc,,96,1\n")
    #expect(run.errorText.contains("4 row(s) left out"), "\(run.errorText)")
    let lines = (report ?? "").split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").prefix(4).joined(separator: ",")
    }
    #expect(
      lines == [
        "scores.csv,3,3,csv-not-a-number", "scores.csv,5,1,csv-duplicate-key",
        "scores.csv,6,1,csv-field-count", "scores.csv,7,3,csv-missing-not-allowed",
      ])
    let (strict, none) = try Self.run(
      ["scenario.yaml": scenario, "scores.csv": Self.table], "--on-error", "report=bad.csv",
      "--strict")
    #expect(strict.status == 65 && strict.text.isEmpty && none == nil)
    let (stopped, _) = try Self.run(["scenario.yaml": scenario, "scores.csv": Self.table])
    #expect(stopped.status == 65 && stopped.text.isEmpty)
  }

  /// A customer with a mistake in one of two files is left out of both.
  @Test func ofSeveralFiles() throws {
    let scenario = Self.scenario(
      "data: [{path: x.csv, id: customer}, {path: y.csv, id: customer}]\n")
    let y = "customer,y\na,20\nb,80\nc,none\nd,1\n"
    let (run, _) = try Self.run(
      ["scenario.yaml": scenario, "x.csv": "customer,x\na,10\nb,90\nc,50\n", "y.csv": y],
      "--on-error", "skip")
    // c has a text for a number, d no x: 0.4 · 10 + 0.6 · 20 and 0.4 · 90 + 0.6 · 80.
    #expect(run.status == 0 && run.text == "customer,period,score,rank\na,,16,2\nb,,84,1\n")
    #expect(run.errorText.contains("2 row(s) left out"), "\(run.errorText)")
    // Without the line's customer nobody knows who is to be left out.
    let (broken, _) = try Self.run(
      ["scenario.yaml": scenario, "x.csv": "customer,x\na,10\nb\n", "y.csv": y],
      "--on-error", "skip")
    #expect(broken.status == 65 && broken.errorText.contains("csv-line-unassigned"))
    #expect(broken.errorText.contains("1 line(s)") && broken.text.isEmpty)
  }

  /// A customer that nobody knows is not missed; one whose zeros were cut is.
  @Test func ofStrangers() throws {
    let scenario = Self.scenario(
      """
      customers: {data: {path: customers.csv}}
      data: [{path: x.csv, id: customer}, {path: y.csv, id: customer}]

      """)
    let files = [
      "scenario.yaml": scenario, "customers.csv": "customer\n01\n02\n",
      "x.csv": "customer,x\n01,10\n02,90\n77,1\n", "y.csv": "customer,y\n01,20\n02,80\n",
    ]
    let (run, _) = try Self.run(files, "--on-error", "skip")
    #expect(run.status == 0 && run.text == "customer,period,score,rank\n01,,16,2\n02,,84,1\n")
    let cut = files.merging(["y.csv": "customer,y\n1,20\n02,80\n"]) { $1 }
    let (zeros, _) = try Self.run(cut, "--on-error", "skip")
    #expect(zeros.status == 65 && zeros.errorText.contains("csv-line-unassigned"))
  }

  @Test func ofALongFile() throws {
    let scenario = Self.scenario("data: [{path: long.csv, id: customer, layout: long}]\n")
    let table =
      "customer,indicator,value\na,x,10\na,y,20\nb,x,90\nb,z,80\nc,x,1\nc,x,2\nd,y,3\n"
      + "e,x,five\ne,y,1\nf,x,7\n"
    let (run, report) = try Self.run(
      ["scenario.yaml": scenario, "long.csv": table], "--on-error", "report=bad.csv")
    // b has an unknown indicator, c one twice, d no x, e a text; f's y may be missing.
    #expect(run.status == 0 && run.text == "customer,period,score,rank\na,,16,1\nf,,7,2\n")
    #expect(run.errorText.contains("4 row(s) left out"), "\(run.errorText)")
    #expect((report ?? "").split(separator: "\n").count == 5)
  }

  /// Who is left out of one period is not compared; the row check sees the rows of the file.
  @Test func ofAComparison() throws {
    let scenario = Self.scenario(
      """
      data: [{path: scores.csv, id: customer, period: period}]
      periods:
        - {id: before, start: 2026-01-01, end: 2026-03-31}
        - {id: after, start: 2026-04-01, end: 2026-06-30}
      compare: {baseline: before, current: after}
      checks: [{rows: scores.csv, per: [customer], exactly: 2}]

      """)
    let table =
      "customer,period,x,y\na,before,10,10\na,after,20,20\nb,before,30,30\nb,after,no,1\n"
    let folder = try TemporaryFolder()
    try Data(scenario.utf8).write(to: folder.url.appendingPathComponent("scenario.yaml"))
    try Data(table.utf8).write(to: folder.url.appendingPathComponent("scores.csv"))
    let run = try CommandRun(
      [
        "evaluate", "scenario.yaml", "--format", "csv", "--columns", "score,change", "--on-error",
        "skip",
      ], in: folder.url)
    #expect(
      run.text
        == "customer,period,score,change\na,before,10,\na,after,20,10\nb,before,30,\n")
    #expect(run.status == 0 && run.errorText.contains("1 row(s) left out"), "\(run.errorText)")
    #expect(run.errorText.contains("[customer-one-period]"))
  }
}
