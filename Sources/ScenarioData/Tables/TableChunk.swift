import IndicatorEvaluation

/// Some consecutive rows of a table, as columns.
package struct TableChunk: Sendable {
  package let count: Int
  /// For each row its customer: a position in the customer file, −1 without one. Empty where nobody
  /// asked.
  package internal(set) var customers: [Int] = []
  /// For each row its period, −1 outside all. Empty where nobody asked.
  package internal(set) var periods: [Int] = []
  /// For each row the line of the file that it begins in. Empty where nobody asked.
  package internal(set) var lines: [Int] = []
  var columns: [ColumnDemand: TableColumnValues] = [:]
  let frame: TableFrame

  init(count: Int, frame: TableFrame) {
    self.count = count
    self.frame = frame
  }

  // What is not there, because a mistake was found elsewhere, is no value in any row.

  /// The levels of a column that was asked for, −1 without an answer.
  package func levels(_ demand: ColumnDemand) -> [Int32] {
    if case .levels(let levels) = columns[demand] {
      levels
    } else {
      [Int32](repeating: -1, count: count)
    }
  }

  /// The numbers of a column that was asked for, NaN without one.
  package func numbers(_ demand: ColumnDemand) -> [Double] {
    if case .numbers(let numbers) = columns[demand] {
      numbers
    } else {
      [Double](repeating: .nan, count: count)
    }
  }

  /// The texts of a column that was asked for.
  package func texts(_ column: String) -> TextCodes {
    if case .texts(let texts) = columns[ColumnDemand(column, .text)] { texts } else { noTexts }
  }

  private var noTexts: TextCodes { TextCodes(codes: [Int32](repeating: -1, count: count)) }

  /// The groups of the rows.
  package func groups(by key: GroupKey) -> TextCodes {
    switch key {
    case .column(let name): texts(name)
    case .field(let name): frame.customers?.texts(ofField: name, of: customers) ?? noTexts
    case .customerClass:
      if let customers = frame.customers {
        TextCodes(codes: customers.classes(of: self.customers), texts: frame.classes)
      } else {
        noTexts
      }
    case .period: TextCodes(codes: periods.map(Int32.init), texts: frame.periodNames)
    }
  }

  /// For each row whether it satisfies a condition.
  package func rows(where condition: RowCondition) -> [Bool] {
    switch condition {
    case .any(let parts): combine(parts, false) { $0 || $1 }
    case .all(let parts): combine(parts, true) { $0 && $1 }
    case .not(let part): rows(where: part).map { !$0 }
    case .levels(let demand, let range): levels(demand).map { range.contains($0) }
    case .number(let demand, let range): numbers(demand).map { range.contains($0) }
    case .texts(let column, let allowed): texts(column).among(allowed)
    case .fieldTexts(let field, let allowed): groups(by: .field(field)).among(allowed)
    case .fieldNumber(let field, let range):
      (frame.customers?.numbers(ofField: field, of: customers)
        ?? [Double](repeating: .nan, count: count))
        .map(range.contains)
    case .customerClass(let allowed):
      groups(by: .customerClass).codes.map { allowed.contains(Int($0)) }
    case .period(let allowed): periods.map(allowed.contains)
    case .segment(let allowed):
      customers.map { customer in
        customer >= 0 && allowed.contains { frame.isCustomer(customer, inSegment: $0) }
      }
    }
  }

  private func combine(
    _ parts: [RowCondition], _ start: Bool, _ operation: (Bool, Bool) -> Bool
  ) -> [Bool] {
    var result = [Bool](repeating: start, count: count)
    for part in parts {
      for (row, value) in rows(where: part).enumerated() {
        result[row] = operation(result[row], value)
      }
    }
    return result
  }
}

/// The values of a column.
enum TableColumnValues: Sendable {
  case levels([Int32])
  case numbers([Double])
  case texts(TextCodes)
}

/// Texts of many rows, of which few differ: a code for each row, −1 for none.
package struct TextCodes: Sendable {
  package var codes: [Int32] = []
  package var texts: [String] = []

  package init(codes: [Int32] = [], texts: [String] = []) {
    self.codes = codes
    self.texts = texts
  }

  /// For each row whether its text is one of these.
  func among(_ allowed: [String]) -> [Bool] { map { allowed.contains($0) } }

  /// For each row what is true of its text, false without one; asked once for each text.
  func map(_ isMet: (String) -> Bool) -> [Bool] {
    let met = texts.map(isMet)
    return codes.map { $0 >= 0 && met[Int($0)] }
  }
}
