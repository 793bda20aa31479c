import EvaluationReports
import IndicatorEvaluation
import TestSupport
import Testing

@testable import EvaluationStreams

/// Which rows are kept while all pass by.
struct CustomerPicksTests {
  private let sample: SampleChunks
  private let chunks: [CustomerChunk]

  /// In two chunks; the fifth customer has no score, and the second and fourth tie.
  init() throws {
    sample = try SampleChunks(classes: ["big", "small"])
    chunks = [
      sample.chunk(["k0", "k1", "k2"], [50, 90, 10], classes: [0, 1, 0]),
      sample.chunk(["k3", "k4", "k5"], [90, .nan, 70], classes: [1, nil, 0]),
    ]
  }

  private func picked(
    _ selection: CustomerSelection, _ order: CustomerOrder = .data, limit: Int? = nil
  ) -> EvaluationResult {
    var picks = CustomerPicks(selection, order: order, limit: limit, leafCount: 2)
    for chunk in chunks { picks.add(chunk) }
    return picks.result(
      frame: sample.frame, evaluator: sample.evaluator,
      standings: Standings(sample.register(chunks)))
  }

  @Test(arguments: [
    (1, 0, ["k1"]), (2, 0, ["k1", "k3"]), (3, 0, ["k1", "k3", "k5"]), (0, 1, ["k2"]),
    (0, 2, ["k0", "k2"]), (0, 4, ["k0", "k2", "k3", "k5"]), (1, 1, ["k1", "k2"]),
    // Who is among both is listed once, and who has no score not at all.
    (3, 3, ["k0", "k1", "k2", "k3", "k5"]), (9, 9, ["k0", "k1", "k2", "k3", "k5"]), (0, 0, []),
  ])
  func theBestAndTheWorst(_ best: Int, _ worst: Int, _ expected: [String]) {
    let result = picked(CustomerSelection(best: best, worst: worst))
    #expect(result.customers == expected)
  }

  @Test func theirRanksAreThoseAmongAll() {
    let result = picked(CustomerSelection(best: 2, worst: 2))
    #expect(result.customers == ["k0", "k1", "k2", "k3"])
    #expect(result.rows.ranks == [4, 1, 5, 1] && result.rows.scores == [50, 90, 10, 90])
    #expect(result.rows.classRanks == [2, 1, 3, 1])
  }

  @Test func withoutRanksTheFirstAreListed() {
    #expect(picked(.all, limit: 2).customers == ["k0", "k1"])
    #expect(picked(.all).customers == ["k0", "k1", "k2", "k3", "k4", "k5"])
    // By rank the one without a score comes last; the report sorts those that are kept.
    #expect(picked(.all, .rank, limit: 5).customers == ["k0", "k1", "k2", "k3", "k5"])
    #expect(picked(.all, .rank, limit: 6).customers.contains("k4"))
    #expect(picked(.all, .rank, limit: 2).customers == ["k1", "k3"])
  }

  @Test func aClassIsCountedWhetherListedOrNot() {
    var picks = CustomerPicks(
      CustomerSelection(customerClass: 0, best: 1), order: .data, limit: nil, leafCount: 2)
    for chunk in chunks { picks.add(chunk) }
    #expect(picks.admitted == 3 && picks.passed == 6)
    let result = picks.result(
      frame: sample.frame, evaluator: sample.evaluator,
      standings: Standings(sample.register(chunks)))
    #expect(result.customers == ["k5"] && result.rows.ranks == [3])
  }

  /// Many ties in many chunks, against sorting all of them.
  @Test func asSortingAllWould() throws {
    var generator = RepeatableGenerator(seed: 11)
    let scores = (0..<2000).map { _ in Double(Int.random(in: 0...20, using: &generator) * 5) }
    let ids = scores.indices.map { "c\($0)" }
    let chunks = stride(from: 0, to: 2000, by: 125).map {
      sample.chunk(Array(ids[$0..<$0 + 125]), Array(scores[$0..<$0 + 125]))
    }
    let sorted = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    for (best, worst) in [(1, 1), (150, 30), (7, 400)] {
      var picks = CustomerPicks(
        CustomerSelection(best: best, worst: worst), order: .data, limit: nil, leafCount: 2)
      for chunk in chunks { picks.add(chunk) }
      let found = picks.result(
        frame: sample.frame, evaluator: sample.evaluator,
        standings: Standings(sample.register(chunks)))
      let wanted = (sorted.prefix(best) + sorted.suffix(worst)).sorted()
      #expect(found.customers == wanted.map { ids[$0] })
      #expect(found.rows.scores == wanted.map { scores[$0] })
    }
  }
}
