public import BilingualText
public import Statistics

extension AnalysisError: Explained {
  /// What is wrong and what is allowed; rows are counted from 1 here.
  public var explanation: Phrase {
    switch self {
    case .statistics(let error): error.explanation
    case .answerLevels(let fault): fault.explanation
    case .netBoxesOverlap(let top, let bottom, let levels):
      Phrase(
        zh: "净值加上 \(top) 档、减去 \(bottom) 档，超过量表的 \(levels) 档；两数之和至多为 \(levels)",
        en:
          "a net score adds \(top) levels and takes away \(bottom) of a scale of \(levels); the two "
          + "may be \(levels) together at most")
    case .weightsSum(let sum):
      Phrase(zh: "权重之和为 \(sum)，应为 1", en: "the weights sum to \(sum) instead of 1")
    case .amountNegative(let row, let amount):
      Phrase(
        zh: "第 \(row + 1) 行的金额 \(amount) 为负；占比要求金额不小于 0",
        en: "row \(row + 1) has \(amount); shares of a whole need amounts of 0 or above")
    case .amountNotFinite(let row):
      Phrase(zh: "第 \(row + 1) 行不是有限的数", en: "row \(row + 1) has no finite number")
    case .amountNotPositive(let row, let amount):
      Phrase(
        zh: "第 \(row + 1) 行的 \(amount) 不大于 0；取对数要求大于 0",
        en: "row \(row + 1) has \(amount); only numbers above 0 can be used")
    case .elasticityNoPriceChange:
      Phrase(zh: "价格没有变化，弹性无从计算", en: "the price never changes: there is no elasticity")
    case .regressionCollinear:
      Phrase(
        zh: "自变量之一没有变化，或可由其他自变量得出；请去掉它或改用相关系数",
        en:
          "a predictor does not vary or follows from the others; leave it out, or use correlations")
    case .scheduleWindow:
      Phrase(
        zh: "起始日必须早于截止日，且间隔为 1 至 1200 个月",
        en: "the first day must lie before the last, and the slots have 1 to 1200 months")
    case .valueInfinite:
      Phrase(
        zh: "保持率为 1 且不折现，价值无穷大；请给出折现率或期数",
        en: "a retention of 1 without discount has no finite value; give a discount or a horizon")
    case .shareOutOfRange(let share):
      Phrase(zh: "比率 \(share) 不在 0 与 1 之间", en: "the share \(share) is not between 0 and 1")
    case .discountNegative(let discount):
      Phrase(zh: "折现率 \(discount) 为负", en: "the discount \(discount) is below 0")
    case .assumptionWithoutSource:
      Phrase(zh: "假设没有注明来源", en: "the assumption does not say where it comes from")
    case .rankOutOfRange(let item, let rank, let items):
      Phrase(
        zh: "第 \(item + 1) 个项目的名次 \(rank) 不在 1 至 \(items) 之间",
        en: "item \(item + 1) has rank \(rank); ranks are 1 to \(items)")
    case .binEdges:
      Phrase(
        zh: "分组界限至少一个，且须由小到大", en: "bins need at least one edge, and edges that rise")
    case .measureMissing(let part):
      Phrase(
        zh: "指数的第 \(part + 1) 个组成部分没有值：无人作答",
        en: "part \(part + 1) of the index has no value: nobody answered")
    }
  }
}

extension AnswerLevelsFault: Explained {
  public var explanation: Phrase {
    switch self {
    case .fewerThanTwo: Phrase(zh: "量表至少要有两档", en: "a scale has at least two levels")
    case .twice(let name):
      Phrase(zh: "量表中“\(name)”出现两次", en: "the scale has the level `\(name)` twice")
    case .scores:
      Phrase(
        zh: "每档须有一个分值，且由低到高递增", en: "a scale needs one score for each level, rising")
    case .range(let first, let last):
      Phrase(
        zh: "量表由 \(first) 到 \(last)：起点须小于终点，且相差至多 1000",
        en:
          "a scale from \(first) to \(last): the first number must be below the last, and they may "
          + "be 1,000 apart")
    }
  }
}

extension StatisticsError {
  /// What is wrong, in both languages.
  public var explanation: Phrase {
    switch self {
    case .confidence(let level):
      Phrase(
        zh: "置信水平 \(level) 应在 0 与 1 之间", en: "the confidence \(level) is not between 0 and 1")
    case .count(let count, let base):
      Phrase(
        zh: "计数 \(count) 为负或超过总数 \(base)",
        en: "the count \(count) is below 0 or above its base \(base)"
      )
    case .population(let population, let base):
      Phrase(
        zh: "总体 \(population) 小于答卷数 \(base)",
        en: "the population \(population) is smaller than the \(base) who answered")
    case .notFinite: Phrase(zh: "有的数不是有限的数或顺序不对", en: "a number is not finite or out of order")
    case .lengths(let expected, let found):
      Phrase(zh: "应有 \(expected) 个，实有 \(found) 个", en: "\(found) given where \(expected) belong")
    case .tooFew(let needed, let found):
      Phrase(zh: "至少需要 \(needed) 个，只有 \(found) 个", en: "\(needed) are needed, \(found) are there")
    case .noneRepeated(let customers):
      Phrase(
        zh: "\(customers) 个客户都没有再次购买，无法拟合",
        en: "none of the \(customers) customers bought again, so that nothing can be fitted")
    }
  }
}
