import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// Finds customer and period of each record of a long data file.
struct RowKeys {
  let idColumn: Int
  private let periodColumn: PeriodColumn?
  /// The period of every row where no column says it.
  private let fixedPeriod: Int

  init?(
    _ file: DataFile, columns: [TableColumn], loader: inout DataLoader, notes: inout MistakeNotes
  ) {
    guard
      let found = Self.columns(of: file, among: columns, loader.plan.model, notes: &notes)
    else { return nil }
    idColumn = found.id
    periodColumn = found.period
    fixedPeriod = file.fixedPeriod ?? 0
  }

  /// The columns with customer and period; nil with mistakes noted where one is missing.
  static func columns(
    of file: DataFile, among columns: [TableColumn], _ model: EvaluationModel,
    notes: inout MistakeNotes
  ) -> (id: Int, period: PeriodColumn?)? {
    let used = file.usedColumns(for: model.indicators.map(\.id))
    let id = notes.column(file.idColumn, among: columns, used: used)
    let period = file.periodColumn.map { notes.column($0, among: columns, used: used) }
    guard let id else { return nil }
    guard let period else { return (id, nil) }
    return period.map { (id, PeriodColumn($0, periods: model.periods, unit: file.periodUnit)) }
  }

  /// For each record its customer and period, or nil with a mistake noted.
  func keys(
    of batch: RecordBatch, loader: inout DataLoader, notes: inout MistakeNotes
  ) -> [(customer: Int, period: Int)?] {
    var isLitter = [Bool](repeating: false, count: batch.count)
    IDLitter.note(in: batch, column: idColumn, rejected: &isLitter, notes: &notes)
    let customers = loader.customers(
      of: batch, idColumn: idColumn, besides: isLitter, notes: &notes)
    let periods = periodColumn?.periods(of: batch, notes: &notes)
    loader.countLost(
      batch, customers: customers, periods: periods, besides: isLitter, idColumn: idColumn)
    return customers.enumerated().map { record, customer in
      let period = periods?[record] ?? fixedPeriod
      return customer < 0 || period < 0 ? nil : (customer, period)
    }
  }
}

extension DataLoader {
  /// For each record its customer, or −1 with a mistake noted.
  ///
  /// - Parameter isLitter: Records that are no customer's, of which that has been said.
  mutating func customers(
    of batch: RecordBatch, idColumn: Int, besides isLitter: [Bool], notes: inout MistakeNotes
  ) -> [Int] {
    let known = register.interner.count
    var customers: [Int] = []
    customers.reserveCapacity(batch.count)
    batch.appendCodes(inColumn: idColumn, interner: &register.interner, to: &customers)
    if register.interner.count > known, register.emptyID == nil {
      register.emptyID = (known..<register.interner.count).first {
        register.interner[$0].isEmpty
      }
    }
    guard
      register.interner.count > register.knownCount || register.emptyID != nil
        || isLitter.contains(true)
    else { return customers }
    for record in customers.indices {
      let customer = customers[record]
      if isLitter[record] {
        customers[record] = -1
      } else if customer == register.emptyID {
        notes.addEmptyID(in: batch, record: record, column: idColumn)
        customers[record] = -1
      } else if register.isClosed, customer >= register.knownCount {
        register.noteStranger(
          register.interner[customer], batch, record, idColumn: idColumn, &notes)
        customers[record] = -1
      }
    }
    return customers
  }
}
