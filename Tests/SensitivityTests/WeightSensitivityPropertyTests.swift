import IndicatorEvaluation
import Sensitivity
import TestSupport
import Testing

/// What must hold for every tree, valid or degenerate: trees that are drawn.
@Suite struct WeightSensitivityPropertyTests {
  /// What a drawn tree is made of.
  private struct Kind {
    var aggregations: [Aggregation] = [.arithmetic]
    /// Share of cells without data.
    var gaps = 0.0
    /// Scores of a few values, equal columns and weights of 0.
    var isDegenerate = false
  }

  /// Up to three levels, two to four children a node.
  private static func node(
    _ name: String, rows: Int, depth: Int, _ kind: Kind, using generator: inout RepeatableGenerator
  ) -> WeighedTree.Node {
    guard depth > 0 else {
      let isConstant = kind.isDegenerate && Bool.random(using: &generator)
      return .leaf(
        name,
        (0..<rows).map { _ in
          if Double.random(in: 0..<1, using: &generator) < kind.gaps { return .nan }
          if isConstant { return 50 }
          return kind.isDegenerate
            ? [0, 50, 100].randomElement(using: &generator)!
            : Double.random(in: 1...100, using: &generator)
        })
    }
    let count = Int.random(in: 2...4, using: &generator)
    var weights = (0..<count).map { _ in
      kind.isDegenerate && Bool.random(using: &generator)
        ? 0 : Double.random(in: 0.05...1, using: &generator)
    }
    if weights.allSatisfy({ $0 == 0 }) { weights[0] = 1 }
    let sum = weights.reduce(0, +)
    var children: [(weight: Double, node: WeighedTree.Node)] = []
    for child in 0..<count {
      let below = Int.random(in: 0...(depth - 1), using: &generator)
      children.append(
        (
          weights[child] / sum,
          node("\(name)\(child)", rows: rows, depth: below, kind, using: &generator)
        ))
    }
    return .node(name, kind.aggregations.randomElement(using: &generator)!, children)
  }

  private static func tree(
    rows: Int, _ kind: Kind, using generator: inout RepeatableGenerator
  ) -> WeighedTree {
    WeighedTree(node("t", rows: rows, depth: 3, kind, using: &generator))
  }

  /// The root's scores with one local weight changed, evaluated anew.
  private static func scores(_ tree: WeighedTree, child: Int, weight: Double) -> [Double] {
    var weights = tree.weights
    let siblings = weights.nodes[weights.nodes[child].parent ?? 0].children.filter { $0 != child }
    let rest = siblings.reduce(0) { $0 + weights.nodes[$1].local }
    for sibling in siblings {
      weights.nodes[sibling].local =
        rest > 0
        ? weights.nodes[sibling].local * (1 - weight) / rest
        : (1 - weight) / Double(siblings.count)
    }
    weights.nodes[child].local = weight
    return weights.nodeScores(tree.leafScores)[0]
  }

  /// Lines, and curves, say what an evaluation with that weight says.
  @Test func agreeWithReevaluation() {
    var generator = RepeatableGenerator(seed: 71)
    let kinds = [
      Kind(), Kind(gaps: 0.2),
      Kind(aggregations: [.arithmetic, .geometric, .harmonic, .power(2), .minimum]),
      Kind(aggregations: [.arithmetic, .geometric, .power(-1)], gaps: 0.1),
    ]
    for round in 0..<80 {
      let kind = kinds[round % kinds.count]
      let tree = Self.tree(rows: 6, kind, using: &generator)
      let sensitivity = WeightSensitivity(tree.weights, leafScores: tree.leafScores)
      for variation in sensitivity.variations {
        for weight in [Double.random(in: 0.01...0.99, using: &generator), variation.today] {
          let expected = Self.scores(tree, child: variation.child, weight: weight)
          let found = variation.scores(at: weight)
          for (place, row) in sensitivity.rows.enumerated() where !expected[row].isNaN {
            #expect(isClose(found[place], expected[row], relative: 1e-11, absolute: 1e-10))
          }
        }
        if kind.aggregations == [.arithmetic] {
          #expect(variation.isExact && variation.functions?.count == sensitivity.rows.count)
        }
        #expect(kind.gaps > 0 || variation.isExact == (variation.lines != nil))
      }
    }
  }

  /// Within the stable weights the first is first and the order the same; just beyond, another.
  @Test func stableWeightsAreStable() {
    var generator = RepeatableGenerator(seed: 72)
    for round in 0..<80 {
      let kind = Kind(gaps: round % 2 == 0 ? 0 : 0.15)
      let tree = Self.tree(rows: 7, kind, using: &generator)
      // A row without any score has no place in an order.
      guard tree.weights.nodeScores(tree.leafScores)[0].allSatisfy({ !$0.isNaN }) else { continue }
      for variation in WeightSensitivity(tree.weights, leafScores: tree.leafScores).variations {
        func order(_ weight: Double) -> [Int] {
          let scores = Self.scores(tree, child: variation.child, weight: weight)
          return scores.indices.sorted { scores[$0] > scores[$1] }
        }
        let today = order(variation.today)
        for (range, isSame) in [
          (variation.firstStable, { (a: [Int], b: [Int]) in a.first == b.first }),
          (variation.orderStable, { (a: [Int], b: [Int]) in a == b }),
        ] {
          let width = range.upperBound - range.lowerBound
          guard width > 1e-6 else { continue }
          let inside = range.lowerBound + width * Double.random(in: 0.01...0.99, using: &generator)
          #expect(isSame(order(inside), today))
          if range.upperBound < 1 - 1e-6 { #expect(!isSame(order(range.upperBound + 1e-7), today)) }
          if range.lowerBound > 1e-6 { #expect(!isSame(order(range.lowerBound - 1e-7), today)) }
        }
      }
    }
  }

  /// Customers in another order: the same figures, in that order.
  @Test func permutingCustomersPermutes() {
    var generator = RepeatableGenerator(seed: 73)
    for _ in 0..<20 {
      let tree = Self.tree(rows: 8, Kind(), using: &generator)
      let order = Array(0..<8).shuffled(using: &generator)
      let one = WeightSensitivity(tree.weights, leafScores: tree.leafScores)
      let other = WeightSensitivity(
        tree.weights, leafScores: tree.leafScores.map { column in order.map { column[$0] } })
      for (a, b) in zip(one.variations, other.variations) {
        #expect(a.firstStable == b.firstStable && a.orderStable == b.orderStable)
        #expect(a.first == b.first.map { order[$0] })
        #expect(a.leaders.map(\.from) == b.leaders.map(\.from))
        #expect(a.leaders.map(\.first) == b.leaders.map { $0.first.map { order[$0] } })
        #expect(order.map { a.rankRanges?[$0] } == (b.rankRanges ?? []).map { $0 })
      }
    }
  }

  /// Indicators in another order: the same figures for each of them.
  @Test func permutingIndicatorsChangesNothing() throws {
    var generator = RepeatableGenerator(seed: 74)
    for _ in 0..<20 {
      let count = 5
      let columns = (0..<count).map { _ in
        (0..<6).map { _ in Double.random(in: 0...100, using: &generator) }
      }
      let raw = (0..<count).map { _ in Double.random(in: 0.1...1, using: &generator) }
      let sum = raw.reduce(0, +)
      func sensitivity(_ order: [Int]) -> WeightSensitivity {
        let tree = WeighedTree(
          .node("goal", order.map { (raw[$0] / sum, .leaf("x\($0)", columns[$0])) }))
        return WeightSensitivity(tree.weights, leafScores: tree.leafScores)
      }
      let one = sensitivity(Array(0..<count))
      let other = sensitivity(Array(0..<count).shuffled(using: &generator))
      for id in (0..<count).map({ "x\($0)" }) {
        let (a, b) = (try #require(one[child: id]), try #require(other[child: id]))
        #expect(isClose(a.firstStable, b.firstStable) && isClose(a.orderStable, b.orderStable))
        #expect(a.first == b.first && a.leaders.map(\.first) == b.leaders.map(\.first))
      }
    }
  }

  /// Equal scores, constant columns, weights of 0, gaps, one customer or none: nothing is NaN.
  @Test func nothingIsNaN() {
    var generator = RepeatableGenerator(seed: 75)
    let bands = [90.0, 50, 0].map { Band(id: "\($0)", minimum: $0) }
    for round in 0..<120 {
      let kind = Kind(
        aggregations: round % 2 == 0
          ? [.arithmetic] : [.arithmetic, .geometric, .harmonic, .minimum, .power(3)],
        gaps: round % 3 == 0 ? 0.4 : 0, isDegenerate: true)
      let tree = Self.tree(rows: round % 5, kind, using: &generator)
      let sensitivity = WeightSensitivity(tree.weights, leafScores: tree.leafScores)
      for variation in sensitivity.variations {
        var figures = [
          variation.today, variation.global, variation.nodeGlobal,
          variation.firstStable.lowerBound, variation.firstStable.upperBound,
          variation.orderStable.lowerBound, variation.orderStable.upperBound,
        ]
        figures += variation.leaders.flatMap { [$0.from, $0.to] }
        #expect(figures.allSatisfy { (0...1).contains($0) }, "\(figures)")
        #expect(variation.crossings().allSatisfy { $0.weight.isFinite })
        for stability in variation.bandStability(bands) {
          #expect((0...1).contains(stability.sameBand.lowerBound))
          #expect((0...1).contains(stability.sameBand.upperBound))
          #expect(stability.meetings.allSatisfy { (0...1).contains($0.weight) })
        }
        #expect((variation.lines ?? []).allSatisfy { $0.intercept.isFinite && $0.slope.isFinite })
        #expect(
          (variation.rankRanges ?? []).allSatisfy { $0.best >= 1 && $0.best <= $0.worst })
      }
      guard kind.gaps == 0, round % 5 > 0 else { continue }
      let criticality = WeightCriticality(
        weights: tree.weights.leaves.map { tree.weights.nodes[$0].global },
        performances: tree.leafScores)
      #expect(criticality.changes.allSatisfy { $0.amount.isFinite && $0.percent.isFinite })
      #expect(criticality.degrees.allSatisfy { $0?.isFinite ?? true })
      #expect(criticality.preferences.allSatisfy { $0.isFinite })
    }
  }

  /// The crossings that are kept are the nearest of those of all pairs, whole scores that tie among them.
  @Test(arguments: [1, 7, 50, 10_000])
  func keptCrossingsAreTheNearestOfAll(limit: Int) {
    var generator = RepeatableGenerator(seed: 8)
    for (count, isWhole) in [(2, false), (40, true), (90, false), (120, true)] {
      let lines = (0..<count).map { _ -> WeightLine in
        let ends = (0..<2).map { _ in
          isWhole
            ? Double(Int.random(in: 0...12, using: &generator))
            : Double.random(in: 0...100, using: &generator)
        }
        return WeightLine(intercept: ends[0], slope: ends[1] - ends[0])
      }
      let weights = WeightLines(lines, today: 0.5)
      var all: [WeightCrossing] = []
      for first in lines.indices {
        for second in lines.indices.dropFirst(first + 1)
        where lines[first].slope != lines[second].slope {
          let gap = lines[second].intercept - lines[first].intercept
          all.append(
            WeightCrossing(
              first: first, second: second, weight: gap / (lines[first].slope - lines[second].slope)
            ))
        }
      }
      let found = weights.crossings(limit: limit)
      #expect(found.count == min(limit, all.count))
      #expect(
        zip(found, found.dropFirst()).allSatisfy { ($0.first, $0.second) < ($1.first, $1.second) })
      let distances = found.map { abs($0.weight - 0.5) }.sorted()
      let nearest = all.map { abs($0.weight - 0.5) }.sorted().prefix(limit)
      #expect(isClose(distances, Array(nearest), absolute: 1e-9))
    }
  }
}
