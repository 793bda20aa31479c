import BilingualText
import IndicatorEvaluation
import ObjectiveWeights
import PairwiseComparisons
import ReportForms

extension EvaluationModel {
  /// Where the weights come from, in a phrase: a model without judgments says what they are.
  var weightsPhrase: Phrase {
    if judgmentSets.contains(where: { !$0.auditOnly }) { return rules.method.phrase }
    let methods = tree.derivedMethods
    return methods.isEmpty ? Phrase(zh: "模型中直接给定", en: "given in the model") : methods.listed
  }

  /// How the weights were found, for the head of a report.
  var weightsFacts: [Fact] {
    judgmentSets.isEmpty
      ? [Fact(Phrase(zh: "权重", en: "Weights"), weightsPhrase)]
      : rules.facts
  }
}

extension HierarchyNode {
  /// How weights were derived that no set of judgments gave, each method once.
  fileprivate var derivedMethods: [Phrase] {
    var found: [Phrase] = []
    var open = [self]
    while let node = open.popLast() {
      var method: Phrase?
      switch node.weights {
      case .bestWorst: method = Phrase(zh: "最优最劣法", en: "best-worst method")
      case .derived(let derivation): method = derivation.phrase
      default: break
      }
      if let method, !found.contains(method) { found.append(method) }
      open += node.children
    }
    return found
  }
}

extension WeightDerivation {
  fileprivate var phrase: Phrase? {
    switch origin {
    case .given, .equal, .judged, .fuzzy: nil
    case .bestWorst: Phrase(zh: "最优最劣法", en: "best-worst method")
    case .objective(let findings):
      Phrase(zh: findings.source.method.explanation.zh, en: findings.source.method.name)
    case .combined(let findings):
      Phrase(
        zh: findings.rule.explanation.zh + "（组合）", en: "combination (\(findings.rule.rawValue))")
    }
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
      + (excludedAbove.map {
        [
          Fact(
            Phrase(zh: "剔除专家", en: "Experts left out"),
            Phrase(
              zh: "自身 CR > \(NumberText.limit($0)) 的专家",
              en: "those with CR > \(NumberText.limit($0))"))
        ]
      } ?? [])
  }
}

extension OverallConsistency {
  /// 层次总排序 in one sentence.
  var sentence: ReportText {
    let ci = NumberText.fixed(index, decimals: 4)
    let ri = NumberText.fixed(randomIndex, decimals: 4)
    let cr = NumberText.fixed(ratio, decimals: 4)
    let all = Phrase(
      zh: "CR = \(cr)（CI = \(ci)，RI = \(ri)）", en: "CR = \(cr) (CI = \(ci), RI = \(ri))")
    guard levels.count > 1 else {
      return ReportText(
        Phrase(
          zh: "层次总排序一致性：\(all.zh)", en: "Consistency of the whole hierarchy: \(all.en)"))
    }
    return ReportText(
      Phrase(
        zh: "层次总排序一致性（逐层）：\(levelsPhrase.zh)。全部判断矩阵合计：\(all.zh)",
        en:
          "Consistency level by level: \(levelsPhrase.en). Whole hierarchy, all matrices together: "
          + all.en))
  }

  /// The textbook's numbers: the bottom level's is what it calls the hierarchy's.
  private var levelsPhrase: Phrase {
    levels.map { level -> Phrase in
      let cr = NumberText.fixed(level.ratio, decimals: 5)
      let isBottom = level.level == levels.last?.level
      return Phrase(
        zh: "第 \(level.level) 层 CR = \(cr)" + (isBottom ? "（教科书所称层次总排序）" : ""),
        en: "level \(level.level) CR = \(cr)" + (isBottom ? " (the textbooks' 层次总排序)" : ""))
    }.joined(separator: Phrase(zh: "，", en: ", "))
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
    let cr = NumberText.fixed(ratio, decimals: 4, apartFrom: [self.limit])
    let comparison = isAcceptable ? "≤" : ">"
    let limit = ratio.isNaN ? "" : " \(comparison) \(NumberText.limit(limit))"
    return ReportText(Phrase(cr + limit).remark(verdict.text), verdict.tone)
  }
}
