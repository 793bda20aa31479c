import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
import ServiceAnalyses

/// Columns by what they hold; nil with the mistake said.
extension AnalysisContext {
  /// Numbers.
  mutating func number(_ column: Keyed<String>?, in table: Int) -> ColumnDemand? {
    guard let column, has(column.value, at: column.position, in: table) else { return nil }
    return ColumnDemand(column.value, .number)
  }

  /// Texts.
  mutating func text(_ column: Keyed<String>?, in table: Int) -> ColumnDemand? {
    guard let column, has(column.value, at: column.position, in: table) else { return nil }
    return ColumnDemand(column.value, .text)
  }

  /// The days of the rows, by the table's `date`.
  mutating func days(in table: Int, at place: SourcePosition?) -> ColumnDemand? {
    if let date = definitions[table].source.dateColumn { return ColumnDemand(date, .text) }
    let name = definitions[table].source.id
    findings.error(
      .keyMissing, at: place,
      Phrase(zh: "表 `\(name)` 没有写明 `date`", en: "the table `\(name)` names no `date`"),
      hint: Phrase(
        zh: "请在 `tables` 中写明日期所在列", en: "name the column with the day under `tables`"))
    return nil
  }

  /// The customers, for tables whose rows are of customers.
  mutating func customers(of table: Int, at place: SourcePosition?) -> CustomerTable? {
    if let customers = frame.customers, definitions[table].source.customerColumn != nil {
      needNames()
      return customers
    }
    let name = definitions[table].source.id
    findings.error(
      .keyMissing, at: place,
      Phrase(
        zh: "表 `\(name)` 需要 `customer` 列与客户文件",
        en: "the table `\(name)` needs its `customer` column and a customer file"))
    return nil
  }

  /// Whether a name can only be a column of the table: it is one, or it names no group either, so that
  /// what is said of it is said of a column.
  func isColumn(_ name: String, of table: Int) -> Bool {
    if open[table]?.has(name) == true { return true }
    if name == "class" { return frame.classes.isEmpty }
    if name == "period" { return frame.periods.isEmpty }
    return frame.customers?.fieldNames.contains(name) != true
  }

  /// Whether a customer may have several rows in a table.
  func hasManyRows(ofCustomersIn table: Int) -> Bool {
    let source = definitions[table].source
    return frame.customers != nil && source.customerColumn != nil
      && source.idColumn != source.customerColumn
  }

  /// The names of the rows, by the table's `id`.
  func ids(in table: Int) -> ColumnDemand? {
    definitions[table].source.idColumn.map { ColumnDemand($0, .text) }
  }

  /// Answers as scores: the scores of the column's scale, or its numbers where it has none.
  mutating func scores(_ column: String, in table: Int) -> ScoreColumn {
    let definition = definitions[table]
    if let scale = definition.scale(of: column), let kind = definition.source.kind(of: column) {
      return ScoreColumn(demand: ColumnDemand(column, kind), scale: scale)
    }
    return ScoreColumn(demand: ColumnDemand(column, .number), scale: nil)
  }

  /// The column of each item: the item stands for the `*` of a pattern.
  ///
  /// - Parameter code: Of a column that is not there.
  mutating func columns(
    _ pattern: Keyed<String>, of items: [ItemSyntax], in table: Int,
    code: DiagnosticCode = .columnUnknown
  ) -> [String]? {
    guard let open = open[table] else { return nil }
    let parts = pattern.value.split(
      separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
    var columns: [String] = []
    for item in items {
      let name = parts.count == 2 ? "\(parts[0])\(item.id)\(parts[1])" : pattern.value
      guard open.has(name) else {
        findings.unknown(
          code,
          Phrase(
            zh: "表 `\(open.source.id)` 没有列 `\(name)`",
            en: "the table `\(open.source.id)` has no column `\(name)`"), name,
          at: pattern.position, among: open.names)
        return nil
      }
      columns.append(name)
    }
    return columns
  }

  /// The items that columns name, where none are listed.
  func items(_ pattern: Keyed<String>, in table: Int) -> [ItemSyntax] {
    let found = ColumnPattern(pattern.value)
    return (open[table]?.columns(found) ?? []).compactMap { name in
      found.part(of: name).map { ItemSyntax(id: String($0), place: pattern.position) }
    }
  }

  /// A measure of another analysis, or a number in place.
  mutating func amount(_ written: Keyed<String>?) -> AmountSource? {
    guard let written else { return nil }
    if case .number(let value) = WrittenAmount(written.value) { return .number(value) }
    return measure(written.value, at: written.position).map { .measure($0) }
  }
}

/// A number, or the name of a measure that is one.
enum AmountSource: Sendable {
  case number(Double)
  case measure(MeasureReference)

  /// The analysis it is taken from.
  var analysis: String? {
    if case .measure(let reference) = self { reference.analysis } else { nil }
  }

  func value(_ measures: AnalysisMeasures) -> Double? {
    switch self {
    case .number(let value): value
    case .measure(let reference): measures.value(reference)
    }
  }
}

/// A text that may be a number.
private enum WrittenAmount {
  case number(Double)
  case name

  init(_ text: String) {
    if let number = text.strictNumber {
      self = .number(number)
    } else if text.hasSuffix("%"), let number = String(text.dropLast()).strictNumber {
      self = .number(number / 100)
    } else {
      self = .name
    }
  }
}

/// A column whose answers count as scores.
struct ScoreColumn: Sendable {
  let demand: ColumnDemand
  /// Nil for numbers.
  let scale: AnswerScale?

  /// NaN without an answer.
  func values(_ chunk: TableChunk) -> [Double] {
    guard let scale else { return chunk.numbers(demand) }
    return chunk.levels(demand).map { $0 < 0 ? .nan : scale.scores[Int($0)] }
  }

  /// The whole numbers that levels are named by, or the numbers; nil without an answer.
  func wholes(_ chunk: TableChunk) -> [Int?] {
    guard let scale else { return chunk.numbers(demand).map { Int(exactly: $0) } }
    let names = scale.levels.map { Int($0.name) }
    return chunk.levels(demand).map { $0 < 0 ? nil : names[Int($0)] }
  }
}

extension TableChunk {
  /// The days of a column with texts; nil where there is none.
  func days(_ demand: ColumnDemand) -> [CalendarDay?] {
    let texts = texts(demand.column)
    let days = texts.texts.map { CalendarDay($0) }
    return texts.codes.map { $0 < 0 ? nil : days[Int($0)] }
  }

  /// The texts themselves, one a row; nil for none.
  func strings(_ demand: ColumnDemand) -> [String?] {
    let texts = texts(demand.column)
    return texts.codes.map { $0 < 0 ? nil : texts.texts[Int($0)] }
  }
}
