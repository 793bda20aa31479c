import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// The rows that are left out because of mistakes, while data is read.
struct RowsLeftOut: Sendable {
  /// Whether rows are left out; else every mistake is an error.
  let isWanted: Bool
  /// Whether every mistake is kept.
  let reportsAll: Bool
  /// Lines and rows left out.
  var count = 0
  /// Rows of the data to be taken out once all is read.
  fileprivate var rows: Set<Int> = []
  /// Lines that do not tell of which customer and period they are.
  var unassigned = 0
  private(set) var mistakes: [Diagnostic] = []
  /// For how many more unknown names a hint is sought.
  private var hintsLeft = MistakeNotes.describedByDefault
  private(set) var reasons: [DiagnosticCode: Int] = [:]

  init(isWanted: Bool = false, reportsAll: Bool = false) {
    self.isWanted = isWanted
    self.reportsAll = isWanted && reportsAll
  }

  /// How many mistakes of a stretch of a file are described.
  var described: Int { reportsAll ? .max : MistakeNotes.describedByDefault }

  /// Takes the mistakes of a stretch of a file over into those of the file's rows.
  mutating func add(_ stretch: MistakeNotes, to notes: inout MistakeNotes) {
    var stretch = stretch
    stretch.seekHints(&hintsLeft)
    if reportsAll { mistakes += stretch.diagnostics.inFileOrder }
    reasons.merge(stretch.reasons, uniquingKeysWith: +)
    notes.add(stretch)
  }
}

extension DataLoader {
  /// Whether the values of a row may stand in several lines.
  var hasSeveralLinesPerRow: Bool {
    plan.dataFiles.count > 1 || plan.dataFiles.contains { $0.layout == .long }
  }

  /// Notes that a row has a mistake.
  mutating func reject(_ row: Int) {
    if leavingOut.isWanted { leavingOut.rows.insert(row) }
  }

  /// Whether a row is to be left out.
  func isRejected(_ row: Int) -> Bool { leavingOut.rows.contains(row) }

  /// Counts the lines of a batch that give no row.
  ///
  /// - Parameters:
  ///   - customers: Each record's customer, −1 for none.
  ///   - periods: Each record's period, −1 for none; nil for 0 throughout.
  ///   - isLitter: Records that are no customer's.
  mutating func countLost(
    _ batch: RecordBatch, customers: [Int], periods: [Int]?, besides isLitter: [Bool],
    idColumn: Int
  ) {
    guard leavingOut.isWanted else { return }
    leavingOut.count += batch.mistakes.count
    leavingOut.unassigned += batch.mistakes.count
    for record in customers.indices {
      if customers[record] < 0 {
        leavingOut.count += 1
        // A customer of nobody's list is not missed, nor is a total.
        if !isLitter[record], !register.isStranger(batch.trimmedText(record, idColumn)) {
          leavingOut.unassigned += 1
        }
      } else if let periods, periods[record] < 0 {
        leavingOut.count += 1
        leavingOut.unassigned += 1
      }
    }
  }

  /// Takes the rows with mistakes out, and customers whom only they named.
  mutating func leaveOut() {
    guard leavingOut.isWanted else { return }
    if leavingOut.unassigned > 0, hasSeveralLinesPerRow { noteUnassignedLines() }
    guard !leavingOut.rows.isEmpty else { return dropNamelessCustomers() }
    let kept = data.customerOfRow.indices.filter { !leavingOut.rows.contains($0) }
    leavingOut.count += leavingOut.rows.count
    data.customerOfRow = kept.map { data.customerOfRow[$0] }
    data.periodOfRow = kept.map { data.periodOfRow[$0] }
    for index in data.values.indices where !data.values[index].isEmpty {
      data.values[index] = kept.map { data.values[index][$0] }
    }
    dropNamelessCustomers()
  }

  /// Without a customer file a customer is who has a row.
  private mutating func dropNamelessCustomers() {
    guard !register.isClosed else { return }
    var hasRow = [Bool](repeating: false, count: data.customers.count)
    for customer in data.customerOfRow { hasRow[customer] = true }
    guard hasRow.contains(false) else { return }
    var next = 0
    let position = hasRow.map { has in
      defer { next += has ? 1 : 0 }
      return next
    }
    data.customerOfRow = data.customerOfRow.map { position[$0] }
    data.customers = data.customers.indices.filter { hasRow[$0] }.map { data.customers[$0] }
  }

  private mutating func noteUnassignedLines() {
    diagnostics.append(
      plan.diagnostic(
        .error, .csvLineUnassigned, at: plan.places.data,
        Phrase(
          zh: "有 \(leavingOut.unassigned) 行看不出属于哪个客户或时期，不能略去：一个客户的数值分在多行，"
            + "略去后该客户只按其余数值计分",
          en: "\(leavingOut.unassigned) line(s) do not tell of which customer and period they are "
            + "and cannot be left out: with the values of a row in several lines, a customer would "
            + "be scored by the others"),
        hint: Phrase(
          zh: "请改正这些行；只有客户和时期都已知的行可以略去",
          en: "mend these lines; rows whose customer and period are known can be left out")))
  }
}
