import AHPCommands
import ArgumentParser

/// One run of a command in this process.
struct InProcessRun {
  let output: [UInt8]
  let errors: String
  /// As the process would end.
  let code: Int32

  init(_ arguments: [String]) {
    var console = Console.recording(environment: ["LANG": "C.UTF-8"])
    var code: Int32 = 0
    var message = ""
    do {
      let parsed = try AHPCommand.parseAsRoot(arguments)
      guard let command = parsed as? any ConsoleCommand else { fatalError("no command") }
      do {
        try command.run(on: &console)
      } catch {
        code = error.code.rawValue
        message = error.message ?? ""
      }
    } catch {
      code = AHPCommand.exitCode(for: error).rawValue
      message = AHPCommand.message(for: error)
    }
    output = console.output
    errors = String(decoding: console.errors, as: UTF8.self) + message
    self.code = code
    expect(
      [0, 64, 65, 66].contains(code), "\(arguments) ended with \(code): \(errors)")
  }

  var text: String { String(decoding: output, as: UTF8.self) }
  var isDone: Bool { code == 0 }
}
