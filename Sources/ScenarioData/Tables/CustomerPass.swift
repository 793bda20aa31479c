import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// The customer file on its way through memory, batches on all cores.
struct CustomerPass {
  /// Fields that are read as texts, as numbers, and those that must be there.
  struct Fields {
    var texts: Set<String> = []
    var numbers: Set<String> = []
    var needed: Set<String> = []
  }

  /// What came out of a file without mistakes.
  struct Customers {
    var names: CustomerTable.Names
    var count: Int
    var columns: CustomerColumns
  }

  /// A batch, read on any core.
  private struct Part: Sendable {
    var ids = TextList()
    var words: [DistinctTexts.Word] = []
    var texts: [TextInterner] = []
    var codes: [[Int]] = []
    var numbers: [[Double]] = []
    var isFaulty = false
  }

  private let reader: DelimitedTextReader
  private let demand: CustomerDemand
  private let idColumn: Int
  private let texts: [(name: String, column: Int)]
  private let numbers: [(name: String, column: Int)]

  /// Nil for a header with mistakes.
  init?(_ open: OpenCustomers, _ demand: CustomerDemand, _ fields: Fields) {
    let names = open.columnNames
    func found(_ wanted: Set<String>) -> [(name: String, column: Int)] {
      wanted.sorted().compactMap { name in names.firstIndex(of: name).map { (name, $0) } }
    }
    guard open.reader.headerMistakes.isEmpty,
      names.count(where: { $0 == open.file.idColumn }) == 1,
      fields.needed.allSatisfy({ field in names.count { $0 == field } == 1 }),
      let idColumn = names.firstIndex(of: open.file.idColumn)
    else { return nil }
    reader = open.reader
    self.demand = demand
    self.idColumn = idColumn
    texts = found(fields.texts)
    numbers = found(fields.numbers)
  }

  /// The customers; nil for a file with any mistake.
  func read() -> Customers? {
    var customers = Customers(names: .none, count: 0, columns: CustomerColumns())
    let key = DistinctTexts.Key()
    var seen = DistinctTexts(key)
    var (ids, starts, register) = ([TextList](), [Int](), TextInterner())
    var (known, codes) = (texts.map { _ in TextInterner() }, texts.map { _ in [Int32]() })
    var values = numbers.map { _ in [Double]() }
    var isFaulty = false
    var reader = reader
    do {
      try reader.forEachBatch { [self] batch in
        part(of: batch, key)
      } consume: { batch, part in
        isFaulty = isFaulty || part.isFaulty
        guard !isFaulty else { return }
        let start = customers.count
        customers.count += batch.count
        if demand.looksUp {
          var positions: [Int] = []
          batch.appendCodes(inColumn: idColumn, interner: &register, to: &positions)
          isFaulty = register.count != customers.count
        } else {
          isFaulty = !seen.insert(part.ids, words: part.words).isEmpty
          if demand.wantsNames, batch.count > 0 {
            ids.append(part.ids)
            starts.append(start)
          }
        }
        for (place, interner) in part.texts.enumerated() {
          let meanings = interner.texts.map {
            $0.isEmpty ? -1 : Int32(truncatingIfNeeded: known[place].code(of: $0))
          }
          codes[place] += part.codes[place].lazy.map { meanings[$0] }
        }
        for (place, column) in part.numbers.enumerated() { values[place] += column }
      }
    } catch {
      return nil
    }
    guard !isFaulty else { return nil }
    if demand.looksUp {
      customers.names = .register(register)
    } else if demand.wantsNames {
      customers.names = .lists(ids, starts: starts)
    }
    for (place, field) in texts.enumerated() {
      customers.columns.texts[field.name] = TextCodes(
        codes: codes[place], texts: known[place].texts)
    }
    for (place, field) in numbers.enumerated() {
      customers.columns.numbers[field.name] = values[place]
    }
    return customers
  }

  private func part(of batch: RecordBatch, _ key: DistinctTexts.Key) -> Part {
    var part = Part()
    var (isLitter, notes) = ([Bool](repeating: false, count: batch.count), MistakeNotes(path: ""))
    IDLitter.note(in: batch, column: idColumn, rejected: &isLitter, notes: &notes)
    batch.forEachContent(inColumn: idColumn) { _, content in
      if Trimming.spaces.range(in: content).isEmpty { part.isFaulty = true }
    }
    part.isFaulty = part.isFaulty || !batch.mistakes.isEmpty || !notes.isEmpty
    if !demand.looksUp {
      batch.appendTexts(inColumn: idColumn, to: &part.ids)
      part.ids.normalise()
      part.words = key.words(of: part.ids)
    }
    for field in texts {
      var (interner, codes) = (TextInterner(), [Int]())
      codes.reserveCapacity(batch.count)
      batch.appendCodes(inColumn: field.column, interner: &interner, to: &codes)
      part.texts.append(interner)
      part.codes.append(codes)
    }
    let rule = NumberRule(missing: MissingTokens([""]))
    for field in numbers {
      var (values, mistakes) = ([Double](), MistakeList(limit: 1))
      values.reserveCapacity(batch.count)
      batch.appendNumbers(inColumn: field.column, by: rule, to: &values, mistakes: &mistakes)
      part.isFaulty = part.isFaulty || !mistakes.isEmpty
      part.numbers.append(values)
    }
    return part
  }
}
