/// Weights from the order in which respondents put items.
public enum RankWeights: String, Sendable, Hashable, CaseIterable {
  /// Rank-order centroid: Σ 1/k for k from the place on, over n (Barron & Barrett 1996,
  /// doi:10.1287/mnsc.42.11.1515).
  case centroid = "roc"
  /// n + 1 − place, over their sum (Stillwell, Seaver & Edwards 1981, doi:10.1016/0030-5073(81)90018-6).
  case sum = "rank-sum"
  /// 1 / place, over their sum (the same).
  case reciprocal = "rank-reciprocal"

  /// The weight of each place from the first; they sum to 1.
  public func weights(of count: Int) -> [Double] {
    let n = Double(count)
    switch self {
    case .centroid:
      var weights: [Double] = []
      var sum = 0.0
      for place in (0..<count).reversed() {
        sum += 1 / Double(place + 1)
        weights.append(sum / n)
      }
      return weights.reversed()
    case .sum: return (0..<count).map { 2 * (n - Double($0)) / (n * (n + 1)) }
    case .reciprocal:
      let sum = (0..<count).reversed().reduce(0) { $0 + 1 / Double($1 + 1) }
      return (0..<count).map { 1 / Double($0 + 1) / sum }
    }
  }

  /// The weights of one respondent's items.
  ///
  /// Ties share the mean of the places they cover; items without a rank share the places left.
  ///
  /// - Parameter ranks: from 1, the most important; nil for an item that was not ranked.
  /// - Returns: nil for a respondent who ranked nothing.
  /// - Throws: `AnalysisError.rankOutOfRange` for a rank outside 1...n with the item's position.
  public func weights(ranks: [Int?]) throws(AnalysisError) -> [Double]? {
    for (item, rank) in ranks.enumerated() {
      if let rank, !(1...ranks.count).contains(rank) {
        throw .rankOutOfRange(item: item, rank, items: ranks.count)
      }
    }
    guard ranks.contains(where: { $0 != nil }) else { return nil }
    let places = weights(of: ranks.count)
    let order = ranks.indices.sorted { (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1) }
    var weights = [Double](repeating: 0, count: ranks.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, ranks[order[end]] == ranks[order[start]] { end += 1 }
      let mean = places[start..<end].reduce(0, +) / Double(end - start)
      for item in order[start..<end] { weights[item] = mean }
      start = end
    }
    return weights
  }
}
