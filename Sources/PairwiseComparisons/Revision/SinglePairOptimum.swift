import BilingualText
internal import Glibc

/// The value of one judgment that makes λ_max least, all others as they are.
///
/// With the vectors held, ∂λ/∂x = p_i e_ij − p_j e_ji vanishes where x moves by ½ ln(p_j e_ji / p_i
/// e_ij). Repeating that converges, slowly; the secant method on the move finds where it is 0 in a
/// few solutions. No inverse is needed, so that matrices of any order can be advised on.
struct SinglePairOptimum {
  private(set) var ratio: Double
  private(set) var pair: PerronPair

  /// - Parameter pair: the solution of `matrix`.
  init(
    _ matrix: ComparisonMatrix, _ free: ItemPair, from start: PerronPair
  ) throws(JudgmentError) {
    let n = matrix.order
    let (i, j) = (free.first, free.second)
    var entries = matrix.entries
    var current = start
    func move(at x: Double) throws(JudgmentError) -> Double {
      entries[i * n + j] = exp(x)
      entries[j * n + i] = 1 / exp(x)
      try requireRatio(entries[i * n + j], i, j)
      current = try ComparisonMatrix(unchecked: entries, order: n).perronPair(
        near: current.weights)
      return Self.move(current, i, j)
    }
    // The weights without this judgment are nearer to the optimum than the judgment is.
    var before = (x: log(start.weights[i] / start.weights[j]), move: 0.0)
    before.move = try move(at: before.x)
    var now = (x: before.x + before.move, move: 0.0)
    now.move = try move(at: now.x)
    for _ in 0..<40 where abs(now.move) > 1e-13 {
      let change = now.move - before.move
      var step = change != 0 ? -now.move * (now.x - before.x) / change : now.move
      // Moves shrink towards the optimum by a factor below 1: a step the other way, or one much
      // longer, is a secant through rounding.
      if !(step / now.move > 0.5 && step / now.move < 100) { step = now.move }
      let next = (x: now.x + step, move: try move(at: now.x + step))
      // At the level of rounding the moves stop shrinking.
      if abs(next.move) >= abs(now.move) && abs(next.move) < 1e-11 { break }
      (before, now) = (now, next)
    }
    guard abs(now.move) < 1e-9 else {
      throw .notConverged(solver: MethodName.bestJudgment, iterations: 40, residual: abs(now.move))
    }
    ratio = entries[i * n + j]
    pair = current
  }

  private static func move(_ pair: PerronPair, _ i: Int, _ j: Int) -> Double {
    let n = pair.weights.count
    let p = PerronChain(pair).stationary
    return log(p[j] * pair.errors[j * n + i] / (p[i] * pair.errors[i * n + j])) / 2
  }
}
