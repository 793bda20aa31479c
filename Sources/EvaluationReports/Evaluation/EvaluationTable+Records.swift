package import DelimitedText
import IndicatorEvaluation

extension EvaluationTable {
  /// What the fields of its records are.
  ///
  /// - Parameter leavesStandings: Whether ranks are filled in when all rows are known, and scores, which
  ///   somebody keeps for the ranks anyway, with them.
  package func layout(leavesStandings: Bool = false) -> RecordLayout {
    var layout = RecordLayout()
    for column in columns {
      switch column.content {
      case .customer, .name: layout.append(.text)
      case .score, .rank, .classRank: layout.append(leavesStandings ? .later : .number)
      case .coverage, .change, .rankGain, .contribution, .leafScore: layout.append(.number)
      case .value(let leaf):
        if let categories = categories(of: leaf) {
          layout.append(oneOf: categories)
        } else {
          layout.append(.number)
        }
      case .customerClass: layout.append(oneOf: classes.ids)
      case .classLabel: layout.append(oneOf: classes.labels)
      case .period: layout.append(oneOf: periods.ids)
      case .periodLabel: layout.append(oneOf: periods.labels)
      case .band: layout.append(oneOf: bands.ids)
      case .bandLabel: layout.append(oneOf: bands.labels)
      }
    }
    return layout
  }

  /// One record for each row of a table.
  ///
  /// - Parameter layout: one of this table's.
  package func records(of table: some EvaluatedTable, _ layout: RecordLayout) -> RecordColumns {
    let rows = table.rows
    var records = RecordColumns(layout, count: rows.count)
    for (column, field) in zip(columns, layout.fields) {
      if case .later = field { continue }
      switch column.content {
      case .customer: records.append(table.customerIDs.guardingFormulas)
      case .name:
        let names = (0..<rows.count).map { table.customerName(ofRow: $0) ?? "" }
        records.append(TextList(names).guardingFormulas)
      case .customerClass, .classLabel:
        records.append(words: (0..<rows.count).map { Self.word(table.customerClass(ofRow: $0)) })
      case .period, .periodLabel: records.append(words: rows.period.map { Self.word($0) })
      case .score: records.append(rows.scores)
      case .band, .bandLabel: records.append(words: rows.bands.map { Self.word($0) })
      case .rank: records.append(Self.numbers(rows.ranks))
      case .classRank: records.append(Self.numbers(rows.classRanks))
      case .coverage: records.append(rows.coverage)
      case .change:
        records.append((0..<rows.count).map { table.change(ofRow: $0)?.change ?? .nan })
      case .rankGain:
        records.append(
          (0..<rows.count).map { table.change(ofRow: $0).map { Double($0.rankGain) } ?? .nan })
      case .contribution(let leaf): records.append(rows.contributions[at: leaf])
      case .leafScore(let leaf): records.append(rows.leafScores[at: leaf])
      case .value(let leaf):
        if categories(of: leaf) != nil {
          let values = rows.rawValues[at: leaf] ?? []
          records.append(words: values.map { Self.word(Int(exactly: $0)) })
        } else {
          records.append(rows.rawValues[at: leaf])
        }
      }
    }
    return records
  }

  /// The names of a leaf's categories; nil where it is measured in numbers.
  private func categories(of leaf: Int) -> TextList? { categories[at: leaf] ?? nil }

  private static func word(_ position: Int?) -> Int32 {
    position.flatMap(Int32.init(exactly:)) ?? -1
  }

  /// 0 is no rank.
  package static func numbers(_ ranks: [Int]) -> [Double] {
    ranks.map { $0 > 0 ? Double($0) : .nan }
  }
}
