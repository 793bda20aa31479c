import DenseLinearAlgebra
import NetworkPriorities
import TestSupport
import Testing

@Suite struct NetworkStudyTests {
  private static func model(
    _ influences: [(on: Int, items: [Int], shares: [Double])], goal: Int? = nil
  ) -> NetworkModel {
    NetworkModel(
      clusters: [.init(id: "p"), .init(id: "q")],
      nodes: [
        .init(id: "a", cluster: 0), .init(id: "b", cluster: 0), .init(id: "c", cluster: 1),
      ],
      influences: influences.map { .init(on: $0.on, items: $0.items, shares: $0.shares) },
      goal: goal)
  }

  /// a and b share the influence on c, c has all of that on a and b: half of all at c.
  @Test func byHand() throws {
    let study = try NetworkStudy(
      Self.model([(2, [0, 1], [0.75, 0.25]), (0, [2], [1]), (1, [2], [1])]))
    #expect(isClose(study.priorities, [0.375, 0.125, 0.5], absolute: 1e-15))
    #expect(isClose(study.withinCluster.map { $0 ?? .nan }, [0.75, 0.25, 1], absolute: 1e-15))
    #expect(study.influences.count == 3 && !study.limit.isReducible)
    // Without a, b and c have half each; before, they had 1/5 and 4/5 of the rest.
    #expect(isClose(study.influences[0].largestChange, 0.3, absolute: 1e-14))
  }

  @Test func whatIsNoNetwork() {
    #expect(throws: NetworkError.shape(expected: 2, found: 1)) {
      try NetworkStudy(Self.model([(2, [0, 1], [1])]))
    }
    #expect(throws: NetworkError.nodeUnknown(position: 7, count: 3)) {
      try NetworkStudy(Self.model([(2, [7], [1])]))
    }
    #expect(throws: NetworkError.columnSum(column: 2, sum: 0.5)) {
      try NetworkStudy(Self.model([(2, [0], [0.5])]))
    }
    #expect(throws: NetworkError.nodeUnknown(position: 9, count: 3)) {
      try NetworkStudy(Self.model([(2, [0], [1])], goal: 9))
    }
    #expect(throws: NetworkError.noNodes) {
      try NetworkStudy(NetworkModel(clusters: [], nodes: [], influences: []))
    }
  }
}
