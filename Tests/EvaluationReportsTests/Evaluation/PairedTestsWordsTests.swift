import BilingualText
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
    #expect(Phrase.effect(size, small: 0.1, medium: 0.3, large: 0.5).en == word)
  }

  @Test(arguments: [
    (0.001, "变化非常显著，几乎不可能只是偶然波动"), (0.01, "变化显著（5% 水平），不大可能只是偶然波动"),
    (0.05, "变化不显著（5% 水平），可能只是偶然波动"), (Double.nan, "无法判断"),
  ])
  func significance(p: Double, words: String) {
    #expect(Phrase.significance(p).zh == words)
  }
}
