import Diagnostics
import Foundation
import IndicatorEvaluation
import PairwiseComparisons
import TestSupport
import Testing

@testable import ScenarioFiles

/// Judgments are changed in the file itself, cell by cell.
struct ScenarioRewritingTests {
  private static let text = """
    schema: ahp-scenario/1
    tree:
      id: g
      children: [a, b, c]
      weights:   # two ways to write the same
        orientation: row
        by:
          e1: {pairs: [[a, b, 2], [b, c, "3"]]}
          专家: {matrix: [[1, 2, 4], [1/2, 1, 3], [1/4, 1/3, 1]]}

    """

  private func file(_ text: String, in folder: borrowing TemporaryFolder) throws -> URL {
    let url = folder.url.appendingPathComponent("scenario.yaml")
    try Data(text.utf8).write(to: url)
    return url
  }

  private func weighing(_ url: URL) throws -> Weighing {
    let reading = Scenario.read(url.path)
    #expect(!reading.diagnostics.hasErrors)
    return try #require(reading.scenario?.weighing)
  }

  private func edit(
    _ expert: String, _ first: Int, _ second: Int, _ ratio: Double
  ) -> JudgmentEdit {
    JudgmentEdit(set: "g", expert: expert, first: first, second: second, ratio: ratio)
  }

  @Test(arguments: ["", "\u{FEFF}"]) func onlyTheCellsChange(mark: String) throws {
    let folder = try TemporaryFolder()
    let weighing = try weighing(file(mark + Self.text, in: folder))
    // The second edit is said from the other side: c is a fifth of a.
    let rewriting: ScenarioRewriting = try weighing.rewriting([
      edit("专家", 2, 0, 1 / 5.0), edit("e1", 1, 2, 5),
    ])
    let expected = (mark + Self.text)
      .replacingOccurrences(of: "\"3\"", with: "5")
      .replacingOccurrences(of: "2, 4]", with: "2, 5]")
      .replacingOccurrences(of: "1/4", with: "1/5")
    #expect(rewriting.bytes == Array(expected.utf8))
    #expect(rewriting.changes.map(\.old) == ["\"3\"", "4", "1/4"])
    #expect(rewriting.changes.map(\.new) == ["5", "5", "1/5"])
    #expect(rewriting.changes.map(\.position.line) == [8, 9, 9])
    let again = Scenario.read(rewriting.bytes, path: weighing.path)
    let set = try #require(again.scenario?.weighing?.model.judgmentSets.first)
    #expect(set.responses[0].judgments == [Judgment(0, 1, 2), Judgment(1, 2, 5)])
    #expect(
      set.responses[1].judgments == [Judgment(0, 1, 2), Judgment(0, 2, 5), Judgment(1, 2, 3)])
  }

  @Test func withoutEditsTheFileStays() throws {
    let folder = try TemporaryFolder()
    let rewriting = try weighing(file(Self.text, in: folder)).rewriting([])
    #expect(rewriting.bytes == Array(Self.text.utf8) && rewriting.changes.isEmpty)
  }

  @Test func whatCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    let url = try file(Self.text, in: folder)
    let weighing = try weighing(url)
    #expect(throws: RewritingError.noCell(set: "g", expert: "e9")) {
      try weighing.rewriting([edit("e9", 0, 1, 3)])
    }
    // This expert did not compare these two.
    #expect(throws: RewritingError.noCell(set: "g", expert: "e1")) {
      try weighing.rewriting([edit("e1", 0, 2, 3)])
    }
    #expect(throws: RewritingError.notOnScale(set: "g", ratio: 2.5)) {
      try weighing.rewriting([edit("e1", 0, 1, 2.5)])
    }
    try Data((Self.text + "\n").utf8).write(to: url)
    #expect(throws: RewritingError.changedMeanwhile(path: url.path)) {
      try weighing.rewriting([edit("e1", 0, 1, 3)])
    }
  }

  @Test func gradesAreWrittenAsPeopleWriteThem() {
    let scale = JudgmentScale.saaty
    let texts = [3, 1, 1 / 3.0, 1 / 9.0, 2.5, 10].map { scale.gradeText($0, order: 4) }
    #expect(texts == ["3", "1", "1/3", "1/9", nil, nil])
  }
}
