@testable import PairwiseComparisons

#if arch(x86_64)
  typealias Extended = Float80
#else
  typealias Extended = Double
#endif

/// The Perron pair by Noda iteration with 64 significant bits where the processor has them: 2000
/// times finer than what is tested, and written apart from the solvers.
struct ExtendedReference {
  let weights: [Double]
  let lambdaMax: Double

  init(_ matrix: ComparisonMatrix) {
    let n = matrix.order
    let a = matrix.entries.map { Extended($0) }
    var x = (0..<n).map { i in (0..<n).reduce(Extended(0)) { $0 + a[i * n + $1] } }
    var best = (spread: Extended.infinity, x: x, lambda: Extended(n))
    var e = a
    var sums = x
    for _ in 0..<200 {
      for i in 0..<n {
        sums[i] = 0
        for j in 0..<n {
          e[i * n + j] = a[i * n + j] * x[j] / x[i]
          sums[i] += e[i * n + j]
        }
      }
      let (low, high) = (sums.min() ?? 0, sums.max() ?? 0)
      guard high / low - 1 < best.spread else { break }
      best = (high / low - 1, x, (low + high) / 2)
      guard best.spread > 4 * Extended.ulpOfOne else { break }
      let shift = high * (1 + 4 * Extended.ulpOfOne) + (high - low) / 1000
      let z = Self.solve(e, sums.map { shift - $0 }, n)
      let scale = z.max() ?? 1
      for i in 0..<n { x[i] *= z[i] / scale }
    }
    let total = best.x.reduce(0, +)
    weights = best.x.map { Double($0 / total) }
    lambdaMax = Double(best.lambda)
  }

  /// Elimination with known row sums, additions only (Grassmann, Taksar & Heyman 1985).
  private static func solve(_ entries: [Extended], _ rowSums: [Extended], _ n: Int) -> [Extended] {
    var (e, excess) = (entries, rowSums)
    var z = [Extended](repeating: 1, count: n)
    var pivots = z
    for k in 0..<n {
      pivots[k] = excess[k]
      for j in k + 1..<max(n, k + 1) { pivots[k] += e[k * n + j] }
      for i in k + 1..<max(n, k + 1) {
        let factor = e[i * n + k] / pivots[k]
        for j in k + 1..<n { e[i * n + j] += factor * e[k * n + j] }
        excess[i] += factor * excess[k]
        z[i] += factor * z[k]
      }
    }
    for k in (0..<n).reversed() {
      for j in k + 1..<max(n, k + 1) { z[k] += e[k * n + j] * z[j] }
      z[k] /= pivots[k]
    }
    return z
  }
}
