import BilingualText
import DelimitedText
package import Diagnostics
import IndicatorEvaluation

/// A table on its way through memory, once for everything that is asked of it.
package struct TablePass: Sendable {
  private let table: OpenTable
  private let frame: TableFrame
  private let demands: [ColumnDemand]
  private let missing: Set<String>
  private let needsLines: Bool
  private let rule: NumberRule
  /// Mistakes of its rows.
  package private(set) var notes: MistakeNotes

  package init(_ table: OpenTable, for queries: [TableQuery], frame: TableFrame) {
    self.table = table
    self.frame = frame
    var seen: Set<ColumnDemand> = []
    demands = queries.flatMap(\.demands).filter { seen.insert($0).inserted }
    missing = Set(table.source.missingTokens)
    needsLines = queries.contains { $0.needsLines }
    rule = NumberRule(
      missing: MissingTokens(table.source.missingTokens), acceptsPercent: true,
      tidying: table.source.litter.tidiesNumbers ? NumberTidying() : nil)
    notes = MistakeNotes(path: table.path)
  }

  /// Reads the table to its end, batches on all cores.
  ///
  /// - Parameters:
  ///   - prepare: Work on a chunk, on any core and in any order.
  ///   - consume: Takes what was prepared, in the order of the file.
  /// - Complexity: O(bytes of the file); memory for some chunks.
  package mutating func forEachChunk<Prepared: Sendable>(
    prepare: @escaping @Sendable (TableChunk) -> Prepared, consume: (Prepared) -> Void
  ) throws {
    var reader = table.reader
    let pass = self
    var tidied: [String: TidiedCells] = [:]
    do {
      try reader.forEachBatch { batch in
        var notes = MistakeNotes(path: pass.table.path)
        notes.add(batch.mistakes)
        let chunk = pass.chunk(of: batch, &notes)
        return (prepare(chunk), notes, pass.tidied(chunk, batch))
      } consume: { _, result in
        notes.add(result.1)
        tidied.merge(result.2) { earlier, later in earlier.adding(later) }
        consume(result.0)
      }
    } catch let error as DelimitedTextError {
      notes.add(error)
    }
    for name in table.names {
      if let finding = tidied[name]?.finding(of: name, path: table.path) { notes.add(finding) }
    }
  }

  /// By column, the numbers of a batch that were not written plainly.
  private func tidied(_ chunk: TableChunk, _ batch: RecordBatch) -> [String: TidiedCells] {
    guard rule.tidying != nil else { return [:] }
    var found: [String: TidiedCells] = [:]
    for demand in demands where demand.kind == .number {
      guard let column = position(of: demand.column) else { continue }
      found[demand.column] = TidiedCells(
        chunk.numbers(demand), of: batch, column: column, rule: rule)
    }
    return found
  }

  // MARK: One batch

  private func chunk(of batch: RecordBatch, _ notes: inout MistakeNotes) -> TableChunk {
    var chunk = TableChunk(count: batch.count, frame: frame)
    chunk.customers = customers(of: batch, &notes)
    chunk.periods = periods(of: batch, &notes)
    if needsLines { chunk.lines = batch.lines }
    for demand in demands {
      guard let column = position(of: demand.column) else { continue }
      switch demand.kind {
      case .levels(let levels):
        chunk.columns[demand] = .levels(self.levels(levels, batch, column, &notes))
      case .number: chunk.columns[demand] = .numbers(numbers(batch, column, &notes))
      case .text, .date:
        let (codes, texts) = codes(batch, column)
        let isMissing = texts.map { missing.contains($0) }
        chunk.columns[demand] = .texts(
          TextCodes(codes: codes.map { isMissing[$0] ? -1 : Int32($0) }, texts: texts))
      }
    }
    return chunk
  }

  private func position(of name: String) -> Int? { table.names.firstIndex(of: name) }

  /// For each record the code of its text among the texts that occur, without spaces around them.
  private func codes(_ batch: RecordBatch, _ column: Int) -> (codes: [Int], texts: [String]) {
    var interner = TextInterner()
    var codes: [Int] = []
    codes.reserveCapacity(batch.count)
    batch.appendCodes(inColumn: column, interner: &interner, to: &codes)
    return (codes, interner.texts)
  }

  private func levels(
    _ levels: [[String]], _ batch: RecordBatch, _ column: Int, _ notes: inout MistakeNotes
  ) -> [Int32] {
    let (codes, texts) = codes(batch, column)
    let unknown = Int32.min
    let meanings = texts.map { text -> Int32 in
      if missing.contains(text) { return -1 }
      return levels.firstIndex { $0.contains(text) }.map(Int32.init) ?? unknown
    }
    return codes.enumerated().map { record, code in
      guard meanings[code] == unknown else { return meanings[code] }
      let names = levels.compactMap(\.first)
      let text = texts[code]
      notes.add(
        .answerOutOfScale, in: batch, record: record, column: column,
        Phrase(
          zh: "`\(text)` 不是 `\(table.names[column])` 的答案",
          en: "`\(text)` is no answer of `\(table.names[column])`"),
        hint: SpellingHint.phrase(for: text, among: names))
      return -1
    }
  }

  private func numbers(
    _ batch: RecordBatch, _ column: Int, _ notes: inout MistakeNotes
  ) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(batch.count)
    var mistakes = MistakeList(limit: notes.room)
    batch.appendNumbers(inColumn: column, by: rule, to: &values, mistakes: &mistakes)
    notes.add(mistakes)
    return values
  }

  private func customers(of batch: RecordBatch, _ notes: inout MistakeNotes) -> [Int] {
    guard let known = frame.customers,
      let column = table.source.customerColumn.flatMap({ position(of: $0) })
    else { return [Int](repeating: -1, count: batch.count) }
    if table.isOfCustomers, known.isInFileOrder {
      return Array(batch.firstRecord..<batch.firstRecord + batch.count)
    }
    guard case .register(let ids) = known.names else {
      return [Int](repeating: -1, count: batch.count)
    }
    var codes: [Int] = []
    codes.reserveCapacity(batch.count)
    batch.appendExistingCodes(inColumn: column, of: ids, to: &codes)
    for record in codes.indices where codes[record] < 0 || codes[record] >= known.count {
      codes[record] = -1
      let id = batch[record, column].text
      guard !missing.contains(id) else { continue }
      notes.add(
        .csvUnknownCustomer, in: batch, record: record, column: column,
        Phrase(zh: "客户 `\(id)` 不在客户文件中", en: "the customer `\(id)` is not in the customer file"))
    }
    return codes
  }

  private func periods(of batch: RecordBatch, _ notes: inout MistakeNotes) -> [Int] {
    // Without periods a day that is none is a mistake all the same.
    guard let column = table.source.dateColumn.flatMap({ position(of: $0) }) else {
      return [Int](repeating: -1, count: batch.count)
    }
    let (codes, texts) = codes(batch, column)
    let days = texts.map { CalendarDay($0) }
    let periods = days.map { $0.flatMap { frame.period(of: $0) } ?? -1 }
    return codes.enumerated().map { record, code in
      if days[code] == nil, !missing.contains(texts[code]) {
        notes.add(
          .valueOutOfRange, in: batch, record: record, column: column,
          Phrase(
            zh: "`\(texts[code])` 不是有效日期", en: "`\(texts[code])` is no day of the calendar"),
          hint: Phrase(zh: "请写成 2015-07-01", en: "write 2015-07-01"))
      }
      return periods[code]
    }
  }
}
