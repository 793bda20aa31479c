public import DelimitedText
public import IndicatorEvaluation

/// Rows that a table of customers is written from: a whole result, or a part of a stream.
package protocol EvaluatedTable {
  /// Without ranks where they are not known yet.
  var rows: EvaluatedRows { get }
  func appendCustomer(ofRow row: Int, to writer: inout DelimitedTextWriter)
  func customerName(ofRow row: Int) -> String?
  func customerClass(ofRow row: Int) -> Int?
  func change(ofRow row: Int) -> CustomerChange?
}

/// Writes customers as records of CSV; results and streams write the same bytes.
public struct EvaluationTable: Sendable {
  public let columns: [EvaluationColumn]
  private let classes: [(id: [UInt8], label: [UInt8])]
  private let periods: [(id: [UInt8], label: [UInt8])]
  private let bands: [(id: [UInt8], label: [UInt8])]
  /// Names of a leaf's categories; none where it is measured in numbers.
  private let categories: [[[UInt8]]]

  /// - Parameters:
  ///   - columns: nil for all.
  ///   - language: that of the labels; the header is the same in both.
  public init(
    _ model: EvaluationModel, weights: HierarchyWeights, columns: [EvaluationColumn]? = nil,
    in language: ReportLanguage
  ) {
    func texts(_ id: String, _ label: Label) -> (id: [UInt8], label: [UInt8]) {
      (Array(id.utf8), Array(Phrase(label, id: id).text(in: language).utf8))
    }
    let leaves = weights.leaves.map { weights.nodes[$0].id }
    self.columns = columns ?? EvaluationColumn.all(leaves: leaves)
    classes = model.classes.map { texts($0.id, $0.label) }
    periods = model.periods.map { texts($0.id, $0.label) }
    bands = model.bands.map { texts($0.id, $0.label) }
    categories = leaves.map { leaf in
      guard let indicator = model.indicators.first(where: { $0.id == leaf }),
        case .categories(let categories) = indicator.rule
      else { return [] }
      return categories.map { Array($0.name.utf8) }
    }
  }

  public func writeHeader(to writer: inout DelimitedTextWriter) {
    writer.record(columns.map(\.name))
  }

  /// Writes one record for each row.
  ///
  /// - Parameter gaps: Receives, for every rank that is not known yet, the place in the writer's
  ///   bytes where its digits belong, row after row.
  package func write(
    _ table: some EvaluatedTable, to writer: inout DelimitedTextWriter, gaps: inout [Int32]
  ) {
    for row in 0..<table.rows.count { write(row, of: table, to: &writer, gaps: &gaps) }
  }

  /// Writes the record of one row.
  @inline(__always)
  package func write(
    _ row: Int, of table: some EvaluatedTable, to writer: inout DelimitedTextWriter,
    gaps: inout [Int32]
  ) {
    let rows = table.rows
    for column in columns {
      switch column.content {
      case .customer: table.appendCustomer(ofRow: row, to: &writer)
      case .name: writer.append(table.customerName(ofRow: row) ?? "")
      case .customerClass: writer.append(utf8: classes[at: table.customerClass(ofRow: row)]?.id)
      case .classLabel: writer.append(utf8: classes[at: table.customerClass(ofRow: row)]?.label)
      case .period: writer.append(utf8: periods[at: rows.period[at: row]]?.id)
      case .periodLabel: writer.append(utf8: periods[at: rows.period[at: row]]?.label)
      case .score: writer.append(rows.scores[at: row] ?? .nan)
      case .band: writer.append(utf8: bands[at: rows.bands[at: row] ?? nil]?.id)
      case .bandLabel: writer.append(utf8: bands[at: rows.bands[at: row] ?? nil]?.label)
      case .rank: append(rows.ranks[at: row], to: &writer, &gaps)
      case .classRank: append(rows.classRanks[at: row], to: &writer, &gaps)
      case .coverage: writer.append(rows.coverage[at: row] ?? .nan)
      case .change: writer.append(table.change(ofRow: row)?.change ?? .nan)
      case .rankGain: writer.field(table.change(ofRow: row)?.rankGain)
      case .contribution(let leaf): writer.append(rows.contributions[at: leaf]?[at: row] ?? .nan)
      case .leafScore(let leaf): writer.append(rows.leafScores[at: leaf]?[at: row] ?? .nan)
      case .value(let leaf): append(rows.rawValues[at: leaf]?[at: row], of: leaf, to: &writer)
      }
    }
    writer.endRecord()
  }

  private func append(
    _ rank: Int?, to writer: inout DelimitedTextWriter, _ gaps: inout [Int32]
  ) {
    guard let rank, rank > 0 else {
      writer.append(utf8: nil)
      if rank == nil { gaps.append(Int32(truncatingIfNeeded: writer.bytes.count)) }
      return
    }
    writer.append(rank)
  }

  private func append(_ value: Double?, of leaf: Int, to writer: inout DelimitedTextWriter) {
    guard let value, !value.isNaN else { return writer.append(utf8: nil) }
    if let names = categories[at: leaf], !names.isEmpty,
      let name = Int(exactly: value).flatMap({ names[at: $0] })
    {
      writer.append(utf8: name)
    } else {
      writer.append(value)
    }
  }
}
