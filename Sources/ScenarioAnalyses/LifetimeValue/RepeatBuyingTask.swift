import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import Statistics

/// Repeat buying whose names are found.
struct RepeatBuyingTask: AnalysisTask {
  let days: ColumnDemand
  let customers: CustomerTable
  /// The last day of the observation.
  let until: CalendarDay
  let unit: PurchaseDays.Unit
  let ahead: Double
  /// Nil where none is given.
  let margin: Quantity?
  let place: SourcePosition
  let query: TableQuery

  var queries: [TableQuery] { [query] }
  var sources: [String] { [margin?.analysis].compactMap(\.self) }
  var measureKeys: [String] {
    [
      "customers", "repeat_purchases", "log_likelihood", "converged", "alive",
      "expected_purchases", "value", "total_value", "r", "alpha", "a", "b",
    ]
  }

  func tally(ofQuery position: Int) -> any TableTally {
    let (days, last) = (days, until)
    return RowTally(query, PurchaseDays()) { chunk, rows, state in
      let dates = chunk.days(days)
      for row in rows where chunk.customers[row] >= 0 {
        // What comes after the observation is not known in it.
        guard let day = dates[row], day <= last else { continue }
        state.add(customer: chunk.customers[row], day: day.dayNumber)
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let visits = (tallies.first as? RowTally<PurchaseDays>)?.state else { return nil }
    let histories = visits.histories(until: until.dayNumber, in: unit)
    do throws(AnalysisError) {
      return try RepeatBuyingResult(
        histories.map { .init(id: customers.name(of: $0.customer), history: $0.history) },
        unit: unit,
        ahead: ahead, margin: margin?.value(sources))
    } catch {
      findings.error(.testNeedsBases, at: place, error.explanation)
      return nil
    }
  }
}
