import BilingualText
import ReportForms
import Testing

@testable import EvaluationReports
@testable import IndicatorEvaluation
@testable import Statistics

@Suite struct PairedTestsWordsTests {
  private func wilcoxon(_ count: Int, p: Double, r: Double, exact: Bool = true)
    -> WilcoxonSignedRank
  {
    WilcoxonSignedRank(
      count: count, positiveRankSum: 10, negativeRankSum: 5, statistic: 5, pValue: p,
      isExact: exact, hasTies: !exact, rankBiserial: r)
  }

  @Test func sentences() {
    let test = wilcoxon(40, p: 0.000012, r: -0.31, exact: false)
    #expect(test.sentence.zh == "Wilcoxon 符号秩检验：W = 5，n = 40，p < 0.0001（正态近似）")
    #expect(test.effect.en == "rank-biserial r = -0.31 (medium effect)")
    #expect(test.caveat == nil)
    let t = PairedT(
      count: 5, statistic: -2.5, degreesOfFreedom: 4, pValue: 0.0668, mean: -1,
      standardDeviation: 0.9, cohensD: -1.11)
    #expect(t.sentence.en == "Paired t test: t = -2.5000, 4 degrees of freedom, p = 0.0668")
    #expect(t.effect.zh == "Cohen's d = -1.11（效应大）")
  }

  /// With n pairs the least two-sided p of the exact test is 2 / 2ⁿ.
  @Test func fewPairsCannotBeSignificant() {
    #expect(wilcoxon(5, p: 0.0625, r: 1).caveat?.zh.contains("p 值最小也有 0.0625") == true)
    #expect(wilcoxon(6, p: 0.03125, r: 1).caveat == nil)
  }

  @Test(arguments: [
    (0.05, "negligible"), (-0.1, "small"), (0.3, "medium"), (0.5, "large"), (-1, "large"),
    (Double.nan, "unknown"),
  ])
  func effectSizes(size: Double, word: String) {
    let text = NumberText.fixed(size, decimals: 2)
    #expect(Phrase.effect(shown: text, small: 0.1, medium: 0.3, large: 0.5).en == word)
  }

  /// What a reader sees is what is judged: the d of issue 13 prints as 0.50.
  @Test func anEffectIsJudgedAsItIsPrinted() {
    let t = PairedT(
      count: 51, statistic: 3.57, degreesOfFreedom: 50, pValue: 0.0008, mean: 1,
      standardDeviation: 2, cohensD: 0.49973)
    #expect(t.effect.en == "Cohen's d = 0.50 (medium effect)")
  }

  /// A probability that rounds to a level it is not at is printed with the digits that tell.
  @Test func probabilitiesNearALevel() {
    #expect(NumberText.probability(0.04997) == "0.04997")
    #expect(NumberText.probability(0.0500002) == "0.0500002")
    #expect(NumberText.probability(0.05) == "0.0500")
    #expect(NumberText.probability(0.0312) == "0.0312")
  }

  /// p is how rare such differences are where nothing changed, not the chance that it was chance.
  @Test func noSentenceGivesTheChanceOfChance() {
    for p in [0.001, 0.02, 0.3] {
      let words = Phrase.significance(p)
      #expect(!words.en.contains("chance") && !words.zh.contains("偶然"))
    }
  }

  @Test(arguments: [
    (0.001, "若实际没有变化，这样大的差异出现的机会不到 1%：统计上显著（1% 水平）"),
    (0.01, "若实际没有变化，这样大的差异出现的机会不到 5%：统计上显著（5% 水平）"),
    (0.05, "即使实际没有变化，这样大的差异也不少见：统计上不显著（5% 水平），这并不证明没有变化"),
    (Double.nan, "无法判断"),
  ])
  func significance(p: Double, words: String) {
    #expect(Phrase.significance(p).zh == words)
  }
}
