import DelimitedText
import Diagnostics
import FileOutput
import Foundation
import ScenarioFiles
import TestSupport
import Testing

/// A NUL ends a path for the system: what stands before it would be opened instead.
struct RefusedPathsTests {
  @Test func nul() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("a.csv").path
    try Data("customer,x,y\nk,1,2\n".utf8).write(to: URL(fileURLWithPath: file))
    #expect(throws: DelimitedTextError.self) { try FileSource(path: file + "\0.bak") }
    #expect(throws: FileOutputError.self) { try AtomicFile.write([1], to: file + "\0.bak") }
    #expect(throws: FileOutputError.self) { try OutputFolder.create(folder.url.path + "/b\0c") }
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("customer"))
    let missing = Scenario.read(folder.url.path + "/a.csv\0.yaml").diagnostics
    #expect(missing.map(\.code) == [.fileUnreadable])
  }

  @Test(arguments: ["data: [{path: \"a.csv\\0.bak\"}]", "title: \"a\\0b\"", "\"ti\\0tle\": a"])
  func nulInYAML(_ line: String) {
    let text = """
      schema: ahp-scenario/1
      tree: {id: g, children: [x, y], weights: equal}
      \(line)

      """
    let reading = Scenario.read(Array(text.utf8), path: "s.yaml")
    let found = reading.diagnostics.filter { $0.code == .yamlNul }
    #expect(found.count == 1 && found[0].position?.line == 3 && reading.scenario == nil)
  }
}
