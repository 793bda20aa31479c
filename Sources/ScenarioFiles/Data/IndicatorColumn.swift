import DelimitedText
import IndicatorEvaluation

/// Reads one indicator's column and checks every value of it.
struct IndicatorColumn {
  /// Position among the model's indicators.
  let indicator: Int
  private let column: Int
  private let rule: NumberRule
  private let isRequired: Bool
  private let bounds: [ScenarioCheck]
  /// Categories by the code of their text; nil for a numeric column.
  private var categories: CategoryCodes?
  private let label: String

  init(_ indicator: Int, at column: Int, file: DataFile, scenario: Scenario) {
    let model = scenario.model.indicators[indicator]
    self.indicator = indicator
    self.column = column
    label = model.id
    rule = NumberRule(
      missing: MissingTokens(file.missingTokens), acceptsPercent: true)
    isRequired = model.missing == .error
    bounds = scenario.checks.filter { $0.subject == .column(indicator: model.id) }
    if case .categories(let list) = model.rule {
      categories = CategoryCodes(list, missing: file.missingTokens)
    }
  }

  /// Writes the values of a batch into `rows` of the loader's column; −1 leaves a record out.
  mutating func append(
    _ batch: RecordBatch, rows: [Int], to loader: inout DataLoader, notes: inout MistakeNotes
  ) {
    guard categories == nil else {
      for record in 0..<batch.count where rows[record] >= 0 {
        append(batch, record: record, row: rows[record], to: &loader, notes: &notes)
      }
      return
    }
    var values: [Double] = []
    values.reserveCapacity(batch.count)
    var mistakes = MistakeList(limit: DataLoader.described)
    batch.appendNumbers(inColumn: column, by: rule, to: &values, mistakes: &mistakes)
    for mistake in mistakes.described { notes.add(mistake) }
    notes.undescribed += mistakes.count - mistakes.described.count
    for record in 0..<batch.count where rows[record] >= 0 {
      let value = values[record]
      // A text that is no number has been reported; it is not missing.
      if value.isNaN, mistakes.count > 0, !isMissing(batch, record) { continue }
      accept(value, batch, record: record, row: rows[record], to: &loader, notes: &notes)
    }
  }

  /// Writes the value of one record.
  mutating func append(
    _ batch: RecordBatch, record: Int, row: Int, to loader: inout DataLoader,
    notes: inout MistakeNotes
  ) {
    let field = batch[record, column]
    let value: Double?
    if categories != nil {
      value = category(field, batch, record, &notes)
    } else {
      value = field.withContent { rule.value(of: $0) }
      if value == nil {
        let problem = field.withContent { content in
          DecimalText.problem(with: content.extracting(rule.trimming.range(in: content)))
        }
        notes.add(batch.mistake(problem, record: record, column: column))
      }
    }
    guard let value else { return }
    accept(value, batch, record: record, row: row, to: &loader, notes: &notes)
  }

  private func accept(
    _ value: Double, _ batch: RecordBatch, record: Int, row: Int, to loader: inout DataLoader,
    notes: inout MistakeNotes
  ) {
    if value.isNaN {
      if isRequired { noteMissing(batch, record, &notes) }
      return
    }
    for check in bounds where !check.bounds.admits(value) {
      note(check, broken: value, batch, record, &notes)
    }
    loader.data.values[indicator][row] = value
  }

  private func isMissing(_ batch: RecordBatch, _ record: Int) -> Bool {
    batch[record, column].withContent { content in
      rule.missing.contains(content.extracting(rule.trimming.range(in: content)))
    }
  }

  /// The position of a category, not-a-number where there is no value, nil for an unknown text.
  private mutating func category(
    _ field: FieldView, _ batch: RecordBatch, _ record: Int, _ notes: inout MistakeNotes
  ) -> Double? {
    guard let meaning = categories?.meaning(of: field) else { return nil }
    switch meaning {
    case .category(let index): return Double(index)
    case .missing: return .nan
    case .unknown:
      let names = categories?.names ?? []
      let text = field.text
      notes.add(
        .csvCategoryUnknown, in: batch, record: record, column: column,
        Phrase(
          zh: "`\(text)` 不是 `\(label)` 的类别",
          en: "`\(text)` is no category of `\(label)`"),
        hint: ScenarioReader.didYouMean(
          SpellingHint.nearest(to: text, among: names), allowed: names))
      return nil
    }
  }

  private func noteMissing(_ batch: RecordBatch, _ record: Int, _ notes: inout MistakeNotes) {
    notes.add(
      .csvMissingNotAllowed, in: batch, record: record, column: column,
      Phrase(zh: "`\(label)` 此处没有数值", en: "`\(label)` has no value here"),
      hint: Phrase(
        zh: "请补填，或为指标设置缺失处理：`missing: {policy: renormalise}`",
        en: "fill it in, or give the indicator a policy: `missing: {policy: renormalise}`"))
  }

  private func note(
    _ check: ScenarioCheck, broken value: Double, _ batch: RecordBatch, _ record: Int,
    _ notes: inout MistakeNotes
  ) {
    let wanted = check.bounds.phrase
    notes.add(
      .csvOutOfRange, in: batch, record: record, column: column,
      Phrase(
        zh: "`\(label)` 为 \(plainText(value))，应\(wanted.zh)",
        en: "`\(label)` is \(plainText(value)), not \(wanted.en)"),
      hint: Phrase(
        zh: "场景第 \(check.place.line) 行的检查项要求如此",
        en: "the check in line \(check.place.line) of the scenario demands it"))
  }
}

/// What the texts of a categories column mean.
struct CategoryCodes {
  enum Meaning {
    case category(Int)
    case missing, unknown
  }

  private var interner = TextInterner()
  let names: [String]
  private var meanings: [Meaning] = []
  private let missing: Set<String>

  init(_ categories: [ScoreCategory], missing: [String]) {
    names = categories.map(\.name)
    self.missing = Set(missing)
  }

  mutating func meaning(of field: FieldView) -> Meaning {
    let code = field.withContent { content in
      interner.code(of: content.extracting(Trimming.spaces.range(in: content)))
    }
    while meanings.count <= code {
      let text = interner[meanings.count]
      if let index = names.firstIndex(of: text) {
        meanings.append(.category(index))
      } else {
        meanings.append(missing.contains(text) ? .missing : .unknown)
      }
    }
    return meanings[code]
  }
}
