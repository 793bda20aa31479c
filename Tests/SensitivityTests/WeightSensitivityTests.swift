import IndicatorEvaluation
import Sensitivity
import TestSupport
import Testing

/// Cases worked with fractions; see `Fixtures/robustness/README.md`.
@Suite struct WeightSensitivityTests {
  /// Every node of a tree of three levels: lines, crossings, intervals, envelope.
  @Test func threeLevels() throws {
    let golden = try Golden(fixture: "robustness/sensitivity_three_levels")
    let tree = WeighedTree(golden["input"]["tree"].weighedNode)
    let sensitivity = WeightSensitivity(tree.weights, leafScores: tree.leafScores)
    #expect(golden["computed"]["weights"].list.count == sensitivity.variations.count)
    for expected in golden["computed"]["weights"].list {
      let found = try #require(sensitivity[child: expected["child"].text])
      #expect(tree.weights.nodes[found.node].id == expected["node"].text)
      #expect(isClose(found.global, expected["global_weight"].number, absolute: 1e-12))
      #expect(isClose(found.nodeGlobal, expected["parent_global_weight"].number, absolute: 1e-12))
      check(found, expected)
      let scores = found.scores(at: found.today)
      let order = scores.indices.sorted { scores[$0] > scores[$1] }
      #expect(order.map(Double.init) == expected["order_now"].numbers)
      let crossings = found.crossings()
      #expect(crossings.count == expected["crossings"].list.count)
      for (crossing, expected) in zip(crossings, expected["crossings"].list) {
        #expect(crossing.first == expected["a"].int && crossing.second == expected["b"].int)
        #expect(isClose(crossing.weight, expected["t"].number, relative: 1e-12, absolute: 1e-12))
        #expect(
          abs(crossing.weight) < 1e-12 || crossing.isInside == (expected["inside"].number == 1))
      }
    }
  }

  private func check(_ found: WeightVariation, _ expected: Golden) {
    #expect(found.isExact)
    #expect(isClose(found.today, expected["local_weight"].number, absolute: 1e-15))
    let lines = found.lines ?? []
    #expect(isClose(lines.map(\.intercept), expected["intercept"].numbers, absolute: 1e-12))
    #expect(isClose(lines.map(\.slope), expected["slope"].numbers, absolute: 1e-12))
    #expect(isClose(found.firstStable, expected["first_stable"].range))
    #expect(isClose(found.orderStable, expected["whole_order_stable"].range))
    let leaders = expected["first_by_interval"].list
    #expect(found.leaders.count == leaders.count)
    for (leader, expected) in zip(found.leaders, leaders) {
      #expect(leader.first == [expected["first"].int])
      #expect(isClose(leader.from, expected["from"].number, absolute: 1e-12))
      #expect(isClose(leader.to, expected["to"].number, absolute: 1e-12))
    }
  }

  /// Twelve customers: bands, ranks over all weights, reversed pairs.
  @Test func customersAndBands() throws {
    let golden = try Golden(fixture: "robustness/sensitivity_customers_bands")
    let (weights, scores) = (golden["input"]["weights"], golden["input"]["scores"])
    func leaf(_ id: String) -> (weight: Double, node: WeighedTree.Node) {
      (weights[id].number, .leaf(id, scores[id].numbers))
    }
    let tree = WeighedTree(
      .node(
        "goal",
        [
          (weights["p"].number, .node("p", [leaf("x1"), leaf("x2")])),
          (weights["q"].number, .node("q", [leaf("y1"), leaf("y2")])),
        ]))
    let bands = golden["input"]["bands_min"].numbers.map { Band(id: "\($0)", minimum: $0) }
    let sensitivity = WeightSensitivity(tree.weights, leafScores: tree.leafScores)
    for expected in golden["computed"]["weights"].list {
      let found = try #require(sensitivity[child: expected["child"].text])
      check(found, expected)
      for (stability, expected) in zip(found.bandStability(bands), expected["customers"].list) {
        #expect(stability.band == expected["band"].int)
        #expect(isClose(stability.sameBand, expected["same_band"].range))
        let limits = expected["limits"].list
        #expect(
          stability.meetings.map { bands[$0.band].minimum } == limits.map { $0["limit"].number })
        #expect(
          isClose(
            stability.meetings.map(\.weight), limits.map { $0["t"].number }, absolute: 1e-12))
      }
      let ranges = found.rankRanges ?? []
      #expect(ranges.map { Double($0.best) } == expected["best_rank"].numbers)
      #expect(ranges.map { Double($0.worst) } == expected["worst_rank"].numbers)
      let today = found.scores(at: found.today)
      #expect(isClose(today, golden["computed"]["total"].numbers, absolute: 1e-12))
      for (weight, end) in [(0.0, "0"), (1, "1")] {
        let scores = found.scores(at: weight)
        #expect(Self.ranks(scores) == expected["ranks_at_\(end)"].numbers)
        #expect(Self.reversed(today, scores) == expected["reversed_pairs_at_\(end)"].int)
      }
    }
  }

  /// Ranks that ties share, the best one.
  private static func ranks(_ scores: [Double]) -> [Double] {
    scores.map { own in 1 + Double(scores.count { $0 > own + 1e-9 }) }
  }

  /// Pairs that stand the other way round.
  private static func reversed(_ before: [Double], _ after: [Double]) -> Int {
    before.indices.reduce(0) { count, i in
      count
        + (0..<i).count { j in
          let (then, now) = (before[i] - before[j], after[i] - after[j])
          return min(abs(then), abs(now)) > 1e-9 && (then > 0) != (now > 0)
        }
    }
  }

  /// The three criteria of a textbook.
  @Test func oneWeightAtATime() throws {
    let golden = try Golden(fixture: "goldens/numerics/method_oat_sensitivity")
    let columns = golden["performance_criterion_by_alternative"].rows
    let tree = WeighedTree(
      .node(
        "goal",
        zip(golden["weights"].numbers, columns.enumerated()).map {
          ($0, .leaf("\($1.offset)", $1.element))
        }))
    let sensitivity = WeightSensitivity(tree.weights, leafScores: tree.leafScores)
    for expected in golden["results"].list {
      let found = try #require(sensitivity[child: "\(expected["criterion"].int)"])
      let lines = found.lines ?? []
      #expect(
        isClose(lines.map(\.intercept), expected["line_intercept_R"].numbers, absolute: 1e-12))
      #expect(isClose(lines.map(\.slope), expected["line_slope"].numbers, absolute: 1e-12))
      #expect(found.first == expected["top"].int)
      #expect(isClose(found.firstStable, expected["top_stability_interval"].range))
      #expect(
        isClose(
          found.crossings().map(\.weight), expected["crossings"].list.map { $0["t"].number },
          absolute: 1e-12))
    }
  }

  /// Geometric, harmonic and power means below an arithmetic root.
  @Test func nonlinearMeans() throws {
    let golden = try Golden(fixture: "robustness/sensitivity_nonlinear_means")
    let (tree, scores) = (golden["input"]["tree"], golden["input"]["scores"])
    func node(_ id: String, _ aggregation: Aggregation) -> (weight: Double, node: WeighedTree.Node)
    {
      let children = tree[id].keys.map { child in
        (weight: tree[id][child].number, node: WeighedTree.Node.leaf(child, scores[child].numbers))
      }
      return (tree["goal"][id].number, .node(id, aggregation, children))
    }
    let weighed = WeighedTree(
      .node("goal", [node("p", .geometric), node("q", .harmonic), node("r", .power(2))]))
    let sensitivity = WeightSensitivity(weighed.weights, leafScores: weighed.leafScores)
    for expected in golden["computed"]["nodes"].list {
      let found = try #require(sensitivity[child: expected["child"].text])
      #expect(!found.isExact && found.lines == nil)
      #expect(
        isClose(
          found.scores(at: found.today), golden["computed"]["scores"].numbers, absolute: 1e-12))
      #expect(isClose(found.scores(at: 0), expected["scores_at_0"].numbers, absolute: 1e-12))
      #expect(isClose(found.scores(at: 1), expected["scores_at_1"].numbers, absolute: 1e-12))
      let crossings = found.crossings()
      #expect(crossings.count == expected["crossings"].list.count)
      for (crossing, expected) in zip(crossings, expected["crossings"].list) {
        #expect(crossing.first == expected["a"].int && crossing.second == expected["b"].int)
        #expect(isClose(crossing.weight, expected["t"].number, absolute: 1e-12))
      }
    }
  }
}
