import IndicatorEvaluation
import TestSupport
import Testing

@testable import Sensitivity

@Suite struct VariedPathTests {
  private func path(_ root: WeighedTree.Node, child: Int) -> VariedPath {
    let tree = WeighedTree(root)
    return VariedPath(tree.weights.nodes, tree.weights.nodeScores(tree.leafScores), child: child)
  }

  /// The nodes are goal, x, q, y and z; q scores 50 and 10, the goal 34 and 38.
  private static let nested = WeighedTree.Node.node(
    "goal",
    [
      (0.4, .leaf("x", [10, 80])),
      (0.6, .node("q", [(0.25, .leaf("y", [20, 40])), (0.75, .leaf("z", [60, 0]))])),
    ])

  @Test func oneWeightMovesAndAllAboveFollow() {
    let below = path(Self.nested, child: 3)
    #expect(below.today == 0.25)
    #expect(isClose(below.scores(at: 0.25), [34, 38], absolute: 1e-12))
    // Without y the node q scores 60 and 0, with y alone 20 and 40.
    #expect(isClose(below.scores(at: 0), [40, 32], absolute: 1e-12))
    #expect(isClose(below.scores(at: 1), [16, 56], absolute: 1e-12))
    let top = path(Self.nested, child: 1)
    #expect(isClose(top.scores(at: 0), [50, 10], absolute: 1e-12))
    #expect(isClose(top.scores(at: 1), [10, 80], absolute: 1e-12))
    #expect(below.isArithmetic && !below.hasGaps)
    #expect(below.siblingShares == [1, 1])
  }

  @Test func siblingsWithoutWeightShareAlike() {
    let path = path(
      .node("goal", [(1, .leaf("a", [10])), (0, .leaf("b", [20])), (0, .leaf("c", [60]))]),
      child: 1)
    #expect(isClose(path.scores(at: 1), [10], absolute: 1e-12))
    #expect(isClose(path.scores(at: 0), [40], absolute: 1e-12))
    #expect(isClose(path.scores(at: 0.5), [25], absolute: 1e-12))
  }

  @Test func gapsTakeFromTheSiblingsShare() {
    let gap = Double.nan
    let root = WeighedTree.Node.node(
      "goal",
      [
        (0.5, .leaf("a", [10, 10, 10, gap])), (0.3, .leaf("b", [20, 20, gap, 20])),
        (0.2, .leaf("c", [70, gap, gap, 70])),
      ])
    let path = path(root, child: 1)
    #expect(path.hasGaps)
    #expect(isClose(path.siblingShares, [1, 0.6, 0, 0], absolute: 1e-12))
    // 0.5 · 10 + 0.3 · 20 + 0.2 · 70; without c over 0.8; a alone; b and c over 0.5.
    let today: [Double] = [25, 13.75, 10, 40]
    #expect(isClose(path.scores(at: 0.5), today, absolute: 1e-12))
    // With the weight 0.2 the siblings have 0.48 and 0.32.
    let less: [Double] = [34, (2 + 9.6) / 0.68, 10, 40]
    #expect(isClose(path.scores(at: 0.2), less, absolute: 1e-12))
  }

  @Test func otherMeansAreCurves() {
    let path = path(
      .node("goal", .geometric, [(0.2, .leaf("a", [25, 0])), (0.8, .leaf("b", [100, 50]))]),
      child: 1)
    #expect(!path.isArithmetic)
    #expect(isClose(path.scores(at: 0.5), [50, 0], absolute: 1e-9))
    // At the ends stands the limit: a score of 0 counts while it has any weight.
    #expect(isClose(path.scores(at: 0), [100, 0], absolute: 1e-9))
    #expect(isClose(path.scores(at: 1), [25, 0], absolute: 1e-9))
  }

  @Test func someRowsAreThoseOfAll() {
    let whole = path(Self.nested, child: 4)
    for rows in [[0], [1], [1, 0], []] {
      let part = whole.restricted(to: rows)
      for weight in [0, 0.3, 0.75, 1] {
        let all = whole.scores(at: weight)
        #expect(isClose(part.scores(at: weight), rows.map { all[$0] }, absolute: 1e-12))
      }
    }
  }
}
