/// How several weight vectors of the same children become one.
public enum WeightCombination: Sendable, Hashable {
  /// Σ a_l u_l
  case linear(shares: [Double]? = nil)
  /// Π u_l, divided by the sum.
  case multiplicative
  /// Π u_l^a_l, divided by the sum: the w with the least Σ a_l KL(w‖u_l) (Kullback 1959).
  case relativeEntropy(shares: [Double]? = nil)
  /// 博弈论组合赋权: every source l minimises its distance ‖Σ_k α_k u_k − u_l‖ by its own α_l ≥ 0; the
  /// equilibrium solves a linear complementarity problem and is the usual solution of
  /// Σ_k α_k u_l·u_k = u_l·u_l where that has no α below 0. Shares are α / Σα.
  case gameTheory
  /// 级差最大化: α ≥ 0 with α'α = 1 that gives the composite Σ α_l u_l of the standardised columns the
  /// largest variance.
  ///
  /// - correlations: of the children's scores with each other, 0 for a child whose scores do not vary.
  case levelDifference(correlations: [[Double]])

  /// What the rule is called in files and results.
  public var name: String {
    switch self {
    case .linear: "linear"
    case .multiplicative: "multiplicative"
    case .relativeEntropy: "relative-entropy"
    case .gameTheory: "game-theory"
    case .levelDifference: "level-difference"
    }
  }
}

/// A combination of weight vectors, and what each contributed.
public struct CombinedWeights: Sendable, Hashable {
  /// One for each child, sum 1.
  public var weights: [Double]
  /// Each source's share, sum 1; nil where a product has none.
  public var shares: [Double]?
  /// The α that shares were made of, nil for a source that was left out as it says nothing new; no
  /// elements under rules without them.
  public var coefficients: [Double?]
  /// Sources that depend on earlier ones.
  public var dependent: [Int]
  /// Children to whom one source gives 0 and another more, and a product of weights therefore 0.
  public var vanished: [Int]
}

/// Why weights cannot be combined. Sources are counted from 0.
public enum WeightCombinationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Nothing to combine, or nothing to weigh.
  case noSources
  /// A source has another number of weights than the first.
  case lengths(source: Int, expected: Int, found: Int)
  /// A weight is negative or not finite.
  case weight(source: Int, child: Int, value: Double)
  /// A source's weights do not sum to 1.
  case sum(source: Int, Double)
  /// Shares are not one for each source, not negative, with the sum 1.
  case shares(expected: Int, found: Int, sum: Double)
  /// Every child gets 0 from some source.
  case vanishes
  /// More sources than can be searched.
  case tooManySources(Int, limit: Int)
  /// The correlations have the wrong shape, or are not finite.
  case correlations
  /// The composite of every source is constant.
  case noVariance
  /// LAPACK's routine did not converge.
  case notSolved

  public var description: String {
    switch self {
    case .noSources: "there are no weights to combine"
    case .lengths(let source, let expected, let found):
      "source \(source) has \(found) weights instead of \(expected)"
    case .weight(let source, let child, let value):
      "source \(source) gives child \(child) the weight \(value)"
    case .sum(let source, let sum): "the weights of source \(source) sum to \(sum)"
    case .shares(let expected, let found, let sum):
      "\(found) shares with the sum \(sum) for \(expected) sources"
    case .vanishes: "every child gets 0 from some source: the product vanishes"
    case .tooManySources(let count, let limit): "\(count) sources are more than \(limit)"
    case .correlations: "the correlations are not one finite number for each pair of children"
    case .noVariance: "no source gives scores that vary"
    case .notSolved: "the eigenvectors of the sources' covariance were not found"
    }
  }
}

extension WeightCombination {
  /// Sources that game theory and level differences take.
  public static let mostSources = 12

  /// Combines weight vectors.
  ///
  /// - Parameter sources: one vector for each source, all of the same length, 0 or more, sum 1 ± 1e-9.
  /// - Throws: `WeightCombinationError`
  /// - Complexity: O(L c) for L sources of c weights; O(2^L L³ + L² c) for game theory,
  ///   O(2^L L³ + L c²) for level differences.
  public func combine(
    _ sources: [[Double]]
  ) throws(WeightCombinationError) -> CombinedWeights {
    try Self.validate(sources)
    switch self {
    case .linear(let shares):
      let shares = try Self.validated(shares, of: sources)
      return CombinedWeights(
        weights: sources.combined(shares), shares: shares, coefficients: [], dependent: [],
        vanished: [])
    case .multiplicative:
      return try Self.product(sources, exponents: sources.map { _ in 1 }, shares: nil)
    case .relativeEntropy(let shares):
      let shares = try Self.validated(shares, of: sources)
      return try Self.product(sources, exponents: shares, shares: shares)
    case .gameTheory: return try Self.equilibrium(sources)
    case .levelDifference(let correlations):
      return try Self.largestVariance(sources, correlations)
    }
  }

  private static func validate(_ sources: [[Double]]) throws(WeightCombinationError) {
    guard let first = sources.first, !first.isEmpty else { throw .noSources }
    for (source, weights) in sources.enumerated() {
      guard weights.count == first.count else {
        throw .lengths(source: source, expected: first.count, found: weights.count)
      }
      if let child = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
        throw .weight(source: source, child: child, value: weights[child])
      }
      let sum = weights.reduce(0, +)
      guard abs(sum - 1) <= 1e-9 else { throw .sum(source: source, sum) }
    }
  }

  private static func validated(
    _ shares: [Double]?, of sources: [[Double]]
  ) throws(WeightCombinationError) -> [Double] {
    guard let shares else { return sources.map { _ in 1 / Double(sources.count) } }
    let sum = shares.reduce(0, +)
    guard shares.count == sources.count, shares.allSatisfy({ $0 >= 0 }), abs(sum - 1) <= 1e-9
    else { throw .shares(expected: sources.count, found: shares.count, sum: sum) }
    return shares.map { $0 / sum }
  }
}

extension [[Double]] {
  /// Σ a_l u_l, each vector with its factor.
  func combined(_ factors: [Double]) -> [Double] {
    (self.first ?? []).indices.map { child in
      zip(self, factors).reduce(0) { $0 + $1.1 * $1.0[child] }
    }
  }
}
