import Foundation
import TestSupport
import Testing

/// `ahp evaluate` on data that need not fit into memory: what goes in, what comes out, and what is
/// left when something goes wrong on the way.
@Suite struct StreamingTests {
  /// Score = x: 40 % of it from `x`, 60 % from `y`, each as it stands.
  static let scenario = """
    schema: ahp-scenario/1
    title: Stream
    tree:
      id: quality
      weights: {given: {x: 40%, y: 60%}}
      children: [x, y]
    indicators:
      x: {score: {rule: linear, slope: 1}}
      y: {score: {rule: linear, slope: 1}, missing: {policy: renormalise}}
    data:
      - {path: scores.csv, id: customer}
    bands:
      - {id: good, min: 50}
      - {id: poor, min: 0}

    """

  private static func write(
    _ table: String, scenario: String = scenario, to folder: URL
  ) throws {
    try Data(scenario.utf8).write(to: folder.appendingPathComponent("scenario.yaml"))
    try Data(table.utf8).write(to: folder.appendingPathComponent("scores.csv"))
  }

  /// `count` customers whose x and y are both `number % 100`.
  static func table(_ count: Int, replacing line: Int? = nil, by text: String = "") -> String {
    var lines = ["customer,x,y"]
    for number in 0..<count {
      lines.append("\(1_000_000 + number),\(number % 100),\(number % 100)")
    }
    if let line { lines[line] = text }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func files(in folder: URL) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
  }

  private static let evaluate = ["evaluate", "scenario.yaml", "--format", "csv"]

  @Test func scoresBandsAndRanks() throws {
    let folder = try TemporaryFolder()
    try Self.write("customer,x,y\na,10,20\nb,90,80\nc,50,\nd,90,80\n", to: folder.url)
    let run = try CommandRun(
      Self.evaluate + ["--columns", "score,band,rank"], in: folder.url)
    #expect(run.status == 0 && run.errorText.isEmpty)
    // 0.4 · 10 + 0.6 · 20 = 16; 0.4 · 90 + 0.6 · 80 = 84; without y the weight of x is 1.
    #expect(
      run.text
        == "customer,period,score,band,rank\na,,16,poor,4\nb,,84,good,1\nc,,50,good,3\nd,,84,good,1\n"
    )
    let chosen = try CommandRun(
      Self.evaluate + ["--columns", "rank, values,coverage,rank"], in: folder.url)
    #expect(
      chosen.text
        == "customer,period,rank,value_x,value_y,coverage\na,,4,10,20,1\nb,,1,90,80,1\n"
        + "c,,3,50,,0.4\nd,,1,90,80,1\n")
  }

  @Test func anUnknownColumnIsNamed() throws {
    let folder = try TemporaryFolder()
    try Self.write(Self.table(1), to: folder.url)
    let run = try CommandRun(Self.evaluate + ["--columns", "score,bnd"], in: folder.url)
    #expect(run.status == 64 && run.errorText.contains("bnd"))
    #expect(run.errorText.contains("contribution_x") && run.text.isEmpty)
  }

  /// The file, standard input, a compressed file and a compressed pipe give the same bytes.
  @Test func inputComesFromAnywhere() throws {
    let folder = try TemporaryFolder()
    try Self.write(Self.table(20_000), to: folder.url)
    let columns = "--format csv --columns score,rank"
    let expected = try CommandRun(shell: "ahp evaluate scenario.yaml \(columns)", in: folder.url)
    #expect(expected.status == 0 && expected.text.utf8.count > 200_000)
    for line in [
      "ahp evaluate scenario.yaml \(columns) --data - < scores.csv",
      "cat scores.csv | ahp evaluate scenario.yaml \(columns) --data -",
      "gzip -k scores.csv && ahp evaluate scenario.yaml \(columns) --data scores.csv.gz",
      "cat scores.csv.gz | ahp evaluate scenario.yaml \(columns) --data -",
      "mv scores.csv elsewhere.csv; ahp evaluate scenario.yaml \(columns) --data elsewhere.csv",
      "ahp evaluate scenario.yaml \(columns) --data elsewhere.csv -o out.csv && cat out.csv",
    ] {
      let run = try CommandRun(shell: line, in: folder.url)
      #expect(run.status == 0 && run.output == expected.output, "\(line): \(run.errorText)")
    }
  }

  @Test func aDamagedArchiveIsAnError() throws {
    let folder = try TemporaryFolder()
    try Self.write(Self.table(20_000), to: folder.url)
    let run = try CommandRun(
      shell: "gzip -c scores.csv | head -c 20000 > cut.csv.gz; "
        + "ahp evaluate scenario.yaml --data cut.csv.gz -o out.csv", in: folder.url)
    #expect(run.status == 65 && run.errorText.contains("ends in the middle"))
    #expect(try Self.files(in: folder.url) == ["scenario.yaml", "scores.csv", "cut.csv.gz"])
  }

  /// A broken row in the middle: an error that names it, and no output.
  @Test func aBrokenRowInTheMiddleLeavesNothing() throws {
    let folder = try TemporaryFolder()
    for text in ["1050000,12", "1050000,12,abc", "1050000,,3", "1000001,1,1", "1050000,1e999,3"] {
      try Self.write(Self.table(100_000, replacing: 50_001, by: text), to: folder.url)
      for columns in ["score", "score,rank"] {
        let run = try CommandRun(
          Self.evaluate + ["--columns", columns, "-o", "out.csv"], in: folder.url)
        #expect(run.status == 65 && run.errorText.contains("scores.csv:50002:"), "\(run.errorText)")
        #expect(try Self.files(in: folder.url) == ["scenario.yaml", "scores.csv"])
      }
    }
  }

  /// How many mistakes a message speaks of and how many more are counted.
  static func mistakes(in text: String) -> Int {
    [#/(\d+) cells like it/#, #/and (\d+) more mistakes/#].reduce(0) { sum, words in
      sum + (text.firstMatch(of: words).flatMap { Int($0.output.1) } ?? 0)
    }
  }

  /// A column that turns to text far down: every mistake is counted, in one message.
  @Test func aColumnThatTurnsToTextIsCounted() throws {
    let folder = try TemporaryFolder()
    var lines = ["customer,x,y"]
    for number in 0..<60_000 { lines.append("\(number),1,\(number < 50_000 ? "2" : "none")") }
    try Self.write(lines.joined(separator: "\n"), to: folder.url)
    let run = try CommandRun(Self.evaluate + ["-o", "out.csv"], in: folder.url)
    #expect(run.status == 65)
    #expect(run.errorText.components(separatedBy: "[csv-not-a-number]").count == 2)
    #expect(Self.mistakes(in: run.errorText) == 10_000)
    #expect(run.errorText.contains("scores.csv:50002:"))
    #expect(try Self.files(in: folder.url) == ["scenario.yaml", "scores.csv"])
  }

  @Test func mistakenRowsAreLeftOutOnRequest() throws {
    let folder = try TemporaryFolder()
    try Self.write(
      "customer,x,y\na,10,20\nb,no,80\nc,50,50\na,1,1\n,3,3\nd,90\ne,60,60\n", to: folder.url)
    let skipped = try CommandRun(
      Self.evaluate + ["--columns", "score,rank", "--on-error", "skip"], in: folder.url)
    #expect(skipped.status == 0)
    #expect(skipped.text == "customer,period,score,rank\na,,16,3\nc,,50,2\ne,,60,1\n")
    #expect(skipped.errorText.contains("4 row(s) left out"))
    #expect(skipped.errorText.contains("scores.csv:3:3: warning"))
    let reported = try CommandRun(
      Self.evaluate + [
        "--columns", "score,rank", "--on-error", "report", "bad.csv", "-o", "out.csv",
      ], in: folder.url)
    #expect(reported.status == 0)
    let report = try String(
      contentsOf: folder.url.appendingPathComponent("bad.csv"), encoding: .utf8)
    let lines = report.split(separator: "\n")
    #expect(lines.count == 5 && lines[0] == "file,line,column,code,message,hint,text")
    #expect(lines[1].hasPrefix("scores.csv,3,3,csv-not-a-number,"))
    #expect(lines[2].hasPrefix("scores.csv,5,1,csv-duplicate-key,"))
    #expect(lines[3].hasPrefix("scores.csv,6,1,csv-unknown-customer,"))
    #expect(lines[4].hasPrefix("scores.csv,7,1,csv-field-count,"))
    let output = try Data(contentsOf: folder.url.appendingPathComponent("out.csv"))
    #expect(output == skipped.output)
    let strict = try CommandRun(
      Self.evaluate + ["--on-error", "skip", "--strict", "-o", "strict.csv"], in: folder.url)
    #expect(strict.status == 65)
    #expect(try !Self.files(in: folder.url).contains("strict.csv"))
  }

  /// The report holds all mistakes, not only the first hundred.
  @Test func theReportIsComplete() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<5000).map { "\($0),\($0 % 2 == 0 ? "1" : "x"),1" }
    try Self.write("customer,x,y\n" + rows.joined(separator: "\n"), to: folder.url)
    let run = try CommandRun(
      Self.evaluate + ["--on-error", "report=bad.csv"], in: folder.url)
    #expect(run.status == 0 && run.text.split(separator: "\n").count == 2501)
    let report = try String(
      contentsOf: folder.url.appendingPathComponent("bad.csv"), encoding: .utf8)
    #expect(report.split(separator: "\n").count == 2501)
  }

  @Test func aFullDiskIsAnError() throws {
    let folder = try TemporaryFolder()
    try Self.write(Self.table(50_000), to: folder.url)
    for columns in ["score", "score,rank"] {
      let full = try CommandRun(
        shell: "ahp evaluate scenario.yaml --format csv --columns \(columns) > /dev/full",
        in: folder.url)
      #expect(full.status == 74 && full.errorText.contains("No space left"))
      // A limit of 256 blocks of 512 bytes stands for the disk.
      let limited = try CommandRun(
        shell: "trap '' XFSZ; ulimit -f 256; "
          + "ahp evaluate scenario.yaml --columns \(columns) -o out.csv", in: folder.url)
      #expect(limited.status == 74 && limited.errorText.contains("out.csv"))
      #expect(try Self.files(in: folder.url) == ["scenario.yaml", "scores.csv"])
    }
  }

  /// Whoever reads the output may stop early: no message, no noise.
  @Test func aReaderThatLeavesIsNoError() throws {
    let folder = try TemporaryFolder()
    try Self.write(Self.table(50_000), to: folder.url)
    let run = try CommandRun(
      shell: "ahp evaluate scenario.yaml --format csv --columns score | head -n 2", in: folder.url)
    #expect(run.status == 0 && run.errorText.isEmpty)
    #expect(run.text == "customer,period,score\n1000000,,0\n")
  }

  @Test func aPipeThatEndsEarlyIsAnError() throws {
    let folder = try TemporaryFolder()
    try Self.write("", to: folder.url)
    for (input, place) in [
      ("customer,x,y\n1,2,3\n2,\"4", "-:3:3"), ("customer,x,y\n1,2,3\n2,4", "-:3:1"),
    ] {
      let run = try CommandRun(
        shell: "printf '\(input)' | ahp evaluate scenario.yaml --data - -o out.csv",
        in: folder.url)
      #expect(run.status == 65 && run.errorText.contains(place), "\(run.errorText)")
      #expect(try Self.files(in: folder.url) == ["scenario.yaml", "scores.csv"])
    }
  }

  /// Hostile shapes, scaled down: columns beyond the limit, and a field that never ends.
  @Test func hostileShapesAreRefused() throws {
    let folder = try TemporaryFolder()
    try Self.write("", to: folder.url)
    for (line, words) in [
      ("yes 'c,' | head -n 100001 | tr -d '\\n'", "100000 columns"),
      ("(printf 'customer,x,y\\na,1,'; head -c 30000000 /dev/zero | tr '\\0' 9)", "1048576 bytes"),
      (
        "(printf 'customer,x,y\\na,1,\"'; head -c 30000000 /dev/zero | tr '\\0' '\\n')",
        "1048576 bytes"
      ),
    ] {
      let run = try CommandRun(
        shell: "\(line) | ahp evaluate scenario.yaml --data - -o out.csv", in: folder.url)
      #expect(run.status == 65 && run.errorText.contains(words), "\(run.errorText)")
      #expect(try !Self.files(in: folder.url).contains("out.csv"))
    }
    // A hundred thousand columns are no mistake: two of them are used.
    let names = (0..<99_997).map { "c\($0)" }.joined(separator: ",")
    let values = Array(repeating: "1", count: 99_997).joined(separator: ",")
    try Self.write("customer,x,y,\(names)\na,1,2,\(values)\n", to: folder.url)
    let run = try CommandRun(Self.evaluate + ["--columns", "score"], in: folder.url)
    #expect(run.status == 0 && run.text.hasSuffix("\na,,1.6\n"))
  }

  /// The first customers come out while the rest of the input is still to come.
  @Test func theFirstRowsDoNotWaitForTheLast() throws {
    let folder = try TemporaryFolder()
    try Self.write("", to: folder.url)
    let process = Process()
    process.executableURL = CommandRun.executable
    process.arguments = Self.evaluate + ["--columns", "score", "--data", "-"]
    process.currentDirectoryURL = folder.url
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data("customer,x,y\na,10,20\n".utf8))
    var received = Data()
    while received.count < "customer,period,score\na,,16\n".utf8.count {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      received += more
    }
    #expect(String(decoding: received, as: UTF8.self) == "customer,period,score\na,,16\n")
    #expect(process.isRunning)
    input.fileHandleForWriting.write(Data("b,30,30\n".utf8))
    try input.fileHandleForWriting.close()
    let rest = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: rest, as: UTF8.self) == "b,,30\n" && process.terminationStatus == 0)
  }

  /// Ctrl-C and a job scheduler's SIGTERM: the exit code tells, and nothing is left.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalLeavesNothing(_ signal: Int32) throws {
    let folder = try TemporaryFolder()
    try Self.write("", to: folder.url)
    let process = Process()
    process.executableURL = CommandRun.executable
    process.arguments = [
      "evaluate", "scenario.yaml", "--data", "-", "-o", "out.csv", "--on-error", "report=bad.csv",
    ]
    process.currentDirectoryURL = folder.url
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    input.fileHandleForWriting.write(Data(Self.table(2000).utf8))
    // Both temporary files are there: it is in the middle of its work.
    for _ in 0..<3000 where try Self.files(in: folder.url).count < 4 { usleep(10_000) }
    #expect(try Self.files(in: folder.url).count == 4)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationStatus == 128 + signal && process.terminationReason == .exit)
    #expect(try Self.files(in: folder.url) == ["scenario.yaml", "scores.csv"])
  }

  /// What takes all rows at once goes the other way and says the same.
  @Test func relativeRulesAreEvaluatedInOnePiece() throws {
    let folder = try TemporaryFolder()
    let relative = Self.scenario.replacingOccurrences(
      of: "y: {score: {rule: linear, slope: 1}", with: "y: {score: {rule: min-max, scope: all}")
    try Self.write("customer,x,y\na,10,2\nb,90,4\nc,50,\n", scenario: relative, to: folder.url)
    let run = try CommandRun(Self.evaluate + ["--columns", "score,rank"], in: folder.url)
    // y: 0 and 100; 0.4 · 10 = 4, 0.4 · 90 + 0.6 · 100 = 96.
    #expect(run.text == "customer,period,score,rank\na,,4,3\nb,,96,1\nc,,50,2\n")
  }

  /// The scenarios of the repository give, streamed where that is possible, what the library gives
  /// in one piece: the whole CSV, byte for byte.
  @Test func fewColumnsAreThoseOfTheWholeTable() throws {
    for name in ["zhaoqing-2015", "zhaoqing-3351"] {
      let path = "scenarios/\(name)/scenario.yaml"
      let whole = try CommandRun(["evaluate", path, "--format", "csv"])
      let some = try CommandRun(
        ["evaluate", path, "--format", "csv", "--columns", "name,class,score,band,rank,class_rank"])
      #expect(whole.status == 0 && some.status == 0)
      func fields(_ text: String) -> [[Substring]] {
        text.split(separator: "\n").map {
          $0.split(separator: ",", omittingEmptySubsequences: false)
        }
      }
      let expected = fields(whole.text).map {
        [$0[0], $0[4], $0[1], $0[2], $0[6], $0[7], $0[9], $0[10]]
      }
      #expect(fields(some.text) == expected && expected.count > 12)
    }
  }
}
