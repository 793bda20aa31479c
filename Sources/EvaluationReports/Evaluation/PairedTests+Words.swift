import BilingualText
import IndicatorEvaluation
import ReportForms
import Statistics

extension WilcoxonSignedRank {
  /// The test as a sentence with its numbers.
  var sentence: Phrase {
    let distribution =
      isExact
      ? Phrase(zh: "精确分布", en: "exact")
      : Phrase(zh: "正态近似", en: "normal approximation")
    let p = NumberText.equation("p", pValue)
    let w = NumberText.significant(statistic)
    return Phrase(
      zh: "Wilcoxon 符号秩检验：W = \(w)，n = \(count)，\(p)（\(distribution.zh)）",
      en: "Wilcoxon signed-rank test: W = \(w), n = \(count), \(p) (\(distribution.en))")
  }

  var effect: Phrase {
    let r = NumberText.fixed(rankBiserial, decimals: 2)
    let size = Phrase.effect(shown: r, small: 0.1, medium: 0.3, large: 0.5)
    return Phrase(
      zh: "秩双列相关 r = \(r)（效应\(size.zh)）", en: "rank-biserial r = \(r) (\(size.en) effect)")
  }

  /// Why few pairs cannot be significant whatever they are; nil where they can.
  var caveat: Phrase? {
    guard isExact, count < 6 else { return nil }
    let least = NumberText.significant(2 / Double(1 << max(0, count)), digits: 4)
    return Phrase(
      zh: "仅 \(count) 家客户有变化，双侧 p 值最小也有 \(least)，样本过少，不可能达到 5% 显著水平",
      en:
        "with only \(Phrase.counted(count, "change")) the least possible two-sided p is \(least): too few to be significant at 5 %"
    )
  }
}

extension PairedT {
  var sentence: Phrase {
    let p = NumberText.equation("p", pValue)
    let t = NumberText.fixed(statistic, decimals: 4)
    return Phrase(
      zh: "配对 t 检验：t = \(t)，自由度 \(degreesOfFreedom)，\(p)",
      en: "Paired t test: t = \(t), \(degreesOfFreedom) degrees of freedom, \(p)")
  }

  var effect: Phrase {
    let d = NumberText.fixed(cohensD, decimals: 2)
    let size = Phrase.effect(shown: d, small: 0.2, medium: 0.5, large: 0.8)
    return Phrase(zh: "Cohen's d = \(d)（效应\(size.zh)）", en: "Cohen's d = \(d) (\(size.en) effect)")
  }
}

extension Phrase {
  /// The usual words for an effect size (Cohen 1988).
  ///
  /// - Parameter text: the size as it is printed: what a reader sees is what is judged.
  static func effect(
    shown text: String, small: Double, medium: Double, large: Double
  ) -> Phrase {
    switch abs(Double(text) ?? .nan) {
    case large...: Phrase(zh: "大", en: "large")
    case medium...: Phrase(zh: "中等", en: "medium")
    case small...: Phrase(zh: "小", en: "small")
    case ..<small: Phrase(zh: "可忽略", en: "negligible")
    default: Phrase(zh: "不明", en: "unknown")
    }
  }

  /// What a p value means to somebody who decides: how rare such differences are where nothing
  /// changed, and not how likely it is that nothing did.
  static func significance(_ p: Double) -> Phrase {
    switch p {
    case ..<0.01:
      Phrase(
        zh: "若实际没有变化，这样大的差异出现的机会不到 1%：统计上显著（1% 水平）",
        en:
          "where nothing changed, differences this large would show in fewer than 1 of 100 cases: "
          + "significant at 1 %")
    case ..<0.05:
      Phrase(
        zh: "若实际没有变化，这样大的差异出现的机会不到 5%：统计上显著（5% 水平）",
        en:
          "where nothing changed, differences this large would show in fewer than 5 of 100 cases: "
          + "significant at 5 %")
    case 0.05...:
      Phrase(
        zh: "即使实际没有变化，这样大的差异也不少见：统计上不显著（5% 水平），这并不证明没有变化",
        en: "differences this large are not rare where nothing changed: not significant at 5 %, "
          + "which does not show that nothing changed")
    default: Phrase(zh: "无法判断", en: "undetermined")
    }
  }
}
