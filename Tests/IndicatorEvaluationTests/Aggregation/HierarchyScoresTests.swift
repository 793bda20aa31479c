import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct HierarchyScoresTests {
  /// Bit for bit, over random trees of every aggregation, with a tenth of the data missing.
  @Test func contributionsSumExactly() throws {
    var generator = RepeatableGenerator(seed: 4)
    for _ in 0..<30 {
      let model = SampleTrees.model(SampleTrees.random(using: &generator))
      let columns = SampleTrees.columns(9, rows: 40, missing: 10, using: &generator)
      let rows = try model.evaluate(SampleTrees.data(columns)).rows
      for row in 0..<rows.count {
        var sum = 0.0
        for leaf in rows.contributions { sum += leaf[row] }
        #expect(sum == rows.scores[row])
        #expect(rows.nodeScores[0][row] == rows.scores[row])
        #expect((0...100).contains(sum))
        #expect(rows.contributions.allSatisfy { $0[row] >= 0 })
      }
    }
  }

  /// Rows have nothing to do with each other: among thousands with few gaps each one gets the bits
  /// that it gets alone.
  @Test func fewGapsAmongManyRows() throws {
    var generator = RepeatableGenerator(seed: 7)
    for _ in 0..<12 {
      let model = SampleTrees.model(SampleTrees.random(using: &generator))
      let columns = SampleTrees.columns(9, rows: 400, missing: 1, using: &generator)
      let rows = try model.evaluate(SampleTrees.data(columns)).rows
      for row in 0..<rows.count {
        let alone = try model.evaluate(SampleTrees.data(columns.map { [$0[row]] })).rows
        #expect(Self.bits(alone, 0) == Self.bits(rows, row))
      }
    }
  }

  private static func bits(_ rows: EvaluatedRows, _ row: Int) -> [UInt64] {
    (rows.contributions + rows.nodeScores + [rows.scores, rows.coverage]).map { column in
      column[row].isNaN ? .max : column[row].bitPattern
    }
  }

  /// The sum that defines the total and the mean at the root differ by rounding only.
  @Test func totalIsTheRootsMean() throws {
    var generator = RepeatableGenerator(seed: 5)
    for _ in 0..<30 {
      let tree = SampleTrees.random(using: &generator)
      let columns = SampleTrees.columns(9, rows: 20, missing: 10, using: &generator)
      let result = try SampleTrees.model(tree).evaluate(SampleTrees.data(columns))
      let root = result.weights.nodes[0]
      let mean = root.aggregation.combine(
        SiblingScores(
          columns: root.children.map { result.rows.nodeScores[$0] },
          shares: root.children.map { result.weights.nodes[$0].local }))
      #expect(isClose(result.rows.scores, mean.scores, absolute: 1e-12))
    }
  }

  /// In a tree of arithmetic means a contribution is global weight times score, to the last bit.
  @Test func arithmeticContributions() throws {
    let result = try ReferenceCase.model.evaluate(ReferenceCase.data)
    let rows = result.rows
    for row in 0..<rows.count where row != 6 {
      for (leaf, node) in result.weights.leaves.enumerated() {
        let expected = result.weights.nodes[node].global * rows.leafScores[leaf][row]
        #expect(isClose(rows.contributions[leaf][row], expected, relative: 1e-15))
      }
    }
  }

  @Test func allHundredIsHundred() throws {
    var generator = RepeatableGenerator(seed: 6)
    for _ in 0..<200 {
      let tree = SampleTrees.random(using: &generator)
      let rows = try SampleTrees.model(tree).evaluate(
        SampleTrees.data([[Double]](repeating: [100], count: 9))
      ).rows
      #expect(rows.scores[0] <= 100)
      #expect(isClose(rows.scores[0], 100, relative: 1e-14))
      #expect(rows.nodeScores.allSatisfy { $0[0] <= 100 })
      #expect(rows.contributions.reduce(0) { $0 + $1[0] } == rows.scores[0])
    }
  }

  @Test func monotone() throws {
    var generator = RepeatableGenerator(seed: 7)
    for _ in 0..<20 {
      let model = SampleTrees.model(SampleTrees.random(using: &generator))
      let before = SampleTrees.columns(9, rows: 10, using: &generator)
      let base = try model.evaluate(SampleTrees.data(before)).rows.scores
      for leaf in 0..<9 {
        var after = before
        for row in 0..<10 {
          after[leaf][row] = min(
            100, after[leaf][row] + Double.random(in: 0...40, using: &generator))
        }
        let moved = try model.evaluate(SampleTrees.data(after)).rows.scores
        #expect(zip(base, moved).allSatisfy { $0 <= $1 + 1e-12 })
      }
    }
  }

  /// Leaving a leaf out is the same as a model without it whose weights were scaled up by hand.
  @Test(arguments: SampleTrees.aggregations)
  func renormalisingIsDroppingTheLeaf(_ aggregation: Aggregation) throws {
    let with = SampleTrees.model(SampleTrees.flat(aggregation, [0.5, 0.2, 0.3]))
    let without = SampleTrees.model(SampleTrees.flat(aggregation, [0.625, 0.375]))
    let full = try with.evaluate(SampleTrees.data([[60, 20], [.nan, .nan], [90, 100]])).rows
    let dropped = try without.evaluate(SampleTrees.data([[60, 20], [90, 100]])).rows
    #expect(isClose(full.scores, dropped.scores, relative: 1e-15))
    #expect(full.contributions[1] == [0, 0])
    #expect(full.coverage == [0.8, 0.8])
  }

  /// A node without any data is missing itself; its sibling takes over.
  @Test func nodesWithoutData() throws {
    let tree = HierarchyNode(
      id: "root", weights: .given([0.6, 0.4]),
      children: [
        HierarchyNode(
          id: "a", aggregation: .geometric, weights: .equal,
          children: [HierarchyNode(id: "a1"), HierarchyNode(id: "a2")]),
        HierarchyNode(id: "b"),
      ])
    let rows = try SampleTrees.model(tree).evaluate(
      SampleTrees.data([[.nan, .nan, 50], [.nan, .nan, .nan], [70, .nan, 70]])
    ).rows
    #expect(rows.scores[0] == 70)
    #expect(rows.scores[1].isNaN)
    #expect(isClose(rows.scores[2], 0.6 * 50 + 0.4 * 70, relative: 1e-15))
    #expect(rows.nodeScores[1][0].isNaN)
    #expect(isClose(rows.coverage, [0.4, 0, 0.7], absolute: 1e-15))
    #expect(rows.contributions.map { $0[0] } == [0, 0, 70])
    #expect(rows.contributions.allSatisfy { $0[1].isNaN })
    #expect(rows.ranks == [1, 0, 2])
    #expect(rows.bands == [nil, nil, nil])
  }

  /// F(t s) = t F(s)
  @Test func homogeneous() throws {
    var generator = RepeatableGenerator(seed: 8)
    for _ in 0..<20 {
      let model = SampleTrees.model(SampleTrees.random(using: &generator))
      let columns = SampleTrees.columns(9, rows: 10, using: &generator)
      let whole = try model.evaluate(SampleTrees.data(columns)).rows.scores
      let half = try model.evaluate(
        SampleTrees.data(columns.map { $0.map { $0 / 2 } })
      ).rows.scores
      #expect(isClose(half.map { 2 * $0 }, whole, relative: 1e-13))
    }
  }

  /// A constant added to every score is added to an arithmetic total.
  @Test func translation() throws {
    let model = SampleTrees.model(SampleTrees.flat(.arithmetic, [0.2, 0.3, 0.5]))
    var generator = RepeatableGenerator(seed: 9)
    let columns = SampleTrees.columns(3, rows: 20, using: &generator).map { $0.map { $0 * 0.8 } }
    let before = try model.evaluate(SampleTrees.data(columns)).rows.scores
    let after = try model.evaluate(
      SampleTrees.data(columns.map { $0.map { $0 + 15 } })
    ).rows.scores
    #expect(isClose(after, before.map { $0 + 15 }, absolute: 1e-12))
  }

  @Test func singleLeaf() throws {
    let rows = try SampleTrees.model(HierarchyNode(id: "i")).evaluate(
      SampleTrees.data([[42, .nan]])
    )
    .rows
    #expect(rows.scores[0] == 42 && rows.scores[1].isNaN)
    #expect(rows.contributions[0][0] == 42)
  }
}
