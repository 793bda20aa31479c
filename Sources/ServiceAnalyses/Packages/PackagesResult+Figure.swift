public import BilingualText
public import ReportForms

extension PackagesResult {
  /// How many customers get each item, the base first.
  public func figure(id: String, title: Phrase) -> Figure? {
    guard packages.customers > 0 else { return nil }
    let chart = BarChart(
      offered.map {
        .init($0.name, Double($0.count), tone: $0.isBase ? .strong : .plain)
      }, form: .count, maximum: Double(packages.customers))
    return Figure(
      id: id, title: title,
      note: Phrase(zh: "先列基本服务，再列个性化项目。", en: "The base first, then personalised items."),
      chart: .bars(chart), data: Self.itemRows.shape.table(offered))
  }
}
