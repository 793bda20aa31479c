public import IndicatorEvaluation
package import Statistics

/// What becomes of all scores where one local weight is a little smaller or larger than today.
public struct WeightShift: Sendable, Hashable {
  /// Relative to today's weight: −0.2, −0.1, 0.1 or 0.2.
  public var change: Double
  /// The weight with that change, at most 1.
  public var weight: Double
  /// Scores in another band than today; 0 without bands.
  public var bandChanges: Int
  /// Pairs of scores whose order turns round.
  public var reversedPairs: Int
  /// Kendall's τ-b of today's scores and these; nil where one of them all tie.
  public var tauB: Double?

  /// The changes that are looked at.
  public static let changes = [-0.2, -0.1, 0.1, 0.2]

  /// Today's weight with a change.
  package static func weight(_ today: Double, changedBy change: Double) -> Double {
    min(1, today * (1 + change))
  }

  /// - Complexity: O(n (log n + bands))
  init(change: Double, weight: Double, today: [Double], then: [Double], _ bands: [Band]) {
    var changes = 0
    if !bands.isEmpty {
      for (score, other) in zip(today, then)
      where bands.position(of: score) != bands.position(of: other) { changes += 1 }
    }
    self.init(
      change: change, weight: weight, bandChanges: changes, PairOrders(today, then))
  }

  package init(change: Double, weight: Double, bandChanges: Int, _ pairs: PairOrders) {
    self.change = change
    self.weight = weight
    self.bandChanges = bandChanges
    reversedPairs = pairs.discordant
    tauB = pairs.tauB
  }
}

extension WeightVariation {
  /// What a weight a tenth or a fifth smaller or larger changes.
  ///
  /// - Parameter bands: from the best to the worst.
  /// - Complexity: O(n (log n + bands))
  public func shifts(_ bands: [Band]) -> [WeightShift] {
    let now = scores(at: today)
    return WeightShift.changes.map { change in
      let weight = WeightShift.weight(today, changedBy: change)
      return WeightShift(
        change: change, weight: weight, today: now, then: scores(at: weight), bands)
    }
  }
}
