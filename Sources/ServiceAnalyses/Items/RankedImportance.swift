internal import Statistics

/// The importance of items as respondents ranked them; respondents count the same.
public struct RankedImportance: Tally {
  /// How ranks become weights.
  public let method: RankWeights
  /// Respondents who ranked anything.
  public private(set) var respondents = 0
  private var sums: [ExactSum]

  public init(items: Int, method: RankWeights = .centroid) {
    self.method = method
    sums = [ExactSum](repeating: ExactSum(), count: items)
  }

  /// - Parameter ranks: one for each item, from 1; nil for an item that was not ranked.
  /// - Throws: `AnalysisError.rankOutOfRange`, `.statistics(.lengths)`
  public mutating func add(ranks: [Int?]) throws(AnalysisError) {
    guard ranks.count == sums.count else {
      throw .statistics(.lengths(expected: sums.count, found: ranks.count))
    }
    guard let weights = try method.weights(ranks: ranks) else { return }
    respondents += 1
    for (item, weight) in weights.enumerated() { sums[item].add(weight) }
  }

  /// - Precondition: the same items and method.
  public mutating func add(_ other: RankedImportance) {
    precondition(sums.count == other.sums.count && method == other.method, "the same items")
    respondents += other.respondents
    for item in sums.indices { sums[item].add(other.sums[item]) }
  }

  /// One for each item, summing to 1; nil when nobody ranked anything.
  public var weights: [Double]? {
    respondents == 0 ? nil : sums.map { $0.value / Double(respondents) }
  }
}
