internal import DenseLinearAlgebra

/// Principal components of the columns that vary.
public struct PrincipalComponents: Sendable, Hashable {
  /// All eigenvalues of the correlation matrix, the largest first.
  public var eigenvalues: [Double]
  /// How many of them are retained.
  public var retained: Int
  /// One for each retained component: an element for each column, 0 for constants, of length 1 and
  /// with a sum that is not below 0.
  public var vectors: [[Double]]
  /// β of each column; below 0 where the column pulls against the others.
  public var coefficients: [Double]
  /// The part of each column's variance that the retained components explain.
  public var communalities: [Double]
}

extension ColumnMoments {
  func componentWeighting(
    _ columns: [Int], _ constants: [Int], _ retention: ObjectiveMethod.Retention,
    _ measure: ObjectiveMethod.ComponentMeasure
  ) throws(ObjectiveWeightError) -> ObjectiveWeighting {
    let varying = columns.indices.filter { !isConstant(columns[$0]) }
    let system = try eigensystem(varying.map { columns[$0] })
    let retained = try system.retained(retention)
    let vectors = system.vectors.prefix(retained).map { vector in
      var spread = columns.map { _ in 0.0 }
      for (element, position) in zip(vector.positivelySigned, varying) {
        spread[position] = element
      }
      return spread
    }
    let values = system.values.prefix(retained)
    let total = values.reduce(0, +)
    let coefficients = columns.indices.map { column in
      zip(values, vectors).reduce(0) { $0 + $1.0 * $1.1[column] } / (total > 0 ? total : 1)
    }
    let communalities = columns.indices.map { column in
      zip(values, vectors).reduce(0) { $0 + $1.0 * $1.1[column] * $1.1[column] }
    }
    return try ObjectiveWeighting(
      .principalComponents(retention, by: measure), columns: columns,
      information: measure == .coefficient ? coefficients.map { abs($0) } : communalities,
      constants: constants,
      basis: .components(
        PrincipalComponents(
          eigenvalues: system.values, retained: retained, vectors: vectors,
          coefficients: coefficients, communalities: communalities)))
  }

  func eigensystem(_ columns: [Int]) throws(ObjectiveWeightError) -> SymmetricEigensystem {
    let correlations = try correlations(columns)
    do {
      return try SquareMatrix(order: columns.count, elements: correlations.flatMap { $0 })
        .symmetricEigensystem()
    } catch {
      throw .notSolved
    }
  }
}

extension SymmetricEigensystem {
  /// How many of the components are retained. An eigenvalue that misses 1, or a sum that misses the
  /// share, by rounding does not miss it.
  fileprivate func retained(
    _ retention: ObjectiveMethod.Retention
  ) throws(ObjectiveWeightError) -> Int {
    switch retention {
    case .kaiser:
      return min(values.count, max(1, values.count { $0 >= 1 - 1e-12 }))
    case .share(let share):
      guard share > 0 && share <= 1 else { throw .retainedShare(share) }
      let total = values.reduce(0, +)
      var (sum, count) = (0.0, 0)
      while count < values.count, count == 0 || sum < (share - 1e-12) * total {
        sum += values[count]
        count += 1
      }
      return count
    }
  }
}

extension [Double] {
  /// The vector or its opposite, whichever has a positive sum; where that is 0, a positive first
  /// element.
  fileprivate var positivelySigned: [Double] {
    let sum = reduce(0, +)
    let sign = abs(sum) > 1e-12 ? sum : first { abs($0) > 1e-12 } ?? 1
    return sign < 0 ? map { -$0 } : self
  }
}
