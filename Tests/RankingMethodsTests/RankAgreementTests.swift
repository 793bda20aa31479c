import RankingMethods
import Statistics
import TestSupport
import Testing

@Suite struct RankAgreementTests {
  /// Kendall 1945, Spearman 1904, Sałabun & Urbaniak 2020, Saisana et al. 2005, checked with SciPy.
  @Test func agreesWithIndependentFigures() throws {
    let golden = try Golden(fixture: "robustness/rank_correlation_ties")
    let inputs = golden["input"]["cases"].list
    let expected = golden["computed"]["cases"].list
    #expect(inputs.count == 8)
    for (input, expected) in zip(inputs, expected) {
      let agreement = try RankAgreement(
        reference: input["x"].numbers, other: input["y"].numbers, .leastFirst)
      let id = input["id"].text
      #expect(agreement.pairs.concordant == expected["concordant"].int, "\(id)")
      #expect(agreement.pairs.discordant == expected["discordant"].int, "\(id)")
      #expect(agreement.pairs.tiedInFirst == expected["ties_x_only"].int, "\(id)")
      #expect(agreement.pairs.tiedInSecond == expected["ties_y_only"].int, "\(id)")
      #expect(agreement.pairs.tiedInBoth == expected["ties_both"].int, "\(id)")
      #expect(agrees(agreement.tauB, expected["tau_b"]), "\(id)")
      // Other coefficients are made of the same counts.
      let pairs = agreement.pairs
      let gap = Double(pairs.concordant - pairs.discordant)
      #expect(agrees(gap / Double(pairs.pairs), expected["tau_a"]), "\(id)")
      let untied = pairs.concordant + pairs.discordant
      #expect(agrees(untied > 0 ? gap / Double(untied) : nil, expected["gamma"]), "\(id)")
      let count = Double(input["x"].list.count)
      let levels = Double(min(Set(input["x"].numbers).count, Set(input["y"].numbers).count))
      let stuart = levels > 1 ? 2 * gap * levels / (count * count * (levels - 1)) : nil
      #expect(agrees(stuart, expected["tau_c"]), "\(id)")
      #expect(agrees(agreement.spearman, expected["spearman"]), "\(id)")
      #expect(agrees(agreement.weightedSimilarity, expected["ws"]), "\(id)")
      #expect(agrees(agreement.averageRankShift, expected["average_rank_shift"]), "\(id)")
    }
  }

  /// Against counting every pair one by one.
  @Test func countsPairsAsTheDefinitionDoes() throws {
    var generator = RepeatableGenerator(seed: 7)
    for count in [2, 3, 17, 64, 129] {
      let x = (0..<count).map { _ in Double(Int.random(in: 0..<20, using: &generator)) }
      let y = (0..<count).map { _ in Double(Int.random(in: 0..<20, using: &generator)) }
      var counts = [0, 0, 0, 0, 0]
      for i in 0..<count {
        for j in 0..<i {
          switch ((x[i] - x[j]), (y[i] - y[j])) {
          case (0, 0): counts[4] += 1
          case (0, _): counts[2] += 1
          case (_, 0): counts[3] += 1
          case (let a, let b): counts[a * b > 0 ? 0 : 1] += 1
          }
        }
      }
      let pairs = try RankAgreement(reference: x, other: y, .largestFirst).pairs
      #expect(
        [
          pairs.concordant, pairs.discordant, pairs.tiedInFirst, pairs.tiedInSecond,
          pairs.tiedInBoth,
        ] == counts)
    }
  }

  @Test func aRankingAgreesWithItself() throws {
    let agreement = try RankAgreement(
      reference: [3, 1, 2, .infinity], other: [3, 1, 2, .infinity], .largestFirst)
    #expect(agreement.tauB == 1)
    #expect(agreement.spearman == 1)
    #expect(agreement.weightedSimilarity == 1)
    #expect(agreement.averageRankShift == 0)
  }

  @Test func tooFewRowsSayNothing() throws {
    for values in [[], [1.0]] {
      let agreement = try RankAgreement(reference: values, other: values, .leastFirst)
      #expect(agreement.tauB == nil)
      #expect(agreement.spearman == nil)
      #expect(agreement.weightedSimilarity == nil)
      #expect(agreement.averageRankShift == 0)
    }
  }

  @Test func refusesWhatCannotBeCompared() {
    #expect(throws: RankingError.notComparable(position: 1)) {
      try RankAgreement(reference: [1, .nan], other: [1, 2], .leastFirst)
    }
    #expect(throws: RankingError.shape(expected: 2, found: 1)) {
      try RankAgreement(reference: [1, 2], other: [1], .leastFirst)
    }
  }

  private func agrees(_ value: Double?, _ expected: Golden) -> Bool {
    guard let value else { return expected.isNull }
    return isClose(value, expected.number, absolute: 1e-12)
  }
}
