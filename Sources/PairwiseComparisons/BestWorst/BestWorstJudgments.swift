/// How many times the best item is as important as each, and each as the worst: 2n − 3 judgments in
/// place of n (n − 1) / 2 (Rezaei 2015, doi:10.1016/j.omega.2014.11.009).
public struct BestWorstJudgments: Sendable, Hashable {
  /// Position of the most important item.
  public let best: Int
  /// Position of the least important item.
  public let worst: Int
  /// a_Bj, one per item, 1 or more, 1 for the best itself.
  public let bestToOthers: [Double]
  /// a_jW, one per item, 1 or more, 1 for the worst itself.
  public let othersToWorst: [Double]

  /// Number of items n, at least 2.
  public var order: Int { bestToOthers.count }
  /// a_BW
  public var bestToWorst: Double { bestToOthers[worst] }
  /// Items that are neither.
  var others: [Int] { bestToOthers.indices.filter { $0 != best && $0 != worst } }

  /// - Parameters:
  ///   - best: position of the most important item.
  ///   - worst: position of the least important item.
  ///   - bestToOthers: one per item, nil where nobody judged; the best's own may be nil or 1.
  ///   - othersToWorst: one per item, likewise; the best's is a_BW again and may be nil in one list.
  /// - Throws: `BestWorstError` that names every missing judgment, or the first that does not fit.
  public init(
    best: Int, worst: Int, bestToOthers: [Double?], othersToWorst: [Double?]
  ) throws(BestWorstError) {
    let order = bestToOthers.count
    guard order >= 2 else { throw .tooFewItems(order) }
    guard othersToWorst.count == order else {
      throw .shape(expected: order, found: othersToWorst.count)
    }
    for position in [best, worst] where !(0..<order).contains(position) {
      throw .itemOutOfRange(position: position, order: order)
    }
    guard best != worst else { throw .bestIsWorst(item: best) }
    var (fromBest, toWorst) = (bestToOthers, othersToWorst)
    for (item, value) in [(best, fromBest[best] ?? 1), (worst, toWorst[worst] ?? 1)]
    where value != 1 {
      throw .notOne(item: item, value: value)
    }
    (fromBest[best], toWorst[worst]) = (1, 1)
    let over = fromBest[worst] ?? toWorst[best]
    (fromBest[worst], toWorst[best]) = (over, toWorst[best] ?? over)
    let missing = (
      fromBest.indices.filter { fromBest[$0] == nil },
      toWorst.indices.filter { toWorst[$0] == nil && !($0 == best && over == nil) }
    )
    guard missing.0.isEmpty, missing.1.isEmpty else {
      throw .missing(bestTo: missing.0, toWorst: missing.1)
    }
    self.best = best
    self.worst = worst
    self.bestToOthers = fromBest.compactMap { $0 }
    self.othersToWorst = toWorst.compactMap { $0 }
    for item in 0..<order {
      for (value, isBest) in [(self.bestToOthers[item], true), (self.othersToWorst[item], false)]
      where !(value >= 1 && value.isFinite) {
        throw .belowOne(item: item, value: value, isBest: isBest)
      }
    }
    guard self.bestToOthers[worst] == self.othersToWorst[best] else {
      throw .contradiction(
        bestToWorst: self.bestToOthers[worst], worstFromBest: self.othersToWorst[best])
    }
  }
}
