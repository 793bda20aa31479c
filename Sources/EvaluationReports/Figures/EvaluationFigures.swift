import BilingualText
import Glibc
import IndicatorEvaluation
import ReportForms
import Statistics

/// The pictures of an evaluation.
struct EvaluationFigures {
  let index: EvaluationIndex
  let totals: EvaluationTotals

  /// The last two periods, or the compared ones; one place for a model without periods.
  var periods: [Int] {
    if let comparison = index.result.comparison?.comparison {
      return [comparison.baseline, comparison.current]
    }
    return Array((0..<max(1, index.periods.count)).suffix(2))
  }

  func name(_ period: Int) -> Phrase {
    index.periods[at: period] ?? Phrase(zh: "全部", en: "all")
  }

  /// Scores of a period, of a class or of all, ascending.
  private func scores(_ period: Int, customerClass: Int? = nil) -> [Double] {
    totals.register.scores(period: period, customerClass: customerClass).joined()
      .filter { !$0.isNaN }.sorted()
  }

  /// Bands from the best to the worst, by position.
  var bandOrder: [Int] {
    index.bands.indices.sorted {
      (index.model.bands[at: $0]?.minimum ?? 0) > (index.model.bands[at: $1]?.minimum ?? 0)
    }
  }

  /// How the scores spread, in bins that end where bands do.
  var distribution: Figure? {
    let series = periods.map { (name: name($0), scores: scores($0)) }.filter { !$0.scores.isEmpty }
    let all = series.flatMap(\.scores)
    guard all.count > 2, let low = all.min(), let high = all.max(), low < high else { return nil }
    let limits = binLimits(low...high, count: all.count)
    let counts = series.map { one in one.scores.counts(in: limits) }
    var table = ReportTable(
      [.text(Phrase(zh: "得分", en: "Score"))] + series.map { .number($0.name) })
    for bin in 0..<(limits.count - 1) where counts.contains(where: { $0[bin] > 0 }) {
      let range =
        NumberText.significant(limits[bin]) + "–" + NumberText.significant(limits[bin + 1])
      table.append([.init(Phrase(range))] + counts.map { .init($0[bin], .count) })
    }
    let medians = series.map {
      NumberText.fixed($0.scores.quantileOfSorted(0.5), decimals: 1)
    }
    let lowest = series.map { NumberText.fixed($0.scores.first, decimals: 1) }
    return Figure(
      id: "distribution", title: Phrase(zh: "得分分布", en: "Distribution of scores"),
      takeaway: Phrase(
        zh: "中位数 \(medians.joined(separator: " → "))；最低 \(lowest.joined(separator: " → "))。",
        en: "Median \(medians.joined(separator: " → ")); lowest \(lowest.joined(separator: " → "))."
      ),
      note: series.count > 1
        ? Phrase(
          zh: "虚线为\(series[0].name.zh)，实心为\(series[1].name.zh)。",
          en: "Dashed: \(series[0].name.en); solid: \(series[1].name.en).") : nil,
      chart: .distribution(
        DistributionChart(
          limits: limits,
          series: zip(series, counts).map { .init($0.name, counts: $1) },
          bands: bandOrder.compactMap { band in
            index.model.bands[at: band].map { .init(index.bands[band], from: $0.minimum) }
          }, axis: Phrase(zh: "得分（每格家数）", en: "Score (customers in each bin)"))), data: table)
  }

  /// Round limits: few bins for few scores, so that shapes are seen and not chance, but none wider
  /// than the narrowest band.
  private func binLimits(_ range: ClosedRange<Double>, count: Int) -> [Double] {
    let wished = max(5, min(30, Double(count).squareRoot()))
    let minima = index.model.bands.map(\.minimum).sorted()
    let narrowest = zip(minima, minima.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min()
    let length = range.upperBound - range.lowerBound
    let rough = max(min(length / wished, narrowest ?? .infinity), length / 60)
    let power = pow(10, log10(rough).rounded(.down))
    let factor = rough / power
    let step = power * (factor < 2 ? 1 : factor < 5 ? 2 : 5)
    let first = (range.lowerBound / step).rounded(.down)
    let last = max(first + 1, (range.upperBound / step).rounded(.up))
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  /// The share of each band, a bar a period, overall and by class.
  var bands: Figure? {
    guard index.bands.count > 1 else { return nil }
    let order = bandOrder
    var groups: [(label: Phrase, counts: [Double])] = periods.compactMap { period in
      totals.periods[at: index.periods.isEmpty ? 0 : period].map { total in
        (name(period), order.map { Double(total.bands[at: $0] ?? 0) })
      }
    }
    if index.periods.isEmpty {
      groups = groups.map { (Phrase(zh: "全部客户", en: "all customers"), $0.counts) }
    }
    if totals.customersOfClass.count(where: { $0 > 0 }) > 1 {
      for customerClass in index.classes.indices {
        for period in periods {
          let counts = bandCounts(period, customerClass)
          guard counts.contains(where: { $0 > 0 }) else { continue }
          let name = index.classes[customerClass]
          groups.append(
            (
              index.periods.isEmpty ? name : name + " · " + self.name(period),
              order.map { counts[$0] }
            ))
        }
      }
    }
    groups.removeAll { $0.counts.allSatisfy { $0 == 0 } }
    guard !groups.isEmpty else { return nil }
    var table = ReportTable(
      [.text(Phrase(zh: "客户群", en: "Group"))] + order.map { .number(index.bands[$0]) })
    for group in groups {
      table.append([.init(group.label)] + group.counts.map { .init($0, .count) })
    }
    return Figure(
      id: "bands", title: Phrase(zh: "等级分布", en: "Bands"),
      chart: .stackedShares(
        StackedSharesChart(
          parts: order.map { index.bands[$0] }, rows: groups.map { .init($0.label, $0.counts) })),
      data: table)
  }

  private func bandCounts(_ period: Int, _ customerClass: Int) -> [Double] {
    totals.register.bandCounts(ofSorted: scores(period, customerClass: customerClass))
      .map(Double.init)
  }

  /// The spread of each class, before and after.
  var classes: Figure? {
    guard index.classes.count > 1 else { return nil }
    var table = ReportTable([
      .text(Phrase(zh: "类别", en: "Class")), .text(Phrase(zh: "评价期", en: "Period")),
      .number(Phrase(zh: "客户数", en: "Customers")), .number("5%"), .number("25%"),
      .number(Phrase(zh: "平均", en: "Mean")), .number("75%"), .number("95%"),
    ])
    var rows: [RangeChart.Row] = []
    for customerClass in index.classes.indices {
      var boxes: [RangeChart.Box?] = []
      var count = 0
      for period in periods {
        let sorted = scores(period, customerClass: customerClass)
        guard !sorted.isEmpty else {
          boxes.append(nil)
          continue
        }
        count = sorted.count
        let quantiles = [0.05, 0.25, 0.75, 0.95].map { sorted.quantileOfSorted($0) }
        let mean = sorted.reduce(0, +) / Double(sorted.count)
        boxes.append(
          .init(
            low: quantiles[0], lowerQuartile: quantiles[1], middle: mean,
            upperQuartile: quantiles[2], high: quantiles[3]))
        table.append(
          [.init(index.classes[customerClass]), .init(name(period)), .init(sorted.count)]
            + [quantiles[0], quantiles[1], mean, quantiles[2], quantiles[3]].map {
              .init($0, .fixed(2))
            })
      }
      if count > 0 {
        rows.append(.init(index.classes[customerClass], boxes, note: Phrase("n = \(count)")))
      }
    }
    guard !rows.isEmpty else { return nil }
    return Figure(
      id: "classes", title: Phrase(zh: "类别对比", en: "Classes compared"),
      note: Phrase(
        zh: "菱形为平均分，方框为中间一半客户，横线为 5% 至 95%。",
        en: "Diamond: mean; box: the middle half of the customers; line: 5% to 95%."),
      chart: .ranges(
        RangeChart(
          series: periods.count > 1 ? periods.map { name($0) } : [name(periods[0])], rows: rows,
          form: .fixed(0), axis: Phrase(zh: "得分", en: "Score"))), data: table)
  }
}

extension [Double] {
  /// Members of each bin; the last bin has both its limits.
  fileprivate func counts(in limits: [Double]) -> [Double] {
    var counts = [Double](repeating: 0, count: limits.count - 1)
    guard let first = limits.first, let last = limits.last else { return counts }
    let step = (last - first) / Double(counts.count)
    for value in self {
      var bin = Swift.min(Swift.max(0, Int((value - first) / step)), counts.count - 1)
      // Division rounds; the limits decide.
      if value < limits[bin], bin > 0 { bin -= 1 }
      if bin + 1 < counts.count, value >= limits[bin + 1] { bin += 1 }
      counts[bin] += 1
    }
    return counts
  }
}
