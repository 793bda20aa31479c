/// The nonlinear best-worst model: weights whose ratios deviate as little as possible from the
/// judgments (Rezaei 2015, doi:10.1016/j.omega.2014.11.009).
///
/// The least deviation ξ* has a closed form, and from three items on many weights reach it: each
/// item has an interval (Rezaei 2016, doi:10.1016/j.omega.2015.12.001), which follows in closed form
/// as well.
public struct BestWorstIntervals: Sendable, Hashable {
  /// Which judgments force ξ*.
  public enum Binding: Sendable, Hashable {
    /// No judgment contradicts another.
    case consistent
    /// a_Bj a_jW of this item is above a_BW.
    case above(Int)
    /// a_Bj a_jW of this item is below a_BW.
    case below(Int)
    /// The first's product is above, the second's below.
    case between(Int, Int)
  }

  /// ξ*: the largest difference of a weight ratio and its judgment, 0 or more.
  public let deviation: Double
  /// What contradicts the other judgments most, and so keeps ξ* above 0.
  public let binding: Binding
  /// w_B / w_W, the same for all optimal weights.
  public let bestToWorst: Double
  /// Least weight of each item among the optimal ones, above 0.
  public let lower: [Double]
  /// Largest weight of each item.
  public let upper: [Double]
  /// How far the judgments agree with each other, whatever the weights.
  public let consistency: BestWorstConsistency

  /// Middles of the intervals; they need not sum to 1.
  public var centres: [Double] { zip(lower, upper).map { ($0 + $1) / 2 } }

  /// The centres divided by their sum.
  public var weights: [Double] {
    let sum = centres.reduce(0, +)
    return centres.map { $0 / sum }
  }

  /// ξ* / CI; nil where CI is 0 and ξ* is not.
  public var outputRatio: Double? { consistency.outputRatio(deviation: deviation) }
}

extension BestWorstJudgments {
  /// The nonlinear model in closed form.
  ///
  /// - Complexity: O(n²)
  public func intervals() -> BestWorstIntervals {
    let (deviation, binding) = leastDeviation()
    let over = bestToWorst
    // r = w_B / w_W where the two forces that bind meet.
    let ratio =
      switch binding {
      case .consistent: over
      case .above: over + deviation
      case .below: over - deviation
      case .between(let item, _):
        (bestToOthers[item] - deviation) * (othersToWorst[item] - deviation)
      }
    // x_j = w_j / w_W of each item has an interval of its own.
    var (low, high) = (
      [Double](repeating: 1, count: order), [Double](repeating: 1, count: order)
    )
    (low[best], high[best]) = (ratio, ratio)
    for item in others {
      let (a, b) = (bestToOthers[item], othersToWorst[item])
      let least = max(b - deviation, ratio / (a + deviation))
      let most = min(b + deviation, a > deviation ? ratio / (a - deviation) : .infinity)
      // The binding item's ends meet but for rounding.
      (low[item], high[item]) = (min(least, most), max(least, most))
    }
    let (lowSum, highSum) = (low.reduce(0, +), high.reduce(0, +))
    return BestWorstIntervals(
      deviation: deviation, binding: binding, bestToWorst: ratio,
      lower: low.indices.map { low[$0] / (highSum - high[$0] + low[$0]) },
      upper: low.indices.map { high[$0] / (lowSum - low[$0] + high[$0]) },
      consistency: consistency())
  }

  /// The largest of what every item forces, alone or with another on the opposite side.
  private func leastDeviation() -> (Double, BestWorstIntervals.Binding) {
    var result = (0.0, BestWorstIntervals.Binding.consistent)
    func offer(_ deviation: Double, _ binding: BestWorstIntervals.Binding) {
      if deviation > result.0 { result = (deviation, binding) }
    }
    let over = bestToWorst
    for item in others {
      let (a, b) = (bestToOthers[item], othersToWorst[item])
      if a * b > over { offer(BestWorstDeviation.above(a, b, over), .above(item)) }
      if a * b < over { offer(BestWorstDeviation.below(a, b, over), .below(item)) }
    }
    for item in others {
      let (a, b) = (bestToOthers[item], othersToWorst[item])
      for other in others {
        let (c, d) = (bestToOthers[other], othersToWorst[other])
        if a * b > c * d { offer((a * b - c * d) / (a + b + c + d), .between(item, other)) }
      }
    }
    return result
  }
}
