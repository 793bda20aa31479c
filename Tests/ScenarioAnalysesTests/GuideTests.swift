import ScenarioShape
import TestSupport
import Testing

@testable import ScenarioAnalyses

/// The tables of Documentation/analyses.md are those of the shapes.
struct GuideTests {
  private static let tables = [
    "answers": AnswersShapes.scale.form.guide, "tables": TableShapes.table.form.guide,
    "condition": ConditionShapes.row.form.guide,
  ].merging(AnalysisRegistry.kinds.map { ($0.choice.word, $0.form.guide) }) { $1 }

  @Test func everyTableIsThatOfItsShape() throws {
    let guide = try GuideTables.compare("Documentation/analyses.md", Self.tables)
    #expect(guide.found == guide.wanted)
    #expect(guide.names == Set(Self.tables.keys))
  }
}
