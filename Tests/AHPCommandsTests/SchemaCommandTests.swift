import Foundation
import TestSupport
import Testing

struct SchemaCommandTests {
  /// Every subject is a JSON Schema, and what the commands write names it.
  @Test(arguments: [
    ("weights", ["weights"]), ("analysis", ["weights", "--indices"]), ("questions", ["ask"]),
    ("revision", ["revise"]),
  ])
  func resultsNameTheirSchema(_ subject: String, _ command: [String]) throws {
    let schema = try RecordedRun(["schema", subject]).json
    let result = try RecordedRun(
      [command[0], repositoryScenario("drinks")] + command.dropFirst() + ["--format", "json"]
    ).json
    #expect(result.schema.string == schema.title.string)
    #expect(Set(result.object.keys) == Set(schema.properties.object.keys))
  }

  @Test func randomIndex() throws {
    let schema = try RecordedRun(["schema", "random-index"]).json
    let result = try RecordedRun([
      "random-index", "--order", "3", "--samples", "2", "--format", "json",
    ]).json
    #expect(result.schema.string == schema.title.string)
    #expect(Set(result.object.keys) == Set(schema.properties.object.keys))
  }

  @Test func solve() throws {
    let schema = try RecordedRun(["schema", "solve"]).json
    let result = try RecordedRun(["solve", "--generate", "3", "--format", "json"]).json
    #expect(result.schema.string == schema.title.string)
    #expect(Set(result.object.keys) == Set(schema.properties.object.keys))
  }

  @Test func audit() throws {
    let schema = try RecordedRun(["schema", "audit"]).json
    let result = try RecordedRun(["audit", "2", "2", "--format", "json"]).json
    #expect(result.schema.string == schema.title.string)
    #expect(Set(result.object.keys) == Set(schema.properties.object.keys))
  }

  /// The guide names every key with its meaning; what all results share stands in `results.md`.
  @Test(arguments: [
    ("analysis", "looking-at-judgments"), ("questions", "looking-at-judgments"),
    ("revision", "looking-at-judgments"), ("audit", "looking-at-judgments"),
    ("random-index", "looking-at-judgments"), ("solve", "solvers"),
    ("runs", "results-database"), ("diff", "results-database"),
    ("alternatives-diff", "results-database"), ("analyses-diff", "results-database"),
    ("rankings", "ranking-methods"),
    ("fuzzy", "fuzzy-evaluation"), ("tool", "tool-conventions"),
    ("network", "network-priorities"), ("tool-scores", "tool-conventions"),
  ])
  func everyKeyIsDocumented(_ subject: String, _ guide: String) throws {
    let rows = try [guide, "results"].flatMap { name in
      try String(
        contentsOf: Fixture.repository.appendingPathComponent("Documentation/\(name).md"),
        encoding: .utf8
      ).split(separator: "\n").filter { $0.hasPrefix("| `") }
    }
    let schema = try RecordedRun(["schema", subject]).json
    for object in [schema] + schema["$defs"].object.values {
      for (key, member) in object.properties.object {
        let meaning = member.description.string ?? ""
        #expect(
          rows.contains { $0.hasPrefix("| `\(key)` | ") && $0.hasSuffix(" | \(meaning) |") },
          "\(key): \(meaning)")
      }
    }
  }
}
