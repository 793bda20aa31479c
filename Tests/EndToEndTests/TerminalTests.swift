import Foundation
import TestSupport
import Testing

/// Colours and the progress bar are for terminals: a pseudo-terminal sees them, nothing else does.
@Suite(.serialized) struct TerminalTests {
  private static let escape = "\u{1b}["
  private static let scenario = "scenarios/zhaoqing-2015/scenario.yaml"

  private func hasBar(_ text: String) -> Bool { text.contains("░") && text.contains(" %") }

  @Test func coloursOnATerminal() throws {
    let run = try TerminalRun(["weights", Self.scenario, "--lang", "zh"], outputToo: true)
    #expect(run.status == 0 && run.screen.contains("\(Self.escape)1m"), "\(run.screen)")
    let check = try TerminalRun(["check", Self.scenario], outputToo: true)
    #expect(check.screen.contains(Self.escape))
  }

  /// no-color.org, and terminals that understand nothing.
  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func noColoursWhereNotWanted(_ environment: [String: String]) throws {
    for command in ["weights", "check"] {
      let run = try TerminalRun(
        [command, Self.scenario], outputToo: true, environment: environment)
      #expect(run.status == 0 && !run.screen.isEmpty)
      #expect(!run.screen.contains(Self.escape), "\(command)")
    }
  }

  @Test func noColoursElsewhere() throws {
    for command in ["weights", "check"] {
      let run = try CommandRun([command, Self.scenario])
      #expect(!run.text.contains(Self.escape) && !run.errorText.contains(Self.escape))
      // A terminal for errors gives the output no colours.
      let mixed = try TerminalRun([command, Self.scenario], outputToo: false)
      #expect(!mixed.output.contains(Self.escape) && !mixed.output.isEmpty)
    }
  }

  /// The bar shows while it draws, and is wiped away before the result comes.
  @Test func progressOfASimulation() throws {
    let arguments = ["random-index", "--order", "20", "--samples", "400000", "--format", "csv"]
    let run = try TerminalRun(arguments, outputToo: false)
    #expect(run.status == 0)
    #expect(hasBar(run.screen) && run.screen.contains("drawing"), "\(run.screen)")
    #expect(run.screen.hasSuffix("\r\(Self.escape)K"))
    #expect(run.output.hasPrefix("order,") && !run.output.contains("░"))
    let piped = try CommandRun(
      ["random-index", "--order", "9", "--samples", "300000", "--format", "csv"])
    #expect(piped.errors.isEmpty && !piped.text.contains("░"))
  }

  /// Drawing noise for the weights; a command that is ended has written nothing.
  @Test func progressOfMonteCarlo() throws {
    let run = try TerminalRun(
      [
        "weights", "scenarios/drinks/scenario.yaml", "--uncertainty", "--samples", "10000000",
        "--lang", "zh",
      ], outputToo: false, stop: hasBar)
    #expect(hasBar(run.screen) && run.screen.contains("抽样"), "\(run.screen)")
    #expect(run.status != 0 && run.output.isEmpty)
  }

  /// Ctrl-C gives what has been drawn, with its count and standard errors, and the exit code 130.
  @Test func interruptedDraws() throws {
    let arguments = [
      "robustness", "scenarios/hydropower/scenario.yaml", "--samples", "1000000000", "--lang", "en",
      "--weights", "any", "--format", "json",
    ]
    let run = try TerminalRun(arguments, outputToo: false, signal: SIGINT, stop: hasBar)
    #expect(run.status == 130, "\(run.screen)")
    let json = try JSONValue(Data(run.output.utf8))
    let draws = try #require(json.samples.number)
    #expect(draws >= 2 && draws < 1e9)
    #expect(run.screen.contains("stopped: the figures are those of \(Int(draws)) draws"))
    #expect(!json.rows.array.isEmpty)
    for row in json.rows.array {
      let share = try #require(row["first"]["value"].number)
      let error = (share * (1 - share) / draws).squareRoot()
      #expect(
        isClose(
          row["first"]["standard_error"].number ?? .nan, error, relative: 1e-9, absolute: 1e-15))
    }
  }

  /// The thorough search for revisions: twelve experts who contradict themselves about 20 items.
  @Test func progressOfTheSearch() throws {
    let folder = try TemporaryFolder()
    var generator = RepeatableGenerator(seed: 8)
    let items = (1...20).map { "i\($0)" }
    var lines = [
      "schema: ahp-scenario/1", "tree:", "  id: g",
      "  children: [\(items.joined(separator: ", "))]",
      "  weights:", "    by:",
    ]
    for expert in 1...12 {
      lines.append("      e\(expert):\n        pairs:")
      for a in items.indices {
        for b in items.indices.dropFirst(a + 1) {
          let grade = Int.random(in: 1...9, using: &generator)
          lines.append("          - [\(items[a]), \(items[b]), \(grade)]")
        }
      }
    }
    let path = folder.url.appendingPathComponent("scenario.yaml").path
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
    let run = try TerminalRun(
      ["revise", path, "--lang", "en", "--thorough"], outputToo: false,
      stop: { $0.contains("changed at once") && hasBar($0) })
    #expect(run.screen.contains("/12, ") && hasBar(run.screen), "\(run.screen.suffix(400))")
  }

  /// Every form of a streamed evaluation shows how many rows it has read from a pipe.
  @Test(arguments: [
    ["--columns", "score,rank", "--format", "csv"], ["--format", "json"], ["--top", "3"],
  ])
  func progressOfAStream(_ options: [String]) throws {
    let folder = try TemporaryFolder()
    let scenario = folder.url.appendingPathComponent("scenario.yaml").path
    try Data(StreamingTests.scenario.utf8).write(to: URL(fileURLWithPath: scenario))
    let pipe = folder.url.appendingPathComponent("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = [
      "-c",
      "{ echo customer,x,y; seq -f %.0f,1,2 1 100; sleep 1.5; seq -f %.0f,1,2 101 200; sleep 0.3; "
        + "seq -f %.0f,1,2 201 300; } > '\(pipe)'",
    ]
    try writer.run()
    let run = try TerminalRun(["evaluate", scenario, "--data", pipe] + options, outputToo: false)
    writer.waitUntilExit()
    #expect(run.status == 0 && !run.output.isEmpty)
    #expect(run.screen.contains("reading ") && run.screen.contains(" rows"), "\(run.screen)")
    #expect(run.screen.hasSuffix("\r\(Self.escape)K") && !run.output.contains("reading"))
  }

  private static let large = ["solve", "--generate", "4000", "--lang", "en"]

  /// The line of `ahp solve` appears, stays within the terminal and is wiped away; the report comes
  /// after it, or elsewhere. It has no colour that `NO_COLOR` could switch off.
  @Test(arguments: [80, 38, 37, 20, 14, 10]) func progressOfALargeMatrix(_ columns: UInt16) throws {
    let run = try TerminalRun(
      Self.large, outputToo: false, environment: ["NO_COLOR": "1"], columns: columns)
    #expect(run.status == 0 && run.output.hasPrefix("Comparison matrix\n"))
    #expect(!run.output.contains(Self.escape) && !run.output.contains("pass 1"))
    if columns == 10 {
      #expect(run.screen.isEmpty, "\(run.screen)")
      return
    }
    #expect(run.screen.hasPrefix("\r\(Self.escape)Kpass 1, "), "\(run.screen)")
    #expect(run.screen.hasSuffix("\r\(Self.escape)K"))
    for line in run.screen.components(separatedBy: "\r\(Self.escape)K") {
      #expect(line.count < columns && !line.contains(Self.escape), "\(line)")
    }
    // In between it depends on how many digits the spread takes.
    if columns >= 38 { #expect(run.screen.contains("to reach")) }
    if columns <= 20 { #expect(!run.screen.contains("to reach")) }
  }

  /// The report follows where the line was; terminals that understand nothing, and what is none, see
  /// the report alone.
  @Test func progressBesideTheReport() throws {
    let run = try TerminalRun(Self.large, outputToo: true)
    #expect(
      run.status == 0 && run.screen.contains("\r\(Self.escape)K\(Self.escape)1mComparison"),
      "\(run.screen)")
    let dumb = try TerminalRun(Self.large, outputToo: true, environment: ["TERM": "dumb"])
    #expect(dumb.screen.hasPrefix("Comparison matrix") && !dumb.screen.contains("pass 1,"))
    let piped = try CommandRun(Self.large)
    #expect(piped.errors.isEmpty && piped.text.hasPrefix("Comparison matrix\n"))
  }
}
