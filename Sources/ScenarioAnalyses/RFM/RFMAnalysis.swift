import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `rfm`: how recently, how often and for how much customers bought.
package struct RFMAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    RFMResult.kind, Phrase(zh: "最近、频次与金额评分", en: "scores by recency, frequency and money"))

  package var common = CommonKeys()
  private var amount: Keyed<String>?
  private var day: Keyed<CalendarDay>?
  private var levels = 5

  package init() {}

  @SyntaxFields<RFMAnalysis> package static var fields: [SyntaxField<RFMAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField.required(
      "amount", Phrase(zh: "金额所在列", en: "The column with the money."),
      SyntaxShape<String>.column.keyed
    ) { $0.amount = $1 }
    SyntaxField.required(
      "as_of", Phrase(zh: "截至日", en: "The day that recency counts to."), SyntaxShape.day.keyed
    ) { $0.day = $1 }
    SyntaxField(
      "scores", Phrase(zh: "分几级", en: "How many scores there are."),
      SyntaxShape<Int>.integer(2...100), absence: "5"
    ) { $0.levels = $1 }
    shared(CommonFields.rows, CommonFields.period, CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table), let day,
      let demand = context.number(amount, in: table),
      let days = context.days(in: table, at: common.table?.key),
      let customers = context.customers(of: table, at: common.table?.key)
    else { return nil }
    return RFMTask(
      amount: demand, days: days, asOf: day.value, levels: levels, customers: customers,
      query: TableQuery(
        table: table, columns: [demand, days], condition: context.rows(common, in: table)),
      common: common)
  }
}

/// Scores whose names are found.
struct RFMTask: AnalysisTask {
  let amount: ColumnDemand
  let days: ColumnDemand
  let asOf: CalendarDay
  let levels: Int
  let customers: CustomerTable
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { ["customers", "without_activity"] }

  func tally(ofQuery position: Int) -> any TableTally {
    let (amount, days, last) = (amount, days, asOf)
    return RowTally(query, ActivityHistory()) { chunk, rows, history in
      let amounts = chunk.numbers(amount)
      let dates = chunk.days(days)
      for row in rows where chunk.customers[row] >= 0 {
        // What comes after the day is not known on it.
        guard let day = dates[row], day <= last else { continue }
        history.add(customer: chunk.customers[row], day: day.dayNumber, amount: amounts[row])
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let history = (tallies.first as? RowTally<ActivityHistory>)?.state else { return nil }
    var found: [RFMResult.Customer] = []
    for customer in 0..<customers.count where customer < history.customers {
      if let activity = history.activity(customer: customer, asOf: asOf.dayNumber) {
        found.append(.init(id: customers.name(of: customer), activity: activity))
      }
    }
    return RFMResult(
      found, levels: levels, withoutActivity: customers.count - found.count)
  }
}
