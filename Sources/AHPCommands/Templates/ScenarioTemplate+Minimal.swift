import BilingualText
import IndicatorEvaluation

extension ScenarioTemplate {
  static let minimal = ScenarioTemplate(
    name: "minimal",
    purpose: Label(
      chinese: "一个判断矩阵：几个准则的权重", english: "one judgment matrix: weights of a few criteria"),
    files: [("scenario.yaml", minimalScenario)],
    firstCommand: "weights")

  private static let minimalScenario = """
    # What matters most: one set of judgments gives one set of weights.
    # 一组两两比较，得到一组权重。
    schema: ahp-scenario/1
    title: {zh: 什么最重要, en: What matters most}

    tree:
      id: goal
      children: [price, quality, service]
      weights:
        # [x, y, v] reads: x is v times as important as y.  x 的重要性是 y 的 v 倍。
        # v is a number (3, 1/3, 0.5) or a word of Saaty's scale (moderate, 稍微重要, …).
        pairs:
          - [price, quality, 3]
          - [price, service, 5]
          - [quality, service, 2]

    """
}
