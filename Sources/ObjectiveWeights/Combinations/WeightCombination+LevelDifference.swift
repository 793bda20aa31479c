internal import DenseLinearAlgebra

extension WeightCombination {
  /// The largest α'Hα with H = (u_l' C u_k), α ≥ 0 and α'α = 1: on the face where it lies it is the
  /// leading eigenvector of that part of H, so that all faces are tried.
  static func largestVariance(
    _ sources: [[Double]], _ correlations: [[Double]]
  ) throws(WeightCombinationError) -> CombinedWeights {
    let children = sources[0].count
    guard sources.count <= mostSources else {
      throw .tooManySources(sources.count, limit: mostSources)
    }
    guard correlations.count == children,
      correlations.allSatisfy({ $0.count == children && $0.allSatisfy(\.isFinite) })
    else { throw .correlations }
    let images = sources.map { source in correlations.map { dot($0, source) } }
    let covariance = sources.map { a in images.map { dot(a, $0) } }
    var best: (variance: Double, alpha: [Double])?
    for face in 1..<(1 << sources.count) {
      let members = sources.indices.filter { face >> $0 & 1 == 1 }
      let matrix = SquareMatrix(order: members.count) { i, j in
        covariance[members[i]][members[j]]
      }
      let system: SymmetricEigensystem
      do { system = try matrix.symmetricEigensystem() } catch { throw .notSolved }
      let vector = system.vectors[0]
      let sign = vector.reduce(0, +) < 0 ? -1.0 : 1
      let isInside = vector.allSatisfy { $0 * sign > 0 }
      guard isInside, system.values[0] > best?.variance ?? 0 else { continue }
      var alpha = [Double](repeating: 0, count: sources.count)
      for (member, element) in zip(members, vector) { alpha[member] = element * sign }
      best = (system.values[0], alpha)
    }
    guard let best, best.variance > 1e-14 else { throw .noVariance }
    let sum = best.alpha.reduce(0, +)
    let shares = best.alpha.map { $0 / sum }
    return CombinedWeights(
      weights: sources.combined(shares), shares: shares, coefficients: best.alpha, dependent: [],
      vanished: [])
  }
}
