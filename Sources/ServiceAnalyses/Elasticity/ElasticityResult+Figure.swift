public import BilingualText
public import ReportForms
internal import Statistics

extension ElasticityResult {
  /// The elasticities with their intervals.
  public func figure(id: String, title: Phrase) -> Figure? {
    let names = [Phrase(zh: "价格", en: "price")] + controls.map { Phrase($0) }
    let chart = BarChart(
      names.enumerated().map { position, name in
        let interval = elasticity.fit.interval(position + 1, confidence: confidence)
        return .init(
          name, elasticity.fit.coefficients[position + 1].value,
          tone: position == 0 ? .strong : .plain, interval: interval.lower...interval.upper)
      }, form: .signed(2))
    return Figure(
      id: id, title: title, chart: .bars(chart),
      data: Self.coefficientRows.shape.table(coefficients))
  }
}
