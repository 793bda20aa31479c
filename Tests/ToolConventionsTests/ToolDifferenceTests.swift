import BilingualText
import PairwiseComparisons
import TestSupport
import Testing
import ToolConventions

@Suite struct ToolDifferenceTests {
  private static func difference(
    _ tool: ComparedTool, _ file: String, _ key: String, table: RandomIndexTable = .saaty1980,
    method: PriorityMethod = .eigenvector
  ) throws -> ToolDifference {
    let golden = try Golden(fixture: "goldens/published/\(file)")
    return try ToolDifference(
      tool, of: ToolOutcomeTests.matrix(golden["matrices"][key]), method: method, table: table)
  }

  @Test func namesTheConventionThatMakesTheDifference() throws {
    let ahpOS = try Self.difference(.ahpOS, "ahpos_download_example", "Goal")
    #expect(ahpOS.weightConvention == .stopping)
    #expect(ahpOS.ratioConvention == .randomIndex)
    let pyDecision = try Self.difference(.pyDecision, "pydecision_7x7_readme", "m")
    #expect(pyDecision.weightConvention == .method)
    #expect(pyDecision.ratioConvention == .lambda)
    let ahpsurvey = try Self.difference(.ahpsurvey, "ahpsurvey_city1", "city1")
    #expect(ahpsurvey.weightConvention == nil)
    #expect(ahpsurvey.ratioConvention == .randomIndex)
    let ahpy = try Self.difference(
      .ahpy, "ahpsurvey_city1", "city1", table: .doneganDodd1991)
    #expect(ahpy.weightConvention == .rounding)
    #expect(ahpy.ratioConvention == .rounding)
  }

  /// Steps lead from our figures to the tool's, and their changes add up.
  @Test(arguments: ComparedTool.allCases)
  func stepsLeadFromOursToTheirs(_ tool: ComparedTool) throws {
    let difference = try Self.difference(tool, "pydecision_7x7_readme", "m")
    #expect(
      difference.steps.map(\.convention) == [.method, .stopping, .lambda, .randomIndex, .rounding])
    #expect(difference.steps.last?.weights == difference.theirs.weights)
    #expect(difference.steps.last?.ratio == difference.theirs.ratio)
    let sum = difference.steps.compactMap(\.ratioChange).reduce(0, +)
    let (ours, theirs) = (
      try #require(difference.ours.ratio), try #require(difference.theirs.ratio)
    )
    #expect(isClose(ours + sum, theirs, absolute: 1e-14))
    let changes: [Double] = difference.steps.map(\.weightChange)
    #expect(difference.weightDifference <= changes.reduce(0, +) + 1e-15)
  }

  @Test func sentencesInBothLanguages() throws {
    let difference = try Self.difference(.ahpOS, "ahpos_download_example", "Goal")
    #expect(
      difference.sentence(items: ["A", "B", "C"]).en
        == "AHP-OS: the weight of B is 0.285112 instead of 0.285077 because its iteration stops early, "
        + "after 4 steps; the consistency ratio is 0.076762 instead of 0.063374 because its random "
        + "index is 0.4792, ours 0.58.")
    #expect(
      difference.sentence(items: ["甲", "乙", "丙"]).zh
        == "AHP-OS：乙的权重为 0.285112，而非 0.285077，原因是它的迭代在 4 步后提前停止；一致性比率为 0.076762，"
        + "而非 0.063374，原因是它的随机指标 RI 为 0.4792，而非 0.58。")
    let consistent = try ComparisonMatrix(
      order: 3, judgments: [Judgment(0, 1, 2), Judgment(1, 2, 2), Judgment(0, 2, 4)])
    let same = try ToolDifference(
      .ahpsurvey, of: consistent, method: .eigenvector, table: .saaty1980)
    #expect(same.sentence().en == "ahpsurvey shows the same numbers.")
    #expect(same.sentence().zh == "ahpsurvey 给出相同的结果。")
  }
}
