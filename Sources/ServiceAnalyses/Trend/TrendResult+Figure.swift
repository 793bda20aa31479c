public import BilingualText
public import ReportForms
internal import Statistics

extension TrendResult {
  /// Ranks from period to period where they are asked for; else the values over the periods: groups
  /// where there are any, all of them with the straight line otherwise.
  public func figure(id: String, title: Phrase) -> Figure? {
    if ranked != nil { return rankFigure(id: id, title: title) }
    guard periods.count > 1 else { return nil }
    let groups = Array(series.dropFirst())
    let drawn = groups.isEmpty || groups.count > Self.mostLines ? [series[0]] : groups
    var lines = drawn.map { one in
      LineChart.Series(
        one.name, one.values.enumerated().map { (x: Double($0), y: $1 ?? .nan) }, tone: .strong)
    }
    if drawn.count == 1, let line = drawn[0].trend.line {
      let fitted = periods.indices.map { (x: Double($0), y: line.value(at: $0)) }
      lines.append(
        LineChart.Series(
          Phrase(zh: "直线趋势", en: "Straight line"), fitted,
          band: periods.indices.map { line.band(at: $0) }, tone: .muted))
    }
    let chart = LineChart(
      lines, xAxis: Phrase(zh: "期间", en: "Period"), yAxis: Phrase(zh: "数值", en: "Value"),
      xForm: .count, yForm: .ofAmounts(drawn.flatMap(\.values).compactMap(\.self)),
      xLabels: periodNames)
    return Figure(
      id: id, title: title, chart: .lines(chart), data: Self.valueRows.shape.table(values))
  }

  /// More groups than this would hide each other.
  private static let mostLines = 8

  private func rankFigure(id: String, title: Phrase) -> Figure? {
    let rows = rankings
    guard let last = rows.compactMap(\.rank).max(), last > 1 else { return nil }
    let units = series.dropFirst()
    let chart = HeatMapChart(
      rows: units.map(\.name), columns: periodNames,
      cells: units.map { unit in
        rows.filter { $0.place.series.id == unit.id }.map { row in
          .init(
            shade: row.rank.map { 1 - Double($0 - 1) / Double(last - 1) },
            Phrase(row.rank.map(String.init) ?? "–"))
        }
      }, diverges: false)
    return Figure(
      id: id, title: title,
      note: Phrase(zh: "1 为最前；颜色越深，名次越前。", en: "1 is first; the darker, the better."),
      chart: .heatMap(chart), data: Self.rankRows.shape.table(rows))
  }
}
