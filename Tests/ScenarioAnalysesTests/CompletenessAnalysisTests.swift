import BilingualText
import Diagnostics
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct CompletenessAnalysisTests {
  private let table = """
    id,what,when,who
    s1,clean,daily,
    s2,check,,ann
    s3,clean,weekly,bob

    """

  private func run(_ keys: String, _ text: String? = nil) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": text ?? table]).run(
      """
      tables: {
        t: {path: t.csv, id: id, columns: {what: [clean, check, repair]}},
        plain: {path: t.csv}},
      analyses: {a: {kind: completeness, \(keys)}}
      """)
  }

  @Test func everyGapIsFoundWithItsRowAndLine() throws {
    let run = try run("table: plain, required: [what, when, who]")
    let result = try run.result(CompletenessResult.self)
    #expect(result.tally.rows == 3 && result.tally.complete == 1)
    #expect(result.tally.filled == [3, 2, 2])
    #expect(result.tally.gaps.map(\.row) == [0, 1])
    #expect(result.tally.gaps.map(\.missing) == [[2], [1]])
    #expect(result.lines == [2, 3, 4])
    // A table without `id` has no names for its rows; any content will do.
    #expect(result.rows == ["", "", ""] && result.contents.isEmpty)
    #expect(run.codes == [.standardIncomplete, .standardIncomplete])
  }

  @Test func contentsThatNoRowHasAreNamed() throws {
    let run = try run("table: t, required: [who, what]")
    let result = try run.result(CompletenessResult.self)
    #expect(result.rows == ["s1", "s2", "s3"])
    #expect(result.contents == ["clean", "check", "repair"])
    #expect(result.tally.contents == [2, 1, 0] && result.tally.withoutRow == [2])
  }

  @Test func aContentThatIsNotKnownIsAGap() throws {
    let result = try run("table: t, required: [what]", "id,what\ns1,paint\ns2,clean\ns3,\n")
      .result(CompletenessResult.self)
    #expect(result.tally.gaps.map(\.row) == [0, 2])
    #expect(result.tally.gaps.map(\.isUnknown) == [true, false])
    #expect(result.tally.gaps.map(\.missing) == [[], [0]])
    #expect(result.tally.contents == [1, 0, 0])
  }

  @Test func onlyRowsThatAreMeantCount() throws {
    let result = try run(
      "table: t, required: {who: In charge}, where: {field: when, equals: [daily, weekly]}"
    ).result(CompletenessResult.self)
    #expect(result.rows == ["s1", "s3"] && result.lines == [2, 4])
    #expect(result.tally.filled == [1])
    #expect(result.fields.map { $0.label } == [Label("In charge")])
  }

  @Test func aRequiredColumnMustBeThere() throws {
    let run = try run("table: t, required: [what, why]")
    #expect(run.codes == [.columnUnknown] && run.entries.isEmpty)
  }
}
