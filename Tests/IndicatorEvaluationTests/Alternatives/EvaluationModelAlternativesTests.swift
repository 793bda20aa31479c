import IndicatorEvaluation
import PairwiseComparisons
import TestSupport
import Testing

@Suite struct EvaluationModelAlternativesTests {
  /// Published priorities and independent ones; sources in Fixtures/alternatives.
  @Test(arguments: AlternativesCase.all)
  func worked(_ example: AlternativesCase) throws {
    #expect(!example.expected.isEmpty)
    for expectation in example.expected {
      let mode: AlternativeMode = expectation.mode == "distributive" ? .distributive : .ideal
      let result = try example.model(mode).evaluateAlternatives()
      let found = result.alternatives.map {
        expectation.mode == "ideal unnormalised" ? $0.unnormalised : $0.priority
      }
      // The hand-worked fractions hold to the last bits.
      #expect(
        isClose(
          found, expectation.priorities.map(\.value), absolute: max(expectation.tolerance, 2e-15)),
        "\(expectation.mode), \(expectation.kind): \(found)")
    }
  }

  @Test(arguments: AlternativesCase.all, AlternativeMode.allCases)
  func contributionsSumExactly(_ example: AlternativesCase, _ mode: AlternativeMode) throws {
    let result = try example.model(mode).evaluateAlternatives()
    for alternative in result.alternatives {
      #expect(alternative.contributions.reduce(0, +) == alternative.priority)
    }
    let total = result.alternatives.map(\.priority).reduce(0, +)
    #expect(isClose(total, 1, absolute: 1e-14))
    for leaf in result.leaves {
      let sum = leaf.priorities.reduce(0, +)
      #expect(isClose(sum, 1, absolute: 1e-14))
      if mode == .distributive {
        #expect(leaf.scaled == leaf.priorities)
      } else {
        #expect(leaf.scaled.max() == 1)
      }
      #expect(leaf.mode == mode)
    }
  }

  /// Adding a copy of B makes A the best under the distributive mode and not under the ideal one
  /// (Belton & Gear 1983).
  @Test func rankReversal() throws {
    let without = try AlternativesCase.named("belton_gear_without_d")
    let with = try AlternativesCase.named("belton_gear_with_d")
    func ranks(_ example: AlternativesCase, _ mode: AlternativeMode) throws -> [Int] {
      try example.model(mode).evaluateAlternatives().alternatives.map(\.rank)
    }
    #expect(try ranks(without, .distributive) == [2, 1, 3])
    #expect(try ranks(with, .distributive) == [1, 2, 4, 2])
    #expect(try ranks(without, .ideal) == [2, 1, 3])
    #expect(try ranks(with, .ideal) == [3, 1, 4, 1])
  }

  /// The same worked with fractions, from the values themselves.
  @Test func rankReversalOfMeasuredValues() throws {
    let golden = try Golden(fixture: "goldens/numerics/method_rank_reversal_belton_gear")
    func result(_ key: String, _ mode: AlternativeMode) throws -> AlternativesResult {
      let columns = golden[key].rows
      let ids = columns.indices.map { "x\($0)" }
      return try EvaluationModel(
        alternativeMode: mode,
        tree: HierarchyNode(
          id: "goal", weights: .equal, children: ids.map { HierarchyNode(id: $0) }),
        alternatives: columns[0].indices.map { Alternative(id: "a\($0)") },
        indicators: zip(ids, columns).map {
          Indicator(id: $0, rule: .alternativesMeasured($1, mode: nil))
        }
      ).evaluateAlternatives()
    }
    for (key, suffix) in [("raw", ""), ("raw_with_D", "_with_D")] {
      let distributive = try result(key, .distributive).alternatives
      #expect(
        isClose(
          distributive.map(\.priority), golden["distributive\(suffix)"].numbers, absolute: 1e-12))
      let ideal = try result(key, .ideal).alternatives
      #expect(
        isClose(
          ideal.map(\.unnormalised), golden["ideal_unnormalised\(suffix)"].numbers,
          absolute: 1e-12))
      guard suffix.isEmpty else { continue }
      #expect(isClose(ideal.map(\.priority), golden["ideal_normalised"].numbers, absolute: 1e-12))
    }
  }

  /// Σ w CI / Σ w RI of Saaty's house with its eight sets of houses, by numpy.linalg.eig.
  @Test func overallConsistency() throws {
    let result = try AlternativesCase.named("saaty_house_purchase").model(.distributive)
      .evaluateAlternatives()
    let overall = try #require(result.overall)
    #expect(isClose(overall.index, 0.2852875899460144, absolute: 1e-12))
    #expect(isClose(overall.randomIndex, 1.99, absolute: 1e-12))
    #expect(isClose(overall.ratio, 0.14336059796282133, absolute: 1e-12))
    // Five of the nine matrices are over 0.10 in Saaty's own table.
    #expect(result.warnings.count == 5)
  }

  @Test func ownModeOfAnIndicator() throws {
    var model = try AlternativesCase.named("ahpy_mixed_depth_hierarchy").model(.distributive)
    model.indicators[0].rule = .alternativesMeasured([2, 4, 4], mode: .ideal)
    let result = try model.evaluateAlternatives()
    #expect(result.leaves.filter { $0.mode == .ideal }.count == 1)
    let ideal = try #require(result.leaves.first { $0.mode == .ideal })
    #expect(ideal.scaled == [0.5, 1, 1])
    #expect(ideal.priorities == [0.2, 0.4, 0.4])
  }

  /// 1/2, 1/4 and 1/8 are as 4 : 2 : 1.
  @Test func costsCountByTheirReciprocals() throws {
    let result = try measured([2, 4, 8], direction: .cost).evaluateAlternatives()
    let sevenths: [Double] = [4, 2, 1]
    for (alternative, sevenths) in zip(result.alternatives, sevenths) {
      #expect(isClose(alternative.priority, sevenths / 7, absolute: 1e-15))
    }
    #expect(result.alternatives.map(\.rank) == [1, 2, 3])
  }

  /// Haas & Meixner's miles per gallon, printed with four digits (AHPy tests/test_ahp.py).
  @Test func measuredValues() throws {
    let result = try measured([34, 27, 24, 28]).evaluateAlternatives()
    #expect(
      isClose(
        result.alternatives.map(\.priority), [0.3009, 0.2389, 0.2124, 0.2478], absolute: 5e-5))
  }

  @Test func extremeMeasurements() throws {
    let result = try measured([1e308, 1e308, .leastNonzeroMagnitude]).evaluateAlternatives()
    #expect(result.alternatives.map(\.priority) == [0.5, 0.5, 0])
    let costs = try measured([1e308, 1e308, .leastNonzeroMagnitude], direction: .cost)
      .evaluateAlternatives()
    #expect(costs.alternatives.map(\.priority) == [0, 0, 1])
    #expect(try measured([7]).evaluateAlternatives().alternatives.map(\.priority) == [1])
  }

  @Test func refusals() throws {
    #expect(throws: EvaluationError.model([ModelError(.model, .noAlternatives)])) {
      try ReferenceCase.model.evaluateAlternatives()
    }
    let model = measured([1, 0, -1, .nan, .infinity])
    #expect(model.validate().count == 4)
    #expect(
      measured([1, 2], direction: .target).validate()
        == [ModelError(.indicator("i"), .measuredAgainstTarget)])
    var short = measured([1, 2])
    short.alternatives.append(Alternative(id: "more"))
    #expect(
      short.validate() == [ModelError(.indicator("i"), .valueCount(expected: 3, found: 2))])
    #expect(throws: EvaluationError.model([ModelError(.model, .comparesAlternatives)])) {
      try measured([1, 2]).evaluate(EvaluationData())
    }
    var data = measured([1, 2])
    data.indicators[0].rule = .linear(slope: 1, offset: 0)
    #expect(data.validate() == [ModelError(.indicator("i"), .ruleNeedsData)])
    data.alternatives = []
    #expect(data.validate() == [])
    data.indicators[0].rule = .alternativesMeasured([1], mode: nil)
    #expect(data.validate() == [ModelError(.indicator("i"), .ruleNeedsAlternatives)])
  }

  @Test func judgedItemsAreTheAlternatives() throws {
    var model = measured([1, 2])
    model.indicators[0].rule = .alternativesJudged(
      JudgmentSet(id: "s", items: ["0", "x"], responses: []), mode: nil)
    #expect(
      model.validate() == [
        ModelError(.indicator("i"), .itemsDiffer(set: "s", missing: ["1"], extra: ["x"]))
      ])
    // Items in another order than the alternatives are matched by id: 1 is three times 0.
    model.indicators[0].rule = .alternativesJudged(
      JudgmentSet(
        id: "s", items: ["1", "0"],
        responses: [ExpertJudgments(expert: "e", judgments: [Judgment(0, 1, 3)])]), mode: nil)
    #expect(
      isClose(
        try model.evaluateAlternatives().alternatives.map(\.priority), [0.25, 0.75],
        absolute: 1e-15))
  }

  @Test func inconsistentJudgmentsFailWhenAsked() throws {
    var model = try AlternativesCase.named("saaty_house_purchase").model(.distributive)
    model.consistencyViolation = .fail
    #expect(throws: EvaluationError.self) { try model.evaluateAlternatives() }
    model.consistencyViolation = .ignore
    #expect(try model.evaluateAlternatives().warnings.isEmpty)
  }

  private func measured(
    _ values: [Double], direction: Direction = .benefit
  ) -> EvaluationModel {
    EvaluationModel(
      tree: HierarchyNode(id: "i"),
      alternatives: values.indices.map { Alternative(id: "\($0)") },
      indicators: [
        Indicator(
          id: "i", direction: direction, rule: .alternativesMeasured(values, mode: nil))
      ])
  }
}
