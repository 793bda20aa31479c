import IndicatorEvaluation
import PairwiseComparisons

extension EvaluationIndex {
  /// What was evaluated, for the head of the report.
  var headFacts: [Fact] {
    let count = result.customers.count
    var customers = Phrase(zh: "\(count) 家", en: "\(count)")
    if !classes.isEmpty {
      var counts = [Int](repeating: 0, count: classes.count)
      for customerClass in result.classOfCustomer {
        if let customerClass, counts.indices.contains(customerClass) { counts[customerClass] += 1 }
      }
      customers = customers.remark(
        zip(classes, counts).map { $0 + " \($1)" }.listed)
    }
    var facts = [Fact(Phrase(zh: "客户", en: "Customers"), customers)]
    if !model.periods.isEmpty {
      facts.append(
        Fact(
          Phrase(zh: "时段", en: "Periods"),
          model.periods.map(\.span).joined(separator: Phrase(zh: "；", en: "; "))))
    }
    facts.append(Fact(Phrase(zh: "指标", en: "Indicators"), "\(leaves.count)"))
    facts.append(Fact(Phrase(zh: "权重方法", en: "Weights"), model.rules.method.phrase))
    return facts
  }

  /// One line a period: how many have a score, their mean, spread and bands. Nil without rows.
  var periodSummary: ReportTable? {
    guard rows.count > 0 else { return nil }
    var table = ReportTable(
      (periods.isEmpty ? [] : [.text(Phrase(zh: "时段", en: "Period"))]) + [
        .number(Phrase(zh: "有得分客户", en: "Scored")), .number(Phrase(zh: "平均分", en: "Mean")),
        .number(Phrase(zh: "中位数", en: "Median")), .number(Phrase(zh: "最低", en: "Lowest")),
        .number(Phrase(zh: "最高", en: "Highest")),
      ] + bands.map { .number($0) })
    for period in 0..<max(1, periods.count) {
      let members = scoredRows(period)
      let scores = members.map { score($0) }.sorted()
      let statistics = [
        scores.mean, scores.medianOfSorted, scores.first ?? .nan, scores.last ?? .nan,
      ]
      table.append(
        (periods.isEmpty ? [] : [.init(periods[period])]) + [.init("\(scores.count)")]
          + statistics.map { .init(Phrase(NumberText.fixed($0, decimals: 2))) }
          + bands.indices.map { band in
            let count = members.count { self.band($0) == band }
            let share = NumberText.percent(Double(count) / Double(members.count), decimals: 1)
            return .init(
              count == 0 ? "0" : Phrase(zh: "\(count)（\(share)）", en: "\(count) (\(share))"))
          })
    }
    return table
  }

  /// Rows of a period that have a score.
  func scoredRows(_ period: Int) -> [Int] {
    (0..<rows.count).filter {
      (periods.isEmpty || rows.period[at: $0] == period) && !score($0).isNaN
    }
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

extension [Double] {
  /// Not-a-number for none.
  var mean: Double { reduce(0, +) / Double(count) }

  /// The middle one, or the mean of the two in the middle; not-a-number for none.
  var medianOfSorted: Double {
    guard let lower = self[at: (count - 1) / 2], let upper = self[at: count / 2] else {
      return .nan
    }
    return lower == upper ? lower : lower / 2 + upper / 2
  }
}
