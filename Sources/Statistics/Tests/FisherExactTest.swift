internal import Glibc

/// Fisher's exact test of a table of two rows and two columns (1935, doi:10.2307/2342435).
enum FisherExactTest {
  /// Two-sided: the probability, the margins given, of all tables that are no more probable than the
  /// one observed; what differs by rounding only counts as equally probable.
  ///
  /// - Complexity: O(least margin)
  static func twoSided(_ first: Proportion, _ second: Proportion) -> Double {
    let drawn = first.base.count
    let total = drawn + second.base.count
    let marked = first.count + second.count
    let least = max(0, marked - (total - drawn))
    let most = min(marked, drawn)
    guard least < most else { return 1 }
    // Relative to the most probable table, which no factor on the way can overflow.
    let mode = min(max((marked + 1) * (drawn + 1) / (total + 2), least), most)
    func factor(_ k: Int) -> Double {
      Double(marked - k) * Double(drawn - k)
        / (Double(k + 1) * Double(total - marked - drawn + k + 1))
    }
    var weights = [Double](repeating: 0, count: most - least + 1)
    weights[mode - least] = 1
    for k in mode..<most { weights[k + 1 - least] = weights[k - least] * factor(k) }
    for k in (least..<mode).reversed() { weights[k - least] = weights[k + 1 - least] / factor(k) }
    let limit = weights[first.count - least] * (1 + 1e-7)
    let all = weights.sum { $0 }
    return min(1, weights.sum { $0 <= limit ? $0 : 0 } / all)
  }
}
