import BilingualText
import IndicatorEvaluation

extension ScenarioTemplate {
  static let complaints = ScenarioTemplate(
    name: "complaints",
    purpose: Label(
      chinese: "投诉：原因、由抱怨到投诉、背后的不满者",
      english: "complaints: causes, how far they got, the dissatisfied behind them"),
    files: [
      ("scenario.yaml", complaintsScenario),
      ("complaints.csv", halfYearComplaints),
    ],
    firstCommand: "analyse")

  private static let complaintsScenario = """
    # 投诉：原因、由抱怨到投诉、背后的不满者。数据为示例。
    # Complaints: causes, how far they got, the dissatisfied behind them. All data is made up.
    schema: ahp-scenario/1
    id: complaints
    title: {zh: 投诉分析, en: Complaints}

    tables:
      complaints:
        path: complaints.csv
        id: 编号
        date: 日期
        columns: {状态: [潜在抱怨, 即将转化为投诉, 显在抱怨, 潜在投诉, 投诉]}   # 由先到后

    analyses:
      causes:
        kind: distribution
        label: {zh: 投诉原因, en: Causes}
        table: complaints
        column: 原因
        order: frequency
        other: 10%
      escalation: {kind: stages, label: {zh: 由抱怨到投诉, en: From grumble to complaint}, table: complaints, column: 状态}
      by-month: {kind: trend, label: {zh: 每月件数, en: Cases by month}, table: complaints, every: month}
      iceberg:
        kind: what-if
        label: {zh: 背后的不满者, en: The dissatisfied behind them}
        model: iceberg
        complaints: escalation.投诉
        # 假设必须写明来源；an assumption says where it comes from
        dissatisfied_per_complaint: {value: [20, 25], source: 请写明来源}

    """
}
