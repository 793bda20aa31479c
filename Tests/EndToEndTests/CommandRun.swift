import Foundation
import TestSupport

/// One run of the built command, as a user or a reporting job would start it.
struct CommandRun: Sendable {
  let status: Int32
  let output: Data
  let errors: Data

  var text: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// The command beside the test bundle.
  static var executable: URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    // The test runner may live elsewhere; the bundle's path is among its arguments then.
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      folder = URL(fileURLWithPath: argument).resolvingSymlinksInPath()
    }
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("ahp")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    return Fixture.repository.appendingPathComponent(".build/debug/ahp")
  }

  /// Runs `ahp` with these arguments.
  init(
    _ arguments: [String], in folder: URL = Fixture.repository,
    environment: [String: String] = [:]
  ) throws {
    try self.init(Self.executable, arguments, in: folder, environment: environment)
  }

  /// Runs a line of a shell in which `ahp` is the built command.
  init(shell line: String, in folder: URL) throws {
    let path = Self.executable.deletingLastPathComponent().path
    try self.init(
      URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder,
      environment: ["PATH": path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")])
  }

  init(
    _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String]
  ) throws {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var surroundings = ProcessInfo.processInfo.environment
    surroundings["LANG"] = "C.UTF-8"
    surroundings["LC_ALL"] = nil
    process.environment = surroundings.merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    // Standard error goes to a file, so that neither pipe can fill up while the other is read.
    let errorFile = FileManager.default.temporaryDirectory
      .appendingPathComponent("ahp-errors-\(UInt64.random(in: .min ... .max))")
    try Data().write(to: errorFile)
    defer { try? FileManager.default.removeItem(at: errorFile) }
    process.standardError = try FileHandle(forWritingTo: errorFile)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    self.output = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    status = process.terminationStatus
    errors = try Data(contentsOf: errorFile)
  }
}
