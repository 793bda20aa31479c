import BilingualText
import IndicatorEvaluation
import ScenarioData

extension ScenarioTemplate {
  static let serviceQuality = ScenarioTemplate(
    name: "service-quality",
    purpose: Label(
      chinese: "大客户服务质量：指标、得分规则、客户分类、两期对比",
      english: "service quality of big customers: indicators, scores, classes, two periods"),
    files: [
      ("scenario.yaml", serviceQualityScenario),
      ("customers.csv", serviceQualityCustomers),
      ("scores.csv", serviceQualityScores),
    ],
    firstCommand: "evaluate")

  private static let serviceQualityScenario = """
    # Service quality of big customers: weights from judgments, scores from measured values.
    # 大客户服务质量评价：由判断得到权重，由实测值得到得分。The data is invented. 数据为示例。
    schema: ahp-scenario/1
    id: service-quality
    title: {zh: 大客户服务质量评价, en: Service quality of big customers}

    tree:
      id: quality
      label: {zh: 服务质量, en: Service quality}
      weights: {given: {process: 60%, performance: 40%}}
      children:
        - id: process
          label: {zh: 过程指标, en: Process}
          children: [timeliness, effectiveness, resolution]
          weights:
            # [x, y, v] reads: x is v times as important as y.  x 的重要性是 y 的 v 倍。
            pairs:
              - [timeliness, effectiveness, 2]
              - [timeliness, resolution, 1]
              - [resolution, effectiveness, 稍微重要]
        - id: performance
          label: {zh: 绩效指标, en: Performance}
          children: [satisfaction, complaints]
          weights: {pairs: [[satisfaction, complaints, 4]]}

    indicators:
      timeliness:
        label: {zh: 响应及时率, en: Response in time}
        unit: "%"
        direction: benefit                # benefit: more is better; cost: less; target: near a value
        score: {rule: piecewise, points: [[70, 0], [90, 60], [100, 100]]}
      effectiveness:
        label: {zh: 服务内容有效率, en: Effective services}
        unit: "%"
        direction: benefit
        score: {rule: goalposts, zero: 60, full: 100}
      resolution:
        label: {zh: 问题解决率, en: Problems solved}
        unit: "%"
        direction: benefit
        score: {rule: goalposts, zero: 60, full: 100}
        missing: {policy: renormalise}    # no problem reported: the other indicators share its weight
      satisfaction:
        label: {zh: 客户满意度, en: Satisfaction}
        direction: benefit
        score: {rule: categories, map: {不满意: 0, 一般: 50, 满意: 80, 非常满意: 100}}
      complaints:
        label: {zh: 投诉次数, en: Complaints}
        unit: 次
        direction: cost
        score: {rule: steps, steps: [{upto: 0, score: 100}, {upto: 1, score: 70}, {upto: 3, score: 30}], else: 0}

    customers:
      data: {path: customers.csv, id: customer}
      classes:                            # the first that matches wins
        - id: key
          label: {zh: 重点客户, en: Key account}
          any: [{top: 2, by: annual_kwh}, {field: voltage_kv, at_least: 35}]
        - {id: general, label: {zh: 一般大客户, en: General}, otherwise: true}

    data:
      - {path: scores.csv, layout: wide, id: customer, period: period, missing: ["", "-"]}

    periods:
      - {id: before, label: {zh: 试点前, en: Before}, start: 2026-01-01, end: 2026-03-31}
      - {id: after, label: {zh: 试点后, en: After}, start: 2026-04-01, end: 2026-06-30}
    compare: {baseline: before, current: after, test: wilcoxon-signed-rank, by: class}

    bands:                                # lower bound inclusive
      - {id: a, label: {zh: 优, en: excellent}, min: 90}
      - {id: b, label: {zh: 良, en: good}, min: 80}
      - {id: c, label: {zh: 中, en: fair}, min: 70}
      - {id: d, label: {zh: 合格, en: pass}, min: 60}
      - {id: e, label: {zh: 差, en: poor}, min: 0}

    checks:
      - {column: timeliness, between: [0, 100]}
      - {column: complaints, integer: true, at_least: 0}
      - {rows: scores.csv, per: [customer], exactly: 2}

    """

  private static let serviceQualityCustomers = """
    customer,name,annual_kwh,voltage_kv
    0001,第一水泥厂,98000000,110
    0002,第二陶瓷厂,41000000,10
    0003,中心医院,5200000,35
    0004,滨江酒店,1900000,10
    0005,东门市场,1500000,10

    """

  private static let serviceQualityScores = """
    customer,period,timeliness,effectiveness,resolution,satisfaction,complaints
    0001,before,86,82,80,一般,2
    0001,after,95,92,94,满意,1
    0002,before,90,78,75,满意,1
    0002,after,96,88,90,满意,0
    0003,before,92,85,-,满意,0
    0003,after,97,90,95,非常满意,0
    0004,before,84,80,88,一般,1
    0004,after,93,91,90,满意,0
    0005,before,75,76,70,一般,3
    0005,after,80,80,78,一般,1

    """
}
