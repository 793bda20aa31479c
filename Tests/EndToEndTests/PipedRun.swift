import Foundation
import TestSupport

/// One run of the built command that reads what a line of a shell writes, with the memory it took.
struct PipedRun: Sendable {
  let status: Int32
  let errorText: String
  /// The most that the command held, in bytes, up to a few milliseconds before its end.
  let peakMemory: Int

  /// - Parameter line: writes to the command's standard input.
  init(_ arguments: [String], reading line: String, in folder: URL) throws {
    let pipe = Pipe()
    let source = Process()
    source.executableURL = URL(fileURLWithPath: "/bin/sh")
    source.arguments = ["-c", line]
    source.currentDirectoryURL = folder
    source.standardInput = FileHandle.nullDevice
    source.standardOutput = pipe
    // Who writes to a command that has seen enough complains about it.
    source.standardError = FileHandle.nullDevice
    let process = Process()
    process.executableURL = CommandRun.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var surroundings = ProcessInfo.processInfo.environment
    surroundings["LANG"] = "C.UTF-8"
    surroundings["LC_ALL"] = nil
    process.environment = surroundings
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    let errorFile = FileManager.default.temporaryDirectory
      .appendingPathComponent("ahp-errors-\(UInt64.random(in: .min ... .max))")
    try Data().write(to: errorFile)
    defer { try? FileManager.default.removeItem(at: errorFile) }
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try source.run()
    try process.run()
    // Only the two processes hold the pipe, so that each notices when the other is gone.
    try? pipe.fileHandleForWriting.close()
    try? pipe.fileHandleForReading.close()
    var peak = 0
    while process.isRunning {
      peak = max(peak, Self.peakMemory(of: process.processIdentifier))
      usleep(3000)
    }
    process.waitUntilExit()
    source.waitUntilExit()
    peakMemory = peak
    status = process.terminationStatus
    errorText = try String(contentsOf: errorFile, encoding: .utf8)
  }

  /// The high-water mark of a process; a parent's `rusage` would count what the runner held when it
  /// forked.
  private static func peakMemory(of process: Int32) -> Int {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kibibytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
    else { return 0 }
    return kibibytes << 10
  }
}
