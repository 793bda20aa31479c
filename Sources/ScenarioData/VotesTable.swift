package import BilingualText
package import DelimitedText
package import Diagnostics

/// Votes for grades: one row an indicator, or an object and an indicator, one column a grade, cells
/// counts. Names every mistake at its cell.
package struct VotesTable {
  /// What was voted on, with its counts: one list a leaf, one count a grade; nil for a leaf without a
  /// row.
  package struct VotedObject: Sendable, Hashable {
    /// Nil where the table has no column of objects.
    package let id: String?
    package var counts: [[Double]?]
  }

  package var notes: MistakeNotes
  /// In the order of the table.
  package private(set) var objects: [VotedObject] = []

  private let leaves: [String]
  private let grades: [(id: String, label: Label)]
  private var indicatorColumn = 0
  private var objectColumn: Int?
  private var gradeColumns: [Int] = []
  private var places: [String: Int] = [:]

  /// - Parameters:
  ///   - leaves: ids of the indicators.
  ///   - grades: ids and labels; a column bears the one or the other.
  package init(leaves: [String], grades: [(id: String, label: Label)], notes: MistakeNotes) {
    self.leaves = leaves
    self.grades = grades
    self.notes = notes
  }

  /// The same table with what a file holds, or with what is wrong with it.
  package func read(_ path: String) -> VotesTable {
    var table = self
    do {
      var reader = try DelimitedTextReader(path: path, options: DelimitedTextOptions())
      if table.readHeader(reader.columns, reader.headerMistakes) {
        while let batch = try reader.next() { table.append(batch) }
        if table.objects.isEmpty { table.notes.addEmptiness() }
      }
    } catch {
      table.notes.add(error)
    }
    return table
  }

  /// False when the table cannot be read.
  package mutating func readHeader(_ columns: [TableColumn], _ mistakes: MistakeList) -> Bool {
    for mistake in mistakes.described { notes.add(mistake) }
    let gradeNames = grades.flatMap { [$0.id, $0.label.chinese, $0.label.english] }
    let used = Set(["indicator", "object"] + gradeNames.compactMap { $0 })
    guard let indicator = notes.column("indicator", among: columns, used: used) else {
      return false
    }
    indicatorColumn = indicator
    objectColumn = columns.firstIndex { $0.name == "object" }
    for grade in grades {
      let names = [grade.id, grade.label.chinese, grade.label.english].compactMap { $0 }
      if let column = columns.firstIndex(where: { names.contains($0.name) }) {
        gradeColumns.append(column)
      } else if notes.column(grade.id, among: columns, used: used) == nil {
        return false
      }
    }
    return true
  }

  package mutating func append(_ batch: RecordBatch) {
    for mistake in batch.mistakes.described { notes.add(mistake) }
    notes.undescribed += batch.mistakes.count - batch.mistakes.described.count
    let leaves = leaves
    for record in 0..<batch.count {
      let name = Self.trimmed(batch[record, indicatorColumn].text)
      guard let leaf = leaves.firstIndex(of: name) else {
        let nearest = SpellingHint.nearest(to: name, among: leaves)
        notes.add(
          .csvUnknownIndicator, in: batch, record: record, column: indicatorColumn,
          Phrase(zh: "没有指标 `\(name)`", en: "there is no indicator `\(name)`"),
          hint: Phrase(
            zh: nearest.map { "是否为 `\($0)`？" } ?? "指标：\(leaves.joined(separator: ", "))",
            en: nearest.map { "did you mean `\($0)`?" }
              ?? "indicators: \(leaves.joined(separator: ", "))"))
        continue
      }
      let object = objectColumn.map { Self.trimmed(batch[record, $0].text) }
      let place = places[object ?? ""] ?? objects.count
      if place == objects.count {
        places[object ?? ""] = place
        objects.append(VotedObject(id: object, counts: leaves.map { _ in nil }))
      }
      guard objects[place].counts[leaf] == nil else {
        notes.add(
          .csvDuplicateKey, in: batch, record: record, column: indicatorColumn,
          Phrase(zh: "指标 `\(name)` 的票数出现两次", en: "the votes on `\(name)` stand twice"),
          hint: Phrase(zh: "每个对象的每个指标只写一行", en: "one row for every object and indicator"))
        continue
      }
      objects[place].counts[leaf] = gradeColumns.map { votes(batch, record, $0) }
    }
  }

  /// A count of votes; an empty cell is none.
  private mutating func votes(_ batch: RecordBatch, _ record: Int, _ column: Int) -> Double {
    let text = Self.trimmed(batch[record, column].text)
    if ["", "-"].contains(text) { return 0 }
    if case .number(let count) = WrittenNumber(text), count >= 0, count == count.rounded() {
      return count
    }
    notes.add(
      .fuzzyVotesCell, in: batch, record: record, column: column,
      Phrase(zh: "`\(text)` 不是票数", en: "`\(text)` is no count of votes"),
      hint: Phrase(zh: "票数为非负整数，没有票时留空", en: "whole numbers from 0; leave it empty for none"))
    return 0
  }

  private static func trimmed(_ text: String) -> String {
    String(decoding: Trimming.spaces.trimmed(Array(text.utf8)), as: UTF8.self)
  }
}
