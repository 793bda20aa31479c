import BilingualText
package import DelimitedText
package import Diagnostics
package import IndicatorEvaluation
package import PairwiseComparisons

/// Turns the rows of a survey into judgments, naming every mistake at its cell.
package struct SurveyAnswers {
  package let set: JudgmentSet
  package let settings: SurveySettings
  package var notes: MistakeNotes
  /// Whether those who answer are the experts, because nobody declared any.
  package var isOpen = false
  package private(set) var responses: [ExpertJudgments] = []
  package private(set) var newExperts: [Expert] = []

  private let known: [String: Expert]
  private var seen: Set<String> = []
  /// −1 where the rows are numbered.
  private var idColumn = 0
  private var rowCount = 0
  /// Grades by their text: the cells of a survey hold few different ones.
  private var gradesByText: [UInt64: Double?] = [:]
  private var pairs: [(column: Int, pair: SurveyLayout.Column)] = []
  /// The column of each pair.
  private var columnOfPair: [ItemPair: Int] = [:]

  package init(set: JudgmentSet, settings: SurveySettings, experts: [Expert], notes: MistakeNotes) {
    self.set = set
    self.settings = settings
    self.notes = notes
    known = Dictionary(experts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Header

  /// False when the table cannot be read.
  package mutating func readHeader(_ columns: [TableColumn], _ mistakes: MistakeList) -> Bool {
    notes.add(header: mistakes)
    let names = columns.map(\.name)
    var id = -1
    if let name = settings.idColumn {
      guard let column = notes.column(name, among: columns, used: settings.usedColumns) else {
        return false
      }
      id = column
    }
    idColumn = id
    if let given = settings.columns {
      for (name, pair) in given.sorted(by: { $0.key < $1.key }) {
        if let column = notes.column(name, among: columns, used: settings.usedColumns) {
          add(pair, column, columns)
        }
      }
      noteUnlisted(columns, given: Set(given.keys))
    } else {
      let found = SurveyLayout.columns(
        named: names, items: set.items, separator: settings.join)
      for (column, name) in names.enumerated()
      where column != id && !name.isEmpty && !settings.ignored.contains(name) {
        if let pair = found[column] {
          add(pair, column, columns)
        } else {
          noteUnknownPair(columns, column)
        }
      }
    }
    for name in settings.ignored {
      _ = notes.column(name, among: columns, used: settings.usedColumns)
    }
    if pairs.isEmpty, notes.isEmpty {
      let example = set.items.prefix(2).joined(separator: settings.join)
      note(
        .error, .csvColumnMissing, columns, max(0, id),
        Phrase(zh: "没有任何列是两个比较项", en: "no column names a pair of items"),
        hint: Phrase(
          zh: "列名写作 `\(example)`，或用 `columns` 说明各列对应的一对",
          en: "headings read `\(example)`, or `columns` says which column is which pair"))
    }
    pairs.sort { $0.column < $1.column }
    return !pairs.isEmpty
  }

  /// A column that may be a misspelt pair: its judgments must not be lost.
  private mutating func noteUnknownPair(_ columns: [TableColumn], _ column: Int) {
    let name = columns[column].name
    // With many items there are too many pairs to compare a name with.
    let pairs =
      set.items.count > 40
      ? []
      : set.items.flatMap { first in
        set.items.filter { $0 != first }.map { first + settings.join + $0 }
      }
    let nearest = SpellingHint.nearest(to: name, among: pairs)
    let example = nearest ?? set.items.prefix(2).joined(separator: settings.join)
    note(
      .error, .surveyColumnUnknown, columns, column,
      Phrase(
        zh: "列 `\(name)` 不是两个比较项",
        en: "the column `\(name)` names no two items"),
      hint: Phrase(
        zh: (nearest.map { "是否为 `\($0)`？" } ?? "列名写作 `\(example)`；")
          + "不是判断的列请写入 `ignore: [\(name)]`，其他列名可用 `columns` 说明",
        en: (nearest.map { "did you mean `\($0)`? " } ?? "headings read `\(example)`; ")
          + "columns that are no pairs are listed under `ignore: [\(name)]`, other headings are "
          + "explained under `columns`"))
  }

  /// Columns beside those that `columns` lists.
  private mutating func noteUnlisted(_ columns: [TableColumn], given: Set<String>) {
    let others = columns.indices.filter {
      let name = columns[$0].name
      return $0 != idColumn && !name.isEmpty && !given.contains(name)
        && !settings.ignored.contains(name)
    }
    guard let first = others.first else { return }
    let names = others.prefix(5).map { "`\(columns[$0].name)`" }
    let more = others.count > names.count
    note(
      .warning, .csvColumnUnused, columns, first,
      Phrase(
        zh:
          "`columns` 未说明的 \(others.count) 列未读取：\(names.joined(separator: "、"))\(more ? "……" : "")",
        en: "\(others.count) column(s) that `columns` does not list are not read: "
          + names.joined(separator: ", ") + (more ? ", …" : "")),
      hint: Phrase(
        zh: "不是判断的列请写入 `ignore`", en: "columns that are no pairs are listed under `ignore`"))
  }

  private mutating func add(
    _ pair: SurveyLayout.Column, _ column: Int, _ columns: [TableColumn]
  ) {
    let items = ItemPair(pair.first, pair.second)
    if let earlier = columnOfPair[items] {
      return note(
        .error, .judgmentDuplicatePair, columns, column,
        Phrase(
          zh: "列 `\(columns[column].name)` 与 `\(columns[earlier].name)` 是同一对",
          en:
            "the column `\(columns[column].name)` asks the pair of `\(columns[earlier].name)` "
            + "again"),
        hint: Phrase(zh: "请只保留其中一个", en: "keep one of the two"))
    }
    columnOfPair[items] = column
    pairs.append((column, pair))
  }

  private mutating func note(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ columns: [TableColumn],
    _ column: Int, _ message: Phrase, hint: Phrase? = nil
  ) {
    let place = columns[column].position
    notes.add(
      Diagnostic(
        severity, code, file: notes.path,
        position: place.map { SourcePosition(line: $0.line, column: $0.column) },
        message: message, hint: hint, excerpt: columns.map(\.name).joined(separator: ",")))
  }

  // MARK: Rows

  package mutating func append(_ batch: RecordBatch) {
    notes.add(batch.mistakes)
    for record in 0..<batch.count {
      guard let expert = expert(batch, record) else { continue }
      var judgments: [Judgment] = []
      for (column, pair) in pairs {
        guard let grade = grade(batch, record, column) else { continue }
        judgments.append(
          Judgment(
            pair.first, pair.second, set.scale.apply(to: grade, order: set.items.count)))
      }
      responses.append(
        ExpertJudgments(expert: expert.id, weight: expert.weight, judgments: judgments))
    }
  }

  private mutating func expert(_ batch: RecordBatch, _ record: Int) -> Expert? {
    rowCount += 1
    let id = idColumn < 0 ? "\(rowCount)" : Self.trimmed(batch[record, idColumn].text)
    guard !id.isEmpty else {
      notes.add(
        .valueKind, in: batch, record: record, column: max(0, idColumn),
        Phrase(zh: "专家 id 为空", en: "the expert's id is empty"))
      return nil
    }
    guard seen.insert(id).inserted else {
      notes.add(
        .csvDuplicateKey, in: batch, record: record, column: max(0, idColumn),
        Phrase(zh: "专家 `\(id)` 重复", en: "the expert `\(id)` stands twice"),
        hint: Phrase(zh: "每位专家一行", en: "one row an expert"))
      return nil
    }
    if let expert = known[id] { return expert }
    guard isOpen else {
      let known = known
      notes.add(
        .expertUnknown, in: batch, record: record, column: max(0, idColumn),
        Phrase(zh: "未知的专家 `\(id)`", en: "unknown expert `\(id)`"),
        hint: Self.hint(for: id, among: known.keys.sorted()))
      return nil
    }
    let expert = Expert(id: id, weight: 1)
    newExperts.append(expert)
    return expert
  }

  private static func hint(for id: String, among ids: [String]) -> Phrase {
    SpellingHint.phrase(for: id, among: ids)
  }

  /// The grade of a cell; nil where there is none, not answered or wrong.
  private mutating func grade(_ batch: RecordBatch, _ record: Int, _ column: Int) -> Double? {
    let key = batch[record, column].withContent(Self.key)
    if let key, let known = gradesByText[key] { return known }
    let errors = notes.count
    let found = readGrade(batch, record, column)
    // A mistake is named at each cell.
    if let key, notes.count == errors { gradesByText[key] = .some(found) }
    return found
  }

  /// Up to seven bytes and their number as one; nil for longer texts.
  private static func key(_ content: Span<UInt8>) -> UInt64? {
    guard content.count <= 7 else { return nil }
    var key = UInt64(content.count)
    for position in content.indices { key = key << 8 | UInt64(content[position]) }
    return key
  }

  private mutating func readGrade(
    _ batch: RecordBatch, _ record: Int, _ column: Int
  ) -> Double? {
    let text = Self.trimmed(batch[record, column].text)
    if ["", "~", "-", "?", "null", "NA", "N/A"].contains(text) { return nil }
    let sign = settings.sign
    let answer: Double
    switch WrittenNumber(text) {
    case .number(let number): answer = number
    case .fullwidth:
      notes.add(
        .csvFullwidthDigits, in: batch, record: record, column: column,
        Phrase(zh: "`\(text)` 含有全角数字", en: "`\(text)` has full-width digits"),
        hint: Phrase(zh: "请用半角数字", en: "write ASCII digits"))
      return nil
    case .sexagesimal, .notFinite, .notANumber:
      if sign == .ratio, let grade = set.scale.value(ofWord: text) { return grade }
      notes.add(
        .csvNotANumber, in: batch, record: record, column: column,
        Phrase(zh: "`\(text)` 不是数字", en: "`\(text)` is no number"),
        hint: ExportLitter(text) == .date ? ExportLitter.date.hint(text) : sign.hint)
      return nil
    }
    guard let grade = sign.grade(answer), set.scale.contains(grade) else {
      let scale = set.scale.name
      notes.add(
        .judgmentOutOfScale, in: batch, record: record, column: column,
        Phrase(
          zh: "`\(text)` 按 `sign: \(sign.rawValue)` 不是标度 `\(scale)` 上的答案",
          en:
            "`\(text)` is no answer with `sign: \(sign.rawValue)` on the scale `\(scale)`"),
        hint: sign.hint)
      return nil
    }
    return grade
  }

  private static func trimmed(_ text: String) -> String {
    String(decoding: Trimming.spaces.trimmed(Array(text.utf8)), as: UTF8.self)
  }
}

extension SurveyConvention {
  /// What an answer means, in words.
  var hint: Phrase {
    switch self {
    case .ratio:
      Phrase(
        zh: "答案为比值 第一项 : 第二项，如 3 或 1/3",
        en: "an answer is the ratio first : second, such as 3 or 1/3")
    case .positiveFavoursFirst:
      Phrase(
        zh: "5：第一项 5 倍重要；-5：第二项 5 倍重要；1：同等重要",
        en: "5: the first item is 5 times as important; -5: the second one is; 1: equal")
    case .positiveFavoursSecond:
      Phrase(
        zh: "-5：第一项 5 倍重要；5：第二项 5 倍重要；1：同等重要",
        en: "-5: the first item is 5 times as important; 5: the second one is; 1: equal")
    case .stepsTowardsFirst:
      Phrase(
        zh: "0：同等重要；4：第一项为 5 级；-4：第二项为 5 级",
        en: "0: equal; 4: the first item has grade 5; -4: the second one has")
    case .stepsTowardsSecond:
      Phrase(
        zh: "0：同等重要；-4：第一项为 5 级；4：第二项为 5 级",
        en: "0: equal; -4: the first item has grade 5; 4: the second one has")
    }
  }
}
