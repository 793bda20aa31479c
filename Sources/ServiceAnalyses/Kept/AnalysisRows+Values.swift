internal import BilingualText
internal import ReportForms

/// What the numbers of a column rest on.
public struct ColumnSample<Row: Sendable>: Sendable {
  let column: String
  let sample: @Sendable (Row) -> MeasureSample?

  /// - Parameter column: the column's key.
  public init(_ column: String, _ sample: @escaping @Sendable (Row) -> MeasureSample?) {
    self.column = column
    self.sample = sample
  }
}

extension AnalysisRows {
  /// Every number of these rows: the columns of ids name the row, and numbers that tell rows apart; ends
  /// of intervals go with their number.
  func values(_ rows: [Row]) -> [AnalysisValue] {
    let columns = shape.columns
    let ids = columns.filter { $0.kind == .id }
    // A row without ids goes by its name.
    let names =
      ids.isEmpty && telling.isEmpty ? columns.filter { $0.kind == .text }.prefix(1) : ids[...]
    let tellers = columns.filter { telling.contains($0.key) }
    let columnKeys = Set(columns.map(\.key))
    let ends = Dictionary(
      uniqueKeysWithValues: columns.compactMap { column in
        column.form == nil
          ? nil : IntervalEnds(of: column.key, among: columnKeys).map { (column.key, $0) }
      })
    let isEnd = Set(ends.values.flatMap { [$0.lower, $0.upper] })
    let numbers = columns.filter {
      $0.form != nil && !isEnd.contains($0.key) && !telling.contains($0.key)
    }
    let byKey = Dictionary(columns.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let samples = Dictionary(
      samples.map { ($0.column, $0.sample) }, uniquingKeysWith: { first, _ in first })
    func key(of row: Row) -> AnalysisValue.Key {
      var key = AnalysisValue.Key(part: self.key, measure: "")
      var items: [String] = []
      for column in names {
        let text = column.value(row).text(in: .english)
        switch column.key {
        case "group", "series": key.group = text
        case "period": key.period = text
        default: items.append(text)
        }
      }
      items += tellers.compactMap { $0.named(row) }
      key.item = items.filter { !$0.isEmpty }.joined(separator: " / ")
      return key
    }
    return rows.flatMap { row in
      var key = key(of: row)
      return numbers.map { column in
        key.measure = column.key
        let ends = ends[column.key]
        return AnalysisValue(
          key, title: column.title, form: column.form ?? .count,
          value: column.value(row).finite,
          lower: ends.flatMap { byKey[$0.lower]?.value(row).finite },
          upper: ends.flatMap { byKey[$0.upper]?.value(row).finite },
          sample: samples[column.key]?(row))
      }
    }
  }
}

extension ReportColumn {
  fileprivate var form: NumberForm? { if case .number(let form) = kind { form } else { nil } }

  /// The number with its column, `percent 10`: what tells a row without ids apart.
  fileprivate func named(_ row: Row) -> String? {
    guard let number = value(row).finite else { return nil }
    let text = "\(number)"
    return "\(key) \(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)"
  }
}

extension CellValue {
  fileprivate var finite: Double? { number.flatMap { $0.isFinite ? $0 : nil } }
}
