import ArgumentParser
import ScenarioData
import ScenarioFiles

/// What happens to rows with a mistake.
enum RowErrors: ExpressibleByArgument, Equatable {
  case stop, skip
  case report(file: String)

  init?(argument: String) {
    switch argument {
    case "stop": self = .stop
    case "skip": self = .skip
    case let text where text.hasPrefix("report="):
      let file = String(text.dropFirst("report=".count))
      guard !file.isEmpty else { return nil }
      self = .report(file: file)
    default: return nil
    }
  }

  var defaultValueDescription: String { "stop" }
  static var allValueStrings: [String] { ["stop", "skip", "report="] }

  var mistakenRow: MistakenRow { self == .stop ? .stops : .isLeftOut }

  /// Whether every mistake is to be described, not only the first hundred.
  var reportsAll: Bool { if case .report = self { true } else { false } }

  /// As they are written on the command line, where they bear on the result.
  var flags: [String] { self == .stop ? [] : ["--on-error", "skip"] }
}

extension RowErrors {
  /// Arguments in which `--on-error report FILE` has become `--on-error report=FILE`: to the parser
  /// an option has one value, and an optional second one would swallow the scenario's path.
  static func joiningReportFile(in arguments: [String]) -> [String] {
    var joined: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      joined.append(argument)
      // Behind this nothing is an option.
      if argument == "--" { return joined + rest }
      if argument == "--on-error", rest.first == "report", let file = rest.dropFirst().first {
        joined.append("report=" + file)
        rest = rest.dropFirst(2)
      } else if argument == "--on-error=report", let file = rest.popFirst() {
        joined[joined.count - 1] += "=" + file
      }
    }
    return joined
  }
}
