public import BilingualText
public import ReportForms

extension LifetimeValueResult {
  /// How the value grows as more periods count, towards the whole.
  public func figure(id: String, title: Phrase) -> Figure? {
    let last = min(lifetime.horizon ?? Self.drawnPeriods, Self.drawnPeriods)
    let points = (1...max(1, last)).compactMap { horizon in
      (try? LifetimeValue(
        margin: lifetime.margin, retention: lifetime.retention, discount: lifetime.discount,
        first: lifetime.first, horizon: horizon)).map { (x: Double(horizon), y: $0.value) }
    }
    guard points.count > 1 else { return nil }
    let whole = points.map { (x: $0.x, y: lifetime.value) }
    let names = [
      Phrase(zh: "累计现值", en: "Value so far"), Phrase(zh: "客户价值", en: "Lifetime value"),
    ]
    var data = ReportTable([.number(Phrase(zh: "期数", en: "Periods")), .number(names[0])])
    for point in points { data.append([.init(point.x, .count), .init(point.y, .significant(8))]) }
    let chart = LineChart(
      [.init(names[0], points, tone: .strong), .init(names[1], whole, tone: .muted)],
      xAxis: Phrase(zh: "期数", en: "Periods"), yAxis: Phrase(zh: "现值", en: "Present value"),
      xForm: .count, yForm: .ofAmounts([lifetime.value]))
    return Figure(id: id, title: title, chart: .lines(chart), data: data)
  }

  /// Beyond this the curve is flat for any retention that occurs.
  private static let drawnPeriods = 36
}
