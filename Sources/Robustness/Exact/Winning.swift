internal import CNumberKernels
internal import PairwiseComparisons

/// The probability that a weighted sum of differences is above 0, without drawing anything: for
/// d_j = s_Aj − s_Bj that A beats B, for d_j = s_j − limit that the limit is passed.
public enum Winning {
  /// P(Σ w_j d_j > 0). Where all d are 0 everything ties and it is 0; otherwise a tie has no
  /// probability, but for weights that do not vary.
  ///
  /// - Parameters:
  ///   - difference: one number for each weight.
  ///   - weights: what is known of them.
  /// - Precondition: as many differences as the spread has weights.
  /// - Complexity: O(p q) for p positive and q negative differences under `.any` and `.order`;
  ///   one integral of O(c) a node for the others.
  public static func probability(
    difference: [Double], weights: WeightSpread
  ) -> Double {
    switch weights {
    case .any: return VarsiRecurrence.probability(difference)
    case .order(let weights):
      precondition(weights.count == difference.count, "a difference for each weight")
      var corners: [Double] = []
      WeightSpread.eachCorner(of: difference, in: WeightSpread.descending(weights)) {
        corners.append($1)
      }
      return VarsiRecurrence.probability(corners)
    case .within(let spread, let weights):
      precondition(weights.count == difference.count, "a difference for each weight")
      let parts = zip(weights, difference).map { $0 * $1 }
      return UniformSum.probability(
        mean: parts.reduce(0, +), halfWidths: parts.map { abs(spread * $0) })
    case .dirichlet(let parameters):
      precondition(parameters.count == difference.count, "a difference for each weight")
      return GammaDifference.probability(difference, parameters)
    }
  }
}

/// Σ w d > 0 for uniform weights by the recurrence of Varsi (1973, doi:10.2140/pjm.1973.46.303): only
/// sums of positive terms, so that no digit is lost whatever the number of weights, where divided
/// differences lose all at twenty.
enum VarsiRecurrence {
  /// As many lists as stand beside each other in `probabilities`.
  static let lanes = NK_PADDING

  /// Probabilities of `count` lists of `criteria` differences, several at a time and on every
  /// processor; the same bits as one by one.
  ///
  /// - Parameter fill: writes a list's differences, one in each of the places that are `lanes` apart.
  static func probabilities(
    count: Int, criteria: Int,
    _ fill: (_ position: Int, _ differences: UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    let path = KernelPath.best.code
    let size = 512 * lanes
    return [Double](unsafeUninitializedCapacity: count) { found, filled in
      filled = count
      nonisolated(unsafe) let found = found
      concurrently(threads: availableProcessors, chunks: (count + size - 1) / size) { part in
        let end = min(count, (part + 1) * size)
        withUnsafeTemporaryAllocation(of: Double.self, capacity: (4 * criteria + 1) * lanes) {
          guard let differences = $0.baseAddress else { return }
          let probabilities = differences + criteria * lanes
          differences.initialize(repeating: 0, count: (criteria + 1) * lanes)
          for first in stride(from: part * size, to: end, by: lanes) {
            let here = min(lanes, end - first)
            for lane in 0..<here { fill(first + lane, differences + lane) }
            nk_uniform_wins(
              path, criteria, differences, probabilities + lanes, probabilities)
            for lane in 0..<here { found[first + lane] = probabilities[lane] }
          }
        }
      }
    }
  }

  static func probability(_ difference: [Double]) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * difference.count + 1) { space in
      guard let shares = space.baseAddress else { return 0 }
      let losses = shares + difference.count + 1
      var count = 0
      var hasGain = false
      for d in difference {
        if d < 0 {
          losses[count] = -d
          count += 1
        } else if d > 0 {
          hasGain = true
        }
      }
      guard hasGain else { return 0 }
      shares[0] = 1
      for position in 0..<count { shares[position + 1] = 0 }
      for gain in difference where gain > 0 {
        var before = 1.0
        for position in 0..<count {
          let part = gain / (losses[position] + gain)
          before = shares[position + 1] * (1 - part) + before * part
          shares[position + 1] = before
        }
      }
      return shares[count]
    }
  }
}
