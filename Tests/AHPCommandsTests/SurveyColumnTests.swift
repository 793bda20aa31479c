import Foundation
import TestSupport
import Testing

/// A column of a survey that matches no pair is not left out in silence.
struct SurveyColumnTests {
  private static func scenario(_ settings: String = "") -> String {
    """
    schema: ahp-scenario/1
    tree: {id: goal, children: [speed, notice, price], weights: {judgments: s}}
    judgments:
      s:
        items: [speed, notice, price]
        survey: {path: s.csv, id: expert, sign: positive-favours-first\(settings)}
    """
  }

  private func weights(_ scenario: String, _ csv: String) throws -> RecordedRun {
    let file = try ScenarioFile(scenario, files: ["s.csv": csv])
    return RecordedRun(["weights", file.path, "--format", "json", "--lang", "en"])
  }

  @Test func aDashForAnUnderscoreIsAnErrorWithTheName() throws {
    let csv = "expert,speed-notice,speed_price,notice_price\ne1,3,5,2\n"
    let run = try weights(Self.scenario(), csv)
    #expect(run.code == 65)
    #expect(run.errors.contains("s.csv:1:8: error"))
    #expect(run.errors.contains("did you mean `speed_notice`?"))
    #expect(run.errors.contains("[survey-column-unknown]"))
  }

  @Test func columnsThatAreNoPairsAreSaidToBe() throws {
    let csv = "expert,department,speed_notice,speed_price,notice_price\ne1,sales,3,5,2\n"
    #expect(try weights(Self.scenario(), csv).code == 65)
    let ignored = try weights(Self.scenario(", ignore: [department]"), csv)
    #expect(ignored.code == 0 && ignored.errors.isEmpty)
    // What is to be ignored has to be there.
    let misspelt = try weights(Self.scenario(", ignore: [departmnt]"), csv)
    #expect(misspelt.code == 65 && misspelt.errors.contains("did you mean `department`?"))
  }

  /// What was noticed while files were read stands in the result, with code, file and line.
  @Test func warningsOfTheFilesStandInTheResult() throws {
    let csv = "expert,Q1,Q2,Q3,Q4\ne1,3,5,2,\n"
    let columns = ", columns: {Q1: [speed, notice], Q2: [speed, price], Q3: [notice, price]}"
    let run = try weights(Self.scenario(columns), csv)
    #expect(run.code == 0)
    let warning = try #require(try run.json.warnings.array.first)
    #expect(warning.code.string == "csv-column-unused")
    #expect(warning.file.string?.hasSuffix("s.csv") == true && warning.line.number == 1)
    #expect(warning.text.en.string?.contains("`Q4`") == true)
  }

  /// The evaluation's own warnings stand at the line of the scenario that they are about.
  @Test func warningsOfTheEvaluationHaveTheirPlace() throws {
    let csv = "expert,speed_notice,speed_price,notice_price\ne1,9,1,9\n"
    let warning = try #require(try weights(Self.scenario(), csv).json.warnings.array.first)
    #expect(warning.code.string == "inconsistent")
    #expect(warning.file.string?.hasSuffix("scenario.yaml") == true)
    #expect(warning.line.number == 4)
  }

  @Test func warningsOfTheDataStandInTheEvaluation() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: goal, children: [a, b], weights: equal}
      indicators:
        a: {unit: "%", score: {rule: goalposts, zero: 60, full: 100}}
        b: {score: {rule: linear, slope: 1}}
      data: {path: d.csv}
      """, files: ["d.csv": "customer,a,b,c\n1,194.9,3,1\n2,80,4,2\n"])
    for arguments in [[], ["--order", "rank", "--top", "2"]] {
      let run = RecordedRun(["evaluate", file.path, "--format", "json"] + arguments)
      #expect(run.code == 0, "\(run.errors)")
      let warnings = try run.json.warnings.array
      #expect(warnings.compactMap(\.code.string) == ["csv-column-unused", "csv-percent-outside"])
      #expect(warnings.compactMap(\.line.number) == [1, 2])
    }
  }
}
