public import DelimitedText
public import IndicatorEvaluation

/// Some consecutive customers of a stream, evaluated.
public struct CustomerChunk: Sendable {
  /// One for each row.
  public private(set) var ids: TextList
  /// Without ranks; `customer` counts the chunk's rows from 0.
  public private(set) var rows: EvaluatedRows
  /// For each row its customer: a position in the customer file. Empty without such a file.
  public private(set) var customers: [Int]
  /// Each row's class; empty for a model without classes.
  public private(set) var classes: [Int?]

  init(ids: TextList, rows: EvaluatedRows, customers: [Int], classes: [Int?]) {
    self.ids = ids
    self.rows = rows
    self.customers = customers
    self.classes = classes
  }

  /// Number of rows; after `keep` of those that were kept.
  public var count: Int { ids.count }

  /// Keeps only the rows at these positions, ascending.
  public mutating func keep(_ positions: [Int]) {
    ids.keep(positions)
    rows = rows.selecting(positions)
    if !customers.isEmpty { customers = positions.map { customers[$0] } }
    if !classes.isEmpty { classes = positions.map { classes[$0] } }
  }
}
