import BilingualText
import IndicatorEvaluation

extension ScenarioTemplate {
  static let halfYear = ScenarioTemplate(
    name: "half-year",
    purpose: Label(
      chinese: "半年意见征询：问卷、投诉、整改，成五份文件",
      english: "a half-year survey: answers, complaints and actions become five documents"),
    files: [
      ("scenario.yaml", halfYearScenario),
      ("survey.csv", halfYearSurvey),
      ("complaints.csv", halfYearComplaints),
      ("actions.csv", halfYearActions),
    ],
    firstCommand: "analyse")

  private static let halfYearScenario = """
    # 半年意见征询：问卷、投诉登记、整改清单，成五份文件。数据为示例。
    # A half-year survey: answers, complaints and actions become five documents. All data is made up.
    schema: ahp-scenario/1
    id: half-year
    title: {zh: 大客户半年意见征询, en: Half-year survey of big customers}

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
      complaints:
        path: complaints.csv
        id: 编号
        date: 日期
        columns: {状态: [潜在抱怨, 即将转化为投诉, 显在抱怨, 潜在投诉, 投诉]}   # 由先到后
      actions: {path: actions.csv}

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
      causes:
        kind: distribution
        label: {zh: 投诉原因, en: Causes}
        table: complaints
        column: 原因
        order: frequency
        other: 10%
      escalation: {kind: stages, label: {zh: 由抱怨到投诉, en: From grumble to complaint}, table: complaints, column: 状态}

    documents:
      bundle: half-year
      parts:
        statistics: {title: {zh: 征询统计, en: Statistics}, show: [nsi, nci, nps]}
        opinions:
          title: {zh: 意见汇总, en: Opinions}
          show: [causes, {table: complaints, title: {zh: 投诉登记, en: Complaints}, columns: [编号, 原因, 内容]}]
        analysis: {title: {zh: 分析报告, en: Analysis}, show: [cdi, aspects, escalation]}
        rectification: {title: {zh: 整改报告, en: Rectification}, show: [{table: actions, title: {zh: 整改清单, en: Actions}}]}
        letter:
          title: {zh: 公开信, en: Open letter}
          show:
            - text:
                zh: 本次征询共收到 {nps.base} 份有效答卷，净推荐值 {nps.net}，净满意度 {nsi.net}。
                en: "We received {nps.base} answers: a net promoter score of {nps.net}, a net satisfaction of {nsi.net}."
            - text:
                zh: 本期投诉 {escalation.投诉} 件，整改措施见整改报告。
                en: "There were {escalation.投诉} complaints; what we do about them is in the report on rectification."

    # Next: ahp analyse scenario.yaml
    #       ahp document scenario.yaml half-year -o bundle

    """

  /// Answers that the template of a satisfaction survey has too.
  static let halfYearSurvey = """
    序号,提交日期,总体满意度,合作意愿,推荐意愿,评价_可靠,评价_抢修,评价_缴费,评价_沟通
    1,2015-02-11,非常满意,非常可能,7,一般,一般,一般,满意
    2,2015-03-12,满意,说不准,6,一般,非常满意,非常满意,一般
    3,2015-04-13,满意,不太可能,4,不满意,一般,不满意,满意
    4,2015-05-14,非常不满意,说不准,3,不满意,不满意,一般,不满意
    5,2015-06-15,满意,非常可能,6,满意,一般,满意,满意
    6,2015-01-16,非常不满意,说不准,5,非常不满意,不满意,一般,一般
    7,2015-02-17,非常满意,非常可能,10,非常满意,非常满意,非常满意,非常满意
    8,2015-03-18,非常满意,可能,9,非常满意,非常满意,非常满意,非常满意
    9,2015-04-10,一般,说不准,9,非常满意,满意,满意,满意
    10,2015-05-11,一般,非常可能,8,一般,满意,满意,满意
    11,2015-06-12,非常满意,说不准,8,一般,满意,非常满意,一般
    12,2015-01-13,一般,不太可能,4,一般,不满意,非常不满意,一般
    13,2015-02-14,,非常可能,7,一般,非常满意,一般,满意
    14,2015-03-15,非常满意,非常可能,10,非常满意,非常满意,非常满意,非常满意
    15,2015-04-16,一般,不太可能,3,不满意,不满意,一般,不满意
    16,2015-05-17,非常满意,非常可能,10,非常满意,非常满意,非常满意,满意
    17,2015-06-18,一般,可能,5,一般,不满意,满意,一般
    18,2015-01-10,一般,说不准,8,非常满意,满意,满意,满意
    19,2015-02-11,满意,非常可能,10,非常满意,非常满意,非常满意,非常满意
    20,2015-03-12,一般,不会合作,4,不满意,非常不满意,不满意,一般
    21,2015-04-13,一般,可能,4,不满意,不满意,不满意,一般
    22,2015-05-14,满意,非常可能,6,一般,一般,满意,非常满意
    23,2015-06-15,一般,可能,6,一般,满意,不满意,不满意
    24,2015-01-16,非常满意,非常可能,10,非常满意,非常满意,满意,非常满意
    25,2015-02-17,不满意,不太可能,4,不满意,非常不满意,不满意,不满意
    26,2015-03-18,,不太可能,7,一般,不满意,一般,一般
    27,2015-04-10,一般,可能,6,一般,一般,一般,一般
    28,2015-05-11,非常满意,可能,10,非常满意,非常满意,满意,满意
    29,2015-06-12,非常满意,非常可能,10,非常满意,非常满意,非常满意,非常满意
    30,2015-01-13,满意,说不准,6,满意,非常满意,满意,满意
    31,2015-02-14,不满意,说不准,6,一般,不满意,不满意,满意
    32,2015-03-15,非常满意,可能,9,非常满意,非常满意,满意,非常满意
    33,2015-04-16,一般,非常可能,8,满意,满意,满意,一般
    34,2015-05-17,满意,可能,7,一般,满意,一般,一般
    35,2015-06-18,满意,说不准,9,一般,一般,满意,非常满意
    36,2015-01-10,非常满意,可能,9,非常满意,非常满意,非常满意,非常满意
    37,2015-02-11,非常满意,非常可能,10,非常满意,非常满意,满意,非常满意
    38,2015-03-12,非常满意,非常可能,9,满意,满意,一般,非常满意
    39,2015-04-13,,非常可能,9,满意,非常满意,非常满意,非常满意
    40,2015-05-14,一般,非常可能,9,一般,满意,非常满意,一般

    """

  /// Cases that the template of complaints has too.
  static let halfYearComplaints = """
    编号,日期,原因,状态,内容
    C01,2015-01-20,停电,潜在抱怨,见工单
    C02,2015-02-21,停电,显在抱怨,见工单
    C03,2015-03-22,停电,即将转化为投诉,见工单
    C04,2015-04-23,停电,潜在抱怨,见工单
    C05,2015-05-24,停电,投诉,见工单
    C06,2015-06-25,电压质量,潜在抱怨,见工单
    C07,2015-01-26,电压质量,即将转化为投诉,见工单
    C08,2015-02-27,电压质量,潜在投诉,见工单
    C09,2015-03-28,抄表收费,潜在抱怨,见工单
    C10,2015-04-20,抄表收费,显在抱怨,见工单
    C11,2015-05-21,抄表收费,潜在抱怨,见工单
    C12,2015-06-22,服务态度,投诉,见工单

    """

  private static let halfYearActions = """
    措施,责任部门,期限,完成
    复核停电通知流程,供电服务中心,2015-08-31,否
    增加掌上缴费网点,营业部,2015-09-30,否

    """
}
