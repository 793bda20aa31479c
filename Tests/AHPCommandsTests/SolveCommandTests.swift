import ArgumentParser
import Foundation
import Testing

@testable import AHPCommands

@Suite struct SolveCommandTests {
  private func solve(_ arguments: String...) throws -> String {
    var console = Console.recording()
    let command = try SolveCommand.parse(arguments)
    try command.run(on: &console)
    return String(decoding: console.output, as: UTF8.self)
  }

  private func temporary(_ name: String, _ content: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent(name)
    try Data(content.utf8).write(to: file)
    return file.path
  }

  /// Weights 4/7, 2/7, 1/7 of consistent judgments, with a fraction, spaces and a blank line.
  @Test func table() throws {
    let file = try temporary("a.csv", "1, 2, 4\r\n0.5,1,2\n\n1/4,1/2,1\n")
    let text = try solve(file)
    #expect(text.contains("items: 3\n") && text.contains("CI: 0"))
    #expect(text.contains("1  0.5714285714") && text.contains("3  0.1428571429"))
    #expect(try solve(file, "--lang", "zh").contains("项数：3"))
    let out = (file as NSString).deletingLastPathComponent + "/w.csv"
    _ = try solve(file, "-o", out)
    #expect(try String(contentsOfFile: out, encoding: .utf8).hasPrefix("item,weight\n1,0.57142857"))
  }

  @Test func generated() throws {
    let text = try solve("--generate", "200", "--format", "json")
    #expect(text.contains("\"storage\": \"bytes\"") && text.contains("\"weights\": null"))
  }

  @Test func mistakes() throws {
    for (content, code) in [
      ("a,b\n", CommandFailure.Code.data), ("1,2\n2,1\n", .data), ("", .data), ("1,2\n", .data),
      ("1,nan\nnan,1\n", .data), ("\u{93}NUMPY", .data),
    ] {
      let file = try temporary("bad.csv", content)
      let failure = #expect(throws: CommandFailure.self) { try solve(file) }
      #expect(failure?.code == code)
    }
    let missing = #expect(throws: CommandFailure.self) { try solve("/nowhere/at/all.csv") }
    #expect(missing?.code == .missingFile)
    let none = #expect(throws: CommandFailure.self) { try solve("--generate", "0") }
    #expect(none?.code == .usage)
  }
}
