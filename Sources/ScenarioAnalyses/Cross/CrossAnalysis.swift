import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `cross`: two columns of a table crossed, or one column in two periods: who moved.
package struct CrossAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    MigrationResult.kind,
    Phrase(zh: "两列交叉，或两期之间的层级流动", en: "two columns crossed, or who moved between two periods"))

  package var common = CommonKeys()
  private var rows: Keyed<CrossSide>?
  private var columns: Keyed<CrossSide>?
  private var isOrdered = false

  package init() {}

  @SyntaxFields<CrossAnalysis> package static var fields: [SyntaxField<CrossAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField.required(
      "rows", Phrase(zh: "行：列名，可加评价期", en: "A column, with `period` for a move between periods."),
      CrossSide.shape.keyed
    ) { $0.rows = $1 }
    SyntaxField.required(
      "columns", Phrase(zh: "列：列名，可加评价期", en: "The same, across."), CrossSide.shape.keyed
    ) { $0.columns = $1 }
    SyntaxField(
      "ordered",
      Phrase(
        zh: "两列同级且有高低：计算升降",
        en: "Both columns have the same levels, in order: who is higher and lower in the second."),
      SyntaxShape<Bool>.boolean, absence: "false"
    ) { $0.isOrdered = $1 }
    shared(CommonFields.rows, CommonFields.period, CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table), let rows, let columns else { return nil }
    let condition = context.rows(common, in: table)
    guard rows.value.period != nil || columns.value.period != nil else {
      guard let first = context.scale(of: rows.value.column, in: table),
        let second = context.scale(of: columns.value.column, in: table)
      else { return nil }
      if isOrdered, !haveSameLevels(first.scale, second.scale, &context) { return nil }
      return CrossTask(
        rows: first.demand, columns: second.demand, names: (first.scale, second.scale),
        isOrdered: isOrdered,
        query: TableQuery(
          table: table, columns: [first.demand, second.demand], condition: condition),
        common: common)
    }
    var periods: [Int] = []
    for side in [rows, columns] {
      guard let period = side.value.period else {
        context.findings.missingKey(
          "period", in: Phrase(zh: "两期比较", en: "a move between periods"), at: side.key)
        return nil
      }
      let known = context.frame.periods.map(\.id)
      guard let position = known.firstIndex(of: period.value) else {
        context.findings.unknown(
          .periodUnknown,
          Phrase(zh: "未知的评价期 `\(period.value)`", en: "unknown period `\(period.value)`"),
          period.value, at: period.position, among: known)
        return nil
      }
      periods.append(position)
    }
    guard let first = context.scale(of: rows.value.column, in: table),
      let second = context.scale(of: columns.value.column, in: table),
      let days = context.days(in: table, at: rows.key),
      let customers = context.customers(of: table, at: rows.key)
    else { return nil }
    guard haveSameLevels(first.scale, second.scale, &context) else { return nil }
    return MigrationTask(
      before: first.demand, after: second.demand, periods: (periods[0], periods[1]), days: days,
      tiers: first.scale.levels.map(\.name), customers: customers.count,
      query: TableQuery(
        table: table, columns: [first.demand, second.demand, days], condition: condition),
      common: common)
  }

  private func haveSameLevels(
    _ first: AnswerScale, _ second: AnswerScale, _ context: inout AnalysisContext
  ) -> Bool {
    if first.levels == second.levels { return true }
    context.findings.error(
      .crossLevelsDiffer, at: columns?.position ?? .init(line: 1, column: 1),
      Phrase(zh: "两边的各级不同", en: "the levels of the two sides differ"))
    return false
  }
}

/// One side of a cross table, as it is written.
struct CrossSide: Sendable {
  var column: Keyed<String>
  var period: Positioned<String>?

  private struct Written: Sendable {
    var column: Keyed<String>?
    var period: Positioned<String>?
  }

  static let shape: SyntaxShape<CrossSide> = {
    let name = SyntaxShape<String>.column.keyed.map { CrossSide(column: $0) }
    let both = SyntaxShape<Written>.mapping(
      Written(), called: Phrase(zh: "交叉表的一边", en: "a side of a cross")
    ) {
      SyntaxField.required(
        "column", Phrase(zh: "列名", en: "The column."), SyntaxShape<String>.column.keyed
      ) { $0.column = $1 }
      SyntaxField(
        "period", Phrase(zh: "评价期", en: "Rows of this period."),
        SyntaxShape<String>.id.positioned
      ) { $0.period = $1 }
    }
    // A mapping without its column is none.
    let read = SyntaxShape<CrossSide>(both.form) { node, place, findings in
      guard let written = both.read(node, place, &findings), let column = written.column else {
        return nil
      }
      return CrossSide(column: column, period: written.period)
    }
    return .scalar(name, or: read)
  }()
}

/// Two columns of the same rows.
struct CrossTask: AnalysisTask {
  let rows: ColumnDemand
  let columns: ColumnDemand
  let names: (rows: AnswerScale, columns: AnswerScale)
  /// Whether both have the same levels, in order.
  let isOrdered: Bool
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { result(empty).measures.map(\.name) }

  private var empty: CrossTable {
    CrossTable(rows: names.rows.levels.count, columns: names.columns.levels.count)
  }

  func tally(ofQuery position: Int) -> any TableTally {
    let (first, second) = (rows, columns)
    return RowTally(query, empty) { chunk, rows, table in
      let before = chunk.levels(first)
      let after = chunk.levels(second)
      for row in rows { table.add(row: Int(before[row]), column: Int(after[row])) }
    }
  }

  private func result(_ table: CrossTable) -> any AnalysisResult {
    let (rows, columns) = (names.rows.levels.map(\.name), names.columns.levels.map(\.name))
    return isOrdered
      ? MigrationResult(TierMigration(table), tiers: rows)
      : CrossResult(table, rows: rows, columns: columns)
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    (tallies.first as? RowTally<CrossTable>).map { result($0.state) }
  }
}

/// One column in two periods, by customer.
struct MigrationTask: AnalysisTask {
  /// The latest tier of a customer in a period.
  struct Latest: Sendable {
    var day: CalendarDay?
    var tier: Int32 = -1
  }

  /// By customer the tier before and after.
  struct State: Tally {
    var before: [Int: Latest] = [:]
    var after: [Int: Latest] = [:]

    mutating func add(_ other: State) {
      for (customer, latest) in other.before {
        Self.take(latest, into: &before[customer, default: Latest()])
      }
      for (customer, latest) in other.after {
        Self.take(latest, into: &after[customer, default: Latest()])
      }
    }

    /// The later day counts, and of one day the row further down.
    static func take(_ new: Latest, into old: inout Latest) {
      guard new.tier >= 0 else { return }
      if old.tier < 0 || (new.day.map { day in old.day.map { $0 <= day } ?? true } ?? true) {
        old = new
      }
    }
  }

  let before: ColumnDemand
  let after: ColumnDemand
  let periods: (before: Int, after: Int)
  let days: ColumnDemand
  let tiers: [String]
  let customers: Int
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] {
    MigrationResult(
      TierMigration(before: [], after: [], tiers: tiers.count), tiers: tiers
    ).measures.map(\.name)
  }

  func tally(ofQuery position: Int) -> any TableTally {
    let (before, after, days, periods) = (before, after, days, periods)
    return RowTally(query, State()) { chunk, rows, state in
      let dates = chunk.days(days)
      let first = chunk.levels(before)
      let second = chunk.levels(after)
      for row in rows where chunk.customers[row] >= 0 {
        let customer = chunk.customers[row]
        if chunk.periods[row] == periods.before {
          State.take(
            Latest(day: dates[row], tier: first[row]),
            into: &state.before[customer, default: Latest()])
        } else if chunk.periods[row] == periods.after {
          State.take(
            Latest(day: dates[row], tier: second[row]),
            into: &state.after[customer, default: Latest()])
        }
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let state = (tallies.first as? RowTally<State>)?.state else { return nil }
    let members = 0..<customers
    return MigrationResult(
      TierMigration(
        before: members.map { state.before[$0]?.tier ?? -1 },
        after: members.map { state.after[$0]?.tier ?? -1 }, tiers: tiers.count), tiers: tiers)
  }
}
