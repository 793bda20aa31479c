import RankingMethods
import TestSupport
import Testing

/// Published tables and figures worked out with exact fractions; see Fixtures/robustness/README.md.
@Suite struct MethodsTests {
  static func table(_ input: Golden, weights: [Double]? = nil) throws -> CriteriaTable {
    let rows = input["X"].rows
    let columns = rows[0].indices.map { criterion in rows.map { $0[criterion] } }
    let count = Double(columns.count)
    return try CriteriaTable(
      columns: columns,
      directions: input["benefit"].list.map { $0.number == 1 ? .benefit : .cost },
      weights: weights
        ?? (input["weights"].list.isEmpty
          ? columns.map { _ in 1 / count } : input["weights"].numbers))
  }

  /// Hwang & Yoon 1981, vector normalisation.
  @Test func topsis() throws {
    let golden = try Golden(fixture: "goldens/numerics/method_topsis")
    let topsis = TOPSIS(try Self.table(golden))
    #expect(isClose(topsis.distanceFromBest, golden["d_plus"].numbers, absolute: 1e-14))
    #expect(isClose(topsis.distanceFromWorst, golden["d_minus"].numbers, absolute: 1e-14))
    #expect(isClose(topsis.ranking.values, golden["closeness"].numbers, absolute: 1e-14))
    #expect(topsis.ranking.ranks == [3, 5, 1, 2, 4])
  }

  /// d⁺ + d⁻ = 0: all rows are equal, closeness ½.
  @Test func topsisOfEqualRowsIsOneHalf() throws {
    for value in [0.0, 3] {
      let table = try CriteriaTable(
        columns: [[value, value]], directions: [.benefit], weights: [1])
      #expect(table.constantCriteria == [0])
      for normalisation in [TOPSIS.Normalisation.vector, .minMax] {
        let topsis = TOPSIS(table, normalisation: normalisation)
        #expect(topsis.ranking.values == [0.5, 0.5])
        #expect(topsis.ranking.ranks == [1, 1])
      }
    }
  }

  /// Opricovic & Tzeng 2004 and 2007, Yang & Wu 2020, ties, a constant criterion, both missing conditions.
  @Test func vikor() throws {
    let golden = try Golden(fixture: "robustness/vikor_published")
    let names = golden["computed"].keys
    #expect(names.count == 7)
    for name in names {
      let result = try VIKOR(
        try Self.table(golden["input"][name]), majority: golden["input"]["v"].number)
      let expected = golden["computed"][name]
      #expect(isClose(result.utility, expected["S"].numbers, absolute: 1e-12), "\(name)")
      #expect(isClose(result.regret, expected["R"].numbers, absolute: 1e-12), "\(name)")
      #expect(isClose(result.ranking.values, expected["Q"].numbers, absolute: 1e-12), "\(name)")
      #expect(result.ranking.sorted == expected["order_by_Q"].list.map(\.int), "\(name)")
      #expect(result.hasAdvantage == (expected["acceptable_advantage"].number == 1), "\(name)")
      #expect(result.isStable == (expected["acceptable_stability"].number == 1), "\(name)")
      #expect(isClose(result.neededAdvantage, expected["DQ"].number, absolute: 1e-15))
      #expect(result.compromise == expected["compromise_set"].list.map(\.int), "\(name)")
      let published = golden["published"][name]
      for (key, values) in [
        ("S", result.utility), ("R", result.regret), ("Q", result.ranking.values),
      ] where !published[key].isNull {
        #expect(isClose(values, published[key].numbers, absolute: 0.0006), "\(name) \(key)")
      }
    }
  }

  @Test func vikorOfOneRowProposesIt() throws {
    let result = try VIKOR(
      CriteriaTable(columns: [[7]], directions: [.cost], weights: [1]))
    #expect(result.compromise == [0])
    #expect(result.ranking.values == [0])
    #expect(throws: RankingError.setting(.majority, value: 1.5)) {
      try VIKOR(CriteriaTable(columns: [[7]], directions: [.cost], weights: [1]), majority: 1.5)
    }
  }

  /// Deng 1989; the textbook table of Yildirim & Onder 2015.
  @Test func greyRelational() throws {
    let golden = try Golden(fixture: "robustness/grey_relational_published")
    let textbook = try GreyRelational(try Self.table(golden["input"]["textbook"]))
    let rows = golden["computed"]["textbook"]["coefficients"].rows
    for criterion in textbook.coefficients.indices {
      #expect(
        isClose(textbook.coefficients[criterion], rows.map { $0[criterion] }, absolute: 1e-12))
    }
    #expect(
      isClose(
        textbook.ranking.values, golden["computed"]["textbook"]["grades"].numbers, absolute: 1e-12
      ))
    #expect(
      isClose(textbook.ranking.values, golden["published"]["textbook"].numbers, absolute: 1e-6))

    let sequences = golden["input"]["reference sequence"]
    let degrees = try GreyRelational(
      sequences: sequences["sequences"].rows, reference: sequences["reference"].numbers)
    #expect(
      isClose(
        degrees.ranking.values,
        golden["computed"]["reference sequence"]["degree"].numbers, absolute: 1e-12))

    let scores = golden["input"]["six customers"]["scores"].rows
    let customers = try CriteriaTable(
      columns: scores[0].indices.map { column in scores.map { $0[column] } },
      directions: scores[0].map { _ in .benefit },
      weights: golden["input"]["six customers"]["weights"].numbers)
    for zeta in [0.5, 0.1] {
      #expect(
        isClose(
          try GreyRelational(customers, distinguishing: zeta).ranking.values,
          golden["computed"]["six customers"]["zeta \(zeta)"].numbers, absolute: 1e-12))
    }
    #expect(throws: RankingError.setting(.distinguishing, value: 0)) {
      try GreyRelational(customers, distinguishing: 0)
    }
  }

  /// Tian 1988, 1993: ten regions by integer and proportional ranks, ties, a published table of three.
  @Test func rankSumRatio() throws {
    let golden = try Golden(fixture: "robustness/rank_sum_ratio_published")
    let cases: [(String, RankSumRatio.Ranks, Golden)] = [
      ("ten regions", .integer, golden["computed"]["ten regions"]["integer"]),
      ("ten regions", .proportional, golden["computed"]["ten regions"]["non-integer"]),
      ("three", .integer, golden["computed"]["three"]),
      ("ties", .integer, golden["computed"]["ties"]),
    ]
    for (name, ranks, expected) in cases {
      let result = try RankSumRatio(try Self.table(golden["input"][name]), ranks: ranks)
      for (row, numbers) in expected["ranks"].rows.enumerated() {
        #expect(isClose(result.criterionRanks.map { $0[row] }, numbers, absolute: 1e-12), "\(name)")
      }
      #expect(isClose(result.ranking.values, expected["rsr"].numbers, absolute: 1e-12), "\(name)")
      let steps = expected["distribution"].list
      #expect(result.distribution.count == steps.count, "\(name)")
      let regression = try #require(result.regression)
      for (step, wanted) in zip(result.distribution, steps) {
        #expect(isClose(step.ratio, wanted["rsr"].number, absolute: 1e-12))
        #expect(step.frequency == wanted["frequency"].int)
        #expect(step.meanRank == wanted["mean_rank"].number)
        #expect(isClose(step.share, wanted["share"].number, absolute: 1e-12))
        #expect(isClose(step.probit, wanted["probit"].number, absolute: 1e-12))
        #expect(isClose(regression.fitted(step.probit), wanted["fitted"].number, absolute: 1e-12))
      }
      #expect(isClose(regression.intercept, expected["intercept"].number, absolute: 1e-12))
      #expect(isClose(regression.slope, expected["slope"].number, absolute: 1e-12))
      #expect(isClose(regression.determination, expected["r_squared"].number, absolute: 1e-12))
      for row in result.stepOfRow.indices {
        #expect(
          isClose(
            try #require(result.fitted(row: row)), expected["fitted"][row].number, absolute: 1e-12))
      }
    }
    let regions = try RankSumRatio(try Self.table(golden["input"]["ten regions"]))
    let limits = golden["computed"]["ten regions"]["limits_of_three_grades"].numbers
    let regression = try #require(regions.regression)
    #expect(isClose([regression.fitted(4), regression.fitted(6)], limits, absolute: 1e-12))
    for (row, name) in golden["input"]["ten regions"]["regions"].list.map(\.text).enumerated() {
      #expect(
        regions.grade(row: row).rawValue
          == golden["computed"]["ten regions"]["three_grades"][name].text, "\(name)")
    }
    let published = golden["published"]["three"]
    let three = try RankSumRatio(try Self.table(golden["input"]["three"]))
    #expect(isClose(three.ranking.values, published["rsr"].numbers, absolute: 0.0006))
    let line = try #require(three.regression)
    #expect(isClose(line.intercept, published["intercept"].number, absolute: 0.0006))
    #expect(isClose(line.slope, published["slope"].number, absolute: 0.0006))
  }

  @Test func rankSumRatioOfEqualRowsHasNoRegression() throws {
    let result = try RankSumRatio(
      CriteriaTable(columns: [[2, 2, 2]], directions: [.benefit], weights: [1]))
    #expect(result.regression == nil)
    #expect(result.fitted(row: 0) == nil)
    #expect(result.distribution.map(\.share) == [11.0 / 12])
    #expect(result.ranking.ranks == [1, 1, 1])
  }

  @Test func weightedSumOfPlacesAndOfValues() throws {
    let table = try CriteriaTable(
      columns: [[10, 20, 30], [5, 1, 3]], directions: [.benefit, .cost], weights: [0.25, 0.75])
    #expect(try WeightedSum(table).ranking.values == [2.5 - 3.75, 5 - 0.75, 7.5 - 2.25])
    let places = try WeightedSum(table, normalisation: .minMax).ranking
    #expect(places.values == [0, 0.875, 0.625])
    #expect(places.ranks == [3, 1, 2])
  }
}
