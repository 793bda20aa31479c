import BilingualText
package import DelimitedText
package import Diagnostics
internal import Glibc
package import IndicatorEvaluation
import SpreadsheetInput

/// A CSV file or a sheet of a workbook of a scenario.
package protocol TableFile {
  var path: String { get }
  /// Of a workbook; nil for the only one.
  var sheet: String? { get }
  var encoding: String { get }
  var separator: String? { get }
  /// What a spreadsheet's export has beside the table.
  var litter: LitterSettings { get }
  /// Whether the path was given by the caller, and not by the scenario.
  var isGivenByCaller: Bool { get }
  /// Where the scenario speaks of it.
  var place: SourcePosition { get }
}

extension DataFile: TableFile {}

extension CustomerFile: TableFile {
  package var isGivenByCaller: Bool { false }
}

/// Reads the data files of a scenario into columns.
package struct DataLoader {
  package let plan: DataPlan
  /// What a file may grow to.
  package var limits = DelimitedTextLimits()
  let allowsOutside: Bool
  var data = EvaluationData()
  package var diagnostics: [Diagnostic] = []
  package var undescribed = 0
  /// False once a file could not be read.
  var isReadable = true

  /// The customers' codes are positions in `data.customers`.
  package var register = CustomerRegister()
  /// For each customer and period the row that holds it, or −1.
  var rowOfKey: [Int32] = []
  var leavingOut = RowsLeftOut()
  /// Empty where there is one file, in which a value stands once.
  var origins: ValueOrigins
  /// The file that is being read, among `plan.dataFiles`.
  private(set) var fileNumber = 0
  /// Indicators that a column or a long table spoke of.
  var seenIndicators: Set<Int> = []

  package init(plan: DataPlan, allowsOutside: Bool) {
    self.plan = plan
    self.allowsOutside = allowsOutside
    data.values = Array(repeating: [], count: plan.model.indicators.count)
    origins = ValueOrigins(indicatorCount: plan.model.indicators.count)
  }

  package var periodCount: Int { max(1, plan.model.periods.count) }

  /// Positions of the indicators that the tree needs.
  package var neededIndicators: [Int] {
    let leaves = Set(plan.model.tree.leaves.map(\.id))
    return plan.model.indicators.indices.filter {
      leaves.contains(plan.model.indicators[$0].id)
    }
  }

  /// Those of them that tables give.
  package var measuredIndicators: [Int] {
    let derived = Set(plan.derived?.indicators ?? [])
    return neededIndicators.filter { !derived.contains(plan.model.indicators[$0].id) }
  }

  mutating func load() {
    if let file = plan.customerFile { loadCustomers(file) }
    for (number, file) in plan.dataFiles.enumerated() {
      fileNumber = number
      loadTable(file)
    }
    // Behind the customers of a customer file come strangers.
    data.customers = Array(
      register.interner.texts.prefix(register.isClosed ? register.knownCount : .max))
    let empty = data.customers.count - (data.fields.columns.first?.count ?? 0)
    for index in data.fields.columns.indices where empty > 0 {
      data.fields.columns[index] += Array(repeating: "", count: empty)
    }
    fillDerived()
    checkCompleteness()
  }

  private mutating func loadTable(_ file: DataFile) {
    var table = MistakeNotes(path: shownPath(file))
    defer { close(table) }
    if leavingOut.reportsAll { limits = DelimitedTextLimits(mistakes: .max) }
    guard var reader = open(file) else {
      return
    }
    table.add(header: reader.headerMistakes)
    do {
      switch file.layout {
      case .wide:
        try loadWide(file, &reader, notes: &table)
      case .long:
        guard var layout = LongLayout(file, columns: reader.columns, loader: &self, notes: &table)
        else { return suggestHeaderRow(file, column: file.idColumn, &table) }
        var rows = MistakeNotes(path: table.path)
        defer { table.add(rows.asWarnings(leavingOut.isWanted)) }
        while let batch = try reader.next() {
          var notes = MistakeNotes(path: table.path, described: leavingOut.described)
          notes.add(batch.mistakes)
          layout.append(batch, to: &self, notes: &notes)
          leavingOut.add(notes, to: &rows)
        }
        table.noteSkipped(reader.leftOut)
        for finding in layout.spreads.findings(path: table.path, columns: reader.columns) {
          table.add(finding)
        }
      }
    } catch let error as DelimitedTextError {
      noteFailure(error, in: &table)
    } catch {
      // Only a task that was cancelled throws anything else.
      isReadable = false
    }
  }

  /// The customers without any row, to be validated and classed.
  package var dataWithoutRows: EvaluationData {
    var data = data
    data.customers = register.interner.texts
    return data
  }

  // MARK: Opening

  /// Opens a table beside the scenario, or says why not.
  package mutating func open(_ file: some TableFile) -> DelimitedTextReader? {
    let resolved = shownPath(file)
    if !allowsOutside, !file.isGivenByCaller,
      !DataPath.isInside(file.path, folder: plan.folder)
    {
      isReadable = false
      diagnostics.append(
        plan.diagnostic(
          .error, .fileOutsideFolder, at: file.place,
          Phrase(
            zh: "`\(file.path)` 超出场景文件所在的文件夹",
            en: "`\(file.path)` leads out of the scenario's folder"),
          hint: Phrase(
            zh: "请把文件放到场景旁边，或使用 --allow-outside 运行",
            en: "move the file beside the scenario, or run with --allow-outside")))
      return nil
    }
    do {
      return try TableInput.reader(
        path: resolved, sheet: file.sheet, separator: file.separator, encoding: file.encoding,
        litter: file.litter, limits: limits)
    } catch {
      if case .unreadable = error.problem {
        isReadable = false
        diagnostics.append(
          plan.diagnostic(
            .error, .fileMissing, at: file.place,
            Phrase(
              zh: "`\(resolved)`：\(error.problem.phrase.zh)",
              en: "`\(resolved)`: \(error.problem.phrase.en)"),
            hint: Phrase(zh: "路径相对于场景文件所在的文件夹", en: "paths are relative to the scenario's folder")))
      } else {
        var notes = MistakeNotes(path: resolved)
        noteFailure(error, in: &notes)
        close(notes)
      }
      return nil
    }
  }

  /// The path of a data file as it is opened and as messages name it.
  package func shownPath(_ file: some TableFile) -> String {
    file.path == "-" || file.path.hasPrefix("/") || file.isGivenByCaller
      ? file.path : plan.folder + file.path
  }

  /// Bytes of a file that is read as it is; nil for others.
  package func plainSize(of file: some TableFile) -> Int? {
    guard !file.path.hasSuffix(".gz"), !Workbook.isName(file.path) else { return nil }
    return status(of: file).map { Int($0.st_size) }
  }

  /// Whether a file can be read as often as one likes.
  package func isRegular(_ file: some TableFile) -> Bool { status(of: file) != nil }

  /// Nil for what is no regular file.
  private func status(of file: some TableFile) -> stat? {
    var status = stat()
    guard file.path != "-", stat(shownPath(file), &status) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return status
  }

  // MARK: Mistakes

  package mutating func noteFailure(_ error: DelimitedTextError, in notes: inout MistakeNotes) {
    isReadable = false
    notes.add(error)
  }

  package mutating func close(_ notes: MistakeNotes) {
    diagnostics += notes.diagnostics.inFileOrder
    undescribed += notes.undescribed
  }

  // MARK: Rows

  /// The row of a customer and period, a new one if there is none yet.
  mutating func row(customer: Int, period: Int) -> Int {
    let key = customer * periodCount + period
    if key >= rowOfKey.count {
      rowOfKey += Array(repeating: -1, count: max(key + 1 - rowOfKey.count, rowOfKey.count))
    }
    if rowOfKey[key] >= 0 { return Int(rowOfKey[key]) }
    let row = data.customerOfRow.count
    rowOfKey[key] = Int32(truncatingIfNeeded: row)
    data.customerOfRow.append(customer)
    data.periodOfRow.append(period)
    return row
  }

  /// Makes every column as long as there are rows.
  mutating func levelColumns() {
    let rows = data.customerOfRow.count
    for index in data.values.indices where data.values[index].count < rows {
      data.values[index] += Array(
        repeating: Double.nan, count: rows - data.values[index].count)
    }
  }
}
