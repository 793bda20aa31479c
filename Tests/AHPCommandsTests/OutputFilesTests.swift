import Foundation
import TestSupport
import Testing

/// An output never replaces what the run reads, by whichever path or link, and no two outputs share a
/// file.
struct OutputFilesTests {
  /// How an output's name leads to an input.
  enum Way: CaseIterable {
    case samePath, dotted, symbolicLink, linkedFolder, hardLink

    /// A path in `folder` that leads to its file `name`.
    func path(to name: String, in folder: URL) throws -> String {
      let files = FileManager.default
      let target = folder.appendingPathComponent(name).path
      switch self {
      case .samePath: return target
      case .dotted: return folder.path + "/./../" + folder.lastPathComponent + "//" + name
      case .symbolicLink:
        let link = folder.appendingPathComponent("link-" + name).path
        try files.createSymbolicLink(atPath: link, withDestinationPath: name)
        return link
      case .linkedFolder:
        let link = folder.appendingPathComponent("self").path
        try files.createSymbolicLink(atPath: link, withDestinationPath: ".")
        return link + "/" + name
      case .hardLink:
        let link = folder.appendingPathComponent("hard-" + name).path
        try files.linkItem(atPath: target, toPath: link)
        return link
      }
    }
  }

  private func contents(of folder: URL) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      result[name] = try? Data(contentsOf: folder.appendingPathComponent(name))
    }
    return result
  }

  /// Runs with every way to a file and finds each refused with everything as it was.
  private func expectRefusal(
    of command: [String], _ option: [String], input: String, in folder: URL,
    naming name: String? = nil
  ) throws {
    for way in Way.allCases {
      let path = try way.path(to: input, in: folder)
      let before = try contents(of: folder)
      for (language, word) in [("en", "would replace"), ("zh", "会覆盖")] {
        var option = option
        // `report=` and the like take the file in the same word.
        if option[option.count - 1].hasSuffix("=") {
          option[option.count - 1] += path
        } else {
          option.append(path)
        }
        let run = RecordedRun(command + option + ["--lang", language])
        #expect(run.code == 64, "\(command) \(option): \(run.message)")
        #expect(run.message.contains(word) && run.message.contains("-out"), "\(run.message)")
        #expect(run.message.contains(name ?? option[0]), "\(run.message)")
        #expect(run.output.isEmpty)
      }
      #expect(try contents(of: folder) == before, "\(command) \(option) \(way)")
      if path.contains("link-") || path.contains("hard-") {
        try FileManager.default.removeItem(atPath: path)
      } else if path.contains("/self/") {
        try FileManager.default.removeItem(atPath: folder.path + "/self")
      }
    }
  }

  private func template(_ name: String, in folder: borrowing TemporaryFolder) throws -> String {
    #expect(RecordedRun(["init", folder.url.path, "--template", name]).code == 0)
    return folder.url.appendingPathComponent("scenario.yaml").path
  }

  @Test(arguments: ["scenario.yaml", "customers.csv", "scores.csv"])
  func inputsOfAScenario(_ input: String) throws {
    let folder = try TemporaryFolder()
    let scenario = try template("service-quality", in: folder)
    let url = folder.url
    for command in [
      ["evaluate", scenario], ["evaluate", scenario, "--format", "csv"],
      ["evaluate", scenario, "--explain", "0001"], ["evaluate", scenario, "--top", "2"],
      ["evaluate", scenario, "--format", "sqlite"], ["weights", scenario],
      ["weights", scenario, "--group"], ["ask", scenario], ["revise", scenario],
      ["revise", scenario, "--write"], ["sql", scenario, "--dialect", "duckdb"],
      ["random-index", "--scenario", scenario, "--samples", "10"],
    ] {
      // No report is written as .yaml unless the form is said.
      let saysForm =
        input.hasSuffix(".yaml") && command[0] != "sql" && !command.contains("--format")
      try expectRefusal(
        of: command + (saysForm ? ["--format", "json"] : []), ["-o"], input: input, in: url)
    }
    try expectRefusal(of: ["evaluate", scenario], ["--summary"], input: input, in: url)
    try expectRefusal(
      of: ["evaluate", scenario], ["--on-error", "report="], input: input, in: url,
      naming: "--on-error report")
  }

  /// Also the scenario's own data file when another one is read in its place, and that one.
  @Test func dataInPlaceOfTheScenarios() throws {
    let folder = try TemporaryFolder()
    let scenario = try template("service-quality", in: folder)
    let month = folder.url.appendingPathComponent("month.csv")
    try FileManager.default.copyItem(
      at: folder.url.appendingPathComponent("scores.csv"), to: month)
    let command = ["evaluate", scenario, "--data", month.path, "--columns", "score,band,rank"]
    for input in ["scores.csv", "month.csv"] {
      try expectRefusal(of: command, ["-o"], input: input, in: folder.url)
    }
    let output = folder.url.appendingPathComponent("scores-out.csv").path
    #expect(RecordedRun(command + ["-o", output]).code == 0)
    #expect(try String(contentsOfFile: output, encoding: .utf8).hasPrefix("customer,"))
  }

  @Test func surveys() throws {
    let folder = try TemporaryFolder()
    let scenario = try template("survey", in: folder)
    for command in ["weights", "ask", "revise"] {
      try expectRefusal(of: [command, scenario], ["-o"], input: "answers.csv", in: folder.url)
    }
  }

  @Test func matrixAndDatabase() throws {
    let folder = try TemporaryFolder()
    let matrix = folder.url.appendingPathComponent("m.csv").path
    try Data("1,2\n1/2,1\n".utf8).write(to: URL(fileURLWithPath: matrix))
    for option in ["-o", "--weights"] {
      try expectRefusal(of: ["solve", matrix], [option], input: "m.csv", in: folder.url)
    }
    let scenario = try template("service-quality", in: folder)
    let database = folder.url.appendingPathComponent("r.sqlite").path
    for _ in 0..<2 { #expect(RecordedRun(["evaluate", scenario, "-o", database]).code == 0) }
    for command in ["runs", "diff"] {
      try expectRefusal(
        of: [command, database, "--format", "json"], ["-o"], input: "r.sqlite", in: folder.url)
    }
  }

  /// Two outputs on one file, there already or not.
  @Test(arguments: [true, false], Way.allCases) func twoOutputs(_ exists: Bool, _ way: Way) throws {
    let folder = try TemporaryFolder()
    let scenario = try template("service-quality", in: folder)
    let matrix = folder.url.appendingPathComponent("m.csv").path
    try Data("1,2\n1/2,1\n".utf8).write(to: URL(fileURLWithPath: matrix))
    let target = folder.url.appendingPathComponent("out.csv").path
    if exists { try Data("old\n".utf8).write(to: URL(fileURLWithPath: target)) }
    if way == .hardLink && !exists { return }
    let path = try way.path(to: "out.csv", in: folder.url)
    let before = try contents(of: folder.url)
    for (arguments, options) in [
      (["evaluate", scenario, "-o", target, "--summary", path], ["-o", "--summary"]),
      (
        ["evaluate", scenario, "-o", target, "--on-error", "report=" + path],
        ["-o", "--on-error report"]
      ),
      (
        ["evaluate", scenario, "--summary", target, "--on-error", "report=" + path],
        ["--summary", "--on-error report"]
      ),
      (["solve", matrix, "-o", target, "--weights", path], ["-o", "--weights"]),
    ] {
      let run = RecordedRun(arguments)
      #expect(run.code == 64 && run.message.contains("both write"), "\(run.message)")
      for option in options { #expect(run.message.contains(option)) }
      #expect(run.output.isEmpty)
    }
    #expect(try contents(of: folder.url) == before)
  }

  /// The refusal comes before the data is opened, so that it is not hidden by what is wrong there.
  @Test func refusedBeforeReading() throws {
    let folder = try TemporaryFolder()
    let scenario = try template("service-quality", in: folder)
    let data = folder.url.appendingPathComponent("scores.csv")
    try FileManager.default.removeItem(at: data)
    let run = RecordedRun(["evaluate", scenario, "-o", data.path])
    #expect(run.code == 64 && run.message.contains("would replace"), "\(run.message)")
    #expect(!FileManager.default.fileExists(atPath: data.path))
  }

  /// `init` writes into a folder and leaves what stands there, dangling links included.
  @Test(arguments: ["scenario.yaml", "scores.csv"]) func newScenario(_ name: String) throws {
    let folder = try TemporaryFolder()
    let link = folder.url.appendingPathComponent(name).path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere.csv")
    let run = RecordedRun(["init", folder.url.path])
    #expect(run.code == 74 && run.message.contains("exists already"), "\(run.message)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [name])
  }

  /// Devices and pipes are nobody's input file, and a second run may replace its own earlier output.
  @Test func whatMayBeWritten() throws {
    let folder = try TemporaryFolder()
    let scenario = try template("service-quality", in: folder)
    let output = folder.url.appendingPathComponent("out.json").path
    let summary = folder.url.appendingPathComponent("spread.json").path
    for _ in 0..<2 {
      let run = RecordedRun(["evaluate", scenario, "-o", output, "--summary", summary])
      #expect(run.code == 0, "\(run.message)\(run.errors)")
    }
  }
}
