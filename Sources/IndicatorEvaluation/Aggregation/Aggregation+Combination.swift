import Statistics

/// A node's scores with their derivatives by each child's score.
struct CombinedScores {
  /// NaN where no child has a score.
  var scores: [Double]
  /// ∂F/∂s for each child; 0 where the child has no score, and everywhere where F is 0.
  var derivatives: [RowNumbers]
}

extension Aggregation {
  /// The parent's scores; every mean lies between the smallest and the largest of its children.
  func combine(_ siblings: SiblingScores) -> CombinedScores {
    var combined =
      switch self {
      case .arithmetic: siblings.arithmeticMean()
      case .geometric: siblings.geometricMean()
      case .harmonic: siblings.harmonicMean()
      case .minimum: siblings.smallest()
      case .power(1): siblings.arithmeticMean()
      case .power(-1): siblings.harmonicMean()
      // So close to the limit p → 0 that no digit differs.
      case .power(let p) where abs(p) < 1e-200: siblings.geometricMean()
      case .power(let p): siblings.powerMean(p)
      }
    // Rounding may carry a mean of hundreds past 100.
    for row in combined.scores.indices { combined.scores[row] = min(combined.scores[row], 100) }
    for row in siblings.emptyRows { combined.scores[row] = .nan }
    return combined
  }
}

extension SiblingScores {
  fileprivate func arithmeticMean() -> CombinedScores {
    var scores = [Double](repeating: 0, count: rowCount)
    for (column, weight) in zip(columns, weights) {
      switch weight {
      case .same(let weight): for row in 0..<rowCount { scores[row] += weight * column[row] }
      case .each(let weights):
        for row in 0..<rowCount where weights[row] != 0 {
          scores[row] += weights[row] * column[row]
        }
      }
    }
    return CombinedScores(scores: scores, derivatives: weights)
  }

  /// The smallest child takes the whole derivative; equal ones, as bands and ranks compare scores,
  /// share it equally. Each one's share is taken at the smallest score, so that the parts sum to it.
  fileprivate func smallest() -> CombinedScores {
    let scores = extreme(min)
    let keys = scores.map(\.billionths)
    var tied = [Double](repeating: 0, count: rowCount)
    forEach { row, score, _ in if score.billionths == keys[row] { tied[row] += 1 } }
    let derivatives = map { row, score, _ in
      score.billionths == keys[row] && scores[row] > 0 ? scores[row] / score / tied[row] : 0
    }
    return CombinedScores(scores: scores, derivatives: derivatives)
  }

  /// The smallest or largest score of the children that count; 0 in rows without any.
  func extreme(_ pick: (Double, Double) -> Double) -> [Double] {
    var extreme = [Double](repeating: .nan, count: rowCount)
    forEach { row, score, _ in
      extreme[row] = extreme[row].isNaN ? score : pick(extreme[row], score)
    }
    return extreme.map { $0.isNaN ? 0 : $0 }
  }
}
