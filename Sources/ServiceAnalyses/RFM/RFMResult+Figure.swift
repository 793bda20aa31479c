public import BilingualText
public import ReportForms

extension RFMResult {
  /// How many customers have each pair of scores of recency (rows, the best first) and frequency
  /// (columns).
  public func figure(id: String, title: Phrase) -> Figure? {
    guard !customers.isEmpty else { return nil }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: levels), count: levels)
    for customer in customers.indices {
      counts[scores.recency[customer] - 1][scores.frequency[customer] - 1] += 1
    }
    let most = counts.joined().max() ?? 1
    let ranks = Array(1...levels)
    let chart = HeatMapChart(
      rows: ranks.reversed().map { Phrase("R \($0)") }, columns: ranks.map { Phrase("F \($0)") },
      cells: counts.reversed().map { row in
        row.map { .init(shade: Double($0) / Double(most), Phrase(String($0))) }
      }, diverges: false)
    return Figure(
      id: id, title: title,
      note: Phrase(
        zh: "行：最近程度；列：频次；格：客户数。右上为最近且最常来的客户。",
        en: "Rows: recency; columns: frequency; cells: customers. Upper right: recent and frequent."
      ),
      chart: .heatMap(chart), data: Self.scoreRows.shape.table(distribution))
  }
}
