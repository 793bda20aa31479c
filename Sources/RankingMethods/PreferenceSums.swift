internal import Glibc

/// Sums of one criterion's preferences of every row over all others, and of all others over it.
struct PreferenceSums {
  private(set) var over: [Double]
  private(set) var under: [Double]

  /// - Parameters:
  ///   - gains: one value a row, more is better, finite.
  ///   - function: one that `isValid`.
  /// - Complexity: O(m log m); O(m²) for the Gaussian.
  init(gains: [Double], _ function: PreferenceFunction) {
    over = [Double](repeating: 0, count: gains.count)
    under = over
    guard let (q, p) = function.thresholds else {
      if case .gaussian(let s) = function { compareAllPairs(gains, s) }
      return
    }
    // Sums of the largest doubles would overflow.
    let isHuge = gains.contains { abs($0) > 0x1p900 }
    let scale = isHuge ? 0x1p-128 : 1.0
    let rows = gains.indices.sorted { gains[$0] < gains[$1] }
    let sorted = rows.map { gains[$0] * scale }
    (over, under) = Self.sums(sorted, rows, function, q * scale, p * scale)
  }

  private static func sums(
    _ sorted: [Double], _ rows: [Int], _ function: PreferenceFunction, _ q: Double, _ p: Double
  ) -> (over: [Double], under: [Double]) {
    var (over, under) = (
      [Double](repeating: 0, count: rows.count), [Double](repeating: 0, count: rows.count)
    )
    let isProportional =
      switch function {
      case .vShape, .linear: true
      default: false
      }
    let half = if case .level = function { 0.5 } else { 1.0 }
    // Differences are rounded upwards or downwards alike along the order, so those beyond a
    // threshold are always the first or the last ones.
    let prefix = isProportional ? PrefixSums(sorted) : nil
    var (beyondQ, beyondP, aboveQ, aboveP) = (0, 0, 0, 0)
    for place in sorted.indices {
      let value = sorted[place]
      while beyondQ < place, value - sorted[beyondQ] > q { beyondQ += 1 }
      while beyondP < place, value - sorted[beyondP] > p { beyondP += 1 }
      while aboveQ < sorted.count, !(sorted[aboveQ] - value > q) { aboveQ += 1 }
      while aboveP < sorted.count, !(sorted[aboveP] - value > p) { aboveP += 1 }
      let (all, allUnder) = (Double(beyondP), Double(sorted.count - aboveP))
      if let prefix {
        over[rows[place]] =
          all + prefix.preferences(from: value, beyondP..<beyondQ, sign: 1, q: q, p: p)
        under[rows[place]] =
          allUnder + prefix.preferences(from: value, aboveQ..<aboveP, sign: -1, q: q, p: p)
      } else {
        over[rows[place]] = all + half * Double(beyondQ - beyondP)
        under[rows[place]] = allUnder + half * Double(aboveP - aboveQ)
      }
    }
    return (over, under)
  }

  private mutating func compareAllPairs(_ gains: [Double], _ s: Double) {
    for a in gains.indices {
      for b in gains.indices where gains[a] > gains[b] {
        let z = (gains[a] - gains[b]) / s
        let preference = -expm1(-z * z / 2)
        over[a] += preference
        under[b] += preference
      }
    }
  }
}

/// Sums of the first values of a list, each as an unevaluated sum of two doubles, so that differences
/// of two of them keep their digits.
private struct PrefixSums {
  private var high: [Double] = [0]
  private var low: [Double] = [0]

  init(_ values: [Double]) {
    var (sum, rest) = (0.0, 0.0)
    for value in values {
      // Knuth's exact sum of two.
      let next = sum + value
      let part = next - sum
      rest += (sum - (next - part)) + (value - part)
      sum = next
      high.append(sum)
      low.append(rest)
    }
  }

  /// Σ (± (x − v) − q) / (p − q) over the values v at these places.
  func preferences(
    from x: Double, _ places: Range<Int>, sign: Double, q: Double, p: Double
  ) -> Double {
    guard !places.isEmpty else { return 0 }
    let count = Double(places.count)
    let product = count * x
    let productRest = (-product).addingProduct(count, x)
    let (a, b) = (high[places.lowerBound], high[places.upperBound])
    let difference = b - a
    let part = difference - b
    let differenceRest = (b - (difference - part)) - (a + part)
    let rest = productRest - differenceRest - (low[places.upperBound] - low[places.lowerBound])
    return (sign * ((product - difference) + rest) - count * q) / (p - q)
  }
}
