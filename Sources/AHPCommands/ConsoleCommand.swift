public import ArgumentParser

/// A command that can be run without a process: tests hand it a console that records.
public protocol ConsoleCommand: ParsableCommand {
  func run(on console: inout Console) throws(CommandFailure)
}

extension ConsoleCommand {
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
