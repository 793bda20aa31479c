import Foundation
import TestSupport
import Testing

/// Reports of streams: they are what the same command prints when it evaluates everything in memory.
@Suite struct StreamedReportTests {
  /// Shares of x, y and z are 28 %, 42 % and 30 %; a value may be missing anywhere.
  private static func scenario(periods: Bool, customers: Bool) -> String {
    var text = """
      schema: ahp-scenario/1
      title: Stream
      tree:
        id: quality
        weights: {given: {p: 70%, z: 30%}}
        children:
          - {id: p, weights: {given: {x: 40%, y: 60%}}, children: [x, y]}
          - z
      indicators:
        x: {score: {rule: linear, slope: 1}, missing: {policy: renormalise}}
        y: {score: {rule: linear, slope: 1}, missing: {policy: renormalise}}
        z: {score: {rule: linear, slope: 1}, missing: {policy: renormalise}}
      data:
        - {path: scores.csv, id: customer\(periods ? ", period: period" : "")}
      bands:
        - {id: good, min: 50}
        - {id: poor, min: 0}

      """
    if customers {
      text += """
        customers:
          data: {path: customers.csv, id: customer}
          classes:
            - {id: key, label: {zh: 重点, en: Key}, field: kwh, at_least: 50}
            - {id: rest, otherwise: true}

        """
    }
    if periods {
      text += """
        periods:
          - {id: spring, start: 2026-01-01, end: 2026-03-31}
          - {id: summer, start: 2026-04-01, end: 2026-06-30}

        """
    }
    return text
  }

  /// Makes the files; `whole.yaml` has a check on the number of rows besides, and with it everything
  /// is evaluated in memory.
  private static func write(
    _ count: Int, periods: Bool, customers: Bool, to folder: URL
  ) throws {
    var generator = RepeatableGenerator(seed: 5)
    func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
    let ids = (0..<count).map { String(1_000_000 + $0).dropFirst() }
    var rows: [String] = []
    for id in ids {
      for period in periods ? [",spring", ",summer"] : [""] where number(10) > 0 {
        let values = (0..<3).map { _ in
          number(4) == 0
            ? "" : number(3) == 0 ? "\(number(100)).\(number(1000))" : "\(number(21) * 5)"
        }
        rows.append("\(id)\(period)," + values.joined(separator: ","))
      }
    }
    rows.shuffle(using: &generator)
    let header = "customer\(periods ? ",period" : ""),x,y,z"
    let text = scenario(periods: periods, customers: customers)
    var files = [
      "scenario.yaml": text,
      "whole.yaml": text + "checks:\n  - {rows: scores.csv, per: [customer], at_most: 9}\n",
      "scores.csv": header + "\n" + rows.joined(separator: "\n") + "\n",
    ]
    if customers {
      files["customers.csv"] =
        "customer,name,kwh\n"
        + ids.map { "\($0),Name \($0),\(number(100))\n" }.joined()
    }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
  }

  private static let listings = [
    "", "--limit 5", "--limit 0", "--order rank --limit 7", "--top 3", "--bottom 4",
    "--top 2 --bottom 2", "--top 100000 --bottom 3",
  ]
  private static let listingsOfClasses = [
    "--where key", "--where key --top 3", "--where key --bottom 2 --top 1",
    "--where rest --order rank --limit 3",
  ]

  /// What is said of the other scenario's file, said of this one's.
  private static func renamed(_ output: Data) -> Data {
    Data(
      withoutInputs(String(decoding: output, as: UTF8.self))
        .replacingOccurrences(of: "whole.yaml", with: "scenario.yaml")
        .replacingOccurrences(of: #""file":"-""#, with: #""file":"scores.csv""#).utf8)
  }

  /// 20,000 customers come in several chunks; 40 hold fewer than are listed.
  @Test(arguments: [40, 20_000], [false, true])
  func areThoseOfTheWholeInMemory(_ count: Int, _ periods: Bool) throws {
    for customers in [false, true] {
      let folder = try TemporaryFolder()
      try Self.write(count, periods: periods, customers: customers, to: folder.url)
      for format in ["table", "json", "csv"] + (count < 100 ? ["markdown"] : []) {
        for options in Self.listings + (customers ? Self.listingsOfClasses : []) {
          let arguments =
            ["--lang", "zh", "--format", format] + options.split(separator: " ").map { String($0) }
          let streamed = try CommandRun(["evaluate", "scenario.yaml"] + arguments, in: folder.url)
          let whole = try CommandRun(["evaluate", "whole.yaml"] + arguments, in: folder.url)
          #expect(streamed.status == 0 && whole.status == 0, "\(streamed.errorText)")
          #expect(
            Self.renamed(streamed.output) == Self.renamed(whole.output)
              && streamed.output.count > 100,
            "\(format) \(options), periods: \(periods), customer file: \(customers)")
        }
      }
    }
  }

  /// With rows left out as well, and from standard input.
  @Test func rowsLeftOutAreNowhere() throws {
    let folder = try TemporaryFolder()
    try Self.write(2000, periods: false, customers: true, to: folder.url)
    let damage = "sed -i -e '5s/$/9,9/' -e '7s/,.*/,no,1,1/' -e '9s/^/9/' scores.csv"
    #expect(try CommandRun(shell: damage, in: folder.url).status == 0)
    for options in ["--format table", "--format json", "--format json --top 4"] {
      let streamed = try CommandRun(
        shell: "ahp evaluate scenario.yaml --data - --on-error skip \(options) < scores.csv",
        in: folder.url)
      let whole = try CommandRun(
        shell: "ahp evaluate whole.yaml --on-error skip \(options)", in: folder.url)
      #expect(streamed.status == 0 && streamed.errorText.contains("3 row(s) left out"))
      #expect(whole.errorText.contains("3 row(s) left out"), "\(whole.errorText)")
      #expect(Self.renamed(streamed.output) == Self.renamed(whole.output))
      #expect(streamed.output.count > 100)
    }
  }

  /// Mean, quantiles and bands by hand: scores 16, 50 and 84 where both values are 16, 50 and 84.
  @Test func summariesOfTheSamePass() throws {
    let folder = try TemporaryFolder()
    try Data(StreamingTests.scenario.utf8)
      .write(to: folder.url.appendingPathComponent("scenario.yaml"))
    try Data("customer,x,y\na,16,16\nb,84,84\nc,50,50\n".utf8)
      .write(to: folder.url.appendingPathComponent("scores.csv"))
    let expected =
      "period,class,count,unscored,mean,standard_deviation,lowest,p10,p25,median,p75,p90,highest,"
      + "band_good,band_poor\n,,3,0,50,"
    for options in ["--format csv", "--format csv --columns score", "--top 1", "--format json"] {
      let run = try CommandRun(
        shell: "ahp evaluate scenario.yaml \(options) --summary spread.csv", in: folder.url)
      #expect(run.status == 0 && !run.output.isEmpty, "\(run.errorText)")
      let text = try String(
        contentsOf: folder.url.appendingPathComponent("spread.csv"), encoding: .utf8)
      #expect(text.hasPrefix(expected))
      // Half of the way from 16 to 50 is 33, a fifth of it 22.8; the deviation is 34 · √(2/3).
      let fields = text.split(separator: "\n").last?.split(
        separator: ",", omittingEmptySubsequences: false)
      let numbers = (fields ?? []).compactMap { Double($0) }
      #expect(numbers.count == 13)
      let wanted = [3, 0, 50, 34 * (2.0 / 3).squareRoot(), 16, 22.8, 33, 50, 67, 77.2, 84, 2, 1]
      for (found, wanted) in zip(numbers, wanted) { #expect(abs(found - wanted) < 1e-12) }
    }
    let json = try CommandRun(
      shell: "ahp evaluate scenario.yaml --columns score -o out.csv --summary spread.json && "
        + "cat spread.json", in: folder.url)
    let summary = try JSONValue(json.output)
    #expect(summary.schema.string == "ahp-summary/1")
    #expect(summary.summaries[0].quantiles.median.number == 50)
    let both = try CommandRun(["evaluate", "scenario.yaml", "--summary", "-"], in: folder.url)
    #expect(both.status == 64)
    let screen = try CommandRun(
      ["evaluate", "scenario.yaml", "-o", "out.csv", "--summary", "-"], in: folder.url)
    #expect(screen.status == 0 && screen.text.contains("all customers"))
  }

  /// A mistake in the middle leaves no file behind, whatever the form.
  @Test func aMistakeLeavesNothing() throws {
    let folder = try TemporaryFolder()
    try Data(StreamingTests.scenario.utf8)
      .write(to: folder.url.appendingPathComponent("scenario.yaml"))
    try Data(StreamingTests.table(50_000, replacing: 40_000, by: "x,y,z").utf8)
      .write(to: folder.url.appendingPathComponent("scores.csv"))
    for options in [
      "-o out.txt", "-o out.md --top 5", "-o out.json", "-o out.json --bottom 5",
      "-o out.csv --top 2",
    ] {
      let run = try CommandRun(
        shell: "ahp evaluate scenario.yaml \(options) --summary spread.json", in: folder.url)
      #expect(run.status == 65 && run.errorText.contains("scores.csv:40001:"), "\(run.errorText)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(Set(files) == ["scenario.yaml", "scores.csv"])
    }
    // A full disk, too: the spool and the output.
    try Data(StreamingTests.table(50_000).utf8)
      .write(to: folder.url.appendingPathComponent("scores.csv"))
    for options in ["-o out.json", "-o out.json --top 20000", "-o out.txt --limit 0"] {
      let limited = try CommandRun(
        shell: "trap '' XFSZ; ulimit -f 256; ahp evaluate scenario.yaml \(options)", in: folder.url)
      #expect(limited.status == 74 && limited.errorText.contains("out."), "\(limited.errorText)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(Set(files) == ["scenario.yaml", "scores.csv"])
    }
  }

  /// Ctrl-C while the data of a report is read.
  @Test(arguments: [
    ["-o", "out.json"], ["-o", "out.md", "--top", "5"], ["-o", "out.txt", "--where", "all"],
  ])
  func ctrlCLeavesNothing(_ options: [String]) throws {
    let folder = try TemporaryFolder()
    let classes = "customers: {data: {path: c.csv}, classes: [{id: all, otherwise: true}]}\n"
    try Data((StreamingTests.scenario + classes).utf8)
      .write(to: folder.url.appendingPathComponent("scenario.yaml"))
    try Data("customer\n1000000\n".utf8).write(to: folder.url.appendingPathComponent("c.csv"))
    let process = Process()
    process.executableURL = CommandRun.executable
    process.arguments =
      ["evaluate", "scenario.yaml", "--data", "-", "--summary", "spread.json"] + options
    process.currentDirectoryURL = folder.url
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    func files() throws -> Set<String> {
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.url.path))
    }
    input.fileHandleForWriting.write(Data("customer,x,y\n1000000,1,1\n".utf8))
    for _ in 0..<3000 where try files().count < 4 { usleep(10_000) }
    #expect(try files().count == 4)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130 && process.terminationReason == .exit)
    #expect(try files() == ["scenario.yaml", "c.csv"])
  }
}
