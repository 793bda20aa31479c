package import DelimitedText
import IndicatorEvaluation

extension EvaluationTable {
  /// Writes one record for each of these rows.
  ///
  /// - Parameters:
  ///   - rows: positions among the table's rows; nil for all.
  ///   - leavesScores: Whether scores are written later as well.
  ///   - gaps: Receives the places in the writer's text where ranks that are not known yet, and scores
  ///     that are written later, belong, row after row.
  package func write(
    _ table: some EvaluatedTable, rows: [Int]? = nil, leavesScores: Bool = false,
    to writer: inout DelimitedTextWriter, gaps: inout GapList
  ) {
    let plan = FieldPlan(self, table, writer, leavesScores: leavesScores)
    func write(_ row: Int) {
      for position in plan.fields.indices {
        switch plan.fields[position] {
        case .customer: table.appendCustomer(ofRow: row, to: &writer)
        case .name: writer.append(table.customerName(ofRow: row) ?? "")
        case .number(let column): writer.append(plan.numbers[column &+ row])
        case .text(let column):
          writer.append(fields: plan.texts, Int(plan.positions[column &+ row]))
        case .gap: gaps.append(writer.appendGap())
        }
      }
      writer.endRecord()
    }
    if let rows {
      for row in rows { write(row) }
    } else {
      for row in 0..<table.rows.count { write(row) }
    }
  }
}

/// What the fields of a table's records are written from: columns side by side in a few arrays, so
/// that writing a row goes through no other.
private struct FieldPlan {
  enum Field {
    case customer, name, gap
    /// Where the column begins among the numbers.
    case number(Int)
    /// Where the column begins among the positions of texts.
    case text(Int)
  }

  private(set) var fields: [Field] = []
  /// Not-a-number for an empty field.
  private(set) var numbers: [Double] = []
  /// Positions in `texts`, −1 for an empty field.
  private(set) var positions: [Int32] = []
  /// As fields.
  private(set) var texts = TextList()
  private let rowCount: Int

  init(
    _ plan: EvaluationTable, _ table: some EvaluatedTable, _ writer: DelimitedTextWriter,
    leavesScores: Bool
  ) {
    let rows = table.rows
    rowCount = rows.count
    for column in plan.columns {
      switch column.content {
      case .customer: fields.append(.customer)
      case .name: fields.append(.name)
      case .customerClass: addClasses(of: table, plan.classes.ids, writer)
      case .classLabel: addClasses(of: table, plan.classes.labels, writer)
      case .period: add(rows.period.lazy.map { Int?($0) }, among: plan.periods.ids, writer)
      case .periodLabel: add(rows.period.lazy.map { Int?($0) }, among: plan.periods.labels, writer)
      case .score where leavesScores: fields.append(.gap)
      case .score: add(rows.scores)
      case .band: add(rows.bands, among: plan.bands.ids, writer)
      case .bandLabel: add(rows.bands, among: plan.bands.labels, writer)
      case .rank: addRanks(rows.ranks)
      case .classRank: addRanks(rows.classRanks)
      case .coverage: add(rows.coverage)
      case .change: add((0..<rows.count).map { table.change(ofRow: $0)?.change ?? .nan })
      case .rankGain:
        add((0..<rows.count).map { table.change(ofRow: $0).map { Double($0.rankGain) } ?? .nan })
      case .contribution(let leaf): add(rows.contributions[at: leaf])
      case .leafScore(let leaf): add(rows.leafScores[at: leaf])
      case .value(let leaf):
        if let categories = plan.categories[at: leaf] ?? nil {
          let column = rows.rawValues[at: leaf] ?? []
          add(column.lazy.map { Int(exactly: $0) }, among: categories, writer)
        } else {
          add(rows.rawValues[at: leaf])
        }
      }
    }
  }

  /// A column that a result lacks, or has not for all rows, leaves fields empty.
  private mutating func add(_ column: [Double]?) {
    let start = numbers.count
    fields.append(.number(start))
    numbers += (column ?? []).prefix(rowCount)
    numbers.append(contentsOf: repeatElement(.nan, count: start + rowCount - numbers.count))
  }

  /// Ranks that are known; 0 is none.
  private mutating func addRanks(_ ranks: [Int]) {
    if ranks.isEmpty {
      fields.append(.gap)
    } else {
      add(ranks.map { $0 > 0 ? Double($0) : .nan })
    }
  }

  private mutating func addClasses(
    of table: some EvaluatedTable, _ names: TextList, _ writer: DelimitedTextWriter
  ) {
    add((0..<table.rows.count).lazy.map { table.customerClass(ofRow: $0) }, among: names, writer)
  }

  private mutating func add(
    _ column: some Collection<Int?>, among names: TextList, _ writer: DelimitedTextWriter
  ) {
    let first = Int32(truncatingIfNeeded: texts.count)
    for name in 0..<names.count { names.withText(name) { texts.append(writer.field(of: $0).span) } }
    let start = positions.count
    fields.append(.text(start))
    for position in column.prefix(rowCount) {
      let isThere = position.map { 0 <= $0 && $0 < names.count } ?? false
      positions.append(isThere ? first &+ Int32(truncatingIfNeeded: position ?? 0) : -1)
    }
    positions.append(contentsOf: repeatElement(-1, count: start + rowCount - positions.count))
  }
}
