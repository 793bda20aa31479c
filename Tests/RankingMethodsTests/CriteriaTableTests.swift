import BilingualText
import RankingMethods
import Testing

@Suite struct CriteriaTableTests {
  private func error(
    _ columns: [[Double]], _ weights: [Double], directions: [CriterionDirection]? = nil
  ) -> RankingError? {
    do throws(RankingError) {
      _ = try CriteriaTable(
        columns: columns, directions: directions ?? columns.map { _ in .benefit },
        weights: weights)
      return nil
    } catch {
      return error
    }
  }

  @Test func saysWhatDoesNotFit() {
    #expect(error([], []) == .noCriteria)
    #expect(error([[]], [1]) == .noRows)
    #expect(error([[1, 2], [1]], [0.5, 0.5]) == .shape(expected: 2, found: 1))
    #expect(error([[1]], [0.5, 0.5]) == .shape(expected: 1, found: 2))
    #expect(error([[1]], [1], directions: []) == .shape(expected: 1, found: 0))
    #expect(error([[1, .nan]], [1]) == .needsNumber(row: 1, criterion: 0))
    #expect(error([[1, .infinity]], [1]) == .needsNumber(row: 1, criterion: 0))
    #expect(error([[1]], [-1]) == .invalidWeight(criterion: 0, value: -1))
    #expect(error([[1], [1]], [0.5, 0.4]) == .weightsSum(0.9))
    #expect(error([[1], [1]], [0.5, 0.5]) == nil)
  }

  /// Nothing that is finite becomes NaN, whatever the method.
  @Test func extremeValuesStayFinite() throws {
    let most = Double.greatestFiniteMagnitude
    let table = try CriteriaTable(
      columns: [[-most, 0, most], [0, 0, 0], [Double.leastNonzeroMagnitude, 0, 0]],
      directions: [.benefit, .cost, .cost], weights: [0.5, 0.25, 0.25])
    #expect(table.constantCriteria == [1])
    for values in [
      TOPSIS(table).ranking.values, TOPSIS(table, normalisation: .minMax).ranking.values,
      try VIKOR(table).ranking.values, try GreyRelational(table).ranking.values,
      try RankSumRatio(table, ranks: .proportional).ranking.values,
      try PROMETHEE(
        table,
        functions: [
          .linear(q: 1, p: 1e308), .vShape(p: Double.leastNonzeroMagnitude), .gaussian(s: 1e-300),
        ]
      ).ranking.values,
      try WeightedSum(table, normalisation: .minMax).ranking.values,
    ] {
      #expect(values.allSatisfy { $0.isFinite && abs($0) <= 1 })
    }
  }

  @Test func messagesNameRowsAndCriteriaInBothLanguages() {
    let missing = RankingError.needsNumber(row: 1, criterion: 0)
    #expect(
      missing.message(rows: ["a", "b"], criteria: ["price"]).en
        == "price of b is not a finite number")
    #expect(
      missing.message(rows: ["a", "b"], criteria: ["价格"]).zh == "b的价格不是有限数")
    let thresholds = RankingError.thresholds(criterion: 0, function: .linear(q: 5, p: 1))
    #expect(
      thresholds.description
        == "the thresholds of criterion 0 do not fit linear (q 5.0, p 1.0): 0 ≤ q < p")
    for error in [
      RankingError.noRows, .noCriteria, .shape(expected: 1, found: 2),
      .notComparable(position: 0), .invalidWeight(criterion: 0, value: .nan), .weightsSum(2),
      .functionCount(expected: 1, found: 2), .tooManyRows(rows: 3, limit: 2, criterion: 0),
      .setting(.majority, value: 2), .setting(.distinguishing, value: 2), missing, thresholds,
    ] {
      #expect(error.explanation.en != error.explanation.zh)
    }
  }
}
