import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses

/// Arc elasticities between consecutive rows, with every name found.
struct ArcElasticityTask: AnalysisTask {
  let price: ColumnDemand
  let quantity: ColumnDemand
  /// Nil names rows by their lines.
  let ids: ColumnDemand?
  let place: SourcePosition
  let query: TableQuery

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { ["elasticity", "arcs", "base"] }

  func tally(ofQuery position: Int) -> any TableTally {
    let (price, quantity, ids) = (price, quantity, ids)
    return RowTally(query, AppendedRows<ArcElasticityResult.Point>()) { chunk, rows, state in
      let (prices, quantities) = (chunk.numbers(price), chunk.numbers(quantity))
      let names = ids.map { chunk.strings($0) }
      for row in rows where !prices[row].isNaN && !quantities[row].isNaN {
        state.append(
          .init(
            id: names?[row] ?? String(chunk.lines[row]), price: prices[row],
            quantity: quantities[row]))
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let points = (tallies.first as? RowTally<AppendedRows<ArcElasticityResult.Point>>)?.state
    else { return nil }
    do throws(AnalysisError) {
      return try ArcElasticityResult(points.rows)
    } catch {
      findings.error(
        error == .elasticityNoPriceChange ? .elasticityNoPriceChange : .amountNotPositive,
        at: place, error.explanation)
      return nil
    }
  }
}
