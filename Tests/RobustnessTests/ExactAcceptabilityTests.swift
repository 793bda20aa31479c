import Robustness
import TestSupport
import Testing

@Suite struct ExactAcceptabilityTests {
  static let regions: [(String, WeightRegion)] = [
    ("none", .simplex), ("order w1>=w2>=w3", .order([0, 1, 2])),
    ("bounds", .between([0.2...0.6, 0.1...0.5, 0.1...1])),
    ("ratio w1>=2 w2", WeightRegion([.init([1, -2, 0])])),
  ]

  /// Five alternatives on three criteria, worked with fractions.
  @Test(arguments: regions)
  func threeCriteria(key: String, region: WeightRegion) throws {
    let golden = try Golden(fixture: "robustness/smaa_three_criteria_constrained")
    let columns = golden["input"]["performance_alternative_by_criterion"].rows.transposed
    let expected = golden["computed"][key]
    let found = try ExactAcceptability(columns: columns, region: region)
    for (row, expected) in zip(found.acceptability, expected["rank_acceptability"].rows) {
      #expect(isClose(row, expected, absolute: 1e-12))
      #expect(isClose(row.reduce(0, +), 1, absolute: 1e-12))
    }
    for (row, expected) in zip(found.winning, expected["pairwise_winning"].rows) {
      #expect(isClose(row, expected, absolute: 1e-12))
    }
    for (weights, expected) in zip(found.centralWeights, expected["central_weight"].list) {
      #expect((weights == nil) == expected.isNull)
      if let weights { #expect(isClose(weights, expected.numbers, absolute: 1e-12)) }
    }
    if !expected["region_centroid"].isNull {
      #expect(isClose(found.centroid, expected["region_centroid"].numbers, absolute: 1e-12))
    }
  }

  /// Where bounds leave a hexagon, each corner satisfies them all and no other corner is nearer to an
  /// end: the least and largest weights of the golden corners are what the bounds admit.
  @Test func cornersOfBounds() throws {
    let golden = try Golden(fixture: "robustness/smaa_three_criteria_constrained")
    let corners = golden["computed"]["bounds"]["region_vertices"].rows
    let region = WeightRegion.between([0.2...0.6, 0.1...0.5, 0.1...1])
    for corner in corners {
      let slack = region.constraints.map { constraint in
        zip(constraint.coefficients, corner).reduce(-constraint.least) { $0 + $1.0 * $1.1 }
      }
      #expect(slack.allSatisfy { $0 > -1e-12 } && slack.count { abs($0) < 1e-12 } >= 2)
    }
    // With one column the only alternative's central weight is the region's centre, within its corners.
    let found = try ExactAcceptability(columns: [[1], [1], [1]], region: region)
    for criterion in 0..<3 {
      let ends = corners.map { $0[criterion] }
      #expect(found.centroid[criterion] > ends.min()! && found.centroid[criterion] < ends.max()!)
    }
  }

  @Test func fourAlternatives() throws {
    let golden = try Golden(fixture: "goldens/numerics/method_smaa_exact")
    let columns = golden["performance_alternative_by_criterion"].rows.transposed
    let found = try ExactAcceptability(columns: columns)
    for (row, expected) in zip(found.acceptability, golden["rank_acceptability"].rows) {
      #expect(isClose(row, expected, absolute: 1e-12))
    }
    for (row, expected) in zip(found.acceptability, golden["rank_acceptability_value"].rows) {
      #expect(isClose(row, expected, absolute: 1e-12))
    }
    for (weights, expected) in zip(found.centralWeights, golden["central_weight"].rows) {
      #expect(isClose(weights ?? [], expected, absolute: 1e-12))
    }
    // Each expected rank follows from the ranks, too.
    for (rank, row) in zip(found.expectedRanks, found.acceptability) {
      let mean = row.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
      #expect(isClose(rank, mean, absolute: 1e-12))
    }
  }

  /// Two criteria: a beats b where w (1 − 0) + (1 − w)(0 − 2) > 0, that is w > 2/3.
  @Test func twoCriteria() throws {
    let found = try ExactAcceptability(columns: [[1, 0], [0, 2]])
    #expect(isClose(found.winning[0][1], 1.0 / 3, absolute: 1e-14))
    #expect(isClose(found.acceptability[1], [2.0 / 3, 1.0 / 3], absolute: 1e-14))
    #expect(isClose(found.centralWeights[0] ?? [], [5.0 / 6, 1.0 / 6], absolute: 1e-14))
    let bounded = try ExactAcceptability(
      columns: [[1, 0], [0, 2]], region: .between([0.5...0.75, 0...1]))
    #expect(isClose(bounded.winning[0][1], 1.0 / 3, absolute: 1e-14))
  }

  /// Copies tie everywhere and share the best rank.
  @Test func copies() throws {
    let found = try ExactAcceptability(columns: [[1, 1, 0], [0, 0, 1], [0.5, 0.5, 0.2]])
    #expect(found.winning[0][1] == 0 && found.winning[1][0] == 0)
    #expect(found.acceptability[0] == found.acceptability[1])
    #expect(found.acceptability[0][2] == 0 && found.acceptability[2][1] == 0)
  }

  @Test func whatIsRefused() {
    #expect(throws: RobustnessError.criteria(4)) {
      try ExactAcceptability(columns: [[1], [1], [1], [1]])
    }
    #expect(throws: RobustnessError.noWeights) {
      try ExactAcceptability(
        columns: [[1], [1], [1]], region: .between([0.6...1, 0.5...1, 0...1]))
    }
    #expect(throws: RobustnessError.noWeights) {
      try ExactAcceptability(columns: [[1], [1]], region: .between([0.6...1, 0.5...1]))
    }
    #expect(throws: RobustnessError.tooManyAlternatives(51, limit: 50)) {
      try ExactAcceptability(
        columns: [[Double]](repeating: [Double](repeating: 1, count: 51), count: 3))
    }
  }
}
