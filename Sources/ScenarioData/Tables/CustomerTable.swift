import DelimitedText
import IndicatorEvaluation

/// The customers of the customer file with what is asked of them: names, fields, classes, segments.
package struct CustomerTable: Sendable {
  /// How customers are known by their names.
  enum Names: Sendable {
    /// Nobody asks for one.
    case none
    /// In lists, and the position of the first name of each.
    case lists([TextList], starts: [Int])
    /// Rows of other tables look them up.
    case register(TextInterner)
  }

  let names: Names
  package let count: Int
  /// Of all fields that the file has.
  package let fieldNames: [String]
  /// Positions of classes, −1 for none; empty for a scenario without them.
  let classOfCustomer: [Int32]
  /// For each segment whether each customer is in it.
  let segments: [[Bool]]
  /// Whether each record of the file is a customer, so that its place tells which.
  let isInFileOrder: Bool
  private let columns: CustomerColumns

  init(
    _ names: Names, count: Int, fieldNames: [String], columns: CustomerColumns,
    classOfCustomer: [Int?] = [], segments: [[Bool]] = [], isInFileOrder: Bool = false
  ) {
    self.names = names
    self.count = count
    self.fieldNames = fieldNames
    self.columns = columns
    self.classOfCustomer = classOfCustomer.map { Int32($0 ?? -1) }
    self.segments = segments
    self.isInFileOrder = isInFileOrder
  }

  /// The id of a customer.
  package func name(of customer: Int) -> String {
    switch names {
    case .none: return ""
    case .lists(let lists, let starts):
      let list = starts.lastPosition(atMost: customer)
      return lists[list][customer - starts[list]]
    case .register(let register): return register[customer]
    }
  }

  /// The texts of a field for the customers of some rows.
  func texts(ofField name: String, of customers: [Int]) -> TextCodes {
    guard let field = columns.texts[name] else {
      return TextCodes(codes: customers.map { _ in -1 })
    }
    return TextCodes(
      codes: customers.map { $0 < 0 ? -1 : field.codes[$0] }, texts: field.texts)
  }

  /// The numbers of a field for the customers of some rows, NaN without one.
  func numbers(ofField name: String, of customers: [Int]) -> [Double] {
    guard let field = columns.numbers[name] else { return customers.map { _ in .nan } }
    return customers.map { $0 < 0 ? .nan : field[$0] }
  }

  /// The class of the customers of some rows, −1 for none.
  func classes(of customers: [Int]) -> [Int32] {
    guard !classOfCustomer.isEmpty else { return customers.map { _ in -1 } }
    return customers.map { $0 < 0 ? -1 : classOfCustomer[$0] }
  }
}

extension [Int] {
  /// The last position whose number is at most this one, in ascending numbers that begin with 0.
  fileprivate func lastPosition(atMost number: Int) -> Int {
    var (low, high) = (0, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }
}
