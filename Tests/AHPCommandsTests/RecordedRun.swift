import AHPCommands
import ArgumentParser
import Foundation
import TestSupport

/// One run of a command without a process.
struct RecordedRun {
  let output: String
  let errors: String
  /// 0 when the command did its work.
  let code: Int32
  let message: String

  /// Parses and runs; a usage error has code 64 as in the process.
  init(_ arguments: [String]) {
    var console = Console.recording(environment: ["LANG": "C.UTF-8"])
    do {
      let parsed = try AHPCommand.parseAsRoot(arguments)
      guard let command = parsed as? any ConsoleCommand else {
        self.init(console, code: 64, message: "no command")
        return
      }
      do {
        try command.run(on: &console)
        self.init(console, code: 0, message: "")
      } catch {
        self.init(console, code: error.code.rawValue, message: error.message ?? "")
      }
    } catch {
      self.init(
        console, code: AHPCommand.exitCode(for: error).rawValue,
        message: AHPCommand.message(for: error))
    }
  }

  private init(_ console: Console, code: Int32, message: String) {
    output = String(decoding: console.output, as: UTF8.self)
    errors = String(decoding: console.errors, as: UTF8.self)
    self.code = code
    self.message = message
  }

  var json: JSONValue {
    get throws { try JSONValue(Data(output.utf8)) }
  }
}

/// A scenario file that lives as long as a test.
struct ScenarioFile: ~Copyable {
  let folder: URL
  let path: String

  init(_ text: String, files: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ahp-commands-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("scenario.yaml").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    self.folder = folder
    self.path = path
  }

  var text: String {
    get throws { String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

/// The scenarios of the repository.
func repositoryScenario(_ name: String) -> String {
  Fixture.repository.appendingPathComponent("scenarios/\(name)/scenario.yaml").path
}
