import BilingualText
import IndicatorEvaluation

extension ScenarioTemplate {
  static let kano = ScenarioTemplate(
    name: "kano",
    purpose: Label(
      chinese: "卡诺问卷：需求分类、Better-Worse",
      english: "a Kano questionnaire: demands by what they do to satisfaction"),
    files: [
      ("scenario.yaml", kanoScenario),
      ("answers.csv", kanoAnswers),
    ],
    firstCommand: "analyse")

  private static let kanoScenario = """
    # 卡诺问卷：每项需求正反两问。数据为示例。
    # A Kano questionnaire: two questions a demand. All data is made up.
    schema: ahp-scenario/1
    id: kano
    title: {zh: 卡诺问卷, en: Kano questionnaire}

    tables:
      kano:
        path: answers.csv
        id: 受访者
        columns: {"*_有": kano-5, "*_无": kano-5}   # 不喜欢、可以忍受、无所谓、理应如此、喜欢

    analyses:
      demands:
        kind: kano
        label: {zh: 需求分类, en: Demands}
        table: kano
        functional: "*_有"
        dysfunctional: "*_无"
        demands: {通知: 停电通知, 缴费: 掌上缴费, 礼品: 节日礼品}

    """

  private static let kanoAnswers = """
    受访者,通知_有,通知_无,缴费_有,缴费_无,礼品_有,礼品_无
    K01,理应如此,可以忍受,喜欢,理应如此,无所谓,无所谓
    K02,喜欢,可以忍受,喜欢,不喜欢,可以忍受,无所谓
    K03,理应如此,可以忍受,喜欢,无所谓,喜欢,无所谓
    K04,喜欢,可以忍受,喜欢,无所谓,无所谓,无所谓
    K05,喜欢,可以忍受,喜欢,理应如此,喜欢,无所谓
    K06,喜欢,可以忍受,喜欢,无所谓,无所谓,无所谓
    K07,理应如此,可以忍受,喜欢,不喜欢,可以忍受,无所谓
    K08,理应如此,可以忍受,喜欢,无所谓,无所谓,无所谓
    K09,理应如此,不喜欢,喜欢,无所谓,喜欢,无所谓
    K10,喜欢,可以忍受,喜欢,理应如此,喜欢,无所谓
    K11,喜欢,不喜欢,喜欢,理应如此,可以忍受,无所谓
    K12,喜欢,不喜欢,喜欢,不喜欢,无所谓,无所谓

    """
}
