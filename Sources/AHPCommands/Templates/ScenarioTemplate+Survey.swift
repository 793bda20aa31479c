import BilingualText
import IndicatorEvaluation

extension ScenarioTemplate {
  static let survey = ScenarioTemplate(
    name: "survey",
    purpose: Label(
      chinese: "问卷调查：每位专家一行，群体共识与修改建议",
      english: "a survey: one row an expert, consensus of the group, advice on revisions"),
    files: [("scenario.yaml", surveyScenario), ("answers.csv", surveyAnswers)],
    firstCommand: "weights --group")

  private static let surveyScenario = """
    # What matters to big customers, asked in a survey: one row an expert, one column a pair.
    # 大客户看重什么：问卷调查，每位专家一行，每对指标一列。The answers are invented. 回答为示例。
    schema: ahp-scenario/1
    title: {zh: 大客户关注点问卷, en: Survey of what matters to big customers}

    experts:                      # all count the same; weights, where given, sum to 1
      - {id: e1, name: {zh: 专家一, en: Expert 1}}
      - {id: e2, name: {zh: 专家二, en: Expert 2}}
      - {id: e3, name: {zh: 专家三, en: Expert 3}}
      - {id: e4, name: {zh: 专家四, en: Expert 4}}

    tree:
      id: goal
      label: {zh: 服务质量, en: Service quality}
      children:
        - {id: supply, label: {zh: 供电可靠性, en: Reliability of supply}}
        - {id: service, label: {zh: 服务响应, en: Response}}
        - {id: price, label: {zh: 电价与优惠, en: Price}}
      weights:
        # sign says what 5 and -5 mean: ratio | positive-favours-first | positive-favours-second |
        # steps-towards-first | steps-towards-second. Empty cells were not answered.
        survey: {path: answers.csv, id: expert, sign: positive-favours-first}
        # What the experts count in these judgments alone; without it they all count the same.
        # expert_weights: {e1: 40%, e2: 20%, e3: 20%, e4: 20%}

    # Next: ahp weights scenario.yaml --group     who agrees, who stands apart
    #       ahp ask scenario.yaml                 which pair to ask next
    #       ahp revise scenario.yaml              what to ask again where CR is too large

    """

  private static let surveyAnswers = """
    expert,supply_service,supply_price,service_price
    e1,3,5,2
    e2,2,4,3
    e3,-2,3,5
    e4,4,,-2

    """
}
