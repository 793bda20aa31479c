import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

extension EvaluationIndex {
  /// What was evaluated, for the head of the report.
  func headFacts(_ totals: EvaluationTotals) -> [Fact] {
    let count = totals.customers
    var customers = Phrase(zh: "\(count) 家", en: "\(count)")
    if !classes.isEmpty {
      customers = customers.remark(
        zip(classes, totals.customersOfClass).map { $0 + " \($1)" }.listed)
    }
    var facts = [Fact(Phrase(zh: "客户", en: "Customers"), customers)]
    if !model.periods.isEmpty {
      facts.append(
        Fact(
          Phrase(zh: "评价期", en: "Periods"),
          model.periods.map(\.span).joined(separator: Phrase(zh: "；", en: "; "))))
    }
    facts.append(Fact(Phrase(zh: "指标", en: "Indicators"), "\(leaves.count)"))
    facts.append(Fact(Phrase(zh: "权重方法", en: "Weights"), model.weightsPhrase))
    return facts
  }

  /// One line a period: how many have a score, their mean, spread and bands. Nil without rows.
  func periodSummary(_ totals: EvaluationTotals) -> ReportTable? {
    guard totals.rows > 0 else { return nil }
    var table = ReportTable(
      (periods.isEmpty ? [] : [.text(Phrase(zh: "评价期", en: "Period"))]) + [
        .number(Phrase(zh: "有得分客户", en: "Scored")), .number(Phrase(zh: "平均分", en: "Mean")),
        .number(Phrase(zh: "中位数", en: "Median")), .number(Phrase(zh: "最低", en: "Lowest")),
        .number(Phrase(zh: "最高", en: "Highest")),
      ] + bands.map { .number($0) })
    for (period, total) in totals.periods.enumerated() {
      let statistics = [total.mean, total.median, total.lowest, total.highest]
      table.append(
        (periods.isEmpty ? [] : [.init(periods[at: period] ?? "-")]) + [.init(total.scored)]
          + statistics.map { .init($0, .fixed(2)) }
          + bands.indices.map { band in
            let count = total.bands[at: band] ?? 0
            let share = NumberText.percent(Double(count) / Double(total.scored), decimals: 1)
            return .init(
              count == 0 ? "0" : Phrase(zh: "\(count)（\(share)）", en: "\(count) (\(share))"))
          })
    }
    return table
  }
}

extension Period {
  /// The name with its days: `试点前（2015-04-01 至 2015-06-30）`.
  var span: Phrase {
    let name = Phrase(label, id: id)
    switch (start, end) {
    case (let start?, let end?):
      return name.remark(Phrase(zh: "\(start) 至 \(end)", en: "\(start) to \(end)"))
    case (let start?, nil): return name.remark(Phrase(zh: "\(start) 起", en: "from \(start)"))
    case (nil, let end?): return name.remark(Phrase(zh: "至 \(end)", en: "to \(end)"))
    case (nil, nil): return name
    }
  }
}
