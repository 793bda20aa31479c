internal import DenseLinearAlgebra

extension ColumnMoments {
  func independenceWeighting(
    _ columns: [Int], _ constants: [Int]
  ) throws(ObjectiveWeightError) -> ObjectiveWeighting {
    let varying = columns.indices.filter { !isConstant(columns[$0]) }
    var multiple = columns.map { _ in 0.0 }
    var information = multiple
    if !varying.isEmpty {
      let system = try eigensystem(varying.map { columns[$0] })
      try requireRegular(system, varying.map { columns[$0] })
      for (position, column) in varying.enumerated() {
        // (R⁻¹)_jj
        let inverse = zip(system.values, system.vectors).reduce(0) {
          $0 + $1.1[position] * $1.1[position] / $1.0
        }
        let square = 1 - 1 / inverse
        // What rounding leaves of 0.
        guard square > 1e-14 else { throw .unexplained(column: columns[column]) }
        multiple[column] = square.squareRoot()
        information[column] = 1 / multiple[column]
      }
    }
    return try ObjectiveWeighting(
      .independence, columns: columns, information: information, constants: constants,
      basis: .multipleCorrelations(multiple))
  }

  /// Throws with the columns of the combinations that vanish.
  private func requireRegular(
    _ system: SymmetricEigensystem, _ columns: [Int]
  ) throws(ObjectiveWeightError) {
    let least = 1e-12 * Double(columns.count)
    let vanishing = zip(system.values, system.vectors).filter { $0.0 < least }.map(\.1)
    guard vanishing.isEmpty else {
      throw .dependent(
        columns: columns.indices.filter { j in vanishing.contains { abs($0[j]) > 1e-6 } }
          .map { columns[$0] })
    }
  }
}
