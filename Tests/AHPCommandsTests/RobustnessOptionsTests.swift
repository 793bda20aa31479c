import PairwiseComparisons
import Robustness
import TestSupport
import Testing

@testable import AHPCommands

struct RobustnessOptionsTests {
  @Test(arguments: [
    ("20%", 0.2), ("0.2", 0.2), ("100%", 1.0), ("-5%", -0.05), ("1e-2", 0.01), ("0", 0.0),
  ])
  func aShareIsAFractionOrAPercentage(_ text: String, _ value: Double) {
    #expect(RobustnessCommand.share(text) == value)
  }

  @Test(arguments: ["", "%", "inf", "nan", "inf%", "20 %", "a", "1/5"])
  func whatIsNoFiniteNumberIsNoShare(_ text: String) {
    #expect(RobustnessCommand.share(text) == nil)
  }

  @Test func noiseIsEstimatedOrADeviationOrGrades() {
    let noises: [(String, JudgmentNoise.Kind)] = [
      ("estimated", .estimated), ("0.2", .logNormal(deviation: 0.2)),
      ("2", .logNormal(deviation: 2)), ("grades=1", .grades(1)), ("grades=4", .grades(4)),
    ]
    for (text, kind) in noises {
      #expect(RobustnessCommand.noise(text) == kind, "\(text)")
    }
    for text in ["", "0", "-1", "2.1", "nan", "grades=0", "grades=4.5", "grades=", "Estimated"] {
      #expect(RobustnessCommand.noise(text) == nil, "\(text)")
    }
  }

  @Test func weightsAreKnownInFiveWays() {
    let assumptions: [(String, RobustnessAssumptions.Weights)] = [
      ("any", .any), ("order", .order), ("fixed", .fixed), ("within=20%", .within(0.2)),
      ("within=1", .within(1)), ("dirichlet=50", .dirichlet(50)),
    ]
    for (text, weights) in assumptions {
      #expect(RobustnessCommand.assumption(text) == weights, "\(text)")
    }
    let refused = [
      "", "any=1", "within", "within=0", "within=101%", "within=20%=3", "dirichlet=0",
      "dirichlet=-1", "dirichlet=1e10", "between",
    ]
    for text in refused { #expect(RobustnessCommand.assumption(text) == nil, "\(text)") }
  }

  @Test(arguments: [
    (["--weights", "some"], "--weights takes"), (["--judgments", "5"], "--judgments takes"),
    (["--precision", "50%"], "--precision takes"), (["--samples", "1"], "--samples takes"),
    (["--points", "96"], "--points takes"), (["--points", "32"], "--points takes"),
    (["--each-weight"], "--each-weight belongs to --sobol"),
    (["--customer", "a"], "--customer belongs to --sobol"), (["--top=-1"], "--top takes"),
  ])
  func whatIsRefusedIsNamed(_ options: [String], _ words: String) {
    let said = refusal(of: ["s.yaml"] + options, by: RobustnessCommand.self)
    #expect(said?.contains(words) == true, "\(said ?? "taken")")
  }

  /// p scores 100 w and q 50 (1 − w): p comes first where w is above a third, which is two thirds of
  /// all weights.
  @Test func ofTwoCustomersTheSharesFollowFromTheCrossing() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: goal, children: [x, y], weights: equal}
      indicators:
        x: {score: {rule: linear, slope: 1}}
        y: {score: {rule: linear, slope: 1}}
      data: {path: data.csv}
      """, files: ["data.csv": "customer,x,y\np,100,0\nq,0,50\n"])
    let run = RecordedRun([
      "robustness", file.path, "--weights", "any", "--samples", "4000", "--format", "json",
    ])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let rows = try run.json.rows
    #expect(rows.array.map(\.id.string) == ["p", "q"])
    // √(2/9 / 4000) is the standard error.
    let error = (2.0 / 9 / 4000).squareRoot()
    let first = rows[0]["first"]["value"].number ?? .nan
    #expect(abs(first - 2.0 / 3) < 5 * error)
    let scores = rows.array.compactMap(\.score.number)
    #expect(isClose(scores, [50, 25], absolute: 1e-12))
  }
}
