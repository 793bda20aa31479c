import BilingualText
package import DelimitedText
package import Diagnostics
import IndicatorEvaluation

/// How the values of an indicator's column are spread, as far as it tells per cents from fractions:
/// a spreadsheet shows 94.9 % and stores 0.949.
///
/// The spreads of batches add up to the column's, in any order.
package struct ColumnSpread: Sendable {
  /// What is looked for in a column.
  struct Rule: Sendable {
    let indicator: String
    let column: Int
    let isPercent: Bool
    let notation: PercentNotation?
    /// Where the score rule turns, ascending.
    let points: [Double]
    /// Whether values within 0…1 can be none of the rule's.
    let comparesTens: Bool
    /// Whether single cells may be written in another way than the others.
    let findsMixtures: Bool
    /// Whether more than 100 % is hardly meant.
    let isShare: Bool

    /// - Parameters:
    ///   - hasFactor: Whether the scenario says by what the values are multiplied.
    ///   - hasUpperBound: Whether a check of the scenario limits the values from above.
    init(_ indicator: Indicator, column: Int, hasFactor: Bool, hasUpperBound: Bool) {
      self.indicator = indicator.id
      self.column = column
      isPercent = indicator.isPercent
      notation = indicator.notation
      points = indicator.rule.turningPoints
      let least = points.first ?? 0
      let greatest = points.last ?? 0
      let areTens = points.allSatisfy { $0 == 0 || $0 >= 10 } && (least > 0 || indicator.isRising)
      comparesTens = notation == nil && !hasFactor && greatest >= 10 && (isPercent || areTens)
      findsMixtures = isPercent && notation != .percent && !hasFactor
      isShare = isPercent && !hasUpperBound && least >= 0 && (50...100).contains(greatest)
    }
  }

  /// A value with its place.
  struct Cell: Sendable {
    let value: Double
    let place: DelimitedTextError
  }

  let rule: Rule
  var tidied = TidiedCells()
  private(set) var count = 0
  private var isWithinOne = true
  private var hasPartOfOne = false
  private var hasPositive = false
  /// The least value of those that are clearly per cents.
  private var leastLarge = Double.infinity
  /// The first cells that may be written as fractions among per cents, or the other way round.
  private var strangers: [Cell] = []
  private var strangerCount = 0
  private var outside: [Cell] = []
  private var outsideCount = 0

  init(_ rule: Rule) { self.rule = rule }

  /// How many cells are named.
  private static let named = 5

  /// Takes in the values of a batch, as per cents where they were written as fractions.
  ///
  /// - Complexity: O(values), and O(bytes of the batch) for each cell that is named.
  mutating func add(_ values: [Double], of batch: RecordBatch) {
    let needsAll = rule.findsMixtures || rule.isShare
    guard needsAll || rule.comparesTens else { return }
    for record in values.indices where needsAll || isWithinOne {
      add(values[record], of: batch, record)
    }
  }

  @inline(__always)
  mutating func add(_ value: Double, of batch: RecordBatch, _ record: Int) {
    guard !value.isNaN else { return }
    count += 1
    if value > 1 || value < 0 {
      isWithinOne = false
      if value > 1 { leastLarge = min(leastLarge, value) }
      if rule.notation == .fraction, value >= 1000 { note(value, in: \.strangers, batch, record) }
      if rule.isShare, value > 100 || value < 0 { note(value, in: \.outside, batch, record) }
    } else if value > 0 {
      hasPositive = true
      if value < 1 { hasPartOfOne = true }
      if rule.findsMixtures, rule.notation == nil { note(value, in: \.strangers, batch, record) }
    }
  }

  private mutating func note(
    _ value: Double, in cells: WritableKeyPath<ColumnSpread, [Cell]>, _ batch: RecordBatch,
    _ record: Int
  ) {
    if cells == \.strangers { strangerCount += 1 } else { outsideCount += 1 }
    guard self[keyPath: cells].count < Self.named else { return }
    // Only the place and the line are taken from it.
    let place = batch.mistake(.nulByte, record: record, column: rule.column)
    self[keyPath: cells].append(Cell(value: value, place: place))
  }

  mutating func add(_ later: ColumnSpread) {
    tidied.add(later.tidied)
    count += later.count
    isWithinOne = isWithinOne && later.isWithinOne
    hasPartOfOne = hasPartOfOne || later.hasPartOfOne
    hasPositive = hasPositive || later.hasPositive
    leastLarge = min(leastLarge, later.leastLarge)
    strangers += later.strangers.prefix(Self.named - strangers.count)
    strangerCount += later.strangerCount
    outside += later.outside.prefix(Self.named - outside.count)
    outsideCount += later.outsideCount
  }

  // MARK: Findings

  /// What is to be said about the column once all of it was read.
  ///
  /// - Parameter columns: The columns of the file.
  func findings(path: String, columns: [TableColumn]) -> [Diagnostic] {
    let tidied = [tidied.finding(of: rule.indicator, path: path)].compactMap { $0 }
    return tidied + notations(path: path, columns: columns)
  }

  private func notations(path: String, columns: [TableColumn]) -> [Diagnostic] {
    if isAllFractions { return [allFractions(path: path, columns: columns)] }
    if isMixed { return [mixture(path: path)] }
    return outside.isEmpty ? [] : [beyondAll(path: path)]
  }

  private var isAllFractions: Bool {
    rule.comparesTens && isWithinOne && hasPositive
      && (hasPartOfOne || rule.isPercent && rule.points.allSatisfy { $0 >= 10 })
  }

  private var isMixed: Bool {
    guard !strangers.isEmpty else { return false }
    if rule.notation == .fraction { return true }
    // 0.833 among 83.3, and not the tail of a column of small numbers.
    return leastLarge.isFinite && leastLarge >= 10
      && strangers.contains { $0.value * 100 >= leastLarge / 2 }
  }

  private var fractionHint: Phrase {
    let id = rule.indicator
    if rule.isPercent {
      return Phrase(
        zh: "若 0.949 即 94.9%，请在指标的 `unit` 旁写 `as: fraction`；若确为 0.949%，写 `as: percent`",
        en: "write `as: fraction` beside the `unit` of the indicator if 0.949 means 94.9 %, or "
          + "`as: percent` if it means less than one per cent")
    }
    return Phrase(
      zh: "若 0.949 即 94.9%，请为指标写 `unit: \"%\"` 和 `as: fraction`；其他换算在数据文件中写 "
        + "`columns: {\(id): {times: 100}}`，数值无误则写 `times: 1`",
      en: "if 0.949 means 94.9 %, write `unit: \"%\"` and `as: fraction` in the indicator; another "
        + "factor is `columns: {\(id): {times: 100}}` of the data file, and `times: 1` says that the "
        + "values are right")
  }

  private func allFractions(path: String, columns: [TableColumn]) -> Diagnostic {
    let position = columns[rule.column].position
    let points = rule.points.map { plainText($0) }
    return Diagnostic(
      .error, .csvPercentFraction, file: path,
      position: position.map { SourcePosition(line: $0.line, column: $0.column) },
      message: Phrase(
        zh: "`\(rule.indicator)` 的 \(count) 个数值都在 0 与 1 之间，而计分规则的分界值为 "
          + "\(points.joined(separator: "、"))：电子表格显示 94.9%，存的是 0.949",
        en: "all \(count) values of `\(rule.indicator)` lie between 0 and 1, but its rule turns at "
          + "\(points.joined(separator: ", ")): spreadsheets show 94.9 % and store 0.949"),
      hint: fractionHint,
      excerpt: columns.prefix(100).map(\.name).joined(separator: ","))
  }

  private func mixture(path: String) -> Diagnostic {
    let isFraction = rule.notation == .fraction
    let shown = strangers.map { cell in
      Cell(value: isFraction ? cell.value.decimalProduct(0.01) : cell.value, place: cell.place)
    }
    let rows = Self.list(shown, of: strangerCount)
    return diagnostic(
      .error, .csvPercentMixed, at: strangers.first, path,
      Phrase(
        zh: isFraction
          ? "`\(rule.indicator)` 写作小数（0.949 即 94.9%），但有 \(strangerCount) 个数值像是百分数：\(rows.zh)"
          : "`\(rule.indicator)` 有 \(strangerCount) 个数值像是小数，其余为百分数：\(rows.zh)",
        en: isFraction
          ? "`\(rule.indicator)` is written as fractions (0.949 is 94.9 %), but \(strangerCount) of "
            + "its values look like per cents: \(rows.en)"
          : "\(strangerCount) value(s) of `\(rule.indicator)` look like fractions among per cents: "
            + "\(rows.en)"),
      hint: isFraction
        ? Phrase(zh: "请写成 0.833 或 83.3%", en: "write 0.833, or 83.3%")
        : Phrase(
          zh: "若为 83.3%，请写成 83.3 或 83.3%；若确实小于 1%，请在指标的 `unit` 旁写 `as: percent`",
          en: "write 83.3 or 83.3% if that is meant; if less than one per cent is meant, write "
            + "`as: percent` beside the `unit` of the indicator"))
  }

  private func beyondAll(path: String) -> Diagnostic {
    let rows = Self.list(outside, of: outsideCount)
    return diagnostic(
      .warning, .csvPercentOutside, at: outside.first, path,
      Phrase(
        zh: "`\(rule.indicator)` 有 \(outsideCount) 个数值不在 0% 与 100% 之间：\(rows.zh)",
        en:
          "\(outsideCount) value(s) of `\(rule.indicator)` are not between 0 and 100 %: \(rows.en)"),
      hint: Phrase(
        zh: "如属笔误请改正；`checks` 中写 `{column: \(rule.indicator), between: [0, 100]}` 使之成为错误，"
          + "更大的上限则表示允许",
        en: "mend them if they are slips; a check `{column: \(rule.indicator), between: [0, 100]}` "
          + "makes them errors, one with a larger upper bound admits them"))
  }

  private func diagnostic(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, at cell: Cell?, _ path: String,
    _ message: Phrase, hint: Phrase
  ) -> Diagnostic {
    Diagnostic(
      severity, code, file: path,
      position: cell?.place.position.map { SourcePosition(line: $0.line, column: $0.column) },
      message: message, hint: hint, excerpt: cell?.place.excerpt)
  }

  private static func list(_ cells: [Cell], of count: Int) -> Phrase {
    let zh = cells.map { "第 \($0.place.position?.line ?? 0) 行的 \(plainText($0.value))" }
    let en = cells.map { "\(plainText($0.value)) in line \($0.place.position?.line ?? 0)" }
    let more = count > cells.count
    return Phrase(
      zh: zh.joined(separator: "、") + (more ? "……" : ""),
      en: en.joined(separator: ", ") + (more ? ", …" : ""))
  }
}

extension Indicator {
  /// Whether the score never falls as the value rises.
  var isRising: Bool {
    switch rule {
    case .piecewise(let points): points.map(\.score) == points.map(\.score).sorted()
    case .goalposts(let zero, let full): zero < full
    case .steps(let steps, let otherwise):
      (steps.map(\.score) + [otherwise]) == (steps.map(\.score) + [otherwise]).sorted()
    case .linear(let slope, _): slope > 0
    case .target, .categories, .relative, .alternativesJudged, .alternativesMeasured: false
    }
  }
}

extension [ColumnSpread] {
  /// Adds those of the next stretch of the file, column by column.
  package mutating func add(_ later: [ColumnSpread]) {
    for index in indices { self[index].add(later[index]) }
  }

  /// What is to be said about the columns of a file once all of it was read.
  package func findings(path: String, columns: [TableColumn]) -> [Diagnostic] {
    flatMap { $0.findings(path: path, columns: columns) }
  }
}
