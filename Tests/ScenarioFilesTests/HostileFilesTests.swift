import BilingualText
import Diagnostics
import Foundation
import IndicatorEvaluation
import TestSupport
import Testing

@testable import ScenarioFiles

/// Files that are made to crash, hang or fill the memory of a reader of YAML.
struct HostileFilesTests {
  private func codes(_ text: String) -> [DiagnosticCode] { codes(Array(text.utf8)) }

  private func codes(_ bytes: [UInt8]) -> [DiagnosticCode] {
    Scenario.read(bytes, path: "hostile.yaml").diagnostics.map(\.code)
  }

  @Test func aliasesThatExpandAreRefused() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, previous) in zip("bcdefghi", "abcdefgh") {
      let list = Array(repeating: "*\(previous)", count: 9).joined(separator: ", ")
      text += "\(name): &\(name) [\(list)]\n"
    }
    #expect(codes(text).allSatisfy { $0 == .yamlAnchor })
  }

  @Test func bytesThatAreNoTextAreRefusedAtTheirPlace() {
    let prefix = Array("schema: ahp-scenario/1\ntitle: 肇".utf8)
    let nul = Scenario.read(prefix + [0], path: "f.yaml").diagnostics
    #expect(nul.map(\.code) == [.yamlNul])
    #expect(nul.first?.position == SourcePosition(line: 2, column: 9))
    let invalid = Scenario.read(prefix + [0xFF, 0xFE], path: "f.yaml").diagnostics
    #expect(invalid.map(\.code) == [.yamlEncoding])
    #expect(invalid.first?.position == SourcePosition(line: 2, column: 9))
  }

  @Test func aHugeFileIsRefusedByItsSize() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("ahp-huge-\(UInt64.random(in: .min ... .max)).yaml")
    defer { try? FileManager.default.removeItem(at: url) }
    // A sparse file: 100 GB that take no room on the disk.
    #expect(FileManager.default.createFile(atPath: url.path, contents: nil))
    let handle = try FileHandle(forWritingTo: url)
    try handle.truncate(atOffset: 100_000_000_000)
    try handle.close()
    #expect(Scenario.read(url.path).diagnostics.map(\.code) == [.fileTooLarge])
  }

  @Test func filesThatAreNoneAreSaid() {
    #expect(Scenario.read("/no/such/file.yaml").diagnostics.map(\.code) == [.fileMissing])
    #expect(Scenario.read("/tmp").diagnostics.map(\.code) == [.fileUnreadable])
    // Endless: read only up to the limit.
    #expect(Scenario.read("/dev/zero").diagnostics.map(\.code) == [.fileTooLarge])
  }

  @Test(arguments: ["", " ", "# only a comment", "hello", "[1, 2]", "schema: ahp-scenario/1", "a:"])
  func whatIsNoScenarioIsAnError(_ text: String) {
    let reading = Scenario.read(Array(text.utf8), path: "f.yaml")
    #expect(reading.diagnostics.hasErrors)
    #expect(reading.scenario == nil)
  }

  @Test func aDuplicateKeyDoesNotHideOtherMistakes() {
    let text = """
      schema: ahp-scenario/1
      title: one
      title: two
      tree: {id: g, children: [a, b], weights: {given: {a: 50%, b: 60%}}}
      colour: red
      """
    #expect(codes(text) == [.keyDuplicate, .weightsGivenSum, .keyUnknown])
  }

  /// Any text may be handed in; none may stop the process. The reference scenario is mutilated, so
  /// that most inputs get past the first check.
  @Test func mutilatedScenariosNeverTrap() throws {
    let original = [UInt8](try Fixture.data("zhaoqing/zhaoqing.yaml"))
    var random = RepeatableGenerator(seed: 20_260_101)
    let splinters = [
      "[", "]", "{", "}", ": ", "- ", "\n", "，", "：", "0", "-1", "1e999", "nan", "~",
    ]
    for _ in 0..<300 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1:
          bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...80, using: &random)))
        case 2: bytes.insert(contentsOf: splinters.randomElement(using: &random)!.utf8, at: at)
        default: bytes.removeSubrange(at...)
        }
        if bytes.isEmpty { bytes = original }
      }
      let reading = Scenario.read(bytes, path: "f.yaml")
      // Whatever is read without an error can be solved, or the reason is stated.
      if let scenario = reading.scenario?.weighing, !reading.diagnostics.hasErrors {
        _ = try? scenario.model.weights()
      }
      for diagnostic in reading.diagnostics {
        #expect(!diagnostic.message.en.isEmpty && !diagnostic.message.zh.isEmpty)
      }
    }
  }
}
