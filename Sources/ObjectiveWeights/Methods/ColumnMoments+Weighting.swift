internal import Glibc

extension ColumnMoments {
  /// The weights that the data gives to columns, after one pass over any number of rows.
  ///
  /// - Parameter among: positions of the columns to weigh against each other; nil for all.
  /// - Throws: `ObjectiveWeightError`; `.momentsMissing` for `.deviation`, `.gini` and `.merec`, which
  ///   need the values (`ObjectiveWeighting.init(_:by:)`).
  /// - Complexity: O(c²) for c columns, O(c³) for principal components and independence.
  public func weighting(
    by method: ObjectiveMethod, among: [Int]? = nil
  ) throws(ObjectiveWeightError) -> ObjectiveWeighting {
    guard let needed = method.moments, kept.isSuperset(of: needed) else {
      throw .momentsMissing(method: method.name)
    }
    let columns = among ?? Array(0..<self.columns)
    try validate(columns)
    let constants = columns.filter(isConstant)
    switch method {
    case .entropy: return try entropyWeighting(columns, constants)
    case .standardDeviation:
      return try ObjectiveWeighting(
        method, columns: columns, information: columns.map(scaledDeviation), constants: constants)
    case .coefficientOfVariation:
      var information: [Double] = []
      for column in columns {
        let mean = mean(column)
        guard isConstant(column) || mean != 0 else { throw .zeroMean(column: column) }
        information.append(isConstant(column) ? 0 : deviation(column) / abs(mean))
      }
      return try ObjectiveWeighting(
        method, columns: columns, information: information, constants: constants)
    case .critic: return try criticWeighting(columns, constants)
    case .independence: return try independenceWeighting(columns, constants)
    case .principalComponents(let retention, let measure):
      return try componentWeighting(columns, constants, retention, measure)
    case .deviation, .gini, .merec: throw .momentsMissing(method: method.name)
    }
  }

  func validate(_ columns: [Int]) throws(ObjectiveWeightError) {
    for column in columns {
      guard counts[column] > 1 else {
        throw .tooFewValues(column: column, count: counts[column])
      }
      guard lowest[column].isFinite && highest[column].isFinite, sum(column).isFinite,
        deviation(column).isFinite
      else { throw .notFinite(column: column) }
    }
  }

  /// σ of the values scaled to 0…1.
  private func scaledDeviation(_ column: Int) -> Double {
    isConstant(column) ? 0 : deviation(column) / (highest[column] - lowest[column])
  }

  private func entropyWeighting(
    _ columns: [Int], _ constants: [Int]
  ) throws(ObjectiveWeightError) -> ObjectiveWeighting {
    var entropies: [Double] = []
    for column in columns {
      guard lowest[column] >= 0 else { throw .negative(column: column, value: lowest[column]) }
      let total = sum(column)
      let entropy =
        (log(total) - logarithmicSums[column].value / total) / log(Double(counts[column]))
      entropies.append(isConstant(column) ? 1 : min(1, max(0, entropy)))
    }
    return try ObjectiveWeighting(
      .entropy, columns: columns, information: entropies.map { 1 - $0 }, constants: constants,
      basis: .entropies(entropies))
  }

  private func criticWeighting(
    _ columns: [Int], _ constants: [Int]
  ) throws(ObjectiveWeightError) -> ObjectiveWeighting {
    let correlations = try correlations(columns)
    let deviations = columns.map(scaledDeviation)
    let information = columns.indices.map { j in
      let conflict = columns.indices.reduce(0.0) { sum, k in
        k == j || isConstant(columns[k]) ? sum : sum + (1 - correlations[j][k])
      }
      return deviations[j] * conflict
    }
    return try ObjectiveWeighting(
      .critic, columns: columns, information: information, constants: constants,
      basis: .correlations(correlations, deviations: deviations))
  }

  /// Correlations of columns with each other; 0 for those that are constant, 1 with themselves.
  func correlations(_ columns: [Int]) throws(ObjectiveWeightError) -> [[Double]] {
    var result = columns.map { _ in columns.map { _ in 0.0 } }
    for j in columns.indices {
      result[j][j] = 1
      for k in columns.indices where k > j {
        guard !isConstant(columns[j]) && !isConstant(columns[k]) else { continue }
        guard let correlation = correlation(columns[j], columns[k]) else {
          throw .correlationUndefined(first: columns[j], second: columns[k])
        }
        result[j][k] = correlation
        result[k][j] = correlation
      }
    }
    return result
  }
}
