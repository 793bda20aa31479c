import ArgumentParser
import FuzzyEvaluation
import TestSupport
import Testing

@testable import AHPCommands

struct FuzzyOptionsTests {
  private static let scenario = """
    schema: ahp-scenario/1
    tree:
      id: goal
      children: [x, y]
      weights: {given: {x: 70%, y: 30%}}
    indicators:
      x: {score: {rule: linear, slope: 1}}
      y: {score: {rule: linear, slope: 1}}
    bands: [{id: good, min: 80}, {id: poor, min: 0}]
    data: {path: data.csv}
    """

  private func memberships(_ options: [String]) throws -> [Double] {
    let file = try ScenarioFile(
      Self.scenario, files: ["data.csv": "customer,x,y\na,85,50\nb,80,10\n"])
    let run = RecordedRun(["fuzzy", file.path, "--object", "a", "--format", "json"] + options)
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let root = try run.json.objects[0].nodes[0]
    return ["good", "poor"].compactMap { root.memberships[$0].number }
  }

  @Test(arguments: [
    (["--limit=-1"], "--limit takes"), (["--crisp", "--trapezoidal", "2"], "exclude each other"),
    (["--votes", "v.csv", "--crisp"], "--votes takes the place of scores"),
    (["--votes", "v.csv", "--trapezoidal", "1"], "--votes takes the place of scores"),
    (["--votes", "v.csv", "--period", "p"], "--votes takes the place of scores"),
    (["--votes", "v.csv", "--data", "d.csv"], "--votes takes the place of scores"),
  ])
  func optionsThatDoNotGoTogetherAreNamed(_ options: [String], _ words: String) {
    let said = refusal(of: ["s.yaml"] + options, by: FuzzyCommand.self)
    #expect(said?.contains(words) == true, "\(said ?? "taken")")
  }

  @Test func operatorsGoByTheirNames() throws {
    for rule in FuzzyOperator.allCases {
      let options = ["s.yaml", "--operator", rule.rawValue]
      #expect(try FuzzyCommand.parse(options).composition == rule)
    }
  }

  /// 85 is wholly good and 50 wholly poor, with weights 0.7 and 0.3.
  @Test func crispScoresBelongToOneBand() throws {
    #expect(isClose(try memberships(["--crisp"]), [0.7, 0.3], absolute: 1e-12))
  }

  /// The bands' middles are 90 and 40: 85 is good to 45/50, 50 to 10/50.
  @Test func trianglesStandBetweenTheMiddles() throws {
    let good = 0.7 * 0.9 + 0.3 * 0.2
    #expect(isClose(try memberships([]), [good, 1 - good], absolute: 1e-12))
  }

  @Test func whoIsNotThereIsNamed() throws {
    let file = try ScenarioFile(
      Self.scenario, files: ["data.csv": "customer,x,y\na,85,50\nb,80,10\n"])
    let run = RecordedRun(["fuzzy", file.path, "--object", "c", "--lang", "en"])
    #expect(run.code == 65 && run.message == "there is no customer c")
    let period = RecordedRun(["fuzzy", file.path, "--period", "p", "--lang", "en"])
    #expect(period.code == 64 && period.message == "this scenario has no periods")
  }
}
