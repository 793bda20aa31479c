package import BilingualText
package import Diagnostics
import IndicatorEvaluation
package import ScenarioData
package import ScenarioShape
package import ServiceAnalyses

/// What an analysis may refer to, while its names are looked up.
package struct AnalysisContext {
  package var findings: SyntaxFindings
  let definitions: [TableDefinition]
  /// Nil for a table that could not be opened: that has been said.
  let open: [OpenTable?]
  let frame: TableFrame
  /// What was asked of the customers so far.
  private(set) var demand = CustomerDemand()
  private let classLabels: [Label]
  private let segmentLabels: [Label]
  private let analyses: [Named<any Analysis>]
  /// Nil for one that is faulty: that has been said.
  private(set) var tasks: [String: (any AnalysisTask)?] = [:]
  /// The analyses that were looked at, each behind those that it refers to.
  private(set) var order: [String] = []
  private var underway: [String] = []
  /// Of all analyses.
  var names: [String] { analyses.map(\.name) }
  /// Where the analysis is named whose own names are looked up.
  var place: SourcePosition {
    analyses.first { $0.name == underway.last }?.key ?? SourcePosition(line: 1, column: 1)
  }
  /// The scales under `answers`, and those built in.
  let scales: AnswerScales
  /// Whether the scenario has data that it scores.
  let evaluates: Bool

  init(
    _ findings: SyntaxFindings, definitions: [TableDefinition], open: [OpenTable?],
    scales: AnswerScales, evaluates: Bool, frame: TableFrame, classLabels: [Label],
    segmentLabels: [Label],
    analyses: [Named<any Analysis>]
  ) {
    self.classLabels = classLabels
    self.segmentLabels = segmentLabels
    self.findings = findings
    self.definitions = definitions
    self.open = open
    self.scales = scales
    self.evaluates = evaluates
    self.frame = frame
    self.analyses = analyses
  }

  // MARK: Customers

  /// Says that customers are called by their names.
  mutating func needNames() { demand.wantsNames = true }

  /// The segments, of which every customer's are asked for.
  mutating func segments() -> [(id: String, label: Label)] {
    demand.wantsSegments = true
    return zip(frame.segments, segmentLabels).map { ($0, $1) }
  }

  // MARK: Tables

  /// The position of a table that can be read; nil with the mistake said.
  package mutating func table(_ name: Keyed<String>?) -> Int? {
    guard let name else { return nil }
    if let position = definitions.firstIndex(where: { $0.source.id == name.value }) {
      return open[position] == nil ? nil : position
    }
    findings.unknown(
      .tableUnknown,
      Phrase(zh: "未知的表 `\(name.value)`", en: "unknown table `\(name.value)`"), name.value,
      at: name.position, among: definitions.map(\.source.id))
    return nil
  }

  /// Whether a table has a column; false with the mistake said.
  package mutating func has(_ column: String, at place: SourcePosition, in table: Int) -> Bool {
    guard let open = open[table] else { return false }
    if open.has(column) { return true }
    findings.unknown(
      .columnUnknown,
      Phrase(
        zh: "表 `\(open.source.id)` 没有列 `\(column)`",
        en: "the table `\(open.source.id)` has no column `\(column)`"), column, at: place,
      among: open.names)
    return false
  }

  /// The answer scale of a column; nil with the mistake said.
  package mutating func scale(
    of column: Keyed<String>, in table: Int
  ) -> (scale: AnswerScale, demand: ColumnDemand)? {
    guard has(column.value, at: column.position, in: table) else { return nil }
    let definition = definitions[table]
    if let scale = definition.scale(of: column.value),
      let kind = definition.source.kind(of: column.value)
    {
      return (scale, ColumnDemand(column.value, kind))
    }
    findings.error(
      .answerScaleUnknown, at: column.position,
      Phrase(
        zh: "表 `\(definition.source.id)` 没有说明列 `\(column.value)` 的答案标度",
        en: "the table `\(definition.source.id)` gives no answer scale for the column "
          + "`\(column.value)`"),
      hint: Phrase(
        zh: "请在该表的 `columns` 中写明，例如 `\(column.value): satisfaction-5`",
        en: "name it under `columns` of the table, such as `\(column.value): satisfaction-5`"))
    return nil
  }

  /// What tells groups apart; nil with the mistake said.
  package mutating func group(_ by: Keyed<String>, in table: Int) -> GroupKey? {
    if let group = groupKey(by.value, in: table) {
      demand.add(group)
      return group
    }
    findings.unknown(
      .columnUnknown,
      Phrase(
        zh: "不能按 `\(by.value)` 分组", en: "there are no groups by `\(by.value)`"),
      by.value, at: by.position, among: groupNames(in: table))
    return nil
  }

  private func groupKey(_ name: String, in table: Int) -> GroupKey? {
    switch name {
    case "class": return frame.classes.isEmpty ? nil : .customerClass
    case "period": return frame.periods.isEmpty ? nil : .period
    default:
      if open[table]?.has(name) == true { return .column(name) }
      let isField = frame.customers?.fieldNames.contains(name) == true
      return isField && definitions[table].source.customerColumn != nil ? .field(name) : nil
    }
  }

  /// What people call the groups, where the scenario says so.
  package func labels(of group: GroupKey) -> [String: Label] {
    let named: [(String, Label)] =
      switch group {
      case .customerClass: zip(frame.classes, classLabels).map { ($0, $1) }
      case .period: frame.periods.map { ($0.id, $0.label) }
      case .column, .field: []
      }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  private func groupNames(in table: Int) -> [String] {
    (frame.classes.isEmpty ? [] : ["class"]) + (frame.periods.isEmpty ? [] : ["period"])
      + (open[table]?.names ?? []) + fieldNames(in: table)
  }

  /// The fields of a table's customers; none where its rows have none.
  private func fieldNames(in table: Int) -> [String] {
    definitions[table].source.customerColumn == nil ? [] : frame.customers?.fieldNames ?? []
  }

  /// The conditions of `where` and `period`; nil where there is neither.
  package mutating func rows(_ common: CommonKeys, in table: Int) -> RowCondition? {
    var parts: [RowCondition] = []
    if let rows = common.rows, let condition = condition(rows, in: table) {
      parts.append(condition)
    }
    if let period = common.period {
      let names = frame.periods.map(\.id)
      if let position = names.firstIndex(of: period.value) {
        parts.append(.period([position]))
      } else {
        findings.unknown(
          .periodUnknown,
          Phrase(zh: "未知的评价期 `\(period.value)`", en: "unknown period `\(period.value)`"),
          period.value, at: period.position, among: names)
      }
    }
    return parts.isEmpty ? nil : .all(parts)
  }

  // MARK: Conditions

  /// Which rows of a table are meant; nil with the mistakes said.
  ///
  /// - Parameter asksCustomers: whether it is their customers that are meant, whatever columns the table has.
  mutating func condition(
    _ syntax: ConditionSyntax, in table: Int, asksCustomers: Bool = false
  ) -> RowCondition? {
    let condition = combined(syntax, in: table, asksCustomers)
    if let condition { demand.add(condition) }
    return condition
  }

  private mutating func combined(
    _ syntax: ConditionSyntax, in table: Int, _ asksCustomers: Bool
  ) -> RowCondition? {
    var parts: [RowCondition] = []
    if let any = syntax.any {
      parts.append(.any(conditions(any.value, in: table, asksCustomers)))
    }
    if let all = syntax.all {
      parts.append(.all(conditions(all.value, in: table, asksCustomers)))
    }
    if let not = syntax.not {
      parts += conditions(not.value, in: table, asksCustomers).map { .not($0) }
    }
    if let classes = syntax.customerClass {
      parts.append(.customerClass(positions(classes.value, among: frame.classes)))
    }
    if let segments = syntax.segment {
      parts.append(.segment(positions(segments.value, among: frame.segments)))
    }
    if asksCustomers, let periods = syntax.period {
      findings.error(
        .valueOutOfRange, at: periods.position,
        Phrase(zh: "这里选的是客户，客户不属于某一期", en: "this asks of customers, who have no period"))
    } else if let periods = syntax.period {
      parts.append(.period(positions(periods.value, among: frame.periods.map(\.id))))
    }
    if let field = syntax.field { parts += compare(field, syntax, in: table, asksCustomers) }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? nil : .all(parts)
  }

  private mutating func conditions(
    _ list: [ConditionSyntax], in table: Int, _ asksCustomers: Bool
  ) -> [RowCondition] {
    var result: [RowCondition] = []
    for syntax in list {
      if let condition = condition(syntax, in: table, asksCustomers: asksCustomers) {
        result.append(condition)
      }
    }
    return result
  }

  private mutating func positions(
    _ names: [Positioned<String>], among known: [String]
  ) -> [Int] {
    var positions: [Int] = []
    for name in names {
      if let position = known.firstIndex(of: name.value) {
        positions.append(position)
      } else {
        findings.unknown(
          .groupUnknown,
          Phrase(zh: "未知的组 `\(name.value)`", en: "unknown group `\(name.value)`"), name.value,
          at: name.position, among: known)
      }
    }
    return positions
  }

  /// `field` with one of the comparisons.
  private mutating func compare(
    _ field: Keyed<String>, _ syntax: ConditionSyntax, in table: Int, _ asksCustomers: Bool
  ) -> [RowCondition] {
    let isColumn = !asksCustomers && open[table]?.has(field.value) == true
    guard isColumn || fieldNames(in: table).contains(field.value) else {
      if asksCustomers {
        findings.unknown(
          .columnUnknown,
          Phrase(
            zh: "客户没有字段 `\(field.value)`", en: "customers have no field `\(field.value)`"),
          field.value, at: field.position, among: fieldNames(in: table))
        return []
      }
      _ = has(field.value, at: field.position, in: table)
      return []
    }
    if let equals = syntax.equals {
      let texts = equals.value.map(\.value)
      return [isColumn ? .texts(field.value, texts) : .fieldTexts(field.value, texts)]
    }
    // There are two of them, or none: the shape sees to it.
    let ends = syntax.between?.value ?? []
    let lower = syntax.atLeast.map { Positioned($0.value, at: $0.position) } ?? ends.first
    let upper = syntax.atMost.map { Positioned($0.value, at: $0.position) } ?? ends.last
    if isColumn, let scale = definitions[table].scale(of: field.value),
      let kind = definitions[table].source.kind(of: field.value)
    {
      let first = lower.map { level($0, on: scale) } ?? 0
      let last = upper.map { level($0, on: scale) } ?? scale.levels.count - 1
      guard let first, let last, areInOrder(first, last, at: upper) else { return [] }
      return [.levels(ColumnDemand(field.value, kind), Int32(first)...Int32(last))]
    }
    let first = lower.map { number($0) } ?? -Double.infinity
    let last = upper.map { number($0) } ?? Double.infinity
    guard let first, let last, areInOrder(first, last, at: upper) else { return [] }
    return [
      isColumn
        ? .number(ColumnDemand(field.value, .number), first...last)
        : .fieldNumber(field.value, first...last)
    ]
  }

  /// Whether the first of two bounds is not above the last.
  private mutating func areInOrder<Bound: Comparable>(
    _ first: Bound, _ last: Bound, at upper: Positioned<String>?
  ) -> Bool {
    guard first > last else { return true }
    findings.error(
      .valueOutOfRange, at: upper?.position ?? .init(line: 1, column: 1),
      Phrase(
        zh: "没有一行满足：下限大于上限", en: "no row satisfies this: the lower bound is above the upper one"))
    return false
  }

  private mutating func level(_ answer: Positioned<String>, on scale: AnswerScale) -> Int? {
    if let position = scale.position(of: answer.value) { return position }
    findings.unknown(
      .answerOutOfScale,
      Phrase(
        zh: "`\(answer.value)` 不是该列的答案", en: "`\(answer.value)` is no answer of the column"),
      answer.value, at: answer.position, among: scale.levels.map(\.name))
    return nil
  }

  private mutating func number(_ text: Positioned<String>) -> Double? {
    SyntaxShape<Double>.plainNumber.read(
      .scalar(text.value, text.position),
      SyntaxPlace(Phrase(zh: "界限", en: "a bound"), key: text.position), &findings)
  }

  // MARK: Other analyses

  /// A measure of another analysis, `nps.net`; nil with the mistake said.
  package mutating func measure(
    _ name: String, at place: SourcePosition
  ) -> MeasureReference? {
    guard let reference = reference(name) else {
      findings.unknown(
        .measureUnknown,
        Phrase(zh: "未知的指标值 `\(name)`", en: "unknown measure `\(name)`"), name, at: place,
        among: analyses.map { $0.name + "." })
      return nil
    }
    guard let task = task(named: reference.analysis, at: place) else { return nil }
    guard let task else { return nil }
    if task.measureKeys.contains(reference.key) { return reference }
    findings.unknown(
      .measureUnknown,
      Phrase(zh: "未知的指标值 `\(name)`", en: "unknown measure `\(name)`"), name, at: place,
      among: task.measureKeys.map { reference.analysis + "." + $0 })
    return nil
  }

  /// The analysis and the key that a name is made of, whether there are such or not; nil without a dot
  /// between the two. An analysis may have a dot in its name.
  package func reference(_ name: String) -> MeasureReference? {
    let analysis =
      analyses.map(\.name).filter { name.hasPrefix($0 + ".") }.max { $0.count < $1.count }
      ?? name.prefix { $0 != "." }.description
    let key = name.dropFirst(analysis.count + 1)
    return analysis.isEmpty || key.isEmpty
      ? nil : MeasureReference(analysis: analysis, key: String(key))
  }

  /// The task of an analysis, with its own names found first; nil with the mistake said where there
  /// is none of this name, or where they refer to each other in a circle.
  mutating func task(named name: String, at place: SourcePosition) -> (any AnalysisTask)?? {
    if let known = tasks[name] { return .some(known) }
    guard let analysis = analyses.first(where: { $0.name == name }) else {
      findings.unknown(
        .analysisUnknown,
        Phrase(zh: "未知的分析 `\(name)`", en: "unknown analysis `\(name)`"), name, at: place,
        among: analyses.map(\.name))
      return nil
    }
    guard !underway.contains(name) else {
      let circle = (underway + [name]).joined(separator: " → ")
      findings.error(
        .analysisCycle, at: place,
        Phrase(
          zh: "分析互相引用成环：\(circle)", en: "analyses refer to each other in a circle: \(circle)"))
      return nil
    }
    underway.append(name)
    let task = analysis.value?.task(in: &self)
    underway.removeLast()
    tasks[name] = .some(task)
    order.append(name)
    return .some(task)
  }
}
