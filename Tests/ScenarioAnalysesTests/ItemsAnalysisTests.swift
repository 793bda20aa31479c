import BilingualText
import Diagnostics
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct ItemsAnalysisTests {
  private let table = """
    area,p_hall,p_desk,i_hall,i_desk,r_hall,r_desk,all
    n,1,3,5,1,1,2,10
    s,2,3,4,2,2,1,20
    n,3,,3,,1,2,30

    """

  private func run(_ keys: String, _ text: String? = nil) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": text ?? table]).run(
      """
      tables: {t: {path: t.csv}},
      analyses: {a: {kind: items, table: t, performance: p_*, \(keys)}}
      """)
  }

  @Test func itemsAreTheColumnsThatFitUnlessTheyAreListed() throws {
    let every = try run("").result(ItemsResult.self)
    #expect(every.items.map(\.id) == ["hall", "desk"])
    #expect(every.items.map { $0.performance?.mean } == [2, 3])
    #expect(every.items.allSatisfy { $0.importance == nil } && every.quadrants == nil)
    let listed = try run("items: {desk: The desk}").result(ItemsResult.self)
    #expect(listed.items.map(\.id) == ["desk"] && listed.items[0].label == Label("The desk"))
  }

  /// Over complete rows (1, 3) and (2, 3) the variance of the sum is that of one item: α = 0.
  @Test func statedImportanceMakesQuadrants() throws {
    let run = try run("importance: {from: stated, columns: i_*}")
    let result = try run.result(ItemsResult.self)
    #expect(result.items.map(\.importance) == [4, 1.5])
    #expect(result.items.map(\.importanceBase) == [3, 2])
    #expect(result.quadrants?.quadrants == [.concentrate, .overkill])
    #expect(run.value("a.importance_line") == 2.75 && run.value("a.performance_line") == 2.5)
    #expect(isClose(run.value("a.alpha") ?? .nan, 0, absolute: 1e-12) && run.codes.isEmpty)
  }

  @Test func theCrosshairMayBeGiven() throws {
    let given = "crosshair: {importance: 1, performance: 2.5}"
    let result = try run("importance: {from: stated, columns: i_*}, \(given)")
      .result(ItemsResult.self)
    #expect(result.quadrants?.quadrants == [.concentrate, .keep])
  }

  /// The centroid weights of two places are 3/4 and 1/4.
  @Test func ranksBecomeWeights() throws {
    let run = try run("importance: {from: ranks, columns: r_*}")
    let result = try run.result(ItemsResult.self)
    let hall = 1.75 / 3
    #expect(isClose(result.items.compactMap(\.importance), [hall, 1 - hall], absolute: 1e-12))
    #expect(isClose(run.value("a.index") ?? .nan, hall * 2 + (1 - hall) * 3, absolute: 1e-12))
    let sums = try self.run("importance: {from: ranks, columns: r_*, weights: rank-sum}")
      .result(ItemsResult.self)
    // Rank sums give 2/3 and 1/3.
    #expect(isClose(sums.items[0].importance ?? .nan, 5.0 / 9, absolute: 1e-12))
  }

  @Test func aRankOutsideTheItemsIsAMistake() throws {
    let text = "p_x,p_y,r_x,r_y\n1,2,1,2\n1,2,3,1\n"
    let run = try run("importance: {from: ranks, columns: r_*}", text)
    #expect(run.errors == [.ranksOutOfRange] && run.entries.isEmpty)
  }

  @Test func importanceFollowsFromAnOverallAnswer() throws {
    let text = "p_x,p_y,all\n1,5,10\n2,5,20\n3,4,\n4,,40\n"
    let result = try run("importance: {from: correlation, with: all}", text)
      .result(ItemsResult.self)
    #expect(isClose(result.items[0].importance ?? .nan, 1, absolute: 1e-12))
    // The other one is the same wherever both were answered.
    #expect(result.items[1].importance == nil)
    #expect(result.items.map(\.importanceBase) == [3, 2])
  }

  @Test func aNegativeImportanceIsWarnedOf() throws {
    let text = "p_x,p_y,all\n1,3,3\n2,1,2\n3,2,1\n"
    let run = try run("importance: {from: rank-correlation, with: all}", text)
    let found = try run.result(ItemsResult.self).items.map { $0.importance ?? .nan }
    // y has the ranks 3, 1, 2 where the whole has 3, 2, 1: 1 − 6 · 2 / 24.
    #expect(isClose(found, [-1, 0.5], absolute: 1e-12))
    #expect(run.codes == [.importanceNegative])
  }

  @Test func twoGroupsAreComparedItemByItem() throws {
    let text = "g,p_x\na,1\nb,5\na,3\nb,6\nc,9\n"
    let result = try run("by: g, compare: [b, a]", text).result(ItemsResult.self)
    #expect(result.comparisons.map(\.item) == ["x"])
    let found = try #require(result.comparisons.first)
    #expect(found.first.value == 5.5 && found.second.value == 2 && found.difference == 3.5)
    #expect(found.first.base == 2 && found.second.base == 2)
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let cases: [(keys: String, code: DiagnosticCode)] = [
      ("items: [hall, toilet]", .columnUnknown),
      ("importance: {from: stated}", .keyMissing),
      ("importance: {from: regression}", .keyMissing),
      ("importance: {from: correlation, with: whole}", .columnUnknown),
      ("importance: {from: stated, columns: w_*}", .importanceColumn),
      ("expectation: e_*", .columnUnknown),
      ("compare: [n, s]", .keyMissing),
      ("by: area, compare: [n, e]", .groupUnknown),
      ("importance: {from: regression, with: all}", .testNeedsBases),
    ]
    for (keys, code) in cases {
      let run = try run(keys)
      #expect(run.errors == [code], "\(keys)")
      #expect(run.entries.isEmpty, "\(keys)")
    }
  }

  @Test func aPatternThatNoColumnFitsHasNoItems() throws {
    let run = try AnalysisRunFixture(["t.csv": table]).run(
      "tables: {t: {path: t.csv}}, analyses: {a: {kind: items, table: t, performance: q_*}}")
    #expect(run.codes == [.itemsMissing] && run.entries.isEmpty)
  }

  @Test func itemsThatSayTheSameHaveNoRegression() throws {
    let text = "p_x,p_y,all\n1,2,3\n2,4,1\n3,6,5\n4,8,2\n5,10,6\n"
    let run = try run("importance: {from: regression, with: all}", text)
    #expect(run.errors == [.regressionCollinear] && run.entries.isEmpty)
  }
}
