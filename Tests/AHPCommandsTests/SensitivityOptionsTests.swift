import BilingualText
import IndicatorEvaluation
import TestSupport
import Testing

@testable import AHPCommands

struct SensitivityOptionsTests {
  @Test func aGridGoesFromOneEndTowardsTheOther() throws {
    let quarters = try #require(SensitivityCommand.grid("0:1:0.25"))
    #expect(quarters == [0, 0.25, 0.5, 0.75, 1])
    // What does not fit in the step is left out.
    let thirds = try #require(SensitivityCommand.grid("0.1:1:0.4"))
    #expect(isClose(thirds, [0.1, 0.5, 0.9], absolute: 1e-15))
    #expect(SensitivityCommand.grid("0.5:0.5:1") == [0.5])
  }

  /// Ten steps of a tenth end at 1, not above it and not before it, however they are rounded.
  @Test(arguments: [3, 7, 10, 49, 1000])
  func theLastWeightOfAWholeNumberOfStepsIsThere(_ count: Int) throws {
    let grid = try #require(SensitivityCommand.grid("0:1:\(1 / Double(count))"))
    #expect(grid.count == count + 1)
    #expect(isClose(grid.last ?? 0, 1, absolute: 1e-12) && grid.allSatisfy { $0 <= 1 })
  }

  @Test(arguments: [
    "", "0:1", "0:1:0", "0:1:-0.1", "1:0:0.1", "-0.1:1:0.1", "0:1.1:0.1", "0:1:0.00001", "a:1:0.1",
    "0:1:nan", "0:1:0.1:2", "0::0.1",
  ])
  func whatIsNoGridWithinTheWeightsIsRefused(_ text: String) {
    #expect(SensitivityCommand.grid(text) == nil)
  }

  @Test(arguments: [
    (["--pair", "a"], "--pair takes two ids"),
    (["--customer", "a", "--pair", "b", "c"], "exclude each other"),
    (["--curve", "0:1:0.1"], "--curve writes CSV"),
    (["--curve", "0:2:0.1", "--format", "csv"], "--curve takes from:to:step"),
  ])
  func optionsThatDoNotGoTogetherAreNamed(_ options: [String], _ words: String) {
    let said = refusal(of: ["s.yaml"] + options, by: SensitivityCommand.self)
    #expect(said?.contains(words) == true, "\(said ?? "taken")")
    let file = ["s.yaml", "--curve", "0:1:0.1", "-o", "c.csv"]
    #expect(refusal(of: file, by: SensitivityCommand.self) == nil)
  }

  @Test func nodesAreListedParentsFirst() {
    let tree = HierarchyNode(
      id: "goal", weights: .equal,
      children: [
        HierarchyNode(
          id: "a", weights: .equal,
          children: [HierarchyNode(id: "a1"), HierarchyNode(id: "a2")]),
        HierarchyNode(id: "b"),
      ])
    #expect(tree.nodeIDs(isParent: true) == ["goal", "a"])
    #expect(tree.nodeIDs(isParent: false) == ["a", "a1", "a2", "b"])
  }

  @Test func ofManyKnownIDsTwelveAreNamed() {
    let ids = (1...13).map { "n\($0)" }
    let failure = CommandFailure(unknown: "x", "--node", ids, in: .english)
    let listed = "n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, n12"
    #expect(failure.code == .usage)
    #expect(failure.message == "--node: there is no `x`; there are: \(listed), …")
    let few = CommandFailure(unknown: "x", "--node", ["n1"], in: .chinese)
    #expect(few.message == "--node：没有 `x`；可用：n1")
  }

  /// a scores 80 w + 20 (1 − w), b the other way round.
  @Test func aCurveHoldsEveryScore() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: goal, children: [x, y], weights: equal}
      indicators:
        x: {score: {rule: linear, slope: 1}}
        y: {score: {rule: linear, slope: 1}}
      data: {path: data.csv}
      """, files: ["data.csv": "customer,x,y\na,80,20\nb,20,80\n"])
    let run = RecordedRun([
      "sensitivity", file.path, "--weight", "x", "--curve", "0:1:0.5", "--format", "csv",
    ])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let lines = run.output.split(separator: "\n").dropFirst()
    let rows = lines.map { $0.split(separator: ",").map(String.init) }
    #expect(rows.allSatisfy { $0[1] == "x" })
    let scores = rows.map { Double($0[4]) ?? .nan }
    #expect(isClose(scores, [20, 80, 50, 50, 80, 20], absolute: 1e-9))
  }
}
