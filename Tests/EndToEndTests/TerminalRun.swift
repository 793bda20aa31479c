import Foundation
import TestSupport

/// One run of the built command whose standard error, and if wanted standard output, is a
/// pseudo-terminal.
struct TerminalRun {
  /// Everything that the terminal was sent.
  private(set) var screen = ""
  /// Standard output where that is no terminal.
  private(set) var output = ""
  private(set) var status: Int32 = -1

  private struct NoTerminal: Error {}

  /// - Parameters:
  ///   - columns: the terminal's width.
  ///   - outputToo: whether standard output is the terminal as well, or a file.
  ///   - stop: ends the command once the screen shows what it looks for, by `signal`. Test runners block
  ///     other signals than SIGKILL, and children inherit that: one that waits for a signal gets it.
  init(
    _ arguments: [String], outputToo: Bool, environment: [String: String] = [:],
    columns: UInt16 = 80, signal: Int32 = SIGKILL,
    stop: (String) -> Bool = { _ in false }
  ) throws {
    // What posix_openpt, unlockpt and ptsname do; Swift's Glibc does not show them.
    let main = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard main >= 0 else { throw NoTerminal() }
    defer { close(main) }
    var (unlocked, number): (Int32, UInt32) = (0, 0)
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    guard ioctl(main, setLock, &unlocked) == 0, ioctl(main, getNumber, &number) == 0 else {
      throw NoTerminal()
    }
    let side = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard side >= 0 else { throw NoTerminal() }
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(side, UInt(TIOCSWINSZ), &size) == 0 else { throw NoTerminal() }
    let terminal = FileHandle(fileDescriptor: side, closeOnDealloc: false)
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("ahp-terminal-\(UInt64.random(in: .min ... .max))")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = CommandRun.executable
    process.arguments = arguments
    process.currentDirectoryURL = Fixture.repository
    var surroundings = ProcessInfo.processInfo.environment
    surroundings["LANG"] = "C.UTF-8"
    surroundings["TERM"] = "xterm-256color"
    for key in ["LC_ALL", "NO_COLOR"] { surroundings[key] = nil }
    process.environment = surroundings.merging(environment) { $1 }
    process.standardError = terminal
    process.standardOutput = outputToo ? terminal : try FileHandle(forWritingTo: file)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    close(side)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    var isStopped = false
    while true {
      let count = read(main, &buffer, buffer.count)
      // The last side that closes ends the terminal with EIO.
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      bytes += buffer[..<count]
      if !isStopped, stop(String(decoding: bytes, as: UTF8.self)) {
        isStopped = true
        kill(process.processIdentifier, signal)
      }
    }
    process.waitUntilExit()
    screen = String(decoding: bytes, as: UTF8.self)
    output = try String(contentsOf: file, encoding: .utf8)
    status = process.terminationStatus
  }
}
