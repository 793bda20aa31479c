internal import Glibc

// Every mean is taken of the scores' ratios to the largest (or smallest) one: nothing can overflow,
// and children that agree give exactly their common score. Where the mean is 0 all derivatives are
// set to 0: there is nothing to share out.
extension SiblingScores {
  /// Π s^w; ∂F/∂s = w F / s
  func geometricMean() -> CombinedScores {
    let largest = extreme(max)
    var logs = [Double](repeating: 0, count: rowCount)
    forEach { row, score, weight in logs[row] += weight * log(score / largest[row]) }
    let scores = zip(largest, logs).map { $0 == 0 ? 0 : $0 * exp($1) }
    let derivatives = map { row, score, weight in
      scores[row] == 0 ? 0 : weight * scores[row] / score
    }
    return CombinedScores(scores: scores, derivatives: derivatives)
  }

  /// 1 / Σ (w / s); ∂F/∂s = w (F / s)²
  func harmonicMean() -> CombinedScores {
    let smallest = extreme(min)
    var inverses = [Double](repeating: 0, count: rowCount)
    forEach { row, score, weight in inverses[row] += weight * (smallest[row] / score) }
    let scores = zip(smallest, inverses).map { $0 == 0 ? 0 : $0 / $1 }
    let derivatives = map { row, score, weight in
      scores[row] == 0 ? 0 : weight * (scores[row] / score) * (scores[row] / score)
    }
    return CombinedScores(scores: scores, derivatives: derivatives)
  }

  /// (Σ w s^p)^(1/p); ∂F/∂s = w s^p / Σ w s^p · F / s. For p < 0 a score of 0 makes it 0, the limit.
  func powerMean(_ p: Double) -> CombinedScores {
    let unit = extreme(p > 0 ? max : min)
    // log Σ w r^p over p: near p = 0 from r^p − 1, which does not cancel there; further out from
    // r^p itself, which does not cancel where the largest score has a tiny weight.
    let isNearZero = abs(p) < 0.5
    var sums = [Double](repeating: 0, count: rowCount)
    forEach { row, score, weight in
      let exponent = p * log(score / unit[row])
      sums[row] += weight * (isNearZero ? expm1(exponent) : exp(exponent))
    }
    let scores = zip(unit, sums).map { unit, sum in
      unit == 0 ? 0 : unit * exp((isNearZero ? log1p(sum) : log(sum)) / p)
    }
    let derivatives = map { row, score, weight in
      if scores[row] == 0 || score == 0 { return 0 }
      let total = isNearZero ? 1 + sums[row] : sums[row]
      return weight * exp(p * log(score / unit[row])) / total * (scores[row] / score)
    }
    return CombinedScores(scores: scores, derivatives: derivatives)
  }
}
