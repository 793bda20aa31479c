import BilingualText
import IndicatorEvaluation

extension ScenarioTemplate {
  static let satisfactionSurvey = ScenarioTemplate(
    name: "satisfaction-survey",
    purpose: Label(
      chinese: "满意度问卷：净得分、愉悦度指数、重要性与象限",
      english: "a satisfaction survey: net scores, an index of them, importance and quadrants"),
    files: [
      ("scenario.yaml", satisfactionScenario),
      ("survey.csv", halfYearSurvey),
    ],
    firstCommand: "analyse")

  private static let satisfactionScenario = """
    # 客户满意度问卷：净满意度、净推荐值、愉悦度指数、各方面的重要性与象限。数据为示例。
    # A satisfaction survey: net scores, an index of them, aspects by importance. All data is made up.
    schema: ahp-scenario/1
    id: satisfaction-survey
    title: {zh: 客户满意度问卷, en: Satisfaction survey}

    tables:
      survey:
        path: survey.csv            # 问卷平台导出的 CSV 或 .xlsx；an export of the questionnaire
        id: 序号
        missing: ["", "-"]
        columns:
          总体满意度: satisfaction-5
          合作意愿: [不会合作, 不太可能, 说不准, 可能, 非常可能]
          推荐意愿: nps
          "评价_*": satisfaction-5

    analyses:
      nsi: {kind: distribution, label: {zh: 净满意度, en: Net satisfaction}, table: survey, column: 总体满意度}
      nci: {kind: distribution, label: {zh: 净合作意愿, en: Net cooperation}, table: survey, column: 合作意愿}
      nps: {kind: distribution, label: {zh: 净推荐值, en: Net promoter score}, table: survey, column: 推荐意愿}
      cdi:
        kind: index
        label: {zh: 客户愉悦度指数, en: Customer delight index}
        sum: {nsi.net: 50%, nci.net: 25%, nps.net: 25%}
      aspects:
        kind: items
        label: {zh: 各方面满意度, en: Satisfaction by aspect}
        table: survey
        performance: "评价_*"        # * 代表项目；stands for the item
        items: {可靠: 供电可靠性, 抢修: 抢修速度, 缴费: 缴费便利, 沟通: 沟通及时}
        importance: {from: correlation, with: 总体满意度}

    """
}
