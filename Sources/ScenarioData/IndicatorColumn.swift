import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// Reads one indicator's column and checks every value of it.
struct IndicatorColumn: Sendable {
  /// Position among the model's indicators.
  let indicator: Int
  let column: Int
  private let rule: NumberRule
  private let isRequired: Bool
  private let bounds: [ScenarioCheck]
  /// Nil for a numeric column.
  private let categories: CategoryTexts?
  private let label: String
  /// What a number in a cell is multiplied by.
  private let factor: Double
  /// Whether numbers without a per cent sign are fractions of 1.
  private let isFraction: Bool
  let spread: ColumnSpread.Rule
  /// The column that the values are divided by.
  var divisor: Int?

  init(_ indicator: Int, at column: Int, file: DataFile, plan: DataPlan) {
    let model = plan.model.indicators[indicator]
    self.indicator = indicator
    self.column = column
    label = model.id
    rule = NumberRule(
      missing: MissingTokens(file.missingTokens), acceptsPercent: true,
      tidying: file.litter.tidiesNumbers ? NumberTidying(units: model.writtenUnits) : nil)
    // Of several files another one may have the value: gaps are sought when all are read.
    isRequired =
      model.missing == .error && plan.treatments[model.id]?.imputation == nil
      && plan.dataFiles.count == 1
    bounds = plan.checks.filter { $0.subject == .column(indicator: model.id) }
    if case .categories(let list) = model.rule {
      categories = CategoryTexts(list, missing: file.missingTokens)
    } else {
      categories = nil
    }
    let times = file.source(of: model.id).times
    isFraction = model.notation == .fraction
    factor = (times ?? 1).decimalProduct(isFraction ? 100 : 1)
    spread = ColumnSpread.Rule(
      model, column: column, hasFactor: times != nil,
      hasUpperBound: bounds.contains { $0.bounds.atMost != nil })
  }

  /// The values of a batch, not-a-number where there is none; `rejected` tells which records have a
  /// mistake.
  func values(
    of batch: RecordBatch, rejected: inout [Bool], notes: inout MistakeNotes
  ) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(batch.count)
    /// Before they are divided.
    var isNone: [Bool] = []
    var mistakes = MistakeList(limit: notes.describesAll ? .max : 1000)
    if let categories {
      categories.append(batch, column: column, to: &values)
    } else {
      batch.appendNumbers(inColumn: column, by: rule, to: &values, mistakes: &mistakes)
      notes.add(byCause: mistakes, column: column)
      if mistakes.count > 0 { isNone = values.map(\.isNaN) }
      if let divisor { divide(&values, by: divisor, of: batch, &rejected, &notes) }
      convert(&values, of: batch)
    }
    guard isRequired || !bounds.isEmpty || mistakes.count > 0 || categories != nil else {
      return values
    }
    for record in values.indices {
      let value = values[record]
      if value.isNaN {
        // A text that is no number has been reported; it is not missing.
        if divisor != nil, rejected[record] { continue }
        if mistakes.count > 0, isNone[record], !isMissing(batch, record) {
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

  /// How the values of a batch are spread and written.
  func spread(of values: [Double], _ batch: RecordBatch) -> ColumnSpread {
    var found = ColumnSpread(spread)
    found.add(values, of: batch)
    if rule.tidying != nil, categories == nil {
      found.tidied = TidiedCells(values, of: batch, column: column, rule: rule)
    }
    return found
  }

  /// A value that was read although its cell does not hold a plain number; nil for all others.
  func tidied(_ value: Double, of batch: RecordBatch, _ record: Int) -> TidiedCells? {
    guard rule.tidying != nil, categories == nil else { return nil }
    return TidiedCells(value, of: batch, record: record, column: column, rule: rule)
  }

  /// Divides the numbers by those of another column; a row where one has no value has none, and one
  /// that would be divided by 0 is a mistake.
  private func divide(
    _ values: inout [Double], by divisor: Int, of batch: RecordBatch, _ rejected: inout [Bool],
    _ notes: inout MistakeNotes
  ) {
    var divisors: [Double] = []
    var mistakes = MistakeList(limit: notes.describesAll ? .max : 1000)
    batch.appendNumbers(inColumn: divisor, by: rule, to: &divisors, mistakes: &mistakes)
    notes.add(byCause: mistakes, column: divisor)
    var zeros: [Int] = []
    for record in values.indices {
      if divisors[record] == 0, !values[record].isNaN {
        zeros.append(record)
        rejected[record] = true
      }
      let isMistake =
        divisors[record].isNaN && mistakes.count > 0
        && !batch[record, divisor].withContent { content in
          rule.missing.contains(content.extracting(rule.trimming.range(in: content)))
        }
      if isMistake { rejected[record] = true }
      values[record] = divisors[record] == 0 ? .nan : values[record] / divisors[record]
    }
    guard let first = zeros.first else { return }
    let lines = zeros.prefix(5).map {
      "\(batch.position(record: $0, column: divisor).line)"
    }.joined(separator: ", ")
    let more = zeros.count > 5
    notes.add(
      .csvOutOfRange, in: batch, record: first, column: divisor,
      Phrase(
        zh: "`\(label)` 在 \(zeros.count) 行要除以 0：第 \(lines)\(more ? "……" : "") 行",
        en:
          "`\(label)` would be divided by 0 in \(zeros.count) row(s): line \(lines)\(more ? ", …" : "")"
      ),
      hint: Phrase(
        zh: "请改正，或将单元格留空表示无数据", en: "mend them, or leave the cells empty where there is no value"))
  }

  /// Multiplies the numbers by what the scenario says.
  private func convert(_ values: inout [Double], of batch: RecordBatch) {
    guard factor != 1 else { return }
    for record in values.indices { values[record] = converted(values[record], batch, record) }
  }

  private func converted(_ value: Double, _ batch: RecordBatch, _ record: Int) -> Double {
    guard factor != 1, !value.isNaN else { return value }
    if isFraction, hasPercentSign(batch, record) { return value.decimalProduct(factor / 100) }
    return value.decimalProduct(factor)
  }

  private func hasPercentSign(_ batch: RecordBatch, _ record: Int) -> Bool {
    batch[record, column].withContent { content in
      let text = content.extracting(rule.trimming.range(in: content))
      if text.count > 0, text[text.count - 1] == UInt8(ascii: "%") { return true }
      // ％ is EF BC 85.
      return text.count > 2 && text[text.count - 3] == 0xEF && text[text.count - 2] == 0xBC
        && text[text.count - 1] == 0x85
    }
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
      value = converted(number, batch, record)
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
      seeking: text, among: names)
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

extension Indicator {
  /// What may stand behind a number of this indicator: its unit, and what hours and the like are
  /// called beside their symbol.
  fileprivate var writtenUnits: [String] {
    guard let unit, !isPercent else { return [] }
    let groups = [
      ["h", "小时", "hour", "hours"], ["min", "分钟", "分", "minute", "minutes"],
      ["d", "天", "日", "day", "days"],
      ["次", "回", "times"], ["元", "¥", "￥"], ["万元"], ["户"], ["分"], ["个"], ["kWh", "千瓦时", "度"],
    ]
    return [unit] + (groups.first { $0.contains(unit) } ?? [])
  }
}
