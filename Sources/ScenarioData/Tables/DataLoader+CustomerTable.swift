import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// A customer file that was opened: its header is known, its rows are still to be read.
package struct OpenCustomers: Sendable {
  let file: CustomerFile
  /// Of the columns, in their order.
  let columnNames: [String]
  let reader: DelimitedTextReader

  /// Every column but that of the ids.
  package var fieldNames: [String] {
    columnNames.filter { $0 != file.idColumn && !$0.isEmpty }
  }

  /// The customers before any of them was read: what they are asked for can be looked up.
  package var outline: CustomerTable {
    CustomerTable(.none, count: 0, fieldNames: fieldNames, columns: CustomerColumns())
  }
}

extension DataLoader {
  /// Opens the customer file, if there is one; nil with the mistake noted where that fails.
  package mutating func openCustomers() -> OpenCustomers? {
    guard let file = plan.customerFile, let reader = open(file) else { return nil }
    return OpenCustomers(file: file, columnNames: reader.columns.map(\.name), reader: reader)
  }

  /// Reads of the customers what is asked for, on all cores; nil where the file could not be read.
  ///
  /// - Complexity: O(bytes of the file); memory for the columns that are asked for.
  package mutating func loadCustomerTable(
    _ open: OpenCustomers, _ demand: CustomerDemand
  ) -> CustomerTable? {
    let fields = fields(for: demand)
    if let pass = CustomerPass(open, demand, fields), let read = pass.read() {
      return table(
        read.names, count: read.count, fieldNames: open.fieldNames, columns: read.columns, demand,
        isInFileOrder: true)
    }
    // Something is wrong with it: what it is, the reader of evaluations says.
    loadCustomers(open.file)
    guard isReadable else { return nil }
    return table(
      .register(register.interner), count: register.knownCount, fieldNames: data.fields.names,
      columns: CustomerColumns(data.fields, texts: fields.texts, numbers: fields.numbers), demand,
      isInFileOrder: false)
  }

  private func table(
    _ names: CustomerTable.Names, count: Int, fieldNames: [String], columns: CustomerColumns,
    _ demand: CustomerDemand, isInFileOrder: Bool
  ) -> CustomerTable {
    CustomerTable(
      names, count: count, fieldNames: fieldNames, columns: columns,
      classOfCustomer: demand.wantsClasses
        ? plan.model.classOfCustomer(fields: columns, customers: count) : [],
      segments: demand.wantsSegments
        ? plan.segments.map { $0.members(fields: columns, customers: count) } : [],
      isInFileOrder: isInFileOrder)
  }

  /// The fields that are read: those asked for, and those of the classes, whose mistakes are said in
  /// any case.
  private func fields(for demand: CustomerDemand) -> CustomerPass.Fields {
    var fields = CustomerPass.Fields(texts: demand.texts, numbers: demand.numbers)
    let groups = plan.model.classes + (demand.wantsSegments ? plan.segments : [])
    for field in groups.flatMap(\.condition.comparedFields) {
      if field.isNumeric {
        fields.numbers.insert(field.name)
      } else {
        fields.texts.insert(field.name)
      }
    }
    fields.needed = Set(plan.model.classes.flatMap(\.condition.comparedFields).map(\.name))
    return fields
  }
}
