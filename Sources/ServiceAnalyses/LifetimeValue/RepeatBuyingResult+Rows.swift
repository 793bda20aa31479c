public import BilingualText
public import ReportForms
internal import Statistics

extension RepeatBuyingResult {
  /// The four parameters, then each customer with what is to be expected of it.
  public var parts: [AnalysisPart] {
    [Self.parameterRows(parameters), Self.customerRows(prospects)]
  }

  /// How many customers have which probability of not having stopped.
  public func figure(id: String, title: Phrase) -> Figure? {
    guard !prospects.isEmpty else { return nil }
    var counts = [Double](repeating: 0, count: 10)
    for prospect in prospects { counts[min(9, Int(prospect.alive * 10))] += 1 }
    let limits = (0...10).map { Double($0) / 10 }
    var data = ReportTable([
      .text(Phrase(zh: "仍活跃的概率", en: "Alive")), .number(Phrase(zh: "客户数", en: "Customers")),
    ])
    let form = NumberForm.percent(0)
    for (bin, count) in counts.enumerated() {
      data.append([
        .init(Phrase("\(form.text(limits[bin])) – \(form.text(limits[bin + 1]))")),
        .init(count, .count),
      ])
    }
    let chart = DistributionChart(
      limits: limits, series: [.init(Phrase(zh: "客户数", en: "Customers"), counts: counts)],
      axis: Phrase(zh: "仍活跃的概率", en: "Probability of being alive"))
    return Figure(id: id, title: title, chart: .distribution(chart), data: data)
  }

  /// A parameter with its standard error.
  struct ParameterRow: Sendable {
    let name: String
    let value: Double
    let standardError: Double?
  }

  private var parameters: [ParameterRow] {
    Self.parameterNames.indices.map {
      ParameterRow(
        name: Self.parameterNames[$0], value: fit.parameters[$0],
        standardError: fit.standardErrors?[$0])
    }
  }

  static var parameterRows: AnalysisRows<ParameterRow> {
    AnalysisRows(
      "parameters", Phrase(zh: "参数", en: "Parameters"),
      meaning: "A parameter of the model, by maximum likelihood.",
      [
        .id(
          "parameter", "参数", "Parameter",
          Phrase(zh: "r、alpha：购买率的伽马分布；a、b：停止概率的贝塔分布。", en: "r, alpha: rates; a, b: stopping.")
        ) { $0.name },
        .number("value", "取值", "Value", .significant(6), Phrase(zh: "估计值。", en: "The estimate.")) {
          $0.value
        },
        .number(
          "standard_error", "标准误", "Standard error", .significant(4),
          Phrase(zh: "由似然的曲率得出。", en: "From the curvature of the likelihood.")
        ) { $0.standardError },
      ])
  }

  static var customerRows: AnalysisRows<Prospect> {
    AnalysisRows(
      "customers", Phrase(zh: "各客户", en: "Customers"),
      meaning: "A customer, what it did, and what is to be expected of it.",
      [
        .id("customer", "客户", "Customer", Phrase(zh: "客户编号。", en: "Its id.")) { $0.customer.id },
        .count(
          "frequency", "再次购买", "Repeated",
          Phrase(zh: "首次之后的购买天数。", en: "Days with a purchase after the first.")
        ) { $0.customer.history.frequency },
        .number(
          "recency", "首末间隔", "First to last", .fixed(2),
          Phrase(zh: "首次到末次购买的时间。", en: "From the first purchase to the last.")
        ) { $0.customer.history.recency },
        .number(
          "age", "观察时长", "Age", .fixed(2),
          Phrase(zh: "首次购买到观察期末的时间。", en: "From the first purchase to the end.")
        ) { $0.customer.history.age },
        .number(
          "alive", "仍活跃的概率", "Alive", .percent(1),
          Phrase(zh: "尚未停止购买的概率，0 至 1。", en: "Has not stopped, 0...1.")
        ) { $0.alive },
        .number(
          "expected", "预计购买次数", "Expected purchases", .fixed(3),
          Phrase(zh: "未来一段时间内的预计次数。", en: "In the time ahead.")
        ) { $0.expected },
        .number(
          "value", "价值", "Value", .significant(8),
          Phrase(zh: "预计次数乘以每次毛利。", en: "Expected purchases times the margin.")
        ) { $0.value },
      ])
  }
}
