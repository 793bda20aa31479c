import Diagnostics
import Foundation
import ScenarioData
import TestSupport
import Testing

@testable import ScenarioFiles

/// One mistake made in the reference scenario, and what must be said about it.
struct Mistake: Decodable, CustomTestStringConvertible, Sendable {
  var code: String
  var file: String
  var replace: String
  var by: String
  var line: Int
  var severity: String

  var testDescription: String { "\(code): \(by)" }

  static let all: [Mistake] = (try? Fixture.decode([Mistake].self, "zhaoqing/mistakes.json")) ?? []
}

/// The reference scenario with single mistakes: Tests/Fixtures/zhaoqing/mistakes.json.
struct MistakesTests {
  @Test func thereAreMistakes() { #expect(Mistake.all.count == 25) }

  @Test func theReferenceItselfIsSound() throws {
    let folder = try TemporaryScenario()
    #expect(folder.check().isEmpty)
  }

  @Test(arguments: Mistake.all)
  func aMistakeIsNamedAtItsLine(_ mistake: Mistake) throws {
    let folder = try TemporaryScenario()
    try folder.replaceFirst(mistake.replace, by: mistake.by, in: mistake.file)
    let diagnostics = folder.check()
    let found = diagnostics.map {
      "\($0.file.split(separator: "/").last ?? "") \($0.position?.line ?? 0) "
        + "\($0.severity.rawValue) \($0.code.rawValue)"
    }
    #expect(
      found.contains("\(mistake.file) \(mistake.line) \(mistake.severity) \(mistake.code)"),
      "found: \(found)")
    #expect(diagnostics.hasErrors == (mistake.severity == "error"))
    // Further errors come only as consequences: none of these mistakes has many.
    #expect(diagnostics.count <= 3, "found: \(found)")
  }
}

/// The reference scenario in a folder of its own, to be spoilt.
struct TemporaryScenario: ~Copyable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ahp-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.copyItem(
      at: Fixture.folder.appendingPathComponent("zhaoqing"), to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func replaceFirst(_ old: String, by new: String, in file: String) throws {
    let url = folder.appendingPathComponent(file)
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let range = try #require(text.range(of: old))
    try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: url)
  }

  /// Everything that is wrong with the scenario and its data.
  func check() -> [Diagnostic] {
    let reading = Scenario.read(folder.appendingPathComponent("zhaoqing.yaml").path)
    return reading.diagnostics + (reading.scenario?.weighing?.readData().diagnostics ?? [])
  }
}
