import IndicatorEvaluation
import ScenarioAnalyses
import ScenarioData
import ScenarioFiles
import WarehouseSQL

/// Where a scenario's data stands once it is in a warehouse.
extension Weighing {
  /// A table for each data file.
  ///
  /// - Parameter names: one for each file, or none: then a table is called like its file.
  /// - Throws: `SQLError.columnNowhere` where it takes a file's header to know which of several
  ///   tables has an indicator, and the file cannot be read.
  func measurementTables(
    named names: [String], allowingOutside: Bool
  ) throws(SQLError) -> [SQLMeasurementTable] {
    let leaves = model.tree.leaves.map(\.id)
    var tables: [SQLMeasurementTable] = []
    for (position, file) in dataFiles.enumerated() {
      let given = names.indices.contains(position) ? names[position] : nil
      tables.append(
        SQLMeasurementTable(
          name: given.map { SQLTableName(dotted: $0) } ?? SQLTableName([file.path.fileStem]),
          idColumn: file.idColumn, periodColumn: file.periodColumn,
          period: file.fixedPeriod.map { model.periods[$0].id },
          missingTokens: file.missingTokens,
          layout: layout(of: file, leaves: leaves, allowingOutside: allowingOutside)))
    }
    return tables
  }

  func customerTable(named name: String?) -> SQLCustomerTable? {
    customerFile.map { file in
      SQLCustomerTable(
        name: name.map { SQLTableName(dotted: $0) } ?? SQLTableName([file.path.fileStem]),
        idColumn: file.idColumn)
    }
  }

  private func layout(
    of file: DataFile, leaves: [String], allowingOutside: Bool
  ) -> SQLMeasurementTable.Layout {
    let columns = Dictionary(
      leaves.map { ($0, file.source(of: $0)) }, uniquingKeysWith: { first, _ in first })
    if file.layout == .long {
      return .long(
        indicatorColumn: file.indicatorColumn, valueColumn: file.valueColumn, names: file.columns)
    }
    if dataFiles.count == 1 { return .wide(columns: columns) }
    // Which of several tables has a column, only the files' headers tell.
    let header = dataPlan.header(of: file, allowingOutside: allowingOutside)
    return .wide(
      columns: columns.filter { indicator, source in
        guard let header else { return file.columns[indicator] != nil }
        return source.columns.allSatisfy { header.contains($0) }
      })
  }
}

extension AnalysisPlan {
  func customerTable(named name: String?) -> SQLCustomerTable? {
    customerFile.map { file in
      SQLCustomerTable(
        name: name.map { SQLTableName(dotted: $0) } ?? SQLTableName([file.path.fileStem]),
        idColumn: file.idColumn)
    }
  }
}

extension String {
  /// The last part of a path without its ending.
  var fileStem: String {
    let name = split(separator: "/").last ?? ""
    return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
  }
}
