import BilingualText
import OfficeFiles
import ReportForms

extension OfficeChart {
  /// Safe for those who see no difference between red and green.
  static let blue = "0B63A5"
  static let orange = "C4500A"
  private static let colours = [blue, orange, "0B7A5B", "7DB3DC", "F0B27A", "084A7D", "8A5A00"]
  /// From the best to the worst.
  private static let ordered = ["084A7D", "2B7BBA", "7DB3DC", "F0B27A", "C4500A", "7A2E00"]
  private static let mostSeries = 12

  /// The figure as a chart that office programs draw; nil for what they have no chart for (heat
  /// maps, ranges), which is shown as its table.
  init?(_ figure: Figure, in language: ReportLanguage) {
    let words = ChartWords(language)
    switch figure.chart {
    case .bars(let chart): self = Self.bars(chart, words)
    case .stackedShares(let chart): self = Self.shares(chart, words)
    case .distribution(let chart): self = Self.distribution(chart, words)
    case .slope(let chart): self = Self.slope(chart, words)
    case .steps(let chart): self = Self.steps(chart, words)
    case .points(let chart): self = Self.points(chart, words)
    case .lines(let chart):
      guard let lines = Self.lines(chart, words) else { return nil }
      self = lines
    case .bullets(let chart): self = Self.bullets(chart, words)
    case .hierarchy(let chart): self = Self.hierarchy(chart, words)
    case .ranges, .heatMap: return nil
    }
    guard !categories.isEmpty, !series.isEmpty else { return nil }
  }

  private static func bars(_ chart: BarChart, _ words: ChartWords) -> OfficeChart {
    OfficeChart(
      .bars, title: "", categories: chart.bars.map { words($0.label) },
      series: [Series(words(.value), chart.bars.map(\.value), colour: blue)],
      numberFormat: chart.form.officeFormat)
  }

  private static func shares(_ chart: StackedSharesChart, _ words: ChartWords) -> OfficeChart {
    let parts = chart.parts.indices.map { part in
      Series(
        words(chart.parts[part]),
        chart.rows.map { $0.values.indices.contains(part) ? $0.values[part] : .nan },
        colour: ordered[colour(part, of: chart.parts.count)])
    }
    return OfficeChart(
      .shares, title: "", categories: chart.rows.map { words($0.label) }, series: parts)
  }

  /// The ends of the palette for the best and the worst.
  private static func colour(_ part: Int, of count: Int) -> Int {
    count <= 1 ? 1 : min(ordered.count - 1, part * (ordered.count - 1) / (count - 1))
  }

  private static func distribution(
    _ chart: DistributionChart, _ words: ChartWords
  ) -> OfficeChart {
    let form = NumberForm.significant(6)
    let bins = chart.limits.indices.dropLast().map {
      form.text(chart.limits[$0]) + "–" + form.text(chart.limits[$0 + 1])
    }
    return OfficeChart(
      .columns, title: "", categories: bins,
      series: chart.series.enumerated().map { index, one in
        Series(
          words(one.label), padded(one.counts, to: bins.count),
          colour: colours[index % colours.count])
      }, categoryTitle: words(chart.axis), valueTitle: words(.members), numberFormat: "0")
  }

  /// Few members by name; many as pairs of bars.
  private static func slope(_ chart: SlopeChart, _ words: ChartWords) -> OfficeChart {
    guard chart.lines.count > mostSeries else {
      return OfficeChart(
        .lines, title: "", categories: [words(chart.before), words(chart.after)],
        series: chart.lines.map {
          Series(
            words($0.label), [$0.before, $0.after], colour: $0.after < $0.before ? orange : blue)
        }, numberFormat: chart.form.officeFormat)
    }
    return OfficeChart(
      .bars, title: "", categories: chart.lines.map { words($0.label) },
      series: [
        Series(words(chart.before), chart.lines.map(\.before), colour: "7DB3DC"),
        Series(words(chart.after), chart.lines.map(\.after), colour: blue),
      ], numberFormat: chart.form.officeFormat)
  }

  private static func steps(_ chart: StepChart, _ words: ChartWords) -> OfficeChart {
    let steps = (chart.start.map { [$0] } ?? []) + chart.steps + [chart.end]
    return OfficeChart(
      .bars, title: "", categories: steps.map { words($0.label) },
      series: [Series(words(.value), steps.map(\.value), colour: blue)],
      numberFormat: chart.form.officeFormat)
  }

  private static func points(_ chart: PointChart, _ words: ChartWords) -> OfficeChart {
    OfficeChart(
      .points, title: "", categories: chart.points.map { words($0.label) },
      series: [Series(words(chart.yAxis), chart.points.map(\.y), colour: blue)],
      categoryTitle: words(chart.xAxis), valueTitle: words(chart.yAxis),
      numberFormat: chart.yForm.officeFormat, places: chart.points.map(\.x),
      placeFormat: chart.xForm.officeFormat)
  }

  /// Series over the same places; others have no common axis of names.
  private static func lines(_ chart: LineChart, _ words: ChartWords) -> OfficeChart? {
    guard let first = chart.series.first, chart.series.count <= mostSeries,
      chart.series.allSatisfy({ $0.points.map(\.x) == first.points.map(\.x) })
    else { return nil }
    let places = first.points.map { point in
      if let index = Int(exactly: point.x), chart.xLabels.indices.contains(index) {
        words(chart.xLabels[index])
      } else {
        chart.xForm.text(point.x)
      }
    }
    return OfficeChart(
      .lines, title: "", categories: places,
      series: chart.series.enumerated().map { index, one in
        Series(words(one.label), one.points.map(\.y), colour: colours[index % colours.count])
      }, categoryTitle: words(chart.xAxis), valueTitle: words(chart.yAxis),
      numberFormat: chart.yForm.officeFormat)
  }

  private static func bullets(_ chart: BulletChart, _ words: ChartWords) -> OfficeChart {
    OfficeChart(
      .bars, title: "", categories: chart.bullets.map { words($0.label) },
      series: [
        Series(words(.value), chart.bullets.map(\.value), colour: blue),
        Series(words(.limit), chart.bullets.map(\.limit), colour: "BFBFBF"),
      ], numberFormat: chart.form.officeFormat)
  }

  private static func hierarchy(_ chart: HierarchyChart, _ words: ChartWords) -> OfficeChart {
    let leaves = chart.nodes.filter(\.isLeaf)
    return OfficeChart(
      .bars, title: "", categories: leaves.map { words($0.label) },
      series: [Series(words(.weight), leaves.map(\.global), colour: blue)],
      numberFormat: "0.0%")
  }

  private static func padded(_ values: [Double], to count: Int) -> [Double] {
    (0..<count).map { values.indices.contains($0) ? values[$0] : .nan }
  }
}

/// Texts of charts in one language.
private struct ChartWords {
  let language: ReportLanguage

  init(_ language: ReportLanguage) { self.language = language }

  func callAsFunction(_ phrase: Phrase) -> String { phrase.text(in: language) }
}

extension Phrase {
  fileprivate static let value = Phrase(zh: "数值", en: "Value")
  fileprivate static let limit = Phrase(zh: "上限", en: "Limit")
  fileprivate static let weight = Phrase(zh: "总权重", en: "Global weight")
  fileprivate static let members = Phrase(zh: "个数", en: "Count")
}
