internal import Statistics

/// How unevenly an amount is spread over members: customers by their consumption.
public struct Concentration: Sendable {
  /// The largest first; zeros are members.
  public let amounts: [Double]
  /// The exact sum, rounded once.
  public let total: Double
  /// 2 Σ i x / (n Σ x) − (n + 1) / n over the members from the poorest (Gini 1912, in the form of Sen
  /// 1973): 0 for equal amounts, (n − 1) / n where one has all; nil where the total is 0.
  public let gini: Double?
  /// The sum of squared shares (Herfindahl 1950): 1 / n for equal amounts; nil where the total is 0.
  public let herfindahl: Double?
  private let sums: PrefixSums

  /// - Parameter amounts: one for each member, in any order.
  /// - Throws: `AnalysisError.amountNegative`, `.amountNotFinite` with the member's position.
  /// - Complexity: O(n), one number a member.
  public init(_ amounts: [Double]) throws(AnalysisError) {
    for (member, amount) in amounts.enumerated() where !(amount >= 0 && amount < .infinity) {
      throw amount < 0 ? .amountNegative(row: member, amount) : .amountNotFinite(row: member)
    }
    self.amounts = amounts.sortedFromLargest()
    sums = PrefixSums(self.amounts)
    let total = sums.total.value
    self.total = total
    guard total > 0 else {
      (gini, herfindahl) = (nil, nil)
      return
    }
    let n = Double(amounts.count)
    // Over the ranks from the richest the sign turns: Σ (n + 1 − 2 i) x / (n Σ x).
    var sum = ExactSum()
    for (place, amount) in self.amounts.enumerated() where amount > 0 {
      sum.addProduct(n - 1 - 2 * Double(place), amount)
    }
    gini = max(0, sum.value / (n * total))
    herfindahl = self.amounts.sum { $0 / total * ($0 / total) }
  }

  /// Those with 0 among them.
  public var members: Int { amounts.count }

  /// Members whose amount is 0.
  /// - Complexity: O(log members)
  public var zeroMembers: Int { members - amounts.partitioningIndex { $0 == 0 } }

  /// The share of the total that the largest have, 0...1; nil where the total is 0.
  public func share(top count: Int) -> Double? { share(top: Double(count)) }

  /// The same for a share of all members, 0...1: of the member that is cut, its part.
  public func share(topShare share: Double) -> Double? {
    self.share(top: share * Double(members))
  }

  private func share(top count: Double) -> Double? {
    guard total > 0 else { return nil }
    let whole = min(members, max(0, Int(count)))
    var sum = sums.sum(ofFirst: whole, of: amounts)
    if whole < members { sum.addProduct(count - Double(whole), amounts[whole]) }
    return min(1, sum.value / total)
  }

  /// The share of the total that the poorest have, for this share of all members (Lorenz 1905,
  /// doi:10.2307/2276207); nil where the total is 0.
  public func lorenz(_ poorest: Double) -> Double? {
    guard poorest > 0 else { return total > 0 ? 0 : nil }
    let count = poorest * Double(members)
    let whole = min(members, Int(count))
    guard total > 0 else { return nil }
    var sum = sums.sum(in: members - whole..<members, of: amounts)
    if whole < members { sum.addProduct(count - Double(whole), amounts[members - 1 - whole]) }
    return min(1, sum.value / total)
  }

  /// The Gini coefficient times n / (n − 1): 1 where one has all; nil for one member.
  public var unbiasedGini: Double? {
    guard members > 1, let gini else { return nil }
    return min(1, gini * Double(members) / Double(members - 1))
  }

  /// How many equal members would be as concentrated; nil where the total is 0.
  public var effectiveMembers: Double? { herfindahl.map { 1 / $0 } }

  /// The fewest of the largest members that reach this share of the total; nil where the total is 0.
  public func fewest(reaching share: Double) -> Int? { reaching([share])?[0] }

  /// The same for several shares, which must rise.
  private func reaching(_ shares: [Double]) -> [Int]? {
    guard total > 0 else { return nil }
    // Decimals miss a limit they reach by the rounding of the limit.
    return shares.map { share in
      sums.fewest(of: amounts) { $0 >= share * total * (1 - 1e-12) } ?? members
    }
  }
}

extension Concentration: Hashable {
  /// The same amounts: which member has which does not matter.
  public static func == (a: Concentration, b: Concentration) -> Bool { a.amounts == b.amounts }
  public func hash(into hasher: inout Hasher) { hasher.combine(amounts) }
}

extension Concentration {
  /// Members of one class of an ABC analysis.
  public struct ABCClass: Sendable, Hashable {
    /// A, B, C, …
    public var id: String
    /// Members in it; 0 for a class that no member is left for.
    public var count: Int
    /// The sum over its members.
    public var amount: Double
    /// Of all members, 0...1.
    public var shareOfMembers: Double
    /// Of the total, 0...1.
    public var share: Double
  }

  /// Classes by the share of the total that they complete: the fewest largest members that reach the
  /// first limit, with the one that crosses it and whoever has as much, then the same for the next.
  ///
  /// - Parameter limits: rising, above 0 and at most 1; one class more than there are limits.
  /// - Returns: empty where the total is 0.
  public func abc(_ limits: [Double] = [0.8, 0.95]) -> [ABCClass] {
    guard let ends = reaching(limits) else { return [] }
    var classes: [ABCClass] = []
    var start = 0
    for (position, end) in (ends + [members]).enumerated() {
      var end = max(start, end)
      // Whoever has as much as the last one; a class that is empty takes nobody along.
      while end > start, end < members, amounts[end] == amounts[end - 1] { end += 1 }
      let sum = sums.sum(in: start..<end, of: amounts)
      classes.append(
        ABCClass(
          id: String(UnicodeScalar(UInt8(ascii: "A") + UInt8(min(position, 25)))),
          count: end - start, amount: sum.value,
          shareOfMembers: Double(end - start) / Double(members), share: sum.value / total))
      start = end
    }
    return classes
  }
}

extension [Double] {
  /// The first position whose value satisfies a condition that holds from there on.
  fileprivate func partitioningIndex(_ condition: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
