import BilingualText
internal import Glibc
import ReportForms

/// Where a command reads its surroundings and writes its output: the process's own, or, in tests, a
/// record of both.
public struct Console {
  /// What was written to standard output, for consoles that record; else empty.
  public private(set) var output: [UInt8] = []
  /// The same of standard error.
  public private(set) var errors: [UInt8] = []
  /// Variables that commands look at, by name: those of language, colour and width.
  public let environment: [String: String]
  /// Whether standard output is a terminal; false for a record.
  public let outputIsTerminal: Bool
  /// Whether standard error is a terminal; false for a record.
  public let errorsAreTerminal: Bool
  private let isRecording: Bool

  /// The process's standard output, standard error and environment.
  public static var process: Console {
    var environment: [String: String] = [:]
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "COLUMNS"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return Console(
      environment: environment, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorsAreTerminal: isatty(STDERR_FILENO) == 1, isRecording: false)
  }

  /// A console that keeps what is written to it.
  public static func recording(environment: [String: String] = [:]) -> Console {
    Console(
      environment: environment, outputIsTerminal: false, errorsAreTerminal: false,
      isRecording: true)
  }

  private init(
    environment: [String: String], outputIsTerminal: Bool, errorsAreTerminal: Bool,
    isRecording: Bool
  ) {
    self.environment = environment
    self.outputIsTerminal = outputIsTerminal
    self.errorsAreTerminal = errorsAreTerminal
    self.isRecording = isRecording
  }

  /// Whether this is the process's own, not a record.
  var isProcess: Bool { !isRecording }

  /// Colours only on a terminal that wants them (`NO_COLOR`, no-color.org).
  public var usesColor: Bool { wantsColor && outputIsTerminal }
  /// The same of standard error.
  public var errorsUseColor: Bool { wantsColor && errorsAreTerminal }
  private var wantsColor: Bool {
    environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  /// Columns of the terminal, if it says so.
  var width: Int? { columns(STDOUT_FILENO) }
  /// The same of the one that shows errors.
  var errorWidth: Int? { columns(STDERR_FILENO) }

  private func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment["COLUMNS"].flatMap { Int($0) }
  }

  /// Writes to standard output, or adds to `output`.
  ///
  /// - Throws: ``CommandFailure`` with `inputOutput` if the system refuses.
  public mutating func write(_ bytes: [UInt8]) throws(CommandFailure) { try write(bytes.span) }

  /// Writes to standard output, or adds to `output`.
  ///
  /// - Throws: ``CommandFailure`` with `inputOutput` if the system refuses.
  public mutating func write(_ bytes: Span<UInt8>) throws(CommandFailure) {
    if isRecording {
      bytes.withUnsafeBufferPointer { output.append(contentsOf: $0) }
    } else {
      try Self.write(bytes, to: STDOUT_FILENO)
    }
  }

  /// Writes to standard output as UTF-8, or adds to `output`; no line break is added.
  ///
  /// - Throws: ``CommandFailure`` with `inputOutput` if the system refuses.
  public mutating func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// Writes to standard error as UTF-8, or adds to `errors`; what the system refuses is lost.
  public mutating func writeError(_ text: String) {
    if isRecording {
      errors += Array(text.utf8)
    } else {
      // Nobody is left to be told when standard error cannot be written.
      try? Self.write(Array(text.utf8).span, to: STDERR_FILENO)
    }
  }

  private static func write(_ bytes: Span<UInt8>, to descriptor: Int32) throws(CommandFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw CommandFailure(.inputOutput, "standard output: \(String(cString: strerror(errno)))")
      }
    }
  }
}

/// Why a command could not do its work.
public struct CommandFailure: Error, Equatable {
  /// The exit codes of sysexits.h that the command uses, and the shells' for SIGINT.
  public enum Code: Int32, Sendable {
    /// Options that are unknown, contradict each other or do not fit what was read.
    case usage = 64
    /// Mistakes in what was read; with `--strict` warnings too.
    case data = 65
    /// A file to be read that is not there.
    case missingFile = 66
    /// A fault of the program itself.
    case software = 70
    /// A file, or the output, that cannot be read or written.
    case inputOutput = 74
    /// Ctrl-C: what had been done by then was written.
    case interrupted = 130
  }

  /// The exit code of the process.
  public var code: Code
  /// For standard error; nil when everything was said already.
  public var message: String?

  public init(_ code: Code, _ message: String? = nil) {
    self.code = code
    self.message = message
  }

  init(_ code: Code, _ message: Phrase, in language: ReportLanguage) {
    self.init(code, message.text(in: language))
  }
}
