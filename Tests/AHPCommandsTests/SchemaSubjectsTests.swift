import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import AHPCommands

struct SchemaSubjectsTests {
  private func printed(_ arguments: String...) throws -> JSONValue {
    var console = Console.recording()
    try SchemaCommand.parse(arguments).run(on: &console)
    return try JSONValue(console.output)
  }

  /// The names stand in what is said of one that is none.
  private func subjects() throws -> [String] {
    let said = try #require(refusal(of: ["nothing"], by: SchemaCommand.self))
    let line = try #require(
      said.split(separator: "\n").first { $0.contains("no schema of nothing") })
    let list = try #require(line.components(separatedBy: "there are ").last)
    return list.components(separatedBy: ", ")
  }

  @Test func everySubjectHasASchemaOfItsOwnName() throws {
    let subjects = try subjects()
    #expect(Array(subjects.prefix(2)) == ["scenario", "diagnostics"] && subjects.count > 20)
    #expect(Set(subjects).count == subjects.count)
    for subject in subjects.dropFirst() {
      let schema = try printed(subject)
      #expect(schema.title.string?.hasPrefix("ahp-\(subject)/") == true, "\(subject)")
      #expect(schema.properties.object["schema"] != nil, "\(subject)")
    }
  }

  @Test func withoutASubjectScenariosAreDescribed() throws {
    let usual = try printed()
    #expect(usual == (try printed("scenario")) && !usual.object.isEmpty)
  }

  @Test func diagnosticsAreDescribedAsTheyAreWritten() throws {
    let schema = try printed("diagnostics")
    let written = try JSONValue(DiagnosticJSON(diagnostics: [], undescribed: 0).bytes)
    #expect(Set(schema.properties.object.keys) == Set(written.object.keys))
  }
}
