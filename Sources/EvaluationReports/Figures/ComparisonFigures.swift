import BilingualText
import IndicatorEvaluation
import ReportForms

extension EvaluationFigures {
  private static let mostNames = 25

  /// Customers by name where they are few, else the classes, before and after.
  var slope: Figure? {
    guard let comparison = index.result.comparison, let first = periods.first,
      let last = periods.last
    else { return nil }
    var lines = comparison.changes.compactMap { change -> SlopeChart.Line? in
      guard let before = index.rows.scores[at: change.baselineRow],
        let after = index.rows.scores[at: change.currentRow]
      else { return nil }
      let id = index.customerID(change.customer)
      return .init(
        Phrase(index.customerName(change.customer) ?? id), before: before, after: after)
    }
    if lines.count > Self.mostNames || index.givenTotals != nil {
      let groups = [comparison.overall] + comparison.classes
      lines = groups.map { .init(index.name($0), before: $0.baselineMean, after: $0.currentMean) }
    }
    guard !lines.isEmpty else { return nil }
    var table = ReportTable([
      .text(Phrase(zh: "名称", en: "Name")), .number(name(first)), .number(name(last)),
      .number(Phrase(zh: "变化", en: "Change")),
    ])
    for line in lines {
      let change = line.after - line.before
      table.append([
        .init(line.label), .init(line.before, .fixed(2)), .init(line.after, .fixed(2)),
        .init(change, .signed(2), change < 0 ? .bad : .plain),
      ])
    }
    let overall = comparison.overall
    return Figure(
      id: "before-after", title: Phrase(zh: "前后对比", en: "Before and after"),
      takeaway: Phrase(
        zh: "\(overall.count) 家可比客户中 \(overall.improved) 家提高，\(overall.declined) 家下降。",
        en: "\(overall.improved) of \(overall.count) rose, \(overall.declined) fell."),
      chart: .slope(
        SlopeChart(before: name(first), after: name(last), lines: lines, form: .fixed(1))),
      data: table)
  }

  /// What each indicator did to the mean, the largest part first.
  var contributions: Figure? {
    guard let overall = index.result.comparison?.overall else { return nil }
    let leaves = index.leaves.indices.filter { overall.contributions[at: $0] != nil }.sorted {
      abs(overall.contributions[$0]) > abs(overall.contributions[$1])
    }
    guard leaves.count > 1 else { return nil }
    var table = ReportTable([
      .text(Phrase(zh: "指标", en: "Indicator")), .number(Phrase(zh: "贡献（分）", en: "Contribution")),
      .number(Phrase(zh: "占变化", en: "Share")),
    ])
    for leaf in leaves {
      table.append([
        .init(index.names.item(index.leafID(leaf))), .init(overall.contributions[leaf], .signed(2)),
        .init(overall.share(leaf), .percent(1)),
      ])
    }
    let sum = NumberText.signed(overall.meanChange, decimals: 2)
    return Figure(
      id: "contributions", title: Phrase(zh: "变化从何而来", en: "Where the change comes from"),
      takeaway: Phrase(
        zh: "合计 \(sum) 分；各指标的贡献之和恰为平均分的变化。",
        en: "\(sum) in all; the parts add up to the change of the mean exactly."),
      chart: .bars(
        BarChart(
          leaves.map { .init(index.names.item(index.leafID($0)), overall.contributions[$0]) },
          form: .signed(2))), data: table)
  }

  /// What weighs much and scores little, in the latest period.
  var importance: Figure? {
    guard index.leaves.count > 2, let period = periods.last,
      let total = totals.periods[at: index.periods.isEmpty ? 0 : period]
    else { return nil }
    let points = index.leaves.indices.compactMap { leaf -> PointChart.Point? in
      guard let mean = total.leafMeans[at: leaf], mean.isFinite else { return nil }
      return .init(
        index.names.item(index.leafID(leaf)), x: mean, y: index.nodes[index.leaves[leaf]].global)
    }
    guard points.count > 2 else { return nil }
    let mean = points.map(\.x).reduce(0, +) / Double(points.count)
    let share = 1 / Double(index.leaves.count)
    let urgent = points.filter { $0.x < mean && $0.y > share }.sorted { $0.y > $1.y }
    var table = ReportTable([
      .text(Phrase(zh: "指标", en: "Indicator")), .number(Phrase(zh: "权重", en: "Weight")),
      .number(Phrase(zh: "平均分", en: "Mean score")),
    ])
    for point in points {
      table.append([.init(point.label), .init(point.y, .percent(2)), .init(point.x, .fixed(2))])
    }
    let marked = points.map { point in
      var point = point
      if urgent.contains(where: { $0.label == point.label }) { point.tone = .bad }
      return point
    }
    return Figure(
      id: "importance-performance",
      title: Phrase(zh: "重要性与表现", en: "Importance and performance"),
      takeaway: urgent.isEmpty
        ? Phrase(zh: "没有既重要又偏低的指标。", en: "No indicator is both important and below the others.")
        : Phrase(
          zh: "重要而表现偏低：\(urgent.map(\.label).listed.zh)。",
          en: "Important, yet below the others: \(urgent.map(\.label).listed.en)."),
      note: Phrase(
        zh: "横线为平均权重 1/n，竖线为各指标的平均分。",
        en: "The horizontal line is the mean weight 1/n, the vertical one the mean of the scores."),
      chart: .points(
        PointChart(
          marked,
          crosshair: .init(
            x: mean, y: share,
            quadrants: [
              Phrase(zh: "优先改进", en: "Concentrate here"), Phrase(zh: "继续保持", en: "Keep up"),
              Phrase(zh: "次要", en: "Low priority"), Phrase(zh: "投入偏多", en: "Possible overkill"),
            ]), xAxis: Phrase(zh: "表现：平均分", en: "Performance: mean score"),
          yAxis: Phrase(zh: "重要性：占总体的权重", en: "Importance: share of the whole"), xForm: .fixed(1),
          yForm: .percent(1))), data: table)
  }
}

extension EvaluationIndex {
  /// A class, or all customers.
  func name(_ group: GroupComparison) -> Phrase {
    group.customerClass.map { classes[at: $0] ?? "#\($0 + 1)" }
      ?? Phrase(zh: "全部客户", en: "all customers")
  }
}
