import FuzzyEvaluation
import TestSupport
import Testing

@Suite struct FuzzyHierarchyTests {
  private typealias Node = FuzzyHierarchy.Node

  /// One level: a root and its leaves.
  private static func flat(
    _ weights: [Double], _ rule: FuzzyOperator
  ) throws -> FuzzyHierarchy {
    try FuzzyHierarchy(
      [Node(parent: nil, weight: 1)] + weights.map { Node(parent: 0, weight: $0) },
      operator: rule)
  }

  private static func check(
    _ assessment: FuzzyAssessment, _ expected: Golden, values: [Double], _ comment: Comment
  ) {
    #expect(isClose(assessment.composed, expected["B"].numbers, absolute: 1e-12), comment)
    #expect(
      isClose(assessment.memberships, expected["normalised"].numbers, absolute: 1e-12), comment)
    guard !expected["grade_by_cumulative_half"].isNull else { return }
    let grade = expected["grade_by_maximum_membership"]
    #expect(assessment.grade == (grade.isNull ? nil : grade.int), comment)
    if grade.isNull {
      #expect(assessment.largest == expected["tied_grades"].list.map(\.int), comment)
    }
    let validity = expected["validity_of_maximum"]
    if validity.isNull {
      #expect(assessment.validity == nil, comment)
    } else {
      #expect(isClose(assessment.validity ?? .nan, validity.number, absolute: 1e-12), comment)
    }
    #expect(
      isClose(
        assessment.score(values), expected["score_weighted_average"].number, relative: 1e-12),
      comment)
    #expect(assessment.gradeByCumulatedHalf == expected["grade_by_cumulative_half"].int, comment)
  }

  /// Two levels, five operators, worked out with exact fractions.
  @Test(arguments: FuzzyOperator.allCases)
  func twoLevels(_ rule: FuzzyOperator) throws {
    let golden = try Golden(fixture: "robustness/fuzzy_two_levels")
    let input = golden["input"]
    var nodes = [Node(parent: nil, weight: 1)]
    var rows: [[Double]] = []
    for (group, weight) in zip(input["first_level"].list, input["weights"].numbers) {
      let parent = nodes.count
      nodes.append(Node(parent: 0, weight: weight))
      nodes += group["weights"].numbers.map { Node(parent: parent, weight: $0) }
      rows += group["R"].rows
    }
    let hierarchy = try FuzzyHierarchy(nodes, operator: rule)
    let result = try hierarchy.assess(rows)
    let expected = golden["computed"][rule.rawValue]
    let values = input["grade_values"].numbers
    for (node, group) in zip(hierarchy.children[0], expected["first_level"].list) {
      Self.check(try #require(result[node]), group, values: values, "\(rule) \(node)")
    }
    Self.check(
      try #require(result[0]), expected["second_level_from_normalised"], values: values,
      "\(rule)")
    #expect(result[0]?.coverage == 1)
  }

  @Test func tiesNameEveryGradeAndChooseNone() throws {
    let golden = try Golden(fixture: "robustness/fuzzy_ties_and_degenerate")
    let weights = golden["input"]["weights"].numbers
    let values = golden["input"]["grade_values"].numbers
    let tied = try Self.flat(weights, .weightedAverage).assess(golden["input"]["tied"].rows)
    Self.check(try #require(tied[0]), golden["computed"]["tied"], values: values, "tied")
    for rule in FuzzyOperator.allCases {
      let certain = try Self.flat(weights, rule).assess(golden["input"]["certain"].rows)
      Self.check(
        try #require(certain[0]), golden["computed"]["certain"][rule.rawValue], values: values,
        "\(rule)")
    }
  }

  /// The textbook case of `numerics/method_fuzzy_comprehensive_evaluation`.
  @Test func textbook() throws {
    let golden = try Golden(
      fixture: "goldens/numerics/method_fuzzy_comprehensive_evaluation")
    for (name, rule) in [
      ("M(min,max)", FuzzyOperator.minMax), ("M(product,max)", .productMax),
      ("M(min,bounded_sum)", .boundedMinSum), ("M(product,sum)", .weightedAverage),
    ] {
      let expected = golden["operators"][name]
      let result = try Self.flat(golden["weights"].numbers, rule).assess(golden["R"].rows)
      let root = try #require(result[0])
      #expect(isClose(root.composed, expected["B"].numbers, absolute: 1e-12))
      #expect(isClose(root.memberships, expected["B_normalised"].numbers, absolute: 1e-12))
      #expect(root.grade == expected["max_membership_grade"].int)
      #expect(
        isClose(
          root.score([100, 80, 60, 40]), expected["score_100_80_60_40"].number, relative: 1e-12))
    }
  }

  /// Printed by mathmodels (R): weighted average; the other operators from their definitions.
  @Test func published() throws {
    let golden = try Golden(fixture: "goldens/published/zh_fuzzy_comprehensive_evaluation")
    for name in ["case1", "case2"] {
      let weights = golden["matrices"]["\(name)_w"].numbers
      let rows = golden["matrices"]["\(name)_R"].rows
      let average = try Self.flat(weights, .weightedAverage).assess(rows)
      #expect(
        isClose(
          try #require(average[0]).composed, golden["expected"][name]["B"].numbers,
          absolute: 1e-9))
      for rule in FuzzyOperator.allCases {
        let key = String(rule.rawValue.map { $0 == "-" ? "_" : $0 })
        let root = try #require(try Self.flat(weights, rule).assess(rows)[0])
        #expect(
          isClose(root.memberships, golden["computed"][name][key].numbers, absolute: 1e-12))
      }
    }
  }

  /// What has no memberships is left out; its siblings share the weight.
  @Test func leavesOutWhatNobodyVotedOn() throws {
    let hierarchy = try FuzzyHierarchy([
      Node(parent: nil, weight: 1), Node(parent: 0, weight: 0.5),
      Node(parent: 1, weight: 0.4), Node(parent: 1, weight: 0.6), Node(parent: 0, weight: 0.5),
    ])
    #expect(hierarchy.leaves == [2, 3, 4])
    let result = try hierarchy.assess([[1, 0], nil, [0, 1]])
    #expect(result[1]?.memberships == [1, 0])
    #expect(result[1]?.coverage == 0.4)
    #expect(result[0]?.memberships == [0.5, 0.5])
    #expect(isClose(result[0]?.coverage ?? .nan, 0.7, absolute: 1e-15))
    let half = try hierarchy.assess([nil, nil, [0.25, 0.75]])
    #expect(half[1] == nil)
    #expect(half[0]?.memberships == [0.25, 0.75])
    #expect(half[0]?.coverage == 0.5)
    #expect(try hierarchy.assess([nil, nil, nil]).allSatisfy { $0 == nil })
  }

  /// A weight of 5 % decides nothing under max and min.
  @Test func namesTheChildrenThatAnOperatorLoses() throws {
    let rows = [[0.7, 0.3, 0], [0.2, 0.2, 0.6], [0.3, 0.3, 0.4]]
    let lost = try Self.flat([0.5, 0.45, 0.05], .minMax).assess(rows)
    #expect(lost[0]?.silentChildren == [2])
    #expect(
      try Self.flat([0.5, 0.45, 0.05], .weightedAverage).assess(rows)[0]?.silentChildren == [])
  }

  @Test func aNodeMayHaveItsOwnOperator() throws {
    let hierarchy = try FuzzyHierarchy(
      [
        Node(parent: nil, weight: 1), Node(parent: 0, weight: 1, operator: .minMax),
        Node(parent: 1, weight: 0.5), Node(parent: 1, weight: 0.5),
      ])
    let result = try hierarchy.assess([[0.9, 0.1], [0.2, 0.8]])
    #expect(result[1]?.composed == [0.5, 0.5])
  }

  @Test func refusesWhatIsNoHierarchy() {
    func error(_ nodes: [FuzzyHierarchy.Node]) -> FuzzyError? {
      do throws(FuzzyError) {
        _ = try FuzzyHierarchy(nodes)
        return nil
      } catch { return error }
    }
    #expect(error([]) == .hierarchy(node: 0))
    #expect(error([Node(parent: 0, weight: 1)]) == .hierarchy(node: 0))
    #expect(
      error([Node(parent: nil, weight: 1), Node(parent: nil, weight: 1)])
        == .hierarchy(node: 1))
    #expect(
      error([Node(parent: nil, weight: 1), Node(parent: 2, weight: 1)]) == .hierarchy(node: 1))
    #expect(
      error([Node(parent: nil, weight: 1), Node(parent: 0, weight: -1)])
        == .weight(node: 1, value: -1))
    #expect(
      error([Node(parent: nil, weight: 1), Node(parent: 0, weight: 0.5)])
        == .weightsSum(node: 0, sum: 0.5))
  }

  @Test func refusesMembershipsThatDoNotFit() throws {
    let hierarchy = try Self.flat([0.5, 0.5], .weightedAverage)
    func error(_ rows: [[Double]?]) -> FuzzyError? {
      do throws(FuzzyError) {
        _ = try hierarchy.assess(rows)
        return nil
      } catch { return error }
    }
    #expect(error([[1, 0]]) == .shape(expected: 2, found: 1))
    #expect(error([[1, 0], [1, 0, 0]]) == .shape(expected: 2, found: 3))
    #expect(error([[1], [1]]) == .tooFewGrades(1))
    #expect(error([[-1, 2], nil]) == .membership(grade: 0, value: -1))
  }

  /// Drawn hierarchies, with certain rows, weights of 0 and leaves without memberships: B sums to 1,
  /// nothing is NaN, and the order of the children does not matter.
  @Test(arguments: FuzzyOperator.allCases)
  func whateverTheHierarchyIs(_ rule: FuzzyOperator) throws {
    var generator = RepeatableGenerator(seed: 91)
    for _ in 0..<200 {
      let count = Int.random(in: 1...6, using: &generator)
      var weights = (0..<count).map { _ in
        Bool.random(using: &generator) ? 0 : Double.random(in: 0.01...1, using: &generator)
      }
      if weights.allSatisfy({ $0 == 0 }) { weights[0] = 1 }
      let sum = weights.reduce(0, +)
      weights = weights.map { $0 / sum }
      let rows = (0..<count).map { _ -> [Double]? in
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return nil
        case 1:
          var row = [0.0, 0, 0, 0]
          row[Int.random(in: 0..<4, using: &generator)] = 1
          return row
        default:
          let raw = (0..<4).map { _ in Double.random(in: 0...1, using: &generator) }
          return raw.map { $0 / raw.reduce(0, +) }
        }
      }
      let order = Array(0..<count).shuffled(using: &generator)
      let found = try Self.flat(weights, rule).assess(rows)[0]
      let other = try Self.flat(order.map { weights[$0] }, rule).assess(order.map { rows[$0] })[0]
      guard let found, let other else {
        // Nobody with a weight has memberships.
        #expect(found == nil && other == nil)
        #expect(zip(weights, rows).allSatisfy { $0 == 0 || $1 == nil })
        continue
      }
      #expect(isClose(found.memberships.reduce(0, +), 1, absolute: 1e-14))
      let figures =
        found.composed + found.memberships + [
          found.coverage, found.score([95, 75, 50, 20]), found.validity ?? 0,
        ]
      #expect(figures.allSatisfy { $0.isFinite && $0 >= 0 })
      #expect(isClose(found.memberships, other.memberships, absolute: 1e-14))
      #expect(found.grade == other.grade || found.largest.count > 1)
    }
  }
}
