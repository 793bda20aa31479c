public import ArgumentParser

/// A command that can be run without a process: tests hand it a console that records.
public protocol ConsoleCommand: ParsableCommand {
  /// Does the work: reads files, writes the result to the console or to the file of `-o`.
  ///
  /// - Parameter console: takes results as output; mistakes, warnings and progress as errors.
  /// - Throws: ``CommandFailure`` with the exit code: `usage` if an option does not fit, or an
  ///   output would replace a file that is read; `data` if what was read has mistakes;
  ///   `missingFile` if a file is not there; `inputOutput` if one cannot be read or written;
  ///   `software` for a fault of the program.
  func run(on console: inout Console) throws(CommandFailure)
}

extension ConsoleCommand {
  /// Runs on the process's own console; why it failed is said on standard error.
  ///
  /// - Throws: `ExitCode` with the code of a ``CommandFailure``.
  public func run() throws {
    var console = Console.process
    do {
      try run(on: &console)
    } catch {
      if let message = error.message { console.writeError("ahp: \(message)\n") }
      throw ExitCode(error.code.rawValue)
    }
  }
}
