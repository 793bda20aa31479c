import BilingualText
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct ComparisonMatrixJudgmentsTests {
  @Test func theFourFormsAgree() throws {
    let pairs = try ComparisonMatrix(
      order: 3, judgments: [Judgment(1, 0, 1 / 3.0), Judgment(0, 2, 5), Judgment(1, 2, 2)])
    let upper = try ComparisonMatrix(upper: [[3, 5], [2]], orientation: .row)
    let turned = try ComparisonMatrix(
      upper: [[1 / 3.0, 1 / 5.0], [1 / 2.0]], orientation: .column)
    let whole = try ComparisonMatrix(
      matrix: [[1, 3, 5], [0.333, 1, 2], [0.2, 0.5, 1]], orientation: .row)
    #expect(isClose(pairs.entries, upper.entries, relative: 1e-15))
    #expect(isClose(turned.entries, upper.entries, relative: 1e-15))
    // 0.333 beside 3 means one third.
    #expect(whole == upper)
    #expect(upper.transposed.transposed == upper)
    #expect(try ComparisonMatrix(order: 3, judgments: upper.judgments) == upper)
    #expect(
      try ComparisonMatrix(upper: [[3, 5], [2], []], orientation: .row) == upper)
  }

  @Test func orientationTurnsATableRound() throws {
    let table: [[Double]] = [[1, 2, 4], [0.5, 1, 3], [0.25, 1 / 3.0, 1]]
    let row = try ComparisonMatrix(matrix: table, orientation: .row)
    let column = try ComparisonMatrix(matrix: table, orientation: .column)
    #expect(row[0, 2] == 4 && column[0, 2] == 0.25 && column == row.transposed)
  }

  @Test func weights() throws {
    let matrix = try ComparisonMatrix(weights: [0.5, 0.3, 0.2])
    #expect(isClose(matrix[0, 2], 2.5, relative: 1e-15))
    #expect(isClose(try matrix.priorities().weights, [0.5, 0.3, 0.2], relative: 1e-14))
  }

  @Test func oneItem() throws {
    for matrix in [
      try ComparisonMatrix(order: 1, judgments: []),
      try ComparisonMatrix(upper: [], orientation: .row),
      try ComparisonMatrix(matrix: [[1]], orientation: .column),
      try ComparisonMatrix(weights: [3]),
    ] {
      for method in PriorityMethod.allCases {
        let priorities = try matrix.priorities(method: method)
        #expect(priorities.weights == [1] && priorities.lambdaMax == 1)
      }
      #expect(try matrix.consistency().index == 0)
      #expect(matrix.judgments.isEmpty)
    }
  }

  @Test(arguments: [Double.nan, .infinity, 0, -1, -.infinity])
  func ratiosThatAreNone(_ bad: Double) {
    func isNotARatio(_ error: JudgmentError?) -> Bool {
      if case .notARatio(_, 0, 1)? = error { true } else { false }
    }
    #expect(
      isNotARatio(
        #expect(throws: JudgmentError.self) {
          try ComparisonMatrix(order: 2, judgments: [Judgment(0, 1, bad)])
        }))
    #expect(
      isNotARatio(
        #expect(throws: JudgmentError.self) {
          try ComparisonMatrix(upper: [[bad]], orientation: .row)
        }))
    #expect(
      isNotARatio(
        #expect(throws: JudgmentError.self) {
          try ComparisonMatrix(matrix: [[1, bad], [1, 1]], orientation: .row)
        }))
    #expect(throws: JudgmentError.self) { try ComparisonMatrix(weights: [1, bad]) }
  }

  @Test func whatIsWrongAndWhere() {
    #expect(throws: JudgmentError.noItems) { try ComparisonMatrix(order: 0, judgments: []) }
    #expect(throws: JudgmentError.noItems) {
      try ComparisonMatrix(matrix: [], orientation: .row)
    }
    #expect(throws: JudgmentError.noItems) { try ComparisonMatrix(weights: []) }
    #expect(throws: JudgmentError.itemOutOfRange(position: 3, order: 3)) {
      try ComparisonMatrix(order: 3, judgments: [Judgment(0, 3, 2)])
    }
    #expect(throws: JudgmentError.itemOutOfRange(position: -1, order: 3)) {
      try ComparisonMatrix(order: 3, judgments: [Judgment(-1, 0, 2)])
    }
    #expect(throws: JudgmentError.selfComparison(item: 1)) {
      try ComparisonMatrix(order: 3, judgments: [Judgment(1, 1, 1)])
    }
    #expect(
      throws: JudgmentError.duplicatePair(earlier: Judgment(0, 1, 2), later: Judgment(1, 0, 3))
    ) {
      try ComparisonMatrix(
        order: 3, judgments: [Judgment(0, 1, 2), Judgment(1, 2, 2), Judgment(1, 0, 3)])
    }
    #expect(throws: JudgmentError.missingPairs([ItemPair(0, 2)], count: 1)) {
      try ComparisonMatrix(order: 3, judgments: [Judgment(0, 1, 2), Judgment(1, 2, 2)])
    }
    #expect(throws: JudgmentError.shape(row: 1, expected: 1, found: 2)) {
      try ComparisonMatrix(upper: [[1, 2], [3, 4]], orientation: .row)
    }
    #expect(throws: JudgmentError.shape(row: 0, expected: 2, found: 1)) {
      try ComparisonMatrix(matrix: [[1], [1, 1]], orientation: .row)
    }
    #expect(throws: JudgmentError.diagonal(item: 1, value: 2)) {
      try ComparisonMatrix(matrix: [[1, 1], [1, 2]], orientation: .row)
    }
    #expect(throws: JudgmentError.notReciprocal(row: 0, column: 1, value: 3, mirror: 0.5)) {
      try ComparisonMatrix(matrix: [[1, 3], [0.5, 1]], orientation: .row)
    }
    #expect(
      throws: JudgmentError.tooExtreme(first: 0, second: 1, method: MethodName.doublePrecision)
    ) {
      try ComparisonMatrix(order: 2, judgments: [Judgment(0, 1, .leastNonzeroMagnitude)])
    }
  }

  /// An order that no machine could hold is refused before anything is allocated.
  @Test func hostileOrders() {
    #expect(throws: JudgmentError.self) { try ComparisonMatrix(order: .max, judgments: []) }
    #expect(throws: JudgmentError.self) {
      try IncompleteComparisonMatrix(order: 5_001, judgments: [Judgment(0, 1, 2)]).completed()
    }
    #expect(throws: JudgmentError.noItems) { try ComparisonMatrix(order: -1, judgments: []) }
  }
}
