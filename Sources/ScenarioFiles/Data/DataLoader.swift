import DelimitedText
import IndicatorEvaluation

/// Reads the data files of a scenario into columns.
struct DataLoader {
  /// How many mistakes of one file are described.
  static let described = 100

  let scenario: Scenario
  private let allowsOutside: Bool
  var data = EvaluationData()
  var diagnostics: [Diagnostic] = []
  var undescribed = 0
  /// False once a file could not be read.
  var isReadable = true

  /// Ids of the customers; their codes are positions in `data.customers`.
  var customers = TextInterner()
  /// True when a customer file says who exists.
  var customersAreKnown = false
  /// Customers of the customer file; codes from here on are strangers.
  var knownCount = 0
  /// Ids without their leading zeros, made when the first unknown id turns up.
  var idsWithoutZeros: [String: Int]?
  /// For each customer and period the row that holds it, or −1.
  var rowOfKey: [Int32] = []
  /// Indicators that a column or a long table spoke of.
  var seenIndicators: Set<Int> = []

  init(scenario: Scenario, allowsOutside: Bool) {
    self.scenario = scenario
    self.allowsOutside = allowsOutside
    data.values = Array(repeating: [], count: scenario.model.indicators.count)
  }

  var periodCount: Int { max(1, scenario.model.periods.count) }

  /// Positions of the indicators that the tree needs.
  var neededIndicators: [Int] {
    let leaves = Set(scenario.model.tree.leaves.map(\.id))
    return scenario.model.indicators.indices.filter {
      leaves.contains(scenario.model.indicators[$0].id)
    }
  }

  mutating func load() {
    if let file = scenario.customerFile { loadCustomers(file) }
    for file in scenario.dataFiles { loadTable(file) }
    data.customers = customers.texts
    let empty = data.customers.count - (data.fields.columns.first?.count ?? 0)
    for index in data.fields.columns.indices where empty > 0 {
      data.fields.columns[index] += Array(repeating: "", count: empty)
    }
    checkCompleteness()
  }

  private mutating func loadTable(_ file: DataFile) {
    var table = MistakeNotes(path: scenario.folder + file.path)
    defer { close(table) }
    guard var reader = open(file.path, file.encoding, file.separator, at: file.place) else {
      return
    }
    note(reader.headerMistakes, in: &table)
    do {
      switch file.layout {
      case .wide:
        guard var layout = WideLayout(file, columns: reader.columns, loader: &self, notes: &table)
        else { return }
        while let batch = try reader.next() {
          note(batch.mistakes, in: &table)
          layout.append(batch, to: &self, notes: &table)
        }
        layout.finish(&self, notes: &table)
      case .long:
        guard var layout = LongLayout(file, columns: reader.columns, loader: &self, notes: &table)
        else { return }
        while let batch = try reader.next() {
          note(batch.mistakes, in: &table)
          layout.append(batch, to: &self, notes: &table)
        }
      }
    } catch {
      noteFailure(error, in: &table)
    }
  }

  // MARK: Opening

  /// Opens a CSV file beside the scenario, or says why not.
  mutating func open(
    _ path: String, _ encoding: String, _ separator: String?, at place: SourcePosition
  ) -> DelimitedTextReader? {
    let resolved = scenario.folder + path
    if !allowsOutside, !DataPath.isInside(path, folder: scenario.folder) {
      isReadable = false
      diagnostics.append(
        scenario.diagnostic(
          .error, .fileOutsideFolder, at: place,
          Phrase(
            zh: "`\(path)` 超出场景文件所在的文件夹",
            en: "`\(path)` leads out of the scenario's folder"),
          hint: Phrase(
            zh: "请把文件放到场景旁边，或使用 --allow-outside 运行",
            en: "move the file beside the scenario, or run with --allow-outside")))
      return nil
    }
    do {
      return try DelimitedTextReader(
        path: path.hasPrefix("/") ? path : resolved,
        options: DelimitedTextOptions(
          separator: separator?.utf8.first, encoding: TextEncoding(name: encoding) ?? .utf8))
    } catch {
      if case .unreadable = error.problem {
        isReadable = false
        diagnostics.append(
          scenario.diagnostic(
            .error, .fileMissing, at: place,
            Phrase(
              zh: "`\(resolved)`：\(error.problem.phrase.zh)",
              en: "`\(resolved)`: \(error.problem.phrase.en)"),
            hint: Phrase(
              zh: "路径相对于场景文件所在的文件夹",
              en: "paths are relative to the scenario's folder")))
      } else {
        var notes = MistakeNotes(path: resolved)
        noteFailure(error, in: &notes)
        close(notes)
      }
      return nil
    }
  }

  // MARK: Mistakes

  mutating func noteFailure(_ error: DelimitedTextError, in notes: inout MistakeNotes) {
    isReadable = false
    notes.add(error)
  }

  private mutating func note(_ mistakes: MistakeList, in notes: inout MistakeNotes) {
    for mistake in mistakes.described { notes.add(mistake) }
    notes.undescribed += mistakes.count - mistakes.described.count
  }

  mutating func close(_ notes: MistakeNotes) {
    diagnostics += notes.diagnostics.inFileOrder
    undescribed += notes.undescribed
  }

  // MARK: Rows

  /// The row of a customer and period, a new one if there is none yet.
  mutating func row(customer: Int, period: Int) -> (row: Int, isNew: Bool) {
    let key = customer * periodCount + period
    if key >= rowOfKey.count {
      rowOfKey += Array(repeating: -1, count: max(key + 1 - rowOfKey.count, rowOfKey.count))
    }
    if rowOfKey[key] >= 0 { return (Int(rowOfKey[key]), false) }
    let row = data.customerOfRow.count
    rowOfKey[key] = Int32(truncatingIfNeeded: row)
    data.customerOfRow.append(customer)
    data.periodOfRow.append(period)
    return (row, true)
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

extension Scenario {
  /// A diagnostic at a place of the scenario file.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, at place: SourcePosition?,
    _ message: Phrase, hint: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, code, file: path, position: place, message: message, hint: hint,
      excerpt: place.flatMap { source.line($0.line) })
  }
}
