import BilingualText
import IndicatorEvaluation
import RankingMethods
public import ReportForms

extension IndexToolReport {
  /// Of the JSON that holds COINr's scores beside ours.
  public static let schemaName = "ahp-tool-scores/1"

  /// For the schema of its JSON.
  public static let meaning = "What COINr shows for the same customers, and why."

  /// The report for people: the sentence, what each convention does, scores side by side.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(model.reportTitle, level: 1)
    document.facts(
      [
        Fact(Phrase(zh: "对比工具", en: "Compared with"), "COINr"),
        Fact(Phrase(zh: "客户数", en: "Customers"), "\(ids.count)"),
      ]
        + Fact.period(period.map { Phrase($0.label, id: $0.id) }))
    document.paragraph(ReportText(sentence, .strong))
    document.list(notes.map { ReportText($0, .muted) })
    document.heading(Phrase(zh: "逐项采用其约定", en: "Its conventions, one after the other"), level: 2)
    var table = ReportTable([
      .text(Phrase(zh: "约定", en: "Convention")),
      .number(Phrase(zh: "得分的最大变化", en: "Largest change of a score")),
    ])
    for step in steps {
      table.append([.init(step.convention.phrase), .init(step.largestChange, .fixed(2))])
    }
    document.table(table)
    document.heading(Phrase(zh: "得分对照", en: "Scores side by side"), level: 2)
    let order = order
    let shown = Array(order.prefix(detail.limit ?? order.count))
    document.table(shape.table(shown))
    if shown.count < order.count {
      let more = Phrase(
        zh: "另有 \(order.count - shown.count) 个客户", en: "\(order.count - shown.count) more customers"
      )
      document.paragraph(ReportText(detail.hint.map { more.remark($0) } ?? more, .muted))
    }
    return document
  }

  /// What a reader should know of the comparison.
  var notes: [Phrase] {
    var notes = [
      Phrase(
        zh: "COINr 的得分相对于参评客户：增减一个客户，所有得分都可能改变",
        en: "COINr's scores are relative to the customers: another one may move everybody's")
    ]
    if !scored.isEmpty {
      let listed = names.items(scored).listed
      notes.append(
        Phrase(
          zh: "文本或有目标值的指标，以其得分交给 COINr：\(listed.zh)",
          en: "texts and targets, which COINr is given as scores: \(listed.en)"))
    }
    if !constant.isEmpty {
      let listed = names.items(constant).listed
      notes.append(
        Phrase(
          zh: "所有客户取值相同，COINr 除以 0 后略去：\(listed.zh)",
          en: "constant indicators, which COINr divides by 0 and leaves out: \(listed.en)"))
    }
    if !replaced.isEmpty {
      let listed = names.items(replaced).listed
      notes.append(
        Phrase(
          zh: "COINr 没有该合成方式，取算术平均：\(listed.zh)",
          en: "aggregated by what COINr does not have, it takes the arithmetic mean: \(listed.en)"))
    }
    return notes
  }

  @JSONFields<IndexToolReport> public static var fields: [JSONField<IndexToolReport>] {
    JSONField("scenario", "What was compared.", .scenarioHead) { $0.model }
    JSONField("tool", "The other tool.", .choice(["coinr"])) { _ in "coinr" }
    JSONField("period", "Id of the period, or null.", .optional(.string)) { $0.period?.id }
    JSONField("sentence", "Which convention makes the difference.", .phrase) { $0.sentence }
    JSONField("range", "Least and largest score of an indicator.", .list(of: .number)) {
      [$0.range.lowerBound, $0.range.upperBound]
    }
    JSONField("steps", "Its conventions, taken over one after the other.", .list(of: .indexStep)) {
      $0.steps
    }
    JSONField("kendall_tau_b", "Of both scores; null for fewer than two.", .optional(.number)) {
      $0.agreement?.tauB
    }
    JSONField("constant", "Leaves without a range.", .list(of: .string)) { $0.constant }
    JSONField("given_as_scores", "Leaves that are texts or have targets.", .list(of: .string)) {
      $0.scored
    }
    JSONField("replaced", "Nodes whose mean it does not have.", .list(of: .string)) { $0.replaced }
    JSONField("customers", "In the order of the data.", .list(of: .indexRow)) { report in
      report.ids.indices.map { (report, $0) }
    }
  }
}

extension JSONShape<IndexToolReport.Step> {
  fileprivate static var indexStep: JSONShape {
    .object("tool_score_step") {
      JSONField(
        "convention", "What is taken over.", .choice(["normalisation", "missing", "aggregation"])
      ) { $0.convention.rawValue }
      JSONField("largest_change", "Largest change of a score.", .number) { $0.largestChange }
    }
  }
}

extension JSONShape<(IndexToolReport, Int)> {
  fileprivate static var indexRow: JSONShape {
    .object("tool_score") {
      JSONField("customer", "Its id.", .string) { $0.0.ids[$0.1] }
      JSONField("score", "Ours; null without one.", .number) { $0.0.ours[$0.1] }
      JSONField("tool_score", "COINr's; null without one.", .number) { $0.0.theirs[$0.1] }
    }
  }
}
