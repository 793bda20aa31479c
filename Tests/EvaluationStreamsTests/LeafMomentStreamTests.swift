import BilingualText
import Diagnostics
import IndicatorEvaluation
import ObjectiveWeights
import ScenarioData
import TestSupport
import Testing

@testable import EvaluationStreams

/// What objective weights need of a table, in one pass.
struct LeafMomentStreamTests {
  private func plan(
    _ sources: [ObjectiveSource], _ text: String, in folder: borrowing TemporaryFolder,
    periods: [String] = []
  ) throws -> DataPlan {
    var sample = try SampleChunks(periods: periods)
    let weights: NodeWeights =
      sources.count == 1
      ? .objective(sources[0])
      : .combined(CombinedSource(.linear, of: sources.map { .objective($0) }))
    sample.model.tree.weights = weights
    return try sample.plan(text, in: folder, periodColumn: periods.isEmpty ? nil : "when")
  }

  private func moments(_ stream: LeafMomentStream?) throws -> [Int?: ColumnMoments] {
    guard case .moments(let moments) = try #require(stream?.evidence) else { return [:] }
    return moments
  }

  @Test func allRowsAddUp() throws {
    let folder = try TemporaryFolder()
    let plan = try plan(
      [ObjectiveSource(.standardDeviation)], "customer,a,b\nx,40,8\ny,100,\nz,0,20\n", in: folder)
    let stream = try LeafMomentStream(plan)
    let all = try #require(try moments(stream)[nil])
    #expect(all.rows == 3 && all.counts == [3, 2])
    #expect(all.lowest == [0, 8] && all.highest == [100, 20])
    #expect(stream?.diagnostics.isEmpty == true && stream?.undescribed == 0)
  }

  /// Of the coefficient of variation: 50/50 = 1 for (0, 100) and 10/50 for (40, 60), so 5/6 and 1/6.
  @Test func weightsByHand() throws {
    let folder = try TemporaryFolder()
    let plan = try plan(
      [ObjectiveSource(.coefficientOfVariation)], "customer,a,b\nx,0,40\ny,100,60\n", in: folder)
    let evidence = try #require(try LeafMomentStream(plan)?.evidence)
    let weights = try plan.model.settlingWeights(with: evidence).weights()
    #expect(isClose(weights.nodes.dropFirst().map(\.local), [5 / 6.0, 1 / 6.0], absolute: 1e-12))
  }

  @Test func aPeriodMayCountAlone() throws {
    let folder = try TemporaryFolder()
    let plan = try plan(
      [ObjectiveSource(.entropy, period: 1), ObjectiveSource(.critic)],
      "customer,when,a,b\nx,p,1,2\nx,q,3,4\ny,q,5,6\n", in: folder, periods: ["p", "q"])
    let found = try moments(try LeafMomentStream(plan))
    #expect(found.count == 2 && found[nil]?.rows == 3 && found[1]?.rows == 2)
    #expect(found[1]?.lowest == [3, 4] && found[1]?.kept == .logarithms)
    #expect(found[nil]?.lowest == [1, 2] && found[nil]?.kept == .products)
  }

  @Test func whatTakesAllRowsIsNotStreamed() throws {
    let folder = try TemporaryFolder()
    let text = "customer,a,b\nx,40,8\ny,100,9\n"
    for source in [ObjectiveSource(.gini), ObjectiveSource(.entropy, on: .values)] {
      let stream = try LeafMomentStream(plan([source], text, in: folder))
      #expect(stream == nil)
    }
  }

  @Test func mistakesLeaveNoEvidence() throws {
    let folder = try TemporaryFolder()
    let plan = try plan(
      [ObjectiveSource(.entropy)], "customer,a,b\nx,40,8\ny,many,9\nz,1,2\n", in: folder)
    let stream = try LeafMomentStream(plan)
    #expect(stream?.evidence == nil && stream?.diagnostics.map(\.code) == [.csvNotANumber])
    let leaving = try LeafMomentStream(plan, mistakenRow: .isLeftOut)
    #expect(try moments(leaving)[nil]?.rows == 2)
  }
}
