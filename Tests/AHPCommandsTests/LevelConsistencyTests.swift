import Foundation
import TestSupport
import Testing

/// 层次总排序一致性 as Chinese textbooks compute it: each level from the one above.
struct LevelConsistencyTests {
  /// The choice of a place to travel to of 姜启源《数学模型》, with CR = 0.00267 for the level of the
  /// places; by an independent power iteration in Python 0.002668214491311488 with RI = 0.58, and
  /// 0.01609026977013773 for the criteria with RI = 1.12 (Saaty 1980).
  private static let scenario = """
    schema: ahp-scenario/1
    tree:
      id: goal
      children: [view, cost, stay, food, way]
      weights:
        orientation: row
        upper: [[1/2, 4, 3, 3], [7, 5, 5], [1/2, 1/3], [1]]
    alternatives: [suzhou, beidaihe, guilin]
    indicators:
      view: {score: {orientation: row, upper: [[2, 5], [2]]}}
      cost: {score: {orientation: row, upper: [[1/3, 1/8], [1/3]]}}
      stay: {score: {orientation: row, upper: [[1, 3], [3]]}}
      food: {score: {orientation: row, upper: [[3, 4], [1]]}}
      way: {score: {orientation: row, upper: [[1, 1/4], [1/4]]}}
    """

  @Test func theTextbooksNumberStandsBesideTheWhole() throws {
    let file = try ScenarioFile(Self.scenario)
    let overall = try RecordedRun(["evaluate", file.path, "--format", "json"]).json
      .overall_consistency
    let levels = overall.levels.array
    #expect(levels.compactMap(\.level.number) == [2, 3])
    #expect(levels.compactMap(\.matrices.number) == [1, 5])
    #expect(isClose(levels[0].cr.number ?? 0, 0.01609026977013773, absolute: 1e-12))
    #expect(isClose(levels[1].cr.number ?? 0, 0.002668214491311488, absolute: 1e-12))
    #expect(isClose(overall.cr.number ?? 0, 0.011510980322067599, absolute: 1e-12))
    let text = RecordedRun(["evaluate", file.path, "--lang", "zh"]).output
    #expect(text.contains("第 3 层 CR = 0.00267（教科书所称层次总排序）"))
    #expect(text.contains("全部判断矩阵合计：CR = 0.0115"))
  }
}
