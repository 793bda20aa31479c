import BilingualText
import IndicatorEvaluation

extension ScenarioTemplate {
  static let alternatives = ScenarioTemplate(
    name: "alternatives",
    purpose: Label(
      chinese: "经典层次分析法：按准则在方案中选择",
      english: "classical AHP: choose between alternatives by criteria"),
    files: [("scenario.yaml", alternativesScenario)],
    firstCommand: "evaluate")

  private static let alternativesScenario = """
    # Choosing a supplier: criteria are weighed, alternatives compared under each of them.
    # 选择供应商：先确定准则权重，再在每个准则下比较方案。
    schema: ahp-scenario/1
    title: {zh: 选择供应商, en: Choosing a supplier}

    experts:                      # weights sum to 1; leave them all out to count everybody the same
      - {id: buyer, name: {zh: 采购, en: Buyer}, weight: 60%}
      - {id: user, name: {zh: 使用部门, en: User}, weight: 40%}

    weighting:
      method: eigenvector         # eigenvector | geometric-mean | column-normalised | least-squares
      group: aij                  # how the experts' judgments are combined
      mode: distributive          # or ideal: the best alternative of a criterion counts 1
      consistency: {random_index: saaty-1980, limit: 0.10, on_violation: warn}

    tree:
      id: supplier
      label: {zh: 最合适的供应商, en: Best supplier}
      children: [price, quality, delivery]
      weights:
        by:
          buyer: {pairs: [[price, quality, 2], [price, delivery, 3], [quality, delivery, 2]]}
          user: {pairs: [[quality, price, 3], [quality, delivery, 4], [price, delivery, 2]]}

    alternatives:
      - {id: a, label: {zh: 甲公司, en: Company A}}
      - {id: b, label: {zh: 乙公司, en: Company B}}
      - {id: c, label: {zh: 丙公司, en: Company C}}

    indicators:
      price:                      # measured values: less is better
        label: {zh: 报价, en: Price}
        unit: 万元
        direction: cost
        score: {values: {a: 120, b: 100, c: 135}}
      quality:                    # judgments between the alternatives
        label: {zh: 质量, en: Quality}
        score: {pairs: [[a, b, 3], [c, a, 2], [c, b, 5]]}
      delivery:
        label: {zh: 交付, en: Delivery}
        score: {pairs: [[b, a, 2], [b, c, 4], [a, c, 2]]}

    """
}
