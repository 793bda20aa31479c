public import IndicatorEvaluation

/// The raw value that gives a score, read backwards through a score rule.
public enum NeededValue: Sendable, Hashable {
  /// The nearest value that suffices; `other` on the far side of a target or a peak.
  case value(Double, other: Double?)
  /// The least category that suffices: the first of those with the lowest such score.
  case category(ScoreCategory)
  /// The nearest step that suffices; nil for what lies above all steps.
  case step(ScoreStep?)
  /// No value scores so much.
  case notReachable
  /// The score depends on the other customers' values.
  case dependsOnOthers
}

extension Indicator {
  /// The raw value nearest to `present` that scores at least `score`, read through the range of the
  /// scores.
  ///
  /// - Parameters:
  ///   - score: 0...100, above the present score and so above the floor.
  ///   - present: today's raw value; under a categories rule it does not matter.
  /// - Complexity: O(points, steps or categories)
  public func value(scoring score: Double, from present: Double) -> NeededValue {
    guard score <= range.high + Tie.tolerance else { return .notReachable }
    return value(ruleScoring: min(100, range.ruleScore(for: score)), from: present)
  }

  private func value(ruleScoring score: Double, from present: Double) -> NeededValue {
    if score <= 0 { return .value(present, other: nil) }
    switch rule {
    case .piecewise(let points):
      return nearest(points.weightsReaching(score), to: present)
    case .goalposts(let zero, let full):
      return .value(zero + (full - zero) * (score / 100), other: nil)
    case .target(let target, let below, let above):
      let sides = [
        target - (target - below) * (1 - score / 100),
        target + (above - target) * (1 - score / 100),
      ]
      return nearest(sides, to: present)
    case .linear(let slope, let offset):
      return slope == 0 ? .notReachable : .value((score - offset) / slope, other: nil)
    case .steps(let steps, let otherwise):
      return steps.nearest(score, otherwise: otherwise, to: present)
    case .categories(let categories):
      let sufficient = categories.filter { $0.score > score - Tie.tolerance }
      guard let least = sufficient.map(\.score).min(),
        let category = sufficient.first(where: { $0.score == least })
      else { return .notReachable }
      return .category(category)
    case .relative, .alternativesJudged, .alternativesMeasured: return .dependsOnOthers
    }
  }

  private func nearest(_ values: [Double], to present: Double) -> NeededValue {
    let sorted = values.sorted { abs($0 - present) < abs($1 - present) }
    guard let first = sorted.first else { return .notReachable }
    return .value(first, other: sorted.dropFirst().first { $0 != first })
  }
}

extension [ScorePoint] {
  /// Where the line through the points has this score, or reaches more by a jump at its ends.
  fileprivate func weightsReaching(_ score: Double) -> [Double] {
    var found: [Double] = []
    for (from, to) in zip(self, dropFirst()) {
      guard Swift.min(from.score, to.score) <= score, score <= Swift.max(from.score, to.score)
      else { continue }
      found.append(
        from.score == to.score
          ? from.x : from.x + (score - from.score) * (to.x - from.x) / (to.score - from.score))
    }
    return found.enumerated().filter { found.firstIndex(of: $1) == $0 }.map(\.element)
  }
}

extension [ScoreStep] {
  /// The step nearest to a value among those that suffice: its upper end below the value, or the next
  /// number above the lower end.
  fileprivate func nearest(_ score: Double, otherwise: Double, to present: Double) -> NeededValue {
    var best: (distance: Double, value: NeededValue)?
    for (position, step) in enumerated() where step.score > score - Tie.tolerance {
      let lower = position > 0 ? self[position - 1].upTo : -.infinity
      let distance = Swift.max(0, present - step.upTo, lower - present)
      if distance < best?.distance ?? .infinity { best = (distance, .step(step)) }
    }
    if otherwise > score - Tie.tolerance, let last {
      let distance = Swift.max(0, last.upTo - present)
      if distance < best?.distance ?? .infinity { best = (distance, .step(nil)) }
    }
    return best?.value ?? .notReachable
  }
}
