public import IndicatorEvaluation

extension EvaluationReport {
  /// One row per customer and period: score, band, ranks, class, coverage, then for each indicator
  /// its contribution, score and raw value. All digits; empty where there is no value.
  ///
  /// The header is the same in both languages; `language` is that of the labels.
  public func csv(in language: ReportLanguage, _ format: CSVFormat = CSVFormat()) -> [UInt8] {
    var csv = CSVText(format)
    let leaves = index.leaves.indices
    let ids = leaves.map { index.leafID($0) }
    csv.record(
      [
        "customer", "name", "class", "class_label", "period", "period_label", "score", "band",
        "band_label", "rank", "class_rank", "coverage", "change", "rank_gain",
      ] + ids.map { "contribution_\($0)" } + ids.map { "score_\($0)" }
        + ids.map { "value_\($0)" })
    let classes = index.classes.map { $0.text(in: language) }
    let periods = index.periods.map { $0.text(in: language) }
    let bands = index.bands.map { $0.text(in: language) }
    for row in 0..<index.rows.count {
      let customer = index.customer(row)
      let customerClass = index.customerClass(customer)
      let period = index.rows.period[at: row]
      let band = index.band(row)
      let change = index.change(row)
      csv.field(index.customerID(customer))
      csv.field(index.customerName(customer) ?? "")
      csv.field(index.model.classes[at: customerClass]?.id ?? "")
      csv.field(classes[at: customerClass] ?? "")
      csv.field(index.model.periods[at: period]?.id ?? "")
      csv.field(periods[at: period] ?? "")
      csv.field(index.score(row))
      csv.field(index.model.bands[at: band]?.id ?? "")
      csv.field(bands[at: band] ?? "")
      csv.field(index.rank(row))
      csv.field(index.classRank(row))
      csv.field(index.rows.coverage[at: row])
      csv.field(change?.change)
      csv.field(change?.rankGain)
      for leaf in leaves { csv.field(index.rows.contributions[at: leaf]?[at: row]) }
      for leaf in leaves { csv.field(index.rows.leafScores[at: leaf]?[at: row]) }
      for leaf in leaves {
        switch index.rawValue(leaf, row) {
        case .absent: csv.field("")
        case .number(let value): csv.field(value)
        case .category(let name): csv.field(name)
        }
      }
      csv.endRecord()
    }
    return csv.bytes
  }
}
