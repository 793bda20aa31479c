import TestSupport
import Testing

@testable import AHPCommands

struct RankingsOptionsTests {
  /// Two customers who are best in one criterion each, and one between them.
  private func ranked(_ options: [String]) throws -> RecordedRun {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree:
        id: goal
        children: [x, y]
        weights: {given: {x: 70%, y: 30%}}
      indicators:
        x: {direction: benefit, score: {rule: linear, slope: 1}}
        y: {direction: benefit, score: {rule: linear, slope: 1}}
      data: {path: data.csv}
      """, files: ["data.csv": "customer,x,y\na,100,0\nb,0,100\nc,50,50\n"])
    return RecordedRun(["rankings", file.path, "--lang", "en"] + options)
  }

  @Test(arguments: [
    (["--limit=-1"], "--limit takes"), (["--methods", "topsis,none"], "there is no method `none`"),
    (["--methods", "topsis, topsis"], "names each method once"),
    (["--methods", "topsis,,vikor"], "there is no method ``"),
  ])
  func methodsAreKnownAndNamedOnce(_ options: [String], _ words: String) {
    let said = refusal(of: ["s.yaml"] + options, by: RankingsCommand.self)
    #expect(said?.contains(words) == true, "\(said ?? "taken")")
  }

  /// Weighed, a is (0.7, 0), b (0, 0.3) and c half of both; the best is (0.7, 0.3), the worst 0.
  @Test func topsisByHand() throws {
    let run = try ranked([
      "--methods", "topsis", "--topsis", "min-max", "--format", "json",
    ])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let values = try run.json.methods[0].objects.array.compactMap(\.value.number)
    #expect(isClose(values, [0.7, 0.3, 0.5], absolute: 1e-12))
  }

  /// What is lacking of the best: 0.3 of a, 0.7 of b, half of both of c.
  @Test func vikorByHand() throws {
    let json = try ranked([
      "--methods", "vikor", "--vikor", "1", "--format", "json",
    ]).json
    let (utility, regret) = (json.vikor.utility, json.vikor.regret)
    let sums = ["a", "b", "c"].compactMap { utility[$0].number }
    let largest = ["a", "b", "c"].compactMap { regret[$0].number }
    #expect(isClose(sums, [0.3, 0.7, 0.5], absolute: 1e-12))
    #expect(isClose(largest, [0.3, 0.7, 0.35], absolute: 1e-12))
    #expect(json.vikor.v.number == 1)
  }

  /// A lead of 100 prefers wholly, one of 50 by half.
  @Test func prometheeByHand() throws {
    let run = try ranked([
      "--methods", "promethee-ii", "--promethee", "v-shape:100", "--format", "json",
    ])
    let values = try run.json.methods[0].objects.array.compactMap(\.value.number)
    // a against b: 0.7 − 0.3; against c half of that; the mean of both.
    #expect(isClose(values, [0.3, -0.3, 0], absolute: 1e-12))
  }

  @Test func whatIsNotThereIsNamed() throws {
    let criterion = try ranked(["--promethee", "z=usual"])
    #expect(criterion.code == 64)
    #expect(criterion.message == "there is no criterion z; there are: x, y")
    let period = try ranked(["--period", "p"])
    #expect(period.code == 64 && period.message == "this scenario has no periods")
  }
}
