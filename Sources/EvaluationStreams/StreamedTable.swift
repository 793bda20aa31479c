import DelimitedText
import IndicatorEvaluation
import ScenarioData

/// Turns batches of a wide data file into evaluated rows, many at the same time.
struct StreamedTable: Sendable {
  let table: WideTable
  let evaluator: RowEvaluator
  /// The customers of the customer file, if there is one.
  let register: CustomerRegister
  /// Nil for a model without classes.
  let classOfCustomer: [Int?]?
  private let key: DistinctTexts.Key
  /// For each leaf its column among the table's values.
  private let columnOfLeaf: [Int]

  init(
    _ table: WideTable, evaluator: RowEvaluator, register: CustomerRegister,
    classOfCustomer: [Int?]?, key: DistinctTexts.Key
  ) {
    self.key = key
    self.table = table
    self.evaluator = evaluator
    self.register = register
    self.classOfCustomer = classOfCustomer
    let ids = table.indicators.map { evaluator.indicatorID(ofModelPosition: $0) }
    columnOfLeaf = evaluator.indicators.compactMap { ids.firstIndex(of: $0.id) }
  }

  /// Reads the values and looks the customers up.
  func read(_ batch: RecordBatch) -> StreamedBatch {
    var streamed = StreamedBatch(table: self, rows: table.read(batch))
    batch.appendTexts(inColumn: table.idColumn, to: &streamed.ids)
    streamed.ids.normalise()
    streamed.words = key.words(of: streamed.ids)
    if register.isClosed {
      batch.appendExistingCodes(
        inColumn: table.idColumn, of: register.interner, to: &streamed.customers)
      for record in streamed.customers.indices where streamed.customers[record] < 0 {
        // Of totals and empty ids that has been said, or is said below.
        if !streamed.rows.isLitter[record], !streamed.ids.isEmpty(record) {
          streamed.strangers.append(record)
        }
        streamed.rows.isRejected[record] = true
      }
    }
    for record in 0..<batch.count where streamed.ids.isEmpty(record) {
      streamed.rows.notes.addEmptyID(in: batch, record: record, column: table.idColumn)
      streamed.rows.isRejected[record] = true
    }
    return streamed
  }

  /// Evaluates the records at these positions; nil for all.
  func chunk(_ streamed: StreamedBatch, _ kept: [Int]?) -> CustomerChunk {
    let columns = columnOfLeaf.map { streamed.rows.values[$0] }
    let classes = classOfCustomer.map { classes in
      register.isClosed
        ? streamed.customers.map { $0 < 0 ? nil : classes[$0] }
        : streamed.rows.periods.map { _ in nil }
    }
    guard let kept else {
      return CustomerChunk(
        ids: streamed.ids, rows: evaluator.evaluateChecked(columns, periods: streamed.rows.periods),
        customers: streamed.customers, classes: classes ?? [])
    }
    var ids = streamed.ids
    ids.keep(kept)
    return CustomerChunk(
      ids: ids,
      rows: evaluator.evaluateChecked(
        columns.map { column in kept.map { column[$0] } },
        periods: kept.map { streamed.rows.periods[$0] }),
      customers: streamed.customers.isEmpty ? [] : kept.map { streamed.customers[$0] },
      classes: classes.map { classes in kept.map { classes[$0] } } ?? [])
  }
}

/// A batch on its way through a stream.
struct StreamedBatch: Sendable {
  private let table: StreamedTable
  var rows: WideRows
  /// Of all records, those with mistakes too.
  var ids = TextList()
  var words: [DistinctTexts.Word] = []
  /// Positions in the customer file, −1 for a stranger; empty without a customer file.
  var customers: [Int] = []
  /// Records whose customer is not in the customer file.
  var strangers: [Int] = []
  /// Whether no record was rejected, as far as is known.
  private(set) var hasNoMistakes = false
  private(set) var chunk = CustomerChunk(
    ids: TextList(), rows: .none, customers: [], classes: [])

  init(table: StreamedTable, rows: WideRows) {
    self.table = table
    self.rows = rows
  }

  var idColumn: Int { table.table.idColumn }

  /// Whether customer and period of a record are known, whatever its values are.
  func isKnown(_ record: Int) -> Bool {
    rows.periods[record] >= 0 && !ids.isEmpty(record)
      && (customers.isEmpty || customers[record] >= 0)
  }

  /// Evaluates the records without mistakes.
  mutating func evaluate() {
    hasNoMistakes = !rows.isRejected.contains(true)
    let kept = hasNoMistakes ? nil : rows.isRejected.indices.filter { !rows.isRejected[$0] }
    chunk = table.chunk(self, kept)
  }

  /// Takes records out; true when that changed the chunk.
  mutating func reject(_ records: [Int]) -> Bool {
    let isChanged = records.contains { !rows.isRejected[$0] }
    for record in records { rows.isRejected[record] = true }
    if isChanged { evaluate() }
    return isChanged
  }
}
