package import IndicatorEvaluation

/// What the summaries of a report say: they are of all rows, whichever the report lists.
package struct EvaluationTotals: Sendable {
  /// Customers, with rows or without, and those of each class.
  var customers: Int
  var customersOfClass: [Int]
  /// Customers with rows that the selection admits; nil where the listed rows are all there are.
  var listable: Int?
  /// One for each period; one for a model without periods.
  var periods: [PeriodTotals]
  /// The scores of all rows.
  var register: ScoreRegister

  /// - Parameters:
  ///   - customers: How many there are, with rows or without.
  ///   - classes: The class of each customer, where the model has any.
  ///   - listable: How many customers the selection admits; nil where the listed rows are all.
  ///   - register: The scores of all rows.
  ///   - leafMeans: Of the same rows.
  package init(
    customers: Int, classes: [Int?], listable: Int?, register: ScoreRegister, leafMeans: LeafMeans
  ) {
    self.customers = customers
    customersOfClass = Self.counts(of: classes, register.classCount)
    self.listable = listable
    self.register = register
    periods = Self.periods(register) { leafMeans.means(period: $0) }
  }

  /// Rows with a score or without.
  var rows: Int { register.count }

  private static func periods(
    _ register: ScoreRegister, leafMeans: (Int) -> [Double]
  ) -> [PeriodTotals] {
    (0..<register.periodCount).map { period in
      let scores = register.sortedScores(period: period)
      return PeriodTotals(
        sorted: scores, bands: register.bandCounts(ofSorted: scores),
        leafMeans: leafMeans(period))
    }
  }

  fileprivate static func counts(of classes: [Int?], _ count: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for case let customerClass? in classes where counts.indices.contains(customerClass) {
      counts[customerClass] += 1
    }
    return counts
  }
}

/// Of the rows of a period that have a score.
struct PeriodTotals: Sendable {
  var scored: Int
  /// Not-a-number, as the others, where no row has a score.
  var mean: Double
  var median: Double
  var lowest: Double
  var highest: Double
  /// Rows in each band.
  var bands: [Int]
  /// Mean score of each leaf, left to right, where it has one.
  var leafMeans: [Double]

  /// - Parameter sorted: the scores, ascending, so that the sum does not depend on the rows' order.
  init(sorted: [Double], bands: [Int], leafMeans: [Double]) {
    scored = sorted.count
    mean = sorted.mean
    median = sorted.medianOfSorted
    lowest = sorted.first ?? .nan
    highest = sorted.last ?? .nan
    self.bands = bands
    self.leafMeans = leafMeans
  }
}

extension EvaluationIndex {
  /// Of all rows, here or not.
  var totals: EvaluationTotals { givenTotals ?? EvaluationTotals(self) }
}

extension EvaluationTotals {
  /// Of a result that holds all rows.
  fileprivate init(_ index: EvaluationIndex) {
    customers = index.result.customers.count
    customersOfClass = Self.counts(of: index.result.classOfCustomer, index.classes.count)
    listable = nil
    let register = index.result.register
    self.register = register
    periods = Self.periods(register) { period in
      let members = index.scoredRows(period)
      return index.leaves.indices.map { leaf in
        members.compactMap { index.rows.leafScores[at: leaf]?[at: $0] }
          .filter { !$0.isNaN }.mean
      }
    }
  }
}

extension EvaluationIndex {
  /// Rows of a period that have a score.
  fileprivate func scoredRows(_ period: Int) -> [Int] {
    (0..<rows.count).filter {
      (periods.isEmpty || rows.period[at: $0] == period) && !score($0).isNaN
    }
  }
}

extension [Double] {
  /// Not-a-number for none.
  fileprivate var mean: Double { reduce(0, +) / Double(count) }

  /// The middle one, or the mean of the two in the middle; not-a-number for none.
  fileprivate var medianOfSorted: Double {
    guard let lower = self[at: (count - 1) / 2], let upper = self[at: count / 2] else {
      return .nan
    }
    return lower == upper ? lower : lower / 2 + upper / 2
  }
}
