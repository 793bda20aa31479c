import Foundation
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct RevisionAdviceTests {
  /// Saaty's house, 8 × 8: best single changes at 70 digits (mpmath).
  @Test func house() throws {
    let golden = try Golden.file("numerics/method_inconsistency_improvement_house8")
    let matrix = try Golden.file("numerics/complete_n8_house")["matrix"].matrix()
    let judged = try IncompleteComparisonMatrix(order: 8, judgments: matrix.judgments)
    let advice = try judged.revisionAdvice(count: 5, randomIndex: .alonsoLamata2006)
    let expected = golden["best_single_change"].list
    #expect(advice.count == 5)
    let weights = try matrix.priorities().weights
    for (found, golden) in zip(advice, expected) {
      let (i, j) = (golden["i"].int, golden["j"].int)
      #expect(found.judgment == Judgment(i, j, matrix[i, j]))
      #expect(isClose(found.bestRatio, golden["optimal_a_ij"].number, relative: 1e-9))
      let ratio = (golden["min_lambda"].number - 8) / 7 / 1.4056
      #expect(isClose(found.ratioAfter, ratio, relative: 1e-10))
      #expect(isClose(found.impliedRatio, weights[i] / weights[j], relative: 1e-12))
    }
  }

  /// Saaty's house: which judgments stand out, by their ratio to the weights (Saaty 2003) and by the slope
  /// of λ_max (Harker 1987), at 70 digits (mpmath).
  @Test func judgmentsOfTheHouseThatStandOut() throws {
    let golden = try Golden.file("numerics/method_inconsistency_improvement_house8")
    let matrix = try Golden.file("numerics/complete_n8_house")["matrix"].matrix()
    let influences = try matrix.judgmentInfluences()
    let byRatio = influences.sorted { $0.epsilon > $1.epsilon }
    for (found, expected) in zip(byRatio, golden["largest_epsilon"].list) {
      #expect(found.judgment.first == expected["i"].int)
      #expect(found.judgment.second == expected["j"].int)
      #expect(isClose(found.epsilon, expected["dev"].number, relative: 1e-12))
      #expect(
        isClose(found.impliedRatio, expected["suggested_wi_over_wj"].number, relative: 1e-12))
    }
    let bySlope = influences.sorted { abs($0.slope) > abs($1.slope) }
    for (found, expected) in zip(bySlope, golden["largest_abs_dlambda_dln"].list) {
      #expect(found.judgment.first == expected["i"].int)
      #expect(found.judgment.second == expected["j"].int)
      #expect(isClose(abs(found.slope), expected["value"].number, relative: 1e-11))
    }
    // CR = 0.1 with the random index 1.4056 of Alonso & Lamata.
    let limit = golden["threshold_lambda_for_CR_0.1_RI_1.4056"].number
    let index = RandomIndexTable.alonsoLamata2006.value(order: 8).value
    #expect(isClose(8 + 7 * 0.1 * index, limit, absolute: 1e-12))
  }

  /// The advised judgment is one of the scale, and λ_max with it is that of the changed matrix by
  /// LAPACK's `dgeev`; no neighbouring grade is nearer to the optimum.
  @Test(arguments: JudgmentScale.builtIn) func adviceOnTheScale(
    _ scale: JudgmentScale
  ) throws {
    let matrix = try Golden.file("numerics/complete_n8_house")["matrix"].matrix()
    let judged = try IncompleteComparisonMatrix(order: 8, judgments: matrix.judgments)
    let grades = scale.grades.map { scale.apply(to: $0, order: 8) }
    let advices = try judged.revisionAdvice(scale: scale)
    #expect(advices.count == 3)
    for advice in advices {
      let graded = try #require(advice.onScale)
      let distance = abs(log(graded.ratio / advice.bestRatio))
      for grade in grades + grades.map({ 1 / $0 }) {
        #expect(distance <= abs(log(grade / advice.bestRatio)) + 1e-12)
      }
      var entries = matrix.entries
      entries[advice.judgment.first * 8 + advice.judgment.second] = graded.ratio
      entries[advice.judgment.second * 8 + advice.judgment.first] = 1 / graded.ratio
      let changed = ComparisonMatrix(unchecked: entries, order: 8)
      let excess = try changed.perronPair(solver: .lapack).excess
      let ratio = scale.randomIndex(.saaty1980, order: 8, missing: 0).ratio(of: excess / 7)
      #expect(isClose(graded.ratioAfter, ratio, absolute: 1e-10))
      #expect(graded.ratioAfter >= advice.ratioAfter - 1e-12)
    }
  }

  @Test func consistentSetsNeedNone() throws {
    let matrix = try ComparisonMatrix(weights: [1, 2, 4, 8])
    let judged = try IncompleteComparisonMatrix(order: 4, judgments: matrix.judgments)
    #expect(try judged.revisionAdvice().isEmpty)
  }

  /// In a tree no judgment contradicts another, and each is the only link of two groups.
  @Test func treesNeedNone() throws {
    let judged = try IncompleteComparisonMatrix(
      order: 4, judgments: [Judgment(0, 1, 9), Judgment(1, 2, 9), Judgment(2, 3, 9)])
    #expect(try judged.revisionAdvice().isEmpty)
  }

  /// One wrong judgment among consistent ones is found and mended exactly.
  @Test func oneWrongJudgment() throws {
    let weights = [0.4, 0.3, 0.2, 0.05, 0.05]
    var judgments = try ComparisonMatrix(weights: weights).judgments
    judgments[5].ratio *= 6
    let judged = try IncompleteComparisonMatrix(order: 5, judgments: judgments)
    let advice = try #require(try judged.revisionAdvice().first)
    #expect(advice.judgment == judgments[5])
    #expect(isClose(advice.bestRatio, judgments[5].ratio / 6, relative: 1e-9))
    #expect(advice.ratioAfter < 1e-12)
    let revision = try judged.complete().revision(
      changing: [.init(advice)], randomIndex: RandomIndexTable.saaty1980.value(order: 5),
      limit: .flat(0.1))
    #expect(isClose(revision.weightsAfter, weights, relative: 1e-9))
    #expect(revision.after.ratio < 1e-12 && revision.ranksAfter == [1, 2, 3, 4, 4])
  }
}

@Suite struct RevisionAdviceSizesTests {
  /// Above 60 items nothing is inverted: the same judgment as for a small set is found.
  @Test func largeSets() throws {
    let n = 70
    let weights = (0..<n).map { 1 + Double($0 * 7 % 10) }
    var judgments = try ComparisonMatrix(weights: weights).judgments
    for k in judgments.indices where k % 5 == 0 { judgments[k].ratio *= 1.1 }
    let wrong = 100
    let right = judgments[wrong].ratio
    judgments[wrong].ratio *= 40
    let judged = try IncompleteComparisonMatrix(order: n, judgments: judgments)
    let advice = try #require(try judged.revisionAdvice(count: 1).first)
    #expect(advice.judgment == judgments[wrong])
    #expect(isClose(advice.bestRatio, right, relative: 0.1))
  }

  /// The scalar search and the completion that frees the pair agree.
  @Test func agreesWithTheCompletion() throws {
    var generator = RepeatableGenerator(seed: 41)
    for n in 3...7 {
      let matrix = ComparisonMatrix.random(order: n, using: &generator)
      let judged = try IncompleteComparisonMatrix(order: n, judgments: matrix.judgments)
      for advice in try judged.revisionAdvice(count: 99) {
        let freed = try IncompleteComparisonMatrix(
          order: n, judgments: matrix.judgments.filter { $0.pair != advice.judgment.pair })
        let completed = try freed.completed().matrix
        #expect(
          isClose(
            completed[advice.judgment.first, advice.judgment.second], advice.bestRatio,
            relative: 1e-9))
        #expect(
          isClose(
            try completed.consistency().ratio, advice.ratioAfter, relative: 1e-9, absolute: 1e-13))
      }
    }
  }
}
