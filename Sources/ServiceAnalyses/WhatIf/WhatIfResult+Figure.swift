public import BilingualText
public import ReportForms

extension WhatIfResult {
  /// What the main result becomes as each assumption goes through its range while the others stay in the
  /// middle of theirs, the widest first (a tornado); the results themselves where nothing is uncertain.
  public func figure(id: String, title: Phrase) -> ReportForms.Figure? {
    guard let influences, !influences.isEmpty else { return bars(id: id, title: title) }
    let widest = influences.sorted {
      $0.range.upperBound - $0.range.lowerBound > $1.range.upperBound - $1.range.lowerBound
    }
    let chart = RangeChart(
      series: [widest[0].result],
      rows: widest.map { influence in
        let (low, high) = (influence.range.lowerBound, influence.range.upperBound)
        return .init(
          influence.assumption,
          [
            .init(
              low: low, lowerQuartile: low, middle: influence.middle, upperQuartile: high,
              high: high)
          ])
      }, form: .ofAmounts(widest.map(\.range.upperBound)), axis: widest[0].result)
    return .init(
      id: id, title: title,
      note: Phrase(
        zh: "每次只变动一个假设，其余取区间中点。", en: "One assumption at a time; the others in the middle."),
      chart: .ranges(chart), data: Self.figureRows.shape.table(figures))
  }

  private func bars(id: String, title: Phrase) -> ReportForms.Figure? {
    let results = figures.filter(\.isResult)
    guard !results.isEmpty else { return nil }
    let chart = BarChart(
      results.map { .init($0.title, $0.range.upperBound) },
      form: .ofAmounts(results.map(\.range.upperBound)))
    return .init(
      id: id, title: title, chart: .bars(chart), data: Self.figureRows.shape.table(figures))
  }
}
