extension RandomIndexTable {
  /// The random index of `order` items with `missing` pairs not judged.
  ///
  /// - Up to two items nothing can be inconsistent: 0.
  /// - Where the table ends, the computed index stands in; where that one ends, at n = 15, its
  ///   closed form.
  /// - With pairs missing every table gives Ágoston & Csató's index, because no other is known: the
  ///   published value, else the simulated one up to n = 10, else their approximation
  ///   (1 − 2m / ((n − 1)(n − 2))) RI(n).
  ///
  /// - Parameters:
  ///   - order: number of items.
  ///   - missing: pairs without a judgment; at (n − 1)(n − 2) / 2 the judgments are a tree.
  /// - Complexity: O(1)
  public func value(order: Int, missing: Int = 0) -> RandomIndexValue {
    func value(_ value: Double, _ source: RandomIndexSource) -> RandomIndexValue {
      RandomIndexValue(value: value, order: order, missing: missing, table: self, source: source)
    }
    guard order > 2 else { return value(0, .fewItems) }
    guard missing > 0 else { return complete(order: order, value) }
    if let published = IncompleteRandomIndex.published[order], missing <= published.count {
      return value(published[missing - 1], .agostonCsato)
    }
    if let simulated = IncompleteRandomIndex.simulated[order], missing <= simulated.count {
      return value(simulated[missing - 1], .simulatedIncomplete)
    }
    let complete = complete(order: order, value)
    // Products of orders beyond any real one must not overflow.
    let n = Double(order)
    let share = 2 * Double(missing) / ((n - 1) * (n - 2))
    return value(max(0, 1 - share) * complete.value, .incompleteShare(of: complete.source))
  }

  private func complete(
    order: Int, _ value: (Double, RandomIndexSource) -> RandomIndexValue
  ) -> RandomIndexValue {
    switch self {
    case .alonsoLamataFit:
      let n = Double(order)
      return value((1.7699 * n - 4.3513) / (n - 1), .linearFit)
    case .doneganDodd1991 where order > 15:
      if let printed = Self.doneganDoddLarge[order] { return value(printed, .table(self)) }
      return value(
        Self.closedForm(order: order, meanGrade: Self.doneganDoddMeanGrade),
        .closedFormOfDoneganDodd(order: order))
    default:
      let printed = values
      if order < printed.count { return value(printed[order], .table(self)) }
      let computed = RandomIndexTable.computed.values
      if order < computed.count { return value(computed[order], .computed(beyond: self)) }
      return value(
        Self.closedForm(order: order, meanGrade: Self.saatyMeanGrade), .closedForm(beyond: self))
    }
  }

  /// The mean of the 17 grades 1/9 … 9.
  static let saatyMeanGrade = 2.7546451914098973

  /// The mean of 1 … 9, turned round with probability one half.
  static let doneganDoddMeanGrade = (1...9).reduce(0.0) { sum, grade in
    sum + (Double(grade) + 1 / Double(grade)) / 18
  }

  /// RI(n) ≈ ((μ − 1) n + 1 − 2μ + 1/μ) / (n − 1) for judgments drawn independently with mean μ.
  ///
  /// Second-order perturbation of λ around the mean matrix; for Saaty's grades within 2.1e-4 from
  /// n = 15 on.
  static func closedForm(order: Int, meanGrade mu: Double) -> Double {
    let n = Double(order)
    return ((mu - 1) * n + 1 - 2 * mu + 1 / mu) / (n - 1)
  }

  /// Printed values by order; empty for the fit.
  var values: [Double] {
    switch self {
    case .saaty1980:
      [
        0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
      ]
    case .saaty2005:
      [
        0, 0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59,
      ]
    case .alonsoLamata2006:
      [
        0, 0, 0, 0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365,
        1.5551, 1.5713, 1.5838,
      ]
    case .alonsoLamataFit: []
    case .chineseTextbooks: [0, 0, 0, 0.52, 0.89, 1.12, 1.26, 1.36, 1.41, 1.46]
    case .own(let table): table.values
    case .tummalaLing1998:
      [
        0, 0, 0, 0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882, 1.5117, 1.5356,
        1.5571, 1.5714, 1.5831,
      ]
    case .doneganDodd1991:
      [
        0, 0, 0, 0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497,
        1.4643, 1.4822, 1.4969,
      ]
    case .computed:
      [
        0, 0, 0, 0.524457454291229, 0.88415800069694, 1.10895, 1.24926, 1.34077, 1.40428, 1.4506,
        1.48601, 1.5139, 1.5363, 1.55482, 1.57034, 1.58389,
      ]
    }
  }

  /// Donegan & Dodd above n = 15, where the table has gaps.
  private static let doneganDoddLarge: [Int: Double] = [
    16: 1.5078, 17: 1.5153, 18: 1.5262, 19: 1.5313, 20: 1.5371, 25: 1.5619, 30: 1.5772, 40: 1.5976,
    50: 1.6102, 60: 1.6178, 70: 1.6237, 80: 1.6277, 90: 1.6213, 100: 1.6339,
  ]
}
