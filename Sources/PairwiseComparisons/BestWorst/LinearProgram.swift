/// min c x subject to G x ≤ 0, one row of ones over some variables equal to 1, x ≥ 0: a cone cut by a
/// simplex, which is what priorities from linear deviations are.
///
/// Dense tableau with Bland's rule (1977, doi:10.1287/moor.2.2.103), which cannot cycle: the right-hand
/// sides are 0 but for one, so every step but a few is degenerate.
struct LinearProgram {
  /// An optimal vertex.
  private(set) var solution: [Double]
  private(set) var objective: Double
  /// False where another vertex has the same objective.
  private(set) var isUnique: Bool
  private(set) var iterations = 0
  private(set) var converged = false

  private var tableau: [[Double]]
  private var basis: [Int]

  /// - Parameters:
  ///   - objective: c, one per variable.
  ///   - rows: G, one list a row.
  ///   - unit: which variables sum to 1.
  /// - Complexity: O(rows · (variables + rows)) a step.
  init(objective cost: [Double], rows: [[Double]], unit: [Bool]) {
    let (variables, slacks) = (cost.count, rows.count)
    // Columns: variables, slacks, the artificial of the sum, right-hand side.
    let width = variables + slacks + 2
    tableau = rows.enumerated().map { position, row in
      var line = row + [Double](repeating: 0, count: slacks + 2)
      line[variables + position] = 1
      return line
    }
    var sum = unit.map { $0 ? 1.0 : 0 } + [Double](repeating: 0, count: slacks + 2)
    sum[width - 2] = 1
    sum[width - 1] = 1
    tableau.append(sum)
    basis = Array(variables..<variables + slacks + 1)
    solution = []
    objective = .infinity
    isUnique = false

    // Phase one: get rid of the artificial; its row is the sum's, negative.
    var reduced = sum.map { -$0 }
    reduced[width - 2] = 0
    guard minimise(&reduced, columns: variables + slacks), reduced[width - 1] > -1e-9 else {
      return
    }
    if let row = basis.firstIndex(of: width - 2) {
      // Still in the basis, at 0: any other column takes its place.
      guard let column = (0..<variables + slacks).first(where: { abs(tableau[row][$0]) > 1e-9 })
      else { return }
      pivot(row, column, &reduced)
    }
    reduced = cost + [Double](repeating: 0, count: slacks + 2)
    for (row, column) in basis.enumerated() where column < variables && cost[column] != 0 {
      let factor = cost[column]
      for place in reduced.indices { reduced[place] -= factor * tableau[row][place] }
    }
    guard minimise(&reduced, columns: variables + slacks) else { return }
    solution = [Double](repeating: 0, count: variables)
    for (row, column) in basis.enumerated() where column < variables {
      solution[column] = tableau[row][width - 1]
    }
    objective = zip(cost, solution).reduce(0) { $0 + $1.0 * $1.1 }
    isUnique = !hasOtherOptimum(reduced, columns: variables + slacks)
    converged = true
  }

  /// Steps until no reduced cost is negative; false where that takes too long or there is no bound.
  private mutating func minimise(_ reduced: inout [Double], columns: Int) -> Bool {
    let limit = 50 * (tableau.count + columns)
    let right = reduced.count - 1
    for _ in 0..<limit {
      guard let column = (0..<columns).first(where: { reduced[$0] < -1e-11 }) else { return true }
      var (leaving, least) = (-1, Double.infinity)
      for row in tableau.indices where tableau[row][column] > 1e-11 {
        let ratio = tableau[row][right] / tableau[row][column]
        if ratio < least - 1e-14 || (ratio <= least + 1e-14 && basis[row] < basis[leaving]) {
          (leaving, least) = (row, min(ratio, least))
        }
      }
      guard leaving >= 0 else { return false }
      pivot(leaving, column, &reduced)
    }
    return false
  }

  private mutating func pivot(_ row: Int, _ column: Int, _ reduced: inout [Double]) {
    let divisor = tableau[row][column]
    for place in tableau[row].indices { tableau[row][place] /= divisor }
    let line = tableau[row]
    for other in tableau.indices where other != row {
      let factor = tableau[other][column]
      guard factor != 0 else { continue }
      for place in line.indices { tableau[other][place] -= factor * line[place] }
      tableau[other][column] = 0
    }
    let factor = reduced[column]
    for place in line.indices { reduced[place] -= factor * line[place] }
    reduced[column] = 0
    basis[row] = column
    iterations += 1
  }

  /// True where a column that costs nothing moves the solution.
  private func hasOtherOptimum(_ reduced: [Double], columns: Int) -> Bool {
    let inBasis = Set(basis)
    return (0..<columns).contains { column in
      guard !inBasis.contains(column), abs(reduced[column]) < 1e-10 else { return false }
      // Into the basis with a step above 0.
      return tableau.allSatisfy { $0[column] <= 1e-10 || $0[$0.count - 1] > 1e-12 }
    }
  }
}
