import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `concentration`: how unevenly an amount is spread over customers.
package struct ConcentrationAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    ConcentrationResult.kind,
    Phrase(
      zh: "集中度：前若干名占比、洛伦兹曲线、基尼系数、ABC",
      en: "how concentrated an amount is: top shares, Lorenz, Gini, ABC"))

  package var common = CommonKeys()
  private var amount: Keyed<String>?
  private var top = [1, 10, 100]
  private var limits = [0.8, 0.95]

  package init() {}

  @SyntaxFields<ConcentrationAnalysis>
  package static var fields: [SyntaxField<ConcentrationAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField.required(
      "amount", Phrase(zh: "数量所在列", en: "The column with the amount."),
      SyntaxShape<String>.column.keyed
    ) { $0.amount = $1 }
    SyntaxField(
      "top", Phrase(zh: "前若干名", en: "How many of the largest."),
      SyntaxShape.list(of: SyntaxShape<Int>.integer(1...1_000_000_000)), absence: "[1, 10, 100]"
    ) { $0.top = $1 }
    SyntaxField(
      "abc", Phrase(zh: "ABC 分界，递增", en: "Shares that part the classes, rising."),
      SyntaxShape.list(of: SyntaxShape<Double>.number).checked { limits, node, place, findings in
        let isRising = zip(limits, limits.dropFirst()).allSatisfy { $0 < $1 }
        if isRising, limits.allSatisfy({ 0 < $0 && $0 <= 1 }) { return true }
        findings.error(
          .valueOutOfRange, at: node.position,
          Phrase(
            zh: "\(place.name.zh)须在 0 与 1 之间且递增",
            en: "\(place.name.en) needs rising numbers between 0 and 1"))
        return false
      }, absence: "[80%, 95%]"
    ) { $0.limits = $1 }
    shared(CommonFields.rows, CommonFields.period, CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table), let demand = context.number(amount, in: table),
      let amount
    else { return nil }
    return ConcentrationTask(
      demand: demand, place: amount.position, top: top, limits: limits,
      sumsByCustomer: context.hasManyRows(ofCustomersIn: table),
      query: TableQuery(
        table: table, columns: [demand], condition: context.rows(common, in: table)),
      common: common)
  }
}

/// A concentration whose names are found.
struct ConcentrationTask: AnalysisTask {
  /// One number a member: of a row, or the sum of a customer's rows.
  struct State: Tally {
    var rows: [Double] = []
    var customers = MemberAmounts()

    mutating func add(_ other: State) {
      rows += other.rows
      customers.add(other.customers)
    }
  }

  let demand: ColumnDemand
  let place: SourcePosition
  let top: [Int]
  let limits: [Double]
  /// Rows of one customer are one member.
  let sumsByCustomer: Bool
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { measures }

  private var measures: [String] {
    guard let empty = try? Concentration([]) else { return [] }
    return ConcentrationResult(empty, top: top, limits: limits).measures.map(\.name)
  }

  func tally(ofQuery position: Int) -> any TableTally {
    let (demand, sumsByCustomer) = (demand, sumsByCustomer)
    return RowTally(query, State()) { chunk, rows, state in
      let amounts = chunk.numbers(demand)
      for row in rows where !amounts[row].isNaN {
        if !sumsByCustomer {
          state.rows.append(amounts[row])
        } else if chunk.customers[row] >= 0 {
          state.customers.add(member: chunk.customers[row], amounts[row])
        }
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let tally = tallies.first as? RowTally<State> else { return nil }
    do throws(AnalysisError) {
      let state = tally.state
      return ConcentrationResult(
        try Concentration(sumsByCustomer ? state.customers.values : state.rows), top: top,
        limits: limits)
    } catch {
      findings.error(.amountNegative, at: place, error.explanation)
      return nil
    }
  }
}
