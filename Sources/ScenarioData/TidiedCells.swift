import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// Cells of a column that were read although they do not hold a plain number.
struct TidiedCells: Sendable {
  private var count = 0
  /// The first ones: where, what stood there, and what it was read as.
  private var cells: [(position: TextPosition, text: String, value: Double)] = []

  private static let named = 3

  init() {}

  /// - Parameter values: the numbers of the records; not-a-number where there is none.
  init(_ values: [Double], of batch: RecordBatch, column: Int, rule: NumberRule) {
    var found: [Int] = []
    batch.forEachContent(inColumn: column) { record, content in
      if !values[record].isNaN, !Self.isPlain(content, rule) { found.append(record) }
    }
    count = found.count
    cells = found.prefix(Self.named).map {
      (batch.position(record: $0, column: column), batch[$0, column].text, values[$0])
    }
  }

  /// The cell of one value; nil where it is plain.
  init?(_ value: Double, of batch: RecordBatch, record: Int, column: Int, rule: NumberRule) {
    guard !batch[record, column].withContent({ Self.isPlain($0, rule) }) else { return nil }
    count = 1
    cells = [(batch.position(record: record, column: column), batch[record, column].text, value)]
  }

  private static func isPlain(_ content: Span<UInt8>, _ rule: NumberRule) -> Bool {
    DecimalText.percentage(content.extracting(rule.trimming.range(in: content))) != nil
  }

  mutating func add(_ later: TidiedCells) { self = adding(later) }

  func adding(_ later: TidiedCells) -> TidiedCells {
    var sum = self
    sum.count += later.count
    sum.cells += later.cells.prefix(Self.named - cells.count)
    return sum
  }

  /// What was read as what; nil where everything was plain.
  func finding(of column: String, path: String) -> Diagnostic? {
    guard let first = cells.first else { return nil }
    let zh = cells.map { "第 \($0.position.line) 行 `\($0.text)` 读作 \(plainText($0.value))" }
    let en = cells.map { "`\($0.text)` in line \($0.position.line) as \(plainText($0.value))" }
    let more = count > cells.count
    return Diagnostic(
      .warning, .csvTidied, file: path,
      position: SourcePosition(line: first.position.line, column: first.position.column),
      message: Phrase(
        zh:
          "`\(column)` 按 `tidy` 读取了 \(count) 个数值：\(zh.joined(separator: "，"))\(more ? "……" : "")",
        en: "`tidy` read \(count) cell(s) of `\(column)`: \(en.joined(separator: ", "))"
          + (more ? ", …" : "")))
  }
}
