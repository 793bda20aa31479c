import BilingualText
import Diagnostics
import Foundation
import IndicatorEvaluation
import ScenarioData
import Sensitivity
import TestSupport
import Testing

@testable import EvaluationStreams

/// What a stream says of weights is what all rows at once say.
struct StreamedSensitivityTests {
  private static let leaves = ["a", "b", "c", "d"]

  private static func model(_ aggregation: Aggregation = .arithmetic) -> EvaluationModel {
    var model = EvaluationModel(
      tree: HierarchyNode(
        id: "goal", aggregation: aggregation, weights: .given([0.6, 0.4]),
        children: [
          HierarchyNode(
            id: "p", weights: .given([0.7, 0.3]),
            children: [HierarchyNode(id: "a"), HierarchyNode(id: "b")]),
          HierarchyNode(
            id: "q", weights: .given([0.5, 0.5]),
            children: [HierarchyNode(id: "c"), HierarchyNode(id: "d")]),
        ]),
      bands: [
        Band(id: "good", minimum: 70), Band(id: "fair", minimum: 50), Band(id: "bad", minimum: 0),
      ])
    model.indicators = leaves.map {
      Indicator(id: $0, rule: .linear(slope: 1, offset: 0), missing: .renormalise)
    }
    return model
  }

  private static func plan(
    _ model: EvaluationModel, _ rows: [[Double?]], in folder: borrowing TemporaryFolder
  ) throws -> DataPlan {
    let path = folder.url.appendingPathComponent("d.csv").path
    var text = "customer,a,b,c,d\n"
    for (place, row) in rows.enumerated() {
      text += "k\(place)," + row.map { $0.map { "\($0)" } ?? "" }.joined(separator: ",") + "\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    var file = DataFile(
      path: path, encoding: "utf-8", separator: nil, layout: .wide, idColumn: "customer",
      periodColumn: nil, missingTokens: [""], columns: [:], indicatorColumn: "indicator",
      valueColumn: "value", place: SourcePosition(line: 1, column: 1))
    file.isGivenByCaller = true
    return DataPlan(
      model: model, customerFile: nil, dataFiles: [file], checks: [],
      places: DataPlaces(data: nil, comparison: nil, indicators: [:]),
      source: SourceText(path: "s.yaml", text: ""))
  }

  private static func rows(
    _ count: Int, ties: Bool, gaps: Double = 0, seed: UInt64
  ) -> [[Double?]] {
    var generator = RepeatableGenerator(seed: seed)
    return (0..<count).map { _ in
      leaves.map { _ in
        if gaps > 0, Double.random(in: 0..<1, using: &generator) < gaps { return nil }
        return ties
          ? [0.0, 50, 100].randomElement(using: &generator)!
          : Double(Int.random(in: 0...100_000, using: &generator)) / 1000
      }
    }
  }

  /// Several chunks of customers; with three values a cell most of them tie; with gaps scores are no
  /// lines.
  @Test(arguments: [(false, 0), (true, 0), (false, 0.01)])
  func streamedIsWhole(_ ties: Bool, _ gaps: Double) throws {
    let folder = try TemporaryFolder()
    var model = Self.model()
    if gaps > 0 {
      model.tree = HierarchyNode(
        id: "goal", weights: .given([0.5, 0.25, 0.15, 0.1]),
        children: Self.leaves.map { HierarchyNode(id: $0) })
    }
    let plan = try Self.plan(
      model, Self.rows(30_000, ties: ties, gaps: gaps, seed: 3), in: folder)
    let weights = try model.weights()
    var stream = try CustomerStream(plan, weights: weights)
    let frame = try #require(stream.frame)
    var streamed = StreamedSensitivity(frame)
    var chunks = 0
    try streamed.read(&stream) { _, _ in chunks += 1 }
    let (isExact, count, diagnostics) = (streamed.isExact, streamed.count, stream.diagnostics)
    #expect(isExact && count == 30_000 && diagnostics.isEmpty)
    #expect(chunks > 1)
    let outlooks = try streamed.finish()

    let data = try #require(plan.readData(allowingOutside: true).data)
    let whole = WeightSensitivity(try model.evaluate(data))
    #expect(outlooks.count == whole.variations.count && outlooks.count == (gaps > 0 ? 4 : 6))
    #expect(whole.variations.allSatisfy { $0.isExact && ($0.lines == nil) == (gaps > 0) })
    for (found, expected) in zip(outlooks, whole.variations) {
      #expect(found.child == expected.child && found.node == expected.node)
      #expect(found.first == expected.first)
      func agree(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> Bool {
        isClose(a.lowerBound, b.lowerBound, absolute: 1e-12)
          && isClose(a.upperBound, b.upperBound, absolute: 1e-12)
      }
      #expect(agree(found.firstStable, expected.firstStable))
      if !ties { #expect(agree(found.orderStable, expected.orderStable)) }
      #expect(
        isClose(found.leaders.map(\.from), expected.leaders.map(\.from), absolute: 1e-12))
      for (leader, wanted) in zip(found.leaders, expected.leaders) {
        #expect(leader.first == Array(wanted.first.prefix(leader.first.count)))
        #expect(leader.first.count == min(10, wanted.first.count))
      }
      let first = try #require(found.first)
      let id = streamed.label(ofRow: first).id
      #expect(id == "k\(first)")
      for (shift, wanted) in zip(found.shifts, expected.shifts(model.bands)) {
        #expect(shift.weight == wanted.weight && shift.bandChanges == wanted.bandChanges)
        guard !ties else { continue }
        // Of 450 million pairs rounding turns some round that tie but for it.
        #expect(abs(shift.reversedPairs - wanted.reversedPairs) <= 100)
        #expect(isClose(shift.tauB ?? .nan, wanted.tauB ?? .nan, absolute: 1e-6))
      }
    }
  }

  /// Means that are no weighted sums take all rows at once.
  @Test func whatIsNoLineIsNotStreamed() throws {
    let folder = try TemporaryFolder()
    let model = Self.model(.geometric)
    let plan = try Self.plan(model, Self.rows(5, ties: false, seed: 4), in: folder)
    var stream = try CustomerStream(plan, weights: try model.weights())
    var streamed = StreamedSensitivity(try #require(stream.frame))
    try streamed.read(&stream)
    let isExact = streamed.isExact
    #expect(!isExact)
  }

  /// By hand: scores (45, 40, 35), of which the second is 80 times the weight: with the weight a fifth
  /// larger (45, 48, 35), so that one pair of three turns round, τ = (2 − 1) / 3.
  @Test func shiftsByHand() throws {
    let tree = HierarchyWeights(
      nodes: [
        WeightedNode(
          id: "g", label: Label(), parent: nil, children: [1, 2], depth: 0,
          aggregation: .arithmetic, local: 1, global: 1, judgmentSet: nil),
        WeightedNode(
          id: "x", label: Label(), parent: 0, children: [], depth: 1, aggregation: .arithmetic,
          local: 0.5, global: 0.5, judgmentSet: nil),
        WeightedNode(
          id: "y", label: Label(), parent: 0, children: [], depth: 1, aggregation: .arithmetic,
          local: 0.5, global: 0.5, judgmentSet: nil),
      ], judgmentSets: [])
    let found = WeightSensitivity(tree, leafScores: [[45, 80, 35], [45, 0, 35]])
    let shifts = try #require(found[child: "x"]).shifts([
      Band(id: "a", minimum: 47), Band(id: "b", minimum: 0),
    ])
    #expect(shifts.map(\.change) == [-0.2, -0.1, 0.1, 0.2])
    #expect(isClose(shifts.map(\.weight), [0.4, 0.45, 0.55, 0.6], absolute: 1e-15))
    #expect(shifts[3].reversedPairs == 1 && shifts[3].bandChanges == 1)
    #expect(isClose(shifts[3].tauB ?? .nan, 1 / 3.0, absolute: 1e-15))
    // At .4 the second has 32 and falls behind the third.
    #expect(shifts[0].reversedPairs == 1 && shifts[0].bandChanges == 0)
  }
}
