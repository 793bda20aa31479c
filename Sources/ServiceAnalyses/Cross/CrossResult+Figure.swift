public import BilingualText
public import ReportForms

extension CrossResult {
  /// Cells tinted by their share of the row, so that rows of different sizes compare.
  public func figure(id: String, title: Phrase) -> Figure? {
    guard table.base > 0 else { return nil }
    let chart = HeatMapChart(
      rows: rows.map { Phrase($0) }, columns: columns.map { Phrase($0) },
      cells: rows.indices.map { row in
        columns.indices.map { column in
          let count = table[row, column]
          let sum = table.rowSums[row]
          return .init(
            shade: sum == 0 ? nil : Double(count) / Double(sum),
            Phrase(NumberForm.count.text(Double(count))))
        }
      }, diverges: false)
    return Figure(
      id: id, title: title,
      note: Phrase(zh: "颜色越深，占本行的比例越大。", en: "The darker, the more of its row."),
      chart: .heatMap(chart), data: Self.cellRows.shape.table(cells))
  }
}

extension MigrationResult {
  /// From tiers (rows) to tiers (columns), tinted by the rate.
  public func figure(id: String, title: Phrase) -> Figure? {
    guard moves.both.base > 0 else { return nil }
    let names = tiers.map { Phrase($0) }
    let chart = HeatMapChart(
      rows: names, columns: names,
      cells: tiers.indices.map { from in
        tiers.indices.map { to in
          let rate = moves.transition[from]?[to]
          return .init(shade: rate, Phrase(NumberForm.percent(0).text(rate)))
        }
      }, diverges: false)
    return Figure(
      id: id, title: title,
      note: Phrase(
        zh: "行为前期，列为后期；颜色越深，比例越大。", en: "Rows: before; columns: after. The darker, the more."),
      chart: .heatMap(chart), data: Self.moveRows.shape.table(steps))
  }
}
