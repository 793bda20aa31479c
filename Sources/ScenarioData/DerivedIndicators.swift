package import Diagnostics
import IndicatorEvaluation

/// Indicators whose values no table gives, because they are computed: a district's net score is each of
/// its customers' value. Whoever computes them knows how.
package struct DerivedIndicators: Sendable {
  /// What came out of computing them.
  package struct Values: Sendable {
    /// By indicator, then by period, one for each customer of the customer file; NaN without one.
    package var columns: [String: [[Double]]] = [:]
    package var diagnostics: [Diagnostic] = []

    package init() {}
  }

  package let indicators: [String]
  /// Given whether a table may lie outside the scenario's folder.
  package let compute: @Sendable (Bool) -> Values

  package init(_ indicators: [String], compute: @escaping @Sendable (Bool) -> Values) {
    self.indicators = indicators
    self.compute = compute
  }
}

extension DataLoader {
  /// Gives every row the values that are computed, behind those that tables give.
  mutating func fillDerived() {
    guard let derived = plan.derived, isReadable, !plan.dataFiles.isEmpty else { return }
    let found = derived.compute(allowsOutside)
    // What is wrong with the analyses behind them leaves no values to go on with.
    diagnostics += found.diagnostics.filter { $0.severity == .error && !diagnostics.contains($0) }
    levelColumns()
    for id in derived.indicators {
      guard let index = plan.model.indicators.firstIndex(where: { $0.id == id }) else { continue }
      seenIndicators.insert(index)
      guard let columns = found.columns[id], !columns.isEmpty else { continue }
      for row in data.values[index].indices {
        let column = columns[min(data.periodOfRow[row], columns.count - 1)]
        let customer = data.customerOfRow[row]
        data.values[index][row] = column.indices.contains(customer) ? column[customer] : .nan
      }
    }
  }
}
