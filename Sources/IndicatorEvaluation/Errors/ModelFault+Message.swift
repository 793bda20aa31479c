public import BilingualText

extension ModelFault {
  /// What is wrong, without where, in both languages.
  public var message: Phrase {
    switch self {
    case .duplicate:
      Phrase(zh: "编号重复", en: "the id is used more than once")
    case .number(let number, let rule):
      Phrase(
        zh: "数值 \(plainText(number)) 无效，\(rule.message.zh)",
        en: "\(plainText(number)) stands where there has to be \(rule.message.en)")
    case .noWeights, .weightsOnLeaf, .weightCount, .weightSum, .unknownJudgmentSet, .auditOnlySet,
      .itemsDiffer, .noIndicator, .noItems, .duplicateItem, .unknownExpert, .duplicateResponse:
      weightMessage
    case .unreachable, .emptyCondition, .conditionTooDeep, .topCount, .boundsReversed,
      .periodReversed, .periodsOverlap, .unknownPeriod, .comparisonOfOnePeriod,
      .bandsNotDescending, .bandsEndAbove:
      groupMessage
    default: ruleMessage
    }
  }

  private var weightMessage: Phrase {
    switch self {
    case .noWeights:
      Phrase(
        zh: "没有说明下级权重的来源", en: "it does not say where its children's weights come from")
    case .weightsOnLeaf:
      Phrase(zh: "末级指标没有下级，不能有权重设置", en: "a leaf has no children to give weights to")
    case .weightCount(let expected, let found):
      Phrase(
        zh: "应有 \(expected) 个权重，实有 \(found) 个",
        en: "\(found) weights are given for \(expected) children")
    case .weightSum(let sum):
      Phrase(zh: "权重之和为 \(plainText(sum))，应为 1", en: "the weights sum to \(plainText(sum)), not 1")
    case .unknownJudgmentSet(let set):
      Phrase(zh: "没有名为 `\(set)` 的判断", en: "there are no judgments `\(set)`")
    case .auditOnlySet(let set):
      Phrase(
        zh: "判断 `\(set)` 仅供核查，不能用于计算权重",
        en: "the judgments `\(set)` are only to be checked and give no weights")
    case .itemsDiffer(let set, let missing, let extra):
      itemsMessage(set, missing: missing, extra: extra)
    case .noIndicator:
      Phrase(zh: "没有同名的指标", en: "there is no indicator of this name")
    case .noItems: Phrase(zh: "没有比较项", en: "there is nothing to compare")
    case .duplicateItem(let item):
      Phrase(zh: "比较项 `\(item)` 重复", en: "the item `\(item)` stands twice")
    case .unknownExpert(let expert):
      Phrase(zh: "没有专家 `\(expert)`", en: "there is no expert `\(expert)`")
    case .duplicateResponse(let expert):
      Phrase(
        zh: "专家 `\(expert)` 的判断出现两次", en: "the expert `\(expert)` answers twice")
    default: ""
    }
  }

  private func itemsMessage(_ set: String, missing: [String], extra: [String]) -> Phrase {
    let lacking = listed(missing)
    let surplus = listed(extra)
    var zh: [String] = []
    var en: [String] = []
    if !missing.isEmpty {
      zh.append("缺少 \(lacking.zh)")
      en.append("without \(lacking.en)")
    }
    if !extra.isEmpty {
      zh.append("多出 \(surplus.zh)")
      en.append("with \(surplus.en) besides")
    }
    return Phrase(
      zh: "判断 `\(set)` 的比较项与此不符：" + zh.joined(separator: "，"),
      en: "the judgments `\(set)` compare something else: " + en.joined(separator: ", "))
  }

  private var ruleMessage: Phrase {
    switch self {
    case .tooFewPoints(let count):
      Phrase(zh: "只有 \(count) 个点，至少需要两个", en: "two points are needed; it has \(count)")
    case .pointsNotAscending(let position):
      Phrase(
        zh: "第 \(position + 1) 个点的数值不大于前一个点",
        en: "point \(position + 1) is not above the one before")
    case .noSteps: Phrase(zh: "没有分段", en: "there are no steps")
    case .stepsNotAscending(let position):
      Phrase(
        zh: "第 \(position + 1) 段的上限不大于前一段",
        en: "step \(position + 1) does not end above the one before")
    case .goalpostsEqual(let value):
      Phrase(
        zh: "零分与满分的数值相同（\(plainText(value))）",
        en: "the values for 0 and for 100 are both \(plainText(value))")
    case .targetNotBetween(let target, let below, let above):
      Phrase(
        zh: "目标值 \(plainText(target)) 不在两个零分值 \(plainText(below)) 与 \(plainText(above)) 之间",
        en:
          "the target \(plainText(target)) is not between \(plainText(below)) and \(plainText(above))"
      )
    case .spanTooWide(let a, let b):
      Phrase(
        zh: "\(plainText(a)) 与 \(plainText(b)) 相距过大，无法计算",
        en: "\(plainText(a)) and \(plainText(b)) are too far apart to calculate with")
    case .noCategories: Phrase(zh: "没有类别", en: "there are no categories")
    case .duplicateCategory(let name):
      Phrase(zh: "类别“\(name)”重复", en: "the category \"\(name)\" stands twice")
    case .relativeToTarget:
      Phrase(
        zh: "相对计分规则只分高低，不能用于有目标值的指标",
        en: "a relative rule knows more and less, but no target")
    case .noAlternatives:
      Phrase(zh: "模型没有备选方案", en: "the model has no alternatives to compare")
    case .dependsOnOtherRows:
      Phrase(
        zh: "相对计分规则需要全部数据，不能逐行计分",
        en: "a relative rule needs all rows at once; they cannot be scored one by one")
    case .comparesAlternatives:
      Phrase(
        zh: "模型用于比较备选方案，不能对测量数据计分",
        en: "the model compares alternatives; it does not score measured data")
    case .ruleNeedsAlternatives:
      Phrase(
        zh: "计分规则比较备选方案，但模型没有备选方案",
        en: "the rule compares alternatives, and the model has none")
    case .ruleNeedsData:
      Phrase(
        zh: "模型比较备选方案，而计分规则针对测量数据",
        en: "the model compares alternatives, and the rule scores measured data")
    case .valueCount(let expected, let found):
      Phrase(
        zh: "应有 \(expected) 个数值（每个方案一个），实有 \(found) 个",
        en: "\(found) values are given for \(expected) alternatives")
    case .measuredAgainstTarget:
      Phrase(
        zh: "备选方案的测量值只能是越大越好或越小越好",
        en: "alternatives are measured by more or less, not against a target")
    default: ""
    }
  }

  private var groupMessage: Phrase {
    switch self {
    case .unreachable:
      Phrase(
        zh: "排在包含所有客户的类别之后，不会有客户",
        en: "it stands behind a class that takes everybody")
    case .emptyCondition: Phrase(zh: "条件为空", en: "a condition is empty")
    case .conditionTooDeep(let limit):
      Phrase(
        zh: "条件嵌套超过 \(limit) 层", en: "conditions are nested more than \(limit) deep")
    case .topCount(let count):
      Phrase(
        zh: "前 \(count) 名无效，至少为 1",
        en: "the top \(count) is nobody; it has to be 1 or more")
    case .boundsReversed(let low, let high):
      Phrase(
        zh: "下限 \(plainText(low)) 大于上限 \(plainText(high))",
        en: "the lower bound \(plainText(low)) is above the upper one, \(plainText(high))")
    case .periodReversed(let start, let end):
      Phrase(
        zh: "结束日 \(end) 早于开始日 \(start)",
        en: "it ends on \(end), before it starts on \(start)")
    case .periodsOverlap(let other):
      Phrase(zh: "与时期 `\(other)` 重叠", en: "it overlaps the period `\(other)`")
    case .unknownPeriod(let position):
      Phrase(
        zh: "没有第 \(position + 1) 个时期", en: "there is no period number \(position + 1)")
    case .comparisonOfOnePeriod:
      Phrase(zh: "同一时期不能与自身对比", en: "a period cannot be compared with itself")
    case .bandsNotDescending:
      Phrase(
        zh: "下限不低于前一等级", en: "its minimum is not below the one of the band before")
    case .bandsEndAbove(let lowest):
      Phrase(
        zh: "最低等级从 \(plainText(lowest)) 开始，更低的得分没有等级",
        en: "scores below \(plainText(lowest)) have no band")
    default: ""
    }
  }
}
