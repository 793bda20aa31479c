internal import Foundation

/// Programs that know nothing of this package and read what it wrote. A machine need not have them.
public enum OtherProgram {
  /// A Python that has the module, from the path or the system's own; nil where there is none.
  public static func python(with module: String) -> String? {
    let candidates = [
      ProcessInfo.processInfo.environment["AHP_TEST_PYTHON"], "python3", "/usr/bin/python3",
    ].compactMap { $0 }
    return candidates.first { (try? output([$0, "-c", "import \(module)"])) != nil }
  }

  /// Runs a program and returns what it printed.
  ///
  /// - Throws: `Failure` when it cannot be started or does not end with 0.
  public static func output(_ arguments: [String]) throws -> String {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    program.arguments = arguments
    let output = Pipe()
    let errors = Pipe()
    program.standardOutput = output
    program.standardError = errors
    try program.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaints = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    program.waitUntilExit()
    guard program.terminationStatus == 0 else { throw Failure(complaints: complaints) }
    return text
  }

  public struct Failure: Error {
    public let complaints: String
  }
}
