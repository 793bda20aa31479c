import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `completeness`: which required fields of a register are filled, such as 5W1H of a standard.
package struct CompletenessAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    CompletenessResult.kind,
    Phrase(zh: "登记是否完整（如 5W1H）", en: "whether a register is complete, such as 5W1H"))

  package var common = CommonKeys()
  private var required: [ItemSyntax] = []

  package init() {}

  @SyntaxFields<CompletenessAnalysis>
  package static var fields: [SyntaxField<CompletenessAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField.required(
      "required", Phrase(zh: "必填的列", en: "The columns that must be filled, with their names."),
      .items
    ) { $0.required = $1 }
    shared(CommonFields.rows, CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table) else { return nil }
    for item in required {
      guard context.has(item.id, at: item.place, in: table) else { return nil }
    }
    let demands = required.map { ColumnDemand($0.id, .text) }
    // The first column with levels says what rows may be about.
    let definition = context.definitions[table]
    let content = required.compactMap { item in
      definition.scale(of: item.id).map { (item.id, $0) }
    }.first
    let ids = context.ids(in: table)
    var query = TableQuery(
      table: table, columns: demands + (ids.map { [$0] } ?? []),
      condition: context.rows(common, in: table))
    query.needsLines = true
    return CompletenessTask(
      fields: required, demands: demands, content: content?.0, scale: content?.1, ids: ids,
      query: query, common: common)
  }
}

/// A completeness whose names are found.
struct CompletenessTask: AnalysisTask {
  /// Rows with their names and lines.
  struct State: Tally {
    var tally: CompletenessTally
    var ids: [String] = []
    var lines: [Int] = []

    mutating func add(_ other: State) {
      tally.add(other.tally)
      ids += other.ids
      lines += other.lines
    }
  }

  let fields: [ItemSyntax]
  let demands: [ColumnDemand]
  /// The field whose texts are known, and what they are.
  let content: String?
  let scale: AnswerScale?
  let ids: ColumnDemand?
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { result(empty).measures.map(\.name) }

  private var empty: State {
    State(
      tally: CompletenessTally(fields: fields.count, contents: scale?.levels.count ?? 0))
  }

  func tally(ofQuery position: Int) -> any TableTally {
    let (demands, content, scale, ids) = (demands, content, scale, ids)
    return RowTally(query, empty) { chunk, rows, state in
      let columns = demands.map { chunk.strings($0) }
      let names = ids.map { chunk.strings($0) }
      let place = demands.firstIndex { $0.column == content }
      for row in rows {
        var known: Int? = -1
        if let scale, let place, let text = columns[place][row] {
          known = scale.position(of: text)
        }
        state.tally.add(columns.map { $0[row] != nil }, content: known)
        state.ids.append(names?[row] ?? "")
        state.lines.append(chunk.lines[row])
      }
    }
  }

  private func result(_ state: State) -> CompletenessResult {
    CompletenessResult(
      state.tally, fields: fields.map { ($0.id, $0.label) }, rows: state.ids, lines: state.lines,
      contents: scale?.levels.map(\.name) ?? [])
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    (tallies.first as? RowTally<State>).map { result($0.state) }
  }
}
