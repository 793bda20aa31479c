import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

extension EvaluationModel {
  /// Where the weights come from, in a phrase: a model without judgments says what they are.
  var weightsPhrase: Phrase {
    judgmentSets.contains { !$0.auditOnly }
      ? rules.method.phrase : Phrase(zh: "模型中直接给定", en: "given in the model")
  }

  /// How the weights were found, for the head of a report.
  var weightsFacts: [Fact] {
    judgmentSets.isEmpty
      ? [Fact(Phrase(zh: "权重", en: "Weights"), weightsPhrase)] : rules.facts
  }
}

extension WeightingRules {
  fileprivate var facts: [Fact] {
    [
      Fact(Phrase(zh: "权重方法", en: "Method"), method.phrase),
      Fact(Phrase(zh: "群决策", en: "Group"), group.phrase),
      Fact(Phrase(zh: "缺失判断", en: "Missing judgments"), incomplete.phrase),
      Fact(Phrase(zh: "随机一致性指标 RI", en: "Random index RI"), randomIndex.phrase),
      Fact(Phrase(zh: "一致性限值", en: "Consistency limit"), limit.phrase),
    ]
  }
}

extension OverallConsistency {
  /// 层次总排序 in one sentence.
  var sentence: ReportText {
    let ci = NumberText.fixed(index, decimals: 4)
    let ri = NumberText.fixed(randomIndex, decimals: 4)
    let cr = NumberText.fixed(ratio, decimals: 4)
    return ReportText(
      Phrase(
        zh: "层次总排序一致性：CR = \(cr)（CI = \(ci)，RI = \(ri)）",
        en: "Consistency of the whole hierarchy: CR = \(cr) (CI = \(ci), RI = \(ri))"))
  }
}

extension Consistency {
  /// Whether CR is within the limit, in words.
  var verdict: ReportText {
    if ratio.isNaN { return ReportText(Phrase(zh: "无法判断", en: "undetermined"), .bad) }
    return isAcceptable
      ? ReportText(Phrase(zh: "通过", en: "acceptable"), .good)
      : ReportText(Phrase(zh: "超限", en: "over the limit"), .bad)
  }

  /// CR with its limit and the verdict.
  var sentence: ReportText {
    let cr = NumberText.fixed(ratio, decimals: 4)
    let comparison = isAcceptable ? "≤" : ">"
    let limit = ratio.isNaN ? "" : " \(comparison) \(NumberText.limit(limit))"
    return ReportText(Phrase(cr + limit).remark(verdict.text), verdict.tone)
  }
}
