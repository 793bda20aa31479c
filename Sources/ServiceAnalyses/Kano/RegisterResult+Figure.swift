public import BilingualText
public import ReportForms

extension RegisterResult {
  /// Demands by dimension (rows) and category (columns); categories without a demand are left out.
  public func figure(id: String, title: Phrase) -> Figure? {
    let categories = KanoCategory.allCases.filter { register.count(category: $0) > 0 }
    let counts = dimensions.indices.map { dimension in
      categories.map { register.count(category: $0, dimension: dimension) }
    }
    guard let most = counts.joined().max(), most > 0 else { return nil }
    let chart = HeatMapChart(
      rows: dimensions.map { Phrase($0) }, columns: categories.map(\.name),
      cells: counts.map { row in
        row.map { .init(shade: Double($0) / Double(most), Phrase(String($0))) }
      }, diverges: false)
    return Figure(
      id: id, title: title, chart: .heatMap(chart), data: Self.cellRows.shape.table(cells))
  }
}
