import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct LaplacianSystemTests {
  /// Compressed rows of weighted edges.
  private func system(
    _ edges: [(Int, Int, Double)], _ right: [Double], isWeighted: Bool = true
  ) -> LaplacianSystem {
    var (start, columns, weights) = ([0], [Int32](), [Double]())
    for item in right.indices {
      for (a, b, weight) in edges where a == item || b == item {
        columns.append(Int32(a == item ? b : a))
        weights.append(weight)
      }
      start.append(columns.count)
    }
    return LaplacianSystem(
      start: start, columns: columns, weights: isWeighted ? weights : nil, right: right)
  }

  /// L x, edge by edge.
  private func image(_ edges: [(Int, Int, Double)], _ x: [Double]) -> [Double] {
    var image = [Double](repeating: 0, count: x.count)
    for (a, b, weight) in edges {
      image[a] += weight * (x[a] - x[b])
      image[b] += weight * (x[b] - x[a])
    }
    return image
  }

  /// n x_i − Σ x = b_i, so that x = b / n.
  @Test func whereAllAreComparedWithAll() {
    let edges = (0..<6).flatMap { a in (a + 1..<6).map { (a, $0, 1.0) } }
    let right = [5.0, -1, 2, -3, -4, 1]
    let found = system(edges, right, isWeighted: false).solve()
    #expect(isClose(found.x, right.map { $0 / 6 }, absolute: 1e-14))
    #expect(found.residual < 1e-13)
    // All eigenvalues but the 0 are the same.
    #expect(found.iterations == 1 && found.condition == 1)
  }

  /// Eigenvalues 1 − cos(2πk/5): the largest is φ² times the smallest.
  @Test func aRingOfFiveIsConditionedByTheGoldenSection() {
    let edges = (0..<5).map { ($0, ($0 + 1) % 5, 1.0) }
    let found = system(edges, [1, -1, 0, 0, 0], isWeighted: false).solve()
    #expect(isClose(found.condition, (3 + 5.0.squareRoot()) / 2, relative: 1e-6))
    // The one difference is 4/5, the four others −1/5 on the way round.
    #expect(isClose(found.x[0] - found.x[1], 0.8, absolute: 1e-13))
    #expect(isClose(found.x[2] - found.x[3], -0.2, absolute: 1e-13))
    #expect(isClose(found.x.reduce(0, +), 0, absolute: 1e-14))
  }

  @Test func weightedGraphs() {
    var generator = RepeatableGenerator(seed: 44)
    for count in [2, 7, 40] {
      var edges = (1..<count).map { item in
        (
          Int.random(in: 0..<item, using: &generator), item,
          Double.random(
            in: 0.1...5, using: &generator)
        )
      }
      for a in 0..<count where a + 3 < count { edges.append((a, a + 3, 0.5)) }
      let truth = (0..<count).map { _ in Double.random(in: -3...3, using: &generator) }
      let found = system(edges, image(edges, truth)).solve()
      let mean = truth.reduce(0, +) / Double(count)
      #expect(isClose(found.x, truth.map { $0 - mean }, absolute: 1e-10))
      #expect(found.residual <= 1e-12 && found.condition >= 1)
    }
  }

  @Test func nothingToSolve() {
    let zero = system([(0, 1, 1)], [0, 0]).solve()
    #expect(zero.x == [0, 0] && zero.iterations == 0 && zero.condition == 1)
    #expect(system([], [0]).solve().x == [0])
  }

  @Test func aLimitLeavesAResidual() {
    let edges = (1..<50).map { ($0 - 1, $0, 1.0) }
    var right = [Double](repeating: 0, count: 50)
    (right[0], right[49]) = (1, -1)
    let found = system(edges, right).solve(limit: 3)
    #expect(found.iterations <= 3 && found.residual > 1e-3)
    // As many items as it takes, and the way is solved: x falls by 1 from item to item.
    let whole = system(edges, right).solve()
    #expect(isClose(whole.x[0] - whole.x[49], 49, relative: 1e-10))
  }
}
