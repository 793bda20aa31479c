import BilingualText
import DenseLinearAlgebra
import NetworkPriorities
import TestSupport
import Testing

@Suite struct NetworkLimitTests {
  static func square(_ rows: [[Double]]) -> SquareMatrix {
    SquareMatrix(order: rows.count, elements: rows.flatMap { $0 })
  }

  /// The nodes of two blocks that influence each other: (a given b) and (b given a).
  private static func bipartite(_ upper: [[Double]], _ lower: [[Double]]) -> SquareMatrix {
    let n = upper.count
    return SquareMatrix(order: n + lower.count) { row, column in
      row < n
        ? (column < n ? 0 : upper[row][column - n])
        : (column < n ? lower[row - n][column] : 0)
    }
  }

  /// Saaty 1996, cars with feedback: period 2, so that powers never settle.
  @Test func carsWithFeedback() throws {
    let golden = try Golden(fixture: "robustness/anp_limits")
    let input = golden["input"]["cars with feedback"]
    let limit = try Supermatrix(
      Self.bipartite(input["criteria_given_cars"].rows, input["cars_given_criteria"].rows)
    ).limit()
    let expected = golden["computed"]["cars with feedback"]
    let priorities = try limit.priorities()
    #expect(isClose(priorities, expected["cesaro"].numbers, absolute: 1e-12))
    #expect(!limit.isReducible)
    let local = NetworkLimit.byCluster(priorities, [0, 0, 0, 1, 1, 1]).compactMap { $0 }
    #expect(isClose(Array(local[0..<3]), expected["criteria"].numbers, absolute: 1e-12))
    #expect(isClose(Array(local[3..<6]), expected["cars"].numbers, absolute: 1e-12))
    #expect(isClose(Array(local[0..<3]), golden["published"]["criteria"].numbers, absolute: 6e-4))
    #expect(isClose(Array(local[3..<6]), golden["published"]["cars"].numbers, absolute: 6e-4))
  }

  /// A test of pyanp, printed to 8 digits.
  @Test func primitive() throws {
    let golden = try Golden(fixture: "robustness/anp_limits")
    let limit = try Supermatrix(Self.square(golden["input"]["pyanp test"].rows)).limit()
    let priorities = try limit.priorities()
    #expect(
      isClose(
        priorities, golden["computed"]["pyanp test"]["limit"].numbers, absolute: 1e-12))
    #expect(isClose(priorities, golden["published"]["pyanp test"].numbers, absolute: 6e-9))
  }

  /// A hierarchy: the goal's column is the classical synthesis, whether alternatives keep what they get
  /// by an identity or by influencing nothing.
  @Test func hierarchy() throws {
    let golden = try Golden(fixture: "robustness/anp_limits")
    let name = "hierarchy with identity on alternatives"
    var rows = golden["input"][name].rows
    let expected = golden["computed"][name]["goal_column"].numbers
    let limit = try Supermatrix(Self.square(rows)).limit()
    #expect(isClose(try limit.priorities(goal: 0), expected, absolute: 1e-12))
    #expect(limit.closedClasses == [[3], [4], [5]])
    #expect(limit.transient == [0, 1, 2])
    for row in 3..<6 { rows[row][row] = 0 }
    let open = try Supermatrix(Self.square(rows))
    #expect(open.sinks == [3, 4, 5])
    #expect(isClose(try open.limit().priorities(goal: 0), expected, absolute: 1e-12))
  }

  @Test func twoClosedClasses() throws {
    let golden = try Golden(fixture: "robustness/anp_limits")
    let name = "reducible: two closed classes"
    let limit = try Supermatrix(Self.square(golden["input"][name].rows)).limit()
    let expected = golden["computed"][name]
    #expect(
      isClose(
        limit.matrix.elements, expected["limit"].rows.flatMap { $0 }, absolute: 1e-12))
    #expect(limit.closedClasses == expected["closed_classes"].list.map { $0.list.map(\.int) })
    #expect(limit.transient == expected["transient"].list.map(\.int))
    #expect(limit.isReducible)
  }

  @Test func clusterWeights() throws {
    let golden = try Golden(fixture: "robustness/anp_limits")
    let input = golden["input"]["cluster weights"]
    let clusters = input["clusters"].list.map(\.int)
    let matrix = try Supermatrix(
      unweighted: Self.square(input["supermatrix"].rows), clusterOfNode: clusters,
      clusterWeights: Self.square(input["cluster_matrix"].rows))
    let expected = golden["computed"]["cluster weights"]
    #expect(
      isClose(
        matrix.shares.elements, expected["weighted_supermatrix"].rows.flatMap { $0 },
        absolute: 1e-12))
    let priorities = try matrix.limit().priorities()
    #expect(isClose(priorities, expected["limit"].numbers, absolute: 1e-12))
    #expect(
      isClose(
        NetworkLimit.byCluster(priorities, clusters).compactMap { $0 },
        expected["by_cluster"].rows.flatMap { $0 }, absolute: 1e-12))
  }

  /// The limits of numerics/method_anp_limit.
  @Test func furtherLimits() throws {
    let golden = try Golden(fixture: "goldens/numerics/method_anp_limit")
    for (name, key) in [("primitive", "limit"), ("periodic2", "cesaro_limit")] {
      let limit = try Supermatrix(Self.square(golden[name]["W"].rows)).limit()
      #expect(
        isClose(try limit.priorities(), golden[name][key].numbers, absolute: 1e-12), "\(name)")
    }
    let hierarchy = golden["hierarchy"]
    let criteria = hierarchy["criteria"].numbers
    let alternatives = hierarchy["alternatives_by_criterion"].rows
    var rows = [[Double]](repeating: [Double](repeating: 0, count: 6), count: 6)
    for (criterion, weight) in criteria.enumerated() {
      rows[1 + criterion][0] = weight
      for (place, share) in alternatives[criterion].enumerated() {
        rows[3 + place][1 + criterion] = share
      }
    }
    let limit = try Supermatrix(Self.square(rows)).limit()
    #expect(
      isClose(
        Array(try limit.priorities(goal: 0)[3...]), hierarchy["limit_alternatives"].numbers,
        absolute: 1e-12))
  }

  /// Without weights, the clusters that influence a node share it equally.
  @Test func clustersShareEqually() throws {
    let matrix = try Supermatrix(
      unweighted: Self.square([[0, 1, 0], [1, 0, 0], [1, 0, 0]]), clusterOfNode: [0, 0, 1])
    #expect(matrix.shares.elements == [0, 1, 0, 0.5, 0, 0, 0.5, 0, 0])
  }

  /// W L = L, and the columns of L sum to 1: for random networks with holes and sinks.
  @Test func theLimitStaysWhereItIs() throws {
    var generator = RepeatableGenerator(seed: 9)
    for count in [1, 2, 3, 5, 8, 13] {
      for _ in 0..<20 {
        var rows = (0..<count).map { _ in
          (0..<count).map { _ in
            Bool.random(using: &generator) && Bool.random(using: &generator)
              ? Double.random(in: 0...1, using: &generator) : 0
          }
        }
        for column in 0..<count {
          let sum = rows.reduce(0) { $0 + $1[column] }
          if sum > 0 { for row in 0..<count { rows[row][column] /= sum } }
        }
        let matrix = try Supermatrix(Self.square(rows))
        let limit = try matrix.limit()
        var flow = matrix.shares
        for sink in matrix.sinks { flow[sink, sink] = 1 }
        #expect(
          isClose((flow * limit.matrix).elements, limit.matrix.elements, absolute: 1e-12))
        for column in 0..<count {
          let sum = (0..<count).reduce(0) { $0 + limit.matrix[$1, column] }
          #expect(isClose(sum, 1, absolute: 1e-12))
        }
        #expect(limit.matrix.elements.allSatisfy { $0 >= 0 && $0.isFinite })
        #expect(
          limit.closedClasses.flatMap { $0 }.count + limit.transient.count == count)
      }
    }
  }

  /// Nodes in another order have the same priorities, in that order.
  @Test func permutingNodesPermutes() throws {
    var generator = RepeatableGenerator(seed: 10)
    for count in [2, 4, 7] {
      for _ in 0..<20 {
        let raw = (0..<count).map { _ in
          (0..<count).map { _ in
            Bool.random(using: &generator) ? Double.random(in: 0.1...1, using: &generator) : 0
          }
        }
        let sums = (0..<count).map { column in raw.reduce(0) { $0 + $1[column] } }
        let shares = SquareMatrix(order: count) { row, column in
          sums[column] > 0 ? raw[row][column] / sums[column] : 0
        }
        let order = Array(0..<count).shuffled(using: &generator)
        let one = try Supermatrix(shares).limit().priorities()
        let other = try Supermatrix(
          SquareMatrix(order: count) { shares[order[$0], order[$1]] }
        ).limit().priorities()
        #expect(isClose(other, order.map { one[$0] }, absolute: 1e-12))
      }
    }
  }

  /// A long chain of nodes needs no recursion.
  @Test func aLongChainEndsInItsSink() throws {
    let count = 800
    let limit = try Supermatrix(SquareMatrix(order: count) { $0 == $1 + 1 ? 1 : 0 }).limit()
    #expect(limit.closedClasses == [[count - 1]])
    #expect(try limit.priorities(goal: 0)[count - 1] == 1)
  }

  /// Without the node that alone feeds another, the rest shares what it had.
  @Test func influenceOfANodeIsWhatChangesWithoutIt() throws {
    let golden = try Golden(fixture: "robustness/anp_limits")
    let matrix = try Supermatrix(Self.square(golden["input"]["pyanp test"].rows))
    let influences = try matrix.influences()
    #expect(influences.map(\.node) == [0, 1, 2])
    // Without node 2: columns (3/4, 1/4) and (2/7, 5/7), so (8/15, 7/15).
    #expect(isClose(influences[2].without, [8 / 15.0, 7 / 15.0, 0], absolute: 1e-14))
    // Before, without node 2's own share: (5/17, 13/34) / (23/34) = (10/23, 13/23).
    #expect(isClose(influences[2].largestChange, 8 / 15.0 - 10 / 23.0, absolute: 1e-14))
    #expect(throws: NetworkError.nodeUnknown(position: 3, count: 3)) {
      try matrix.influences(goal: 3)
    }
    #expect(throws: NetworkError.noNodes) {
      try Supermatrix(Self.square([[1]])).influences()
    }
  }

  @Test func refusesWhatIsNoSupermatrix() {
    func error(_ body: () throws(NetworkError) -> Void) -> NetworkError? {
      do throws(NetworkError) {
        try body()
        return nil
      } catch { return error }
    }
    #expect(error { () throws(NetworkError) in _ = try Supermatrix(Self.square([])) } == .noNodes)
    #expect(
      error { () throws(NetworkError) in _ = try Supermatrix(Self.square([[0.5]])) }
        == .columnSum(column: 0, sum: 0.5))
    #expect(
      error { () throws(NetworkError) in
        _ = try Supermatrix(Self.square([[0, -1], [1, 2]]))
      } == .influence(row: 0, column: 1, value: -1))
    #expect(
      error { () throws(NetworkError) in
        _ = try Supermatrix(unweighted: Self.square([[1]]), clusterOfNode: [])
      } == .shape(expected: 1, found: 0))
    #expect(
      error { () throws(NetworkError) in
        _ = try Supermatrix(
          unweighted: Self.square([[1]]), clusterOfNode: [1], clusterWeights: Self.square([[1]]))
      } == .clusterUnknown(position: 1, count: 1))
    #expect(
      error { () throws(NetworkError) in
        _ = try Supermatrix(
          unweighted: Self.square([[1]]), clusterOfNode: [0], clusterWeights: Self.square([[0.5]]))
      } == .clusterColumnSum(cluster: 0, sum: 0.5))
    #expect(
      error { () throws(NetworkError) in
        _ = try Supermatrix(
          unweighted: Self.square([[1]]), clusterOfNode: [0], clusterWeights: Self.square([[0]]))
      } == .clusterWeightMissing(column: 0))
    #expect(
      error { () throws(NetworkError) in
        _ = try Supermatrix(Self.square([[1]])).limit().priorities(goal: 1)
      } == .nodeUnknown(position: 1, count: 1))
  }

  @Test func messagesNameNodesInBothLanguages() {
    let sum = NetworkError.columnSum(column: 0, sum: 0.5)
    #expect(
      sum.message(nodes: ["cost"]).en
        == "the influences on cost sum to 0.5 instead of 1, or 0 where there are none")
    #expect(sum.message(nodes: ["成本"]).zh == "对成本的影响之和为 0.5，应为 1（没有影响时为 0）")
    for error in [
      NetworkError.noNodes, .shape(expected: 1, found: 2), .nodeUnknown(position: 1, count: 1),
      .clusterUnknown(position: 1, count: 1), .influence(row: 0, column: 0, value: -1), sum,
      .clusterColumnSum(cluster: 0, sum: 2), .clusterWeightMissing(column: 0),
      .tooManyNodes(count: 2, limit: 1), .linearAlgebra(.singular(pivot: 1)), .noInfluence,
    ] {
      #expect(error.explanation.en != error.explanation.zh)
      #expect(!error.description.isEmpty)
    }
  }
}
