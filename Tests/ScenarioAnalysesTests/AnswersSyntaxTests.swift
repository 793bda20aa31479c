import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct AnswersSyntaxTests {
  private func scale(
    _ written: Written
  ) -> (scale: AnswerScale?, said: [Diagnostic]) {
    var (syntax, findings) = AnswersShapes.scale.reading(written)
    let key = SourcePosition(line: 9, column: 1)
    let scale = syntax?.scale(&findings, at: key)
    return (scale, findings.diagnostics)
  }

  @Test func levelsAreSpacedEquallyAndCountOneAtEachEnd() throws {
    let found = scale(["levels": ["low", "mid", "high"]])
    let scale = try #require(found.scale)
    #expect(found.said.isEmpty)
    #expect(scale.levels.map(\.name) == ["low", "mid", "high"])
    #expect(scale.scores == [0, 50, 100])
    #expect([scale.top, scale.bottom] == [1, 1])
  }

  @Test func wholeNumbersAreLevelsWithScoresOfTheirOwn() throws {
    let written: Written = [
      "from": -1, "to": 1, "scores": ["0", "20%", "70"], "top": 2, "bottom": 0,
    ]
    let scale = try #require(scale(written).scale)
    #expect(scale.levels.map(\.name) == ["-1", "0", "1"])
    // A per cent is that number: scores are no shares.
    #expect(scale.scores == [0, 20, 70])
    #expect([scale.top, scale.bottom] == [2, 0])
  }

  private static let faulty: [(Written, DiagnosticCode, String, Int)] = [
    (["levels": ["only"]], .answerLevels, "at least two levels", 1),
    (["levels": ["a", "b", "a"]], .answerLevels, "`a` stands twice", 1),
    (["from": 5, "to": 5], .answerLevels, "`from` 5 must be below `to` 5", 1),
    (["from": 0, "to": 1001], .answerLevels, "by at most 1000", 1),
    (["from": 1], .answerLevels, "`levels`, or `from` and `to`", 9),
    (["top": 1, "levels": ["a", "b"], "scores": [2, 1]], .answerLevels, "rising", 5),
    (["top": 1, "levels": ["a", "b"], "scores": [2]], .answerLevels, "one number a level", 5),
    (["levels": ["a", "b", "c"], "top": 2, "bottom": 2], .netBoxesOverlap, "the 3 levels", 5),
    (["levels": ["a", "b"], "bottom": 2], .netBoxesOverlap, "`bottom` 2", 4),
  ]

  @Test(arguments: 0..<faulty.count)
  func aFaultyScaleIsNoneAndSaysWhereTheFaultIs(position: Int) {
    let (written, code, words, line) = Self.faulty[position]
    let found = scale(written)
    #expect(found.scale == nil)
    #expect(found.said.map(\.code) == [code])
    #expect(found.said.first?.message.en.contains(words) == true)
    #expect(found.said.first?.position?.line == line)
  }
}
