import Foundation

@testable import AHPCommands

extension ScenarioFile {
  /// The files of a template in a folder of their own.
  init(_ template: ScenarioTemplate) throws {
    let others = template.files.dropFirst().map { ($0.name, $0.content) }
    try self.init(
      template.files[0].content, files: Dictionary(uniqueKeysWithValues: others))
  }
}

extension ScenarioTemplate {
  /// The rows of one of its tables, by the names of the columns: split at line ends and commas.
  func rows(of name: String) -> [[String: String]] {
    guard let text = files.first(where: { $0.name == name })?.content else { return [] }
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }
}
