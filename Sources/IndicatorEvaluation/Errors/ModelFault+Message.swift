extension ModelFault {
  /// What is wrong, without where, in both languages.
  public var message: Label {
    switch self {
    case .duplicate:
      Label(chinese: "编号重复", english: "the id is used more than once")
    case .number(let number, let rule):
      Label(
        chinese: "数值 \(plain(number)) 无效，\(rule.message.chinese ?? "")",
        english: "\(plain(number)) stands where there has to be \(rule.message.english ?? "")")
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

  private var weightMessage: Label {
    switch self {
    case .noWeights:
      Label(
        chinese: "没有说明下级权重的来源", english: "it does not say where its children's weights come from")
    case .weightsOnLeaf:
      Label(chinese: "末级指标没有下级，不能有权重设置", english: "a leaf has no children to give weights to")
    case .weightCount(let expected, let found):
      Label(
        chinese: "应有 \(expected) 个权重，实有 \(found) 个",
        english: "\(found) weights are given for \(expected) children")
    case .weightSum(let sum):
      Label(chinese: "权重之和为 \(plain(sum))，应为 1", english: "the weights sum to \(plain(sum)), not 1")
    case .unknownJudgmentSet(let set):
      Label(chinese: "没有名为 `\(set)` 的判断", english: "there are no judgments `\(set)`")
    case .auditOnlySet(let set):
      Label(
        chinese: "判断 `\(set)` 仅供核查，不能用于计算权重",
        english: "the judgments `\(set)` are only to be checked and give no weights")
    case .itemsDiffer(let set, let missing, let extra):
      itemsMessage(set, missing: missing, extra: extra)
    case .noIndicator:
      Label(chinese: "没有同名的指标", english: "there is no indicator of this name")
    case .noItems: Label(chinese: "没有比较对象", english: "there is nothing to compare")
    case .duplicateItem(let item):
      Label(chinese: "比较对象 `\(item)` 重复", english: "the item `\(item)` stands twice")
    case .unknownExpert(let expert):
      Label(chinese: "没有专家 `\(expert)`", english: "there is no expert `\(expert)`")
    case .duplicateResponse(let expert):
      Label(
        chinese: "专家 `\(expert)` 的判断出现两次", english: "the expert `\(expert)` answers twice")
    default: Label()
    }
  }

  private func itemsMessage(_ set: String, missing: [String], extra: [String]) -> Label {
    let lacking = listed(missing)
    let surplus = listed(extra)
    var chinese: [String] = []
    var english: [String] = []
    if !missing.isEmpty {
      chinese.append("缺少 \(lacking.chinese ?? "")")
      english.append("without \(lacking.english ?? "")")
    }
    if !extra.isEmpty {
      chinese.append("多出 \(surplus.chinese ?? "")")
      english.append("with \(surplus.english ?? "") besides")
    }
    return Label(
      chinese: "判断 `\(set)` 的比较对象与此不符：" + chinese.joined(separator: "，"),
      english: "the judgments `\(set)` compare something else: " + english.joined(separator: ", "))
  }

  private var ruleMessage: Label {
    switch self {
    case .tooFewPoints(let count):
      Label(chinese: "只有 \(count) 个点，至少需要两个", english: "two points are needed; it has \(count)")
    case .pointsNotAscending(let position):
      Label(
        chinese: "第 \(position + 1) 个点的数值不大于前一个点",
        english: "point \(position + 1) is not above the one before")
    case .noSteps: Label(chinese: "没有分段", english: "there are no steps")
    case .stepsNotAscending(let position):
      Label(
        chinese: "第 \(position + 1) 段的上限不大于前一段",
        english: "step \(position + 1) does not end above the one before")
    case .goalpostsEqual(let value):
      Label(
        chinese: "零分与满分的数值相同（\(plain(value))）",
        english: "the values for 0 and for 100 are both \(plain(value))")
    case .targetNotBetween(let target, let below, let above):
      Label(
        chinese: "目标值 \(plain(target)) 不在两个零分值 \(plain(below)) 与 \(plain(above)) 之间",
        english: "the target \(plain(target)) is not between \(plain(below)) and \(plain(above))")
    case .spanTooWide(let a, let b):
      Label(
        chinese: "\(plain(a)) 与 \(plain(b)) 相距过大，无法计算",
        english: "\(plain(a)) and \(plain(b)) are too far apart to calculate with")
    case .noCategories: Label(chinese: "没有类别", english: "there are no categories")
    case .duplicateCategory(let name):
      Label(chinese: "类别“\(name)”重复", english: "the category \"\(name)\" stands twice")
    case .relativeToTarget:
      Label(
        chinese: "相对计分规则只分高低，不能用于有目标值的指标",
        english: "a relative rule knows more and less, but no target")
    case .noAlternatives:
      Label(chinese: "模型没有备选方案", english: "the model has no alternatives to compare")
    case .comparesAlternatives:
      Label(
        chinese: "模型用于比较备选方案，不能对测量数据计分",
        english: "the model compares alternatives; it does not score measured data")
    case .ruleNeedsAlternatives:
      Label(
        chinese: "计分规则比较备选方案，但模型没有备选方案",
        english: "the rule compares alternatives, and the model has none")
    case .ruleNeedsData:
      Label(
        chinese: "模型比较备选方案，而计分规则针对测量数据",
        english: "the model compares alternatives, and the rule scores measured data")
    case .valueCount(let expected, let found):
      Label(
        chinese: "应有 \(expected) 个数值（每个方案一个），实有 \(found) 个",
        english: "\(found) values are given for \(expected) alternatives")
    case .measuredAgainstTarget:
      Label(
        chinese: "备选方案的测量值只能是越大越好或越小越好",
        english: "alternatives are measured by more or less, not against a target")
    default: Label()
    }
  }

  private var groupMessage: Label {
    switch self {
    case .unreachable:
      Label(
        chinese: "排在包含所有客户的类别之后，不会有客户",
        english: "it stands behind a class that takes everybody")
    case .emptyCondition: Label(chinese: "条件为空", english: "a condition is empty")
    case .conditionTooDeep(let limit):
      Label(
        chinese: "条件嵌套超过 \(limit) 层", english: "conditions are nested more than \(limit) deep")
    case .topCount(let count):
      Label(
        chinese: "前 \(count) 名无效，至少为 1",
        english: "the top \(count) is nobody; it has to be 1 or more")
    case .boundsReversed(let low, let high):
      Label(
        chinese: "下限 \(plain(low)) 大于上限 \(plain(high))",
        english: "the lower bound \(plain(low)) is above the upper one, \(plain(high))")
    case .periodReversed(let start, let end):
      Label(
        chinese: "结束日 \(end) 早于开始日 \(start)",
        english: "it ends on \(end), before it starts on \(start)")
    case .periodsOverlap(let other):
      Label(chinese: "与时期 `\(other)` 重叠", english: "it overlaps the period `\(other)`")
    case .unknownPeriod(let position):
      Label(
        chinese: "没有第 \(position + 1) 个时期", english: "there is no period number \(position + 1)")
    case .comparisonOfOnePeriod:
      Label(chinese: "同一时期不能与自身对比", english: "a period cannot be compared with itself")
    case .bandsNotDescending:
      Label(
        chinese: "下限不低于前一等级", english: "its minimum is not below the one of the band before")
    case .bandsEndAbove(let lowest):
      Label(
        chinese: "最低等级从 \(plain(lowest)) 开始，更低的得分没有等级",
        english: "scores below \(plain(lowest)) have no band")
    default: Label()
    }
  }
}
