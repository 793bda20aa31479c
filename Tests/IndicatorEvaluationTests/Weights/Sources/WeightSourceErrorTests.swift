import BilingualText
import ObjectiveWeights
import PairwiseComparisons
import Testing

@testable import IndicatorEvaluation

@Suite struct WeightSourceErrorTests {
  private static let objective: [ObjectiveWeightError] = [
    .tooFewValues(column: 1, count: 1), .notFinite(column: 1), .negative(column: 1, value: -2),
    .notPositive(column: 1, value: 0), .zeroMean(column: 1), .dependent(columns: [0, 1]),
    .unexplained(column: 1), .correlationUndefined(first: 0, second: 1), .noInformation,
    .retainedShare(1.5), .momentsMissing(method: "gini"), .notSolved,
  ]

  private static let combination: [WeightCombinationError] = [
    .noSources, .lengths(source: 0, expected: 3, found: 2),
    .weight(source: 0, child: 1, value: -1), .sum(source: 0, 0.5),
    .shares(expected: 2, found: 3, sum: 1.5), .vanishes, .tooManySources(30, limit: 20),
    .correlations, .noVariance, .notSolved,
  ]

  @Test func everyMistakeIsSaidInBothLanguages() {
    var errors: [WeightSourceError] = [
      .needsData, .category(leaf: "x"), .targetUnknown(leaf: "x"), .needsRows(method: "gini"),
      .notSolved(.noItems),
    ]
    errors += Self.objective.map { .objective($0, leaves: ["x", "y"]) }
    errors += Self.combination.map { .combination($0, children: ["x", "y"]) }
    let phrases = errors.map(\.message)
    #expect(phrases.allSatisfy { !$0.zh.isEmpty && $0.zh != $0.en })
    #expect(Set(phrases.map(\.en)).count == errors.count)
    #expect(Set(phrases.map(\.zh)).count == errors.count)
    #expect(errors.map(\.explanation) == phrases)
  }

  @Test func columnsAreCalledByTheirLeaves() {
    func english(_ error: ObjectiveWeightError) -> String {
      WeightSourceError.objective(error, leaves: ["price", "quality"]).message.en
    }
    #expect(
      english(.tooFewValues(column: 1, count: 1)) == "`quality` has 1 value; at least 2 are needed")
    #expect(
      english(.tooFewValues(column: 0, count: 0)) == "`price` has 0 values; at least 2 are needed")
    #expect(
      english(.negative(column: 0, value: -2))
        == "`price` has the value -2; the method takes none below 0")
    #expect(
      english(.dependent(columns: [0, 1]))
        == "`price`, `quality` are linear combinations of each other")
    // Where there is no such leaf its position stands.
    #expect(english(.notFinite(column: 7)) == "values of 7 are too large to calculate with")
  }

  /// Sources and children are counted from 1 for readers.
  @Test func sourcesAreCountedFromOne() {
    func message(_ error: WeightCombinationError) -> Phrase {
      WeightSourceError.combination(error, children: ["x", "y"]).message
    }
    let weight = message(.weight(source: 0, child: 1, value: -0.5))
    #expect(weight.en == "source 1 gives child 2 the weight -0.5")
    #expect(weight.zh == "第 1 个来源给第 2 个下级的权重为 -0.5")
    let lengths = message(.lengths(source: 2, expected: 3, found: 2))
    #expect(lengths.en == "source 3 has 2 weights instead of 3")
  }
}
