import BilingualText
import IndicatorEvaluation
public import ReportForms
import ServiceAnalyses

extension AnalysesDifferenceReport {
  /// The report for people.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.difference([before, after].map { ($0.run, .analyses($0.analyses.count)) })
    document.heading(Phrase(zh: "什么变了", en: "What is different"), level: 2)
    document.list(causes.map { ReportText($0) })
    for analysis in analyses { append(analysis, to: &document, detail) }
    document.paragraph(
      ReportText(
        Phrase(
          zh:
            "两次运行视为独立样本：占比用合并方差 z 检验，期望频数小于 5 时用 Fisher 精确检验；净值用样本方差 z 检验；均值用 Welch t 检验；同一表各行一并检验时按 Holm 校正。没有样本数的数值不作检验。",
          en:
            "Both runs count as independent samples: shares by z under one common share, by Fisher's exact test where a least expected count is below 5; net scores by z on the variances of both; means by Welch's t; the rows of a table at once by Holm's method. A number without a base is not tested."
        ), .muted))
    return document
  }

  private var causes: [Phrase] {
    var sentences = before.run.changedSources(to: after.run)
    let different = changes.filter(\.isDifferent).count
    let tested = changes.filter { $0.status == .both && $0.test != nil }
    let found = tested.filter { ($0.decisivePValue ?? 1) < 0.05 }.count
    sentences.append(
      Phrase(
        zh: "\(changes.count) 个数值中 \(different) 个不同",
        en: "\(different) of \(Phrase.counted(changes.count, "number")) differ"))
    sentences.append(
      tested.isEmpty
        ? Phrase(
          zh: "没有可检验的数值：缺少样本数", en: "nothing can be tested: no number has a base in both runs")
        : Phrase(
          zh: "可检验的 \(tested.count) 个数值中，\(found) 个的变化显著（p < 0.05）",
          en:
            "of \(Phrase.counted(tested.count, "number")) with a base in both, \(found) changed by "
            + "more than chance (p < 0.05)"))
    return sentences
  }

  private func append(
    _ analysis: KeptAnalysis, to document: inout ReportDocument, _ detail: ReportDetail
  ) {
    document.heading(analysis.name, level: 2)
    let own = changes.filter { $0.analysis == analysis.id }
    // What tables say of all rows, the measures about the whole have said.
    let whole = Set(own.filter { $0.key.part.isEmpty }.map(\.key.measure))
    let different = own.filter {
      $0.isDifferent && !($0.key.isOfAll && whole.contains($0.key.measure))
    }
    guard !different.isEmpty else {
      document.paragraph(
        ReportText(
          Phrase(
            zh: "\(own.count) 个数值都没有变化。",
            en: "None of \(Phrase.counted(own.count, "number")) has changed."), .muted))
      return
    }
    let shown = detail.limit.map { Array(different.prefix($0)) } ?? different
    document.table(Self.people.table(shown))
    let hidden = different.count - shown.count
    guard hidden > 0 else { return }
    document.paragraph(
      ReportText(
        Phrase(zh: "另有 \(hidden) 个变化未列出。", en: "\(hidden) more changes are not listed.")
          + (detail.hint ?? ""), .muted))
  }

  /// The columns that people read: of which analysis and which table, headings say.
  private static var people: RowShape<AnalysisChange> {
    let shown = [
      "name", "before", "after", "change", "n_before", "n_after", "test", "p", "p_holm", "least_n",
    ]
    return RowShape(rows.columns.filter { shown.contains($0.key) })
  }
}

extension AnalysisValue.Key {
  /// Whether its row is that of all rows of the analysis.
  fileprivate var isOfAll: Bool { group == "all" && item.isEmpty && period.isEmpty }
}
