extension JudgmentScale {
  /// The random index of this scale's judgments.
  ///
  /// A scale other than Saaty's has its own, because random judgments on it contradict one another
  /// more or less. It is tabulated for the built-in scales and for own ones up to ten grades, n ≤ 15;
  /// simulated on the spot for other own scales, n ≤ 15; and the closed form above.
  ///
  /// - Parameters:
  ///   - table: what a scale whose grades 1 … 9 are the ratios is measured by.
  ///   - order: number of items.
  ///   - missing: pairs without a judgment.
  /// - Complexity: O(1), or 2,000 random matrices where it has to be simulated.
  public func randomIndex(
    _ table: RandomIndexTable = .saaty1980, order: Int, missing: Int = 0
  ) -> RandomIndexValue {
    if isSaaty { return table.value(order: order, missing: missing) }
    return incomplete(completeRandomIndex(table, order: order), missing: missing)
  }

  /// The grades from 1 up, at most a thousand: whole numbers, and the largest grade.
  public var grades: [Double] {
    let whole = (1...Int(min(maximum, 1_000))).map(Double.init)
    return maximum <= 1_000 && maximum != maximum.rounded() ? whole + [maximum] : whole
  }

  /// True where the tables made for Saaty's scale hold.
  var isSaaty: Bool { function == .linear && maximum == 9 }

  /// The index for a set with gaps, from the one for a set without.
  func incomplete(_ complete: RandomIndexValue, missing: Int) -> RandomIndexValue {
    if isSaaty { return complete.table.value(order: complete.order, missing: missing) }
    guard missing > 0 && complete.value > 0 else { return complete }
    var result = complete
    let n = Double(complete.order)
    result.missing = missing
    result.value *= max(0, 1 - 2 * Double(missing) / ((n - 1) * (n - 2)))
    result.source = .incompleteShare(of: complete.source)
    return result
  }

  func completeRandomIndex(_ table: RandomIndexTable, order: Int) -> RandomIndexValue {
    var result = table.value(order: order)
    guard order > 2 && !isSaaty else { return result }
    let tabulated =
      maximum == 9
      ? ScaleRandomIndex.functions[function]
      : function == .linear ? Int(exactly: maximum).flatMap { ScaleRandomIndex.maxima[$0] } : nil
    if let values = tabulated, order < 3 + values.count {
      result.value = values[order - 3]
      result.source = .simulated(scale: name, standardError: nil)
    } else if order <= 15,
      let estimate = try? RandomIndexSimulation(order: order, scale: self, samples: 2_000).run()
    {
      result.value = estimate.value
      result.source = .simulated(scale: name, standardError: estimate.standardError)
    } else {
      result.value = RandomIndexTable.closedForm(
        order: order, meanGrade: meanRatio(order: order))
      result.source = .closedFormOfScale(name)
    }
    return result
  }

  /// Mean ratio of the grades and their reciprocals, equally likely.
  private func meanRatio(order: Int) -> Double {
    let ratios = grades.map { apply(to: $0, order: order) }
    let sum = ratios.dropFirst().reduce(1.0) { $0 + $1 + 1 / $1 }
    return sum / Double(2 * ratios.count - 1)
  }
}
