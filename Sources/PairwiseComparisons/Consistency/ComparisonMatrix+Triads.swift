public import BilingualText
internal import Glibc

/// Three items and how far their judgments contradict one another.
public struct Triad: Sendable, Hashable {
  /// i, the position of an item.
  public var first: Int
  /// j, the position of another.
  public var second: Int
  /// k, the position of the third.
  public var third: Int
  /// a_ij a_jk / a_ik, 1 where the three judgments agree.
  public var product: Double

  public init(first: Int, second: Int, third: Int, product: Double) {
    self.first = first
    self.second = second
    self.third = third
    self.product = product
  }

  /// What a circular triad says: `A over B, B over C, but C over A`.
  ///
  /// - Parameter items: the items' names by position; where there is none, the position is shown.
  public func sentence(items: [Phrase] = []) -> Phrase {
    let names = [first, second, third].map {
      items.indices.contains($0) ? items[$0] : Phrase("\($0)")
    }
    let over = Phrase(zh: "优于", en: " over ")
    return names[0] + over + names[1] + Phrase(zh: "，", en: ", ") + names[1] + over + names[2]
      + Phrase(zh: "，但", en: ", but ") + names[2] + over + names[0]
  }

  /// |ln product|
  public var contradiction: Double { abs(log(product)) }

  /// 1 − min(product, 1 / product), 0 ... 1 (Koczkodaj 1993).
  public var koczkodajIndex: Double { 1 - min(product, 1 / product) }
}

extension ComparisonMatrix {
  /// The largest order that indices over all triads are computed for.
  public static let maximumTriadOrder = 2_000

  /// Calls `body` with every i < j < k and a_ij a_jk / a_ik.
  func forEachTriad(_ body: (Int, Int, Int, Double) -> Void) throws(JudgmentError) {
    guard order <= Self.maximumTriadOrder else {
      throw .tooManyItems(order: order, limit: Self.maximumTriadOrder)
    }
    for i in 0..<order {
      for j in i + 1..<max(order, i + 1) {
        for k in j + 1..<max(order, j + 1) {
          // Divided first: entries of 1e200 that agree must not overflow.
          let product = self[i, j] / self[i, k] * self[j, k]
          guard product.isNormal else {
            throw .tooExtreme(first: i, second: k, method: MethodName.triadIndices)
          }
          body(i, j, k, product)
        }
      }
    }
  }

  /// The triads that contradict themselves most, the worst first.
  ///
  /// - Throws: `JudgmentError.tooManyItems` above `maximumTriadOrder`, `.tooExtreme`.
  /// - Complexity: O(n³)
  public func worstTriads(count: Int = 3) throws(JudgmentError) -> [Triad] {
    var worst: [Triad] = []
    try forEachTriad { i, j, k, product in
      let triad = Triad(first: i, second: j, third: k, product: product)
      guard count > 0 && product != 1 else { return }
      if worst.count == count, let last = worst.last, last.contradiction >= triad.contradiction {
        return
      }
      let place = worst.firstIndex { $0.contradiction < triad.contradiction } ?? worst.count
      worst.insert(triad, at: place)
      if worst.count > count { worst.removeLast() }
    }
    return worst
  }

  /// Koczkodaj's index: the worst triad's 1 − exp(−|ln(a_ij a_jk / a_ik)|) (Koczkodaj 1993; Duszak &
  /// Koczkodaj 1994). For random judgments it tends to 1 with n.
  ///
  /// - Returns: 0 ... 1; 0 for fewer than three items.
  /// - Throws: as `worstTriads(count:)`.
  /// - Complexity: O(n³)
  public func koczkodajIndex() throws(JudgmentError) -> Double {
    var worst = 0.0
    try forEachTriad { _, _, _, product in worst = max(worst, 1 - min(product, 1 / product)) }
    return worst
  }

  /// The geometric mean over triads of max(r, 1/r), r = a_ij a_jk / a_ik (Cavallo & D'Apuzzo 2009).
  ///
  /// - Returns: 1 or more; 1 for consistent judgments.
  /// - Throws: as `worstTriads(count:)`.
  /// - Complexity: O(n³)
  public func cavalloDApuzzoIndex() throws(JudgmentError) -> Double {
    var sum = 0.0
    var count = 0.0
    try forEachTriad { _, _, _, product in
      sum += abs(log(product))
      count += 1
    }
    return count > 0 ? exp(sum / count) : 1
  }

  /// CI*: the mean over triads of r + 1/r − 2, r = a_ij a_jk / a_ik (Peláez & Lamata 2003).
  ///
  /// - Returns: 0 or more; 0 for fewer than three items.
  /// - Throws: as `worstTriads(count:)`.
  /// - Complexity: O(n³)
  public func pelaezLamataIndex() throws(JudgmentError) -> Double {
    var sum = 0.0
    var count = 0.0
    try forEachTriad { _, _, _, product in
      sum += (product - 1) * (product - 1) / product
      count += 1
    }
    guard sum.isFinite else {
      throw .tooExtreme(first: 0, second: order - 1, method: MethodName.pelaezLamataIndex)
    }
    return count > 0 ? sum / count : 0
  }

  /// Triads in which each item is preferred to the next in a circle (Kendall & Babington Smith
  /// 1940), in the order "first over second, second over third, but third over first".
  ///
  /// Judgments of equal importance make no circle.
  ///
  /// - Throws: as `worstTriads(count:)`.
  /// - Complexity: O(n³)
  public func circularTriads() throws(JudgmentError) -> [Triad] {
    var circular: [Triad] = []
    try forEachTriad { i, j, k, product in
      if self[i, j] > 1 && self[j, k] > 1 && self[i, k] < 1 {
        circular.append(Triad(first: i, second: j, third: k, product: product))
      } else if self[i, j] < 1 && self[j, k] < 1 && self[i, k] > 1 {
        // i over k, k over j, but j over i.
        circular.append(Triad(first: i, second: k, third: j, product: 1 / product))
      }
    }
    return circular
  }
}
