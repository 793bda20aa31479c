import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `rates`: shares of the rows that a condition holds for, each with its base.
package struct RatesAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    RatesResult.kind, Phrase(zh: "各种比率，均附基数", en: "rates, each with its base"))

  package var common = CommonKeys()
  private var rates: [Named<RateSyntax>] = []

  package init() {}

  @SyntaxFields<RatesAnalysis> package static var fields: [SyntaxField<RatesAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField.required(
      "rates", Phrase(zh: "各比率的条件与基数", en: "The condition and the base of each rate, by name."),
      SyntaxShape<[Named<RateSyntax>]>.names(of: RateSyntax.shape) {
        Phrase(zh: "比率 `\($0)`", en: "the rate `\($0)`")
      }
    ) { $0.rates = $1 }
    shared(
      CommonFields.rows, CommonFields.period, CommonFields.confidence, CommonFields.leastBase,
      CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table) else { return nil }
    let mistakes = context.findings.count
    var found: [RatesTask.Rate] = []
    for rate in rates {
      guard let syntax = rate.value else { continue }
      found.append(
        RatesTask.Rate(
          id: rate.name, label: syntax.label,
          counted: syntax.counted.flatMap { context.condition($0, in: table) },
          among: syntax.among.flatMap { context.condition($0, in: table) }))
    }
    guard context.findings.count == mistakes else { return nil }
    var query = TableQuery(table: table, columns: [], condition: context.rows(common, in: table))
    query.columns = found.flatMap { ($0.counted?.demands ?? []) + ($0.among?.demands ?? []) }
    return RatesTask(rates: found, query: query, common: common)
  }
}

/// A rate as it is written.
struct RateSyntax: Sendable {
  var label = Label()
  var counted: ConditionSyntax?
  var among: ConditionSyntax?

  static let shape: SyntaxShape<RateSyntax> = .mapping(
    RateSyntax(), called: Phrase(zh: "比率", en: "a rate")
  ) {
    SyntaxField("label", Phrase(zh: "名称", en: "What people read."), .label) { $0.label = $1 }
    SyntaxField.required(
      "where", Phrase(zh: "计入的行", en: "Rows that count."), ConditionShapes.row
    ) { $0.counted = $1 }
    SyntaxField(
      "among", Phrase(zh: "基数：在这些行中", en: "The base: among these rows."), ConditionShapes.row,
      absence: Phrase(zh: "所有行", en: "all rows")
    ) { $0.among = $1 }
  }
}

/// Rates whose names are found.
struct RatesTask: AnalysisTask {
  struct Rate: Sendable {
    let id: String
    let label: Label
    let counted: RowCondition?
    /// Nil for all rows.
    let among: RowCondition?
  }

  let rates: [Rate]
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { rates.map(\.id) }

  func tally(ofQuery position: Int) -> any TableTally {
    let rates = rates
    let empty = TallyList([RateTally](repeating: RateTally(), count: rates.count))
    return RowTally(query, empty) { chunk, rows, state in
      for (position, rate) in rates.enumerated() {
        let counted = rate.counted.map { chunk.rows(where: $0) }
        let among = rate.among.map { chunk.rows(where: $0) }
        for row in rows {
          state[position].add(
            isAmong: among?[row] ?? true, isCounted: counted?[row] ?? true)
        }
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let tally = tallies.first as? RowTally<TallyList<RateTally>> else { return nil }
    return RatesResult(
      zip(rates, tally.state.parts).map {
        .init(id: $0.id, label: $0.label, proportion: $1.proportion)
      }, confidence: common.level, leastBase: common.leastBase)
  }
}
