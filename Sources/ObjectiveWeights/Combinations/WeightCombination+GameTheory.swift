internal import DenseLinearAlgebra

extension WeightCombination {
  /// α ≥ 0 with G α − d ≥ 0 and α'(G α − d) = 0 for G = (u_l·u_k), d = (u_l·u_l): since G is positive
  /// definite, the least ½ α'Gα − d'α.
  static func equilibrium(
    _ sources: [[Double]]
  ) throws(WeightCombinationError) -> CombinedWeights {
    guard sources.count <= mostSources else {
      throw .tooManySources(sources.count, limit: mostSources)
    }
    let copies = copies(sources)
    let independent = independent(sources)
    let solution = nonNegativeSolution(independent.map { sources[$0] })
    var coefficients = [Double?](repeating: nil, count: sources.count)
    var shares = [Double](repeating: 0, count: sources.count)
    let sum = solution.reduce(0, +)
    for (source, alpha) in zip(independent, solution) {
      coefficients[source] = alpha
      // Sources that agree share what one of them would get.
      let agreeing = sources.indices.filter { copies[$0] == source }
      for copy in agreeing { shares[copy] = alpha / sum / Double(agreeing.count) }
    }
    return CombinedWeights(
      weights: sources.combined(shares), shares: shares, coefficients: coefficients,
      dependent: sources.indices.filter { !independent.contains($0) }, vanished: [])
  }

  /// For each source the first one that it is a copy of, perhaps itself.
  private static func copies(_ sources: [[Double]]) -> [Int] {
    sources.indices.map { later in
      sources.indices.first { earlier in
        zip(sources[earlier], sources[later]).allSatisfy { abs($0 - $1) <= 1e-12 }
      } ?? later
    }
  }

  /// The sources that are no linear combination of those before them.
  private static func independent(_ sources: [[Double]]) -> [Int] {
    var basis: [[Double]] = []
    return sources.indices.filter { source in
      let length = dot(sources[source], sources[source])
      var rest = sources[source]
      // Twice, for the first round leaves what rounding makes of it.
      for direction in basis + basis {
        let part = dot(rest, direction)
        for child in rest.indices { rest[child] -= part * direction[child] }
      }
      let left = dot(rest, rest)
      guard left > 1e-20 * length else { return false }
      basis.append(rest.map { $0 / left.squareRoot() })
      return true
    }
  }

  /// On the face where it lies the least ½ α'Gα − d'α solves G α = d, and is −½ d'α there: all faces
  /// are tried, small ones first, so that rounding gives nobody a share.
  private static func nonNegativeSolution(_ sources: [[Double]]) -> [Double] {
    let gram = sources.map { a in sources.map { dot(a, $0) } }
    let faces = (1..<(1 << sources.count)).sorted { $0.nonzeroBitCount < $1.nonzeroBitCount }
    var best = (gain: 0.0, alpha: sources.map { _ in 0.0 })
    for face in faces {
      let members = sources.indices.filter { face >> $0 & 1 == 1 }
      let solved = solution(gram, members)
      guard solved.allSatisfy({ $0 > 0 }) else { continue }
      let gain = zip(members, solved).reduce(0) { $0 + gram[$1.0][$1.0] * $1.1 }
      guard gain > best.gain * (1 + 1e-14) else { continue }
      best = (gain, sources.map { _ in 0 })
      for (member, value) in zip(members, solved) { best.alpha[member] = value }
    }
    return best.alpha
  }

  private static func solution(_ gram: [[Double]], _ face: [Int]) -> [Double] {
    let matrix = SquareMatrix(order: face.count) { gram[face[$0]][face[$1]] }
    // Sources that depend on each other have been left out: the matrix is positive definite.
    return (try? LUFactorization(matrix))?.solve(face.map { gram[$0][$0] }) ?? face.map { _ in 0 }
  }

  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
