import Foundation
import TestSupport
import Testing

struct SurveyScenarioTests {
  /// Saaty's city as a survey of the R package ahpsurvey: weights and CR (RI 1.11) to the digits
  /// its vignette prints.
  @Test func city() throws {
    let golden = try JSONValue(Fixture.data("goldens/published/ahpsurvey_city1.json"))
    let codes = golden.survey_codes.object.sorted { $0.key < $1.key }
    let csv =
      "id," + codes.map(\.key).joined(separator: ",") + "\nsaaty,"
      + codes.map { "\(Int($0.value.number ?? 0))" }.joined(separator: ",") + "\n"
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      weighting: {consistency: {random_index: saaty-2005}}
      tree: {id: city, children: [cult, fam, house, jobs, trans], weights: {judgments: city1}}
      judgments:
        city1:
          items: [cult, fam, house, jobs, trans]
          survey: {path: city.csv, id: id, sign: positive-favours-second}
      """, files: ["city.csv": csv])
    let run = RecordedRun(["weights", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.errors)")
    let set = try run.json.judgment_sets[0]
    let expected = golden.expected.city1
    for (item, weight) in zip(["cult", "fam", "house", "jobs", "trans"], expected.weights.array) {
      let difference = abs((set.priorities.weights[item].number ?? 9) - (weight.number ?? 0))
      #expect(difference <= 5.1e-5, "\(item)")
    }
    #expect(abs((set.consistency.cr.number ?? 9) - (expected.CR.number ?? 0)) <= 5.1e-5)
    // What stands in another file is not rewritten.
    let strict = RecordedRun(["revise", file.path, "--limit", "0.01", "--write", "--lang", "en"])
    #expect(strict.code == 65 && strict.message.contains("does not stand in the scenario file"))
  }
}
