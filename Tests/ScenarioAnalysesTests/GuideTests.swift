import Foundation
import ScenarioShape
import TestSupport
import Testing

@testable import ScenarioAnalyses

/// The tables of Documentation/analyses.md are those of the shapes. `AHP_WRITE_GUIDES=1` writes them.
struct GuideTests {
  private static let tables: [(mark: String, table: String)] =
    [
      ("answers", AnswersShapes.scale.form.guide), ("tables", TableShapes.table.form.guide),
      ("condition", ConditionShapes.row.form.guide),
    ]
    + AnalysisRegistry.kinds.map { kind in
      (kind.choice.word, kind.form.guide)
    }

  @Test func everyTableIsThatOfItsShape() throws {
    let url = Fixture.repository.appendingPathComponent("Documentation/analyses.md")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    var parts = text.components(separatedBy: "<!-- shape: ")
    #expect(parts.count == Self.tables.count + 1)
    for (mark, table) in Self.tables {
      let position = try #require(parts.firstIndex { $0.hasPrefix(mark + " -->") }, "\(mark)")
      let after = parts[position].drop { $0 != "\n" }
      let rest = after.split(separator: "\n", omittingEmptySubsequences: false)
        .drop { $0.isEmpty || $0.hasPrefix("|") }.joined(separator: "\n")
      parts[position] = "\(mark) -->\n\(table)\n" + rest
    }
    let wanted = parts.joined(separator: "<!-- shape: ")
    if ProcessInfo.processInfo.environment["AHP_WRITE_GUIDES"] == "1" {
      try Data(wanted.utf8).write(to: url)
    } else {
      #expect(text == wanted)
    }
  }
}
