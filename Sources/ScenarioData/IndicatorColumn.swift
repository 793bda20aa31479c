import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// Reads one indicator's column and checks every value of it.
struct IndicatorColumn: Sendable {
  /// Position among the model's indicators.
  let indicator: Int
  private let column: Int
  private let rule: NumberRule
  private let isRequired: Bool
  private let bounds: [ScenarioCheck]
  /// Nil for a numeric column.
  private let categories: CategoryTexts?
  private let label: String

  init(_ indicator: Int, at column: Int, file: DataFile, plan: DataPlan) {
    let model = plan.model.indicators[indicator]
    self.indicator = indicator
    self.column = column
    label = model.id
    rule = NumberRule(
      missing: MissingTokens(file.missingTokens), acceptsPercent: true)
    isRequired = model.missing == .error
    bounds = plan.checks.filter { $0.subject == .column(indicator: model.id) }
    if case .categories(let list) = model.rule {
      categories = CategoryTexts(list, missing: file.missingTokens)
    } else {
      categories = nil
    }
  }

  /// The values of a batch, not-a-number where there is none; `rejected` tells which records have a
  /// mistake.
  func values(
    of batch: RecordBatch, rejected: inout [Bool], notes: inout MistakeNotes
  ) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(batch.count)
    var mistakes = MistakeList(limit: notes.room)
    if let categories {
      categories.append(batch, column: column, to: &values)
    } else {
      batch.appendNumbers(inColumn: column, by: rule, to: &values, mistakes: &mistakes)
      notes.add(mistakes)
    }
    guard isRequired || !bounds.isEmpty || mistakes.count > 0 || categories != nil else {
      return values
    }
    for record in values.indices {
      let value = values[record]
      if value.isNaN {
        // A text that is no number has been reported; it is not missing.
        if mistakes.count > 0, !isMissing(batch, record) {
          rejected[record] = true
        } else if isRequired {
          rejected[record] = true
          noteMissing(batch, record, &notes)
        }
      } else if value < 0, categories != nil {
        rejected[record] = true
        noteUnknownCategory(batch, record, &notes)
      } else if !bounds.isEmpty, !isAdmitted(value, batch, record, &notes) {
        rejected[record] = true
      }
    }
    return values
  }

  /// The value of one record, nil where there is none or a mistake.
  func value(of batch: RecordBatch, record: Int, notes: inout MistakeNotes) -> Double? {
    let field = batch[record, column]
    let value: Double
    if let categories {
      value = field.withContent { categories.value(of: $0) }
      if value < 0 {
        noteUnknownCategory(batch, record, &notes)
        return nil
      }
    } else if let number = field.withContent({ rule.value(of: $0) }) {
      value = number
    } else {
      let problem = field.withContent { content in
        DecimalText.problem(with: content.extracting(rule.trimming.range(in: content)))
      }
      notes.add(batch.mistake(problem, record: record, column: column))
      return nil
    }
    if value.isNaN {
      if isRequired { noteMissing(batch, record, &notes) }
      return nil
    }
    return isAdmitted(value, batch, record, &notes) ? value : nil
  }

  /// Whether the scenario's checks let a value pass.
  private func isAdmitted(
    _ value: Double, _ batch: RecordBatch, _ record: Int, _ notes: inout MistakeNotes
  ) -> Bool {
    var isAdmitted = true
    for check in bounds where !check.bounds.admits(value) {
      note(check, broken: value, batch, record, &notes)
      isAdmitted = false
    }
    return isAdmitted
  }

  private func isMissing(_ batch: RecordBatch, _ record: Int) -> Bool {
    batch[record, column].withContent { content in
      rule.missing.contains(content.extracting(rule.trimming.range(in: content)))
    }
  }

  private func noteUnknownCategory(
    _ batch: RecordBatch, _ record: Int, _ notes: inout MistakeNotes
  ) {
    let names = categories?.names ?? []
    let text = batch[record, column].text
    notes.add(
      .csvCategoryUnknown, in: batch, record: record, column: column,
      Phrase(zh: "`\(text)` 不是 `\(label)` 的类别", en: "`\(text)` is no category of `\(label)`"),
      hint: SpellingHint.phrase(for: text, among: names))
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
