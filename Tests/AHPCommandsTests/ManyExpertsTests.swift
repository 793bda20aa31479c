import Foundation
import TestSupport
import Testing

/// What a person reads of two hundred experts.
struct ManyExpertsTests {
  private static func scenario(_ weighting: String = "", survey: String = "id: expert, ") -> String
  {
    """
    schema: ahp-scenario/1
    weighting: {group: aij\(weighting)}
    tree:
      id: goal
      children: [a, b, c]
      weights: {survey: {path: s.csv, \(survey)sign: positive-favours-first}}
    """
  }

  /// Every tenth of 200 experts contradicts itself: a over b, b over c, and c over a.
  private static let csv =
    "expert,a_b,b_c,a_c\n"
    + (1...200).map { $0 % 10 == 0 ? "e\($0),9,9,-\($0 / 40 + 2)\n" : "e\($0),2,2,4\n" }.joined()

  @Test func theReportHasTheWorstTenAndTheSpread() throws {
    let file = try ScenarioFile(Self.scenario(), files: ["s.csv": Self.csv])
    let text = RecordedRun(["weights", file.path, "--lang", "en"])
    #expect(text.code == 0, "\(text.message)")
    #expect(text.output.contains("Spread of 200 experts"))
    #expect(text.output.contains("CR of 20 of 200 experts is over the limit"))
    #expect(text.output.split(separator: "\n").count < 120)
    #expect(!text.output.contains("e101 "))
    let all = RecordedRun(["weights", file.path, "--lang", "en", "--limit", "0"]).output
    #expect(all.contains("e101 ") && !all.contains("Spread of"))
    // JSON holds everybody.
    let json = try RecordedRun(["weights", file.path, "--format", "json"]).json
    #expect(json.judgment_sets[0].experts.array.count == 200)
  }

  @Test func revisionsAreOfTheWorstTen() throws {
    let file = try ScenarioFile(Self.scenario(), files: ["s.csv": Self.csv])
    let run = RecordedRun(["revise", file.path, "--lang", "en", "--experts", "3"])
    #expect(run.code == 0, "\(run.message)")
    #expect(run.output.contains("below are the 3 with the largest CR"))
    #expect(run.output.components(separatedBy: "Influence of each judgment").count == 4)
  }

  /// Left out by what the file declares, and named; what is left is the mean of equal judgments, so the
  /// weights are 4, 2 and 1 in 7.
  @Test func expertsWhoContradictThemselvesAreLeftOutAndNamed() throws {
    let file = try ScenarioFile(
      Self.scenario(", exclude: {cr_above: 0.1}"), files: ["s.csv": Self.csv])
    let set = try RecordedRun(["weights", file.path, "--format", "json"]).json.judgment_sets[0]
    #expect(set.excluded.array.count == 20 && set.experts.array.count == 180)
    for (item, weight) in [("a", 4.0 / 7), ("b", 2.0 / 7), ("c", 1.0 / 7)] {
      #expect(isClose(set.priorities.weights[item].number ?? 0, weight, absolute: 1e-12))
    }
    let text = RecordedRun(["weights", file.path, "--lang", "en"]).output
    #expect(text.contains("`exclude` leaves out 20 experts: e200 (CR"))
    #expect(text.contains("those with CR > 0.1"))
  }

  @Test func aSurveyWithoutIds() throws {
    let csv = "a_b,b_c,a_c\n2,2,4\n3,1,3\n"
    let file = try ScenarioFile(Self.scenario(survey: ""), files: ["s.csv": csv])
    let run = RecordedRun(["weights", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(try run.json.judgment_sets[0].experts.array.compactMap(\.id.string) == ["1", "2"])
  }
}
