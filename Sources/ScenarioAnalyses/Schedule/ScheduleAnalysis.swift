import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `schedule`: whether visits or calls that were due were made.
package struct ScheduleAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    ScheduleResult.kind, Phrase(zh: "应访是否已访", en: "whether visits that were due were kept"))

  package var common = CommonKeys()
  private var who: ConditionSyntax?
  private var months = 1
  private var from: Keyed<CalendarDay>?
  private var to: Keyed<CalendarDay>?

  package init() {}

  @SyntaxFields<ScheduleAnalysis> package static var fields: [SyntaxField<ScheduleAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField(
      "who", Phrase(zh: "应访的客户", en: "Customers on the list."), ConditionShapes.row,
      absence: Phrase(zh: "所有客户", en: "all customers")
    ) { $0.who = $1 }
    SyntaxField(
      "every", Phrase(zh: "每隔几个月", en: "`month`, or so many months."), everyShape,
      absence: "month"
    ) { $0.months = $1 }
    SyntaxField.required("from", Phrase(zh: "首日", en: "The first day."), SyntaxShape.day.keyed) {
      $0.from = $1
    }
    SyntaxField.required("to", Phrase(zh: "末日", en: "The last day."), SyntaxShape.day.keyed) {
      $0.to = $1
    }
    shared(CommonFields.expect)
  }

  private static let everyShape: SyntaxShape<Int> = {
    let count = SyntaxShape<Int>.integer(1...1200)
    let form = SyntaxForm.either([.choice([SyntaxChoice("month")]), count.form])
    return SyntaxShape(form) { node, place, findings in
      node.text == "month" ? 1 : count.read(node, place, &findings)
    }
  }()

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table), let from, let to,
      let days = context.days(in: table, at: common.table?.key),
      let customers = context.customers(of: table, at: common.table?.key)
    else { return nil }
    let mistakes = context.findings.count
    let condition = who.flatMap {
      context.condition($0, in: table, asksCustomers: true)
    }
    guard context.findings.count == mistakes else { return nil }
    do throws(AnalysisError) {
      let slots = try MonthSlots(from: from.value, to: to.value, months: months)
      return ScheduleTask(
        slots: slots, days: days, people: context.frame.customers(where: condition),
        customers: customers, query: TableQuery(table: table, columns: [days]), common: common)
    } catch {
      context.findings.error(.scheduleWindow, at: from.key, error.explanation)
      return nil
    }
  }
}

extension SyntaxShape<CalendarDay> {
  /// `2015-07-01`
  static var day: SyntaxShape {
    SyntaxShape(.described(Phrase(zh: "日期", en: "2015-07-01"), .text)) { node, place, findings in
      if let day = node.text.flatMap({ CalendarDay($0) }) { return day }
      findings.expected(Phrase(zh: "日期", en: "a day"), for: place.name, at: node)
      return nil
    }
  }
}

/// A schedule whose names are found.
struct ScheduleTask: AnalysisTask {
  let slots: MonthSlots
  let days: ColumnDemand
  /// Positions of the customers on the list.
  let people: [Int]
  let customers: CustomerTable
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { ["due", "done", "rate", "fully", "outside"] }

  func tally(ofQuery position: Int) -> any TableTally {
    let days = days
    let places = Dictionary(
      uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
    return RowTally(query, ScheduleTally(slots, people: people.count)) { chunk, rows, state in
      let dates = chunk.days(days)
      for row in rows {
        guard let day = dates[row], let person = places[chunk.customers[row]] else { continue }
        state.add(person: person, on: day)
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    (tallies.first as? RowTally<ScheduleTally>).map {
      ScheduleResult($0.state, people: people.map { customers.name(of: $0) })
    }
  }
}
