/// Measured values in columns: one row per customer and period, one column per indicator.
public struct EvaluationData: Sendable {
  /// Customer ids, each once, in the order in which reports list them.
  public var customers: [String]
  /// For each row its customer: a position in `customers`.
  public var customerOfRow: [Int]
  /// For each row its period: a position in the model's periods; 0 when the model has none.
  public var periodOfRow: [Int]
  /// One column per indicator of the model, in the model's order; `Double.nan` where there is no
  /// value. Under a categories rule a value is the position of the category.
  public var values: [[Double]]
  /// Master data of the customers, for classes; empty columns when there is none.
  public var fields: CustomerFields

  public init(
    customers: [String] = [], customerOfRow: [Int] = [], periodOfRow: [Int] = [],
    values: [[Double]] = [], fields: CustomerFields = CustomerFields()
  ) {
    self.customers = customers
    self.customerOfRow = customerOfRow
    self.periodOfRow = periodOfRow
    self.values = values
    self.fields = fields
  }

  /// Rows of every column of `values`.
  public var rowCount: Int { customerOfRow.count }
}

/// Columns of the customer file, aligned with `EvaluationData.customers`. A customer without master
/// data has an empty text in every column.
public struct CustomerFields: Sendable {
  /// Heads of the columns, in the order of the file.
  public var names: [String]
  /// In the order of `names`; each has one text a customer, in the order of the customers.
  public var columns: [[String]]

  public init(names: [String] = [], columns: [[String]] = []) {
    self.names = names
    self.columns = columns
  }

  /// The column that holds the customers' names, if there is one.
  public var customerNames: [String]? {
    ["name", "名称", "客户名称"].lazy.compactMap { column($0) }.first
  }

  /// The texts of the first column with this name, one a customer; nil without such a column.
  ///
  /// - Complexity: O(columns)
  public func column(_ name: String) -> [String]? {
    names.firstIndex(of: name).map { columns[$0] }
  }
}
