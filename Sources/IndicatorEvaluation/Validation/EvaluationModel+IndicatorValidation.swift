extension EvaluationModel {
  func indicatorErrors() -> [ModelError] {
    let known = Set(indicators.map(\.id))
    let judges = Set(experts.map(\.id))
    return repeated(indicators.map(\.id)).map { ModelError(.indicator($0), .duplicate) }
      + tree.leaves.filter { !known.contains($0.id) }.map { ModelError(.node($0.id), .noIndicator) }
      + indicators.flatMap { indicator in
        (indicator.faults + ruleFaults(of: indicator, judges: judges)).map {
          ModelError(.indicator(indicator.id), $0)
        }
      }
  }

  func alternativeErrors() -> [ModelError] {
    repeated(alternatives.map(\.id)).map { ModelError(.alternative($0), .duplicate) }
  }

  /// Whether the rule is one for this kind of model, and fits the alternatives when there are some.
  private func ruleFaults(of indicator: Indicator, judges: Set<String>) -> [ModelFault] {
    switch indicator.rule {
    case .alternativesJudged(let set, _):
      if alternatives.isEmpty { return [.ruleNeedsAlternatives] }
      let difference = set.difference(from: alternatives.map(\.id))
      return set.faults(knownExperts: judges) + (difference.map { [$0] } ?? [])
    case .alternativesMeasured(let values, _):
      if alternatives.isEmpty { return [.ruleNeedsAlternatives] }
      var faults: [ModelFault] = []
      if values.count != alternatives.count {
        faults.append(.valueCount(expected: alternatives.count, found: values.count))
      }
      faults += values.filter { !NumberConstraint.positive.allows($0) }.map {
        .number($0, .positive)
      }
      if indicator.direction == .target { faults.append(.measuredAgainstTarget) }
      return faults
    default: return alternatives.isEmpty ? [] : [.ruleNeedsData]
    }
  }
}

extension Indicator {
  fileprivate var faults: [ModelFault] {
    var faults = rule.faults
    if !range.isValid {
      faults += [range.low, range.high, range.floor].map { .number($0, .score) }
    }
    if case .score(let score) = missing, !NumberConstraint.score.allows(score) {
      faults.append(.number(score, .score))
    }
    if case .relative = rule, direction == .target { faults.append(.relativeToTarget) }
    return faults
  }
}

extension ScoreRule {
  /// What is wrong with the numbers of the rule itself.
  fileprivate var faults: [ModelFault] {
    switch self {
    case .piecewise(let points): points.faults
    case .goalposts(let zero, let full):
      broken([zero, full], .finite)
        ?? (zero == full ? [.goalpostsEqual(zero)] : tooWide(zero, full))
    case .target(let target, let below, let above):
      broken([target, below, above], .finite)
        ?? (below < target && target < above
          ? tooWide(below, above)
          : [.targetNotBetween(target, zeroBelow: below, zeroAbove: above)])
    case .steps(let steps, let otherwise): steps.faults + (broken([otherwise], .score) ?? [])
    case .categories(let categories):
      (categories.isEmpty ? [.noCategories] : [])
        + repeated(categories.map(\.name)).map { .duplicateCategory($0) }
        + (broken(categories.map(\.score), .score) ?? [])
    case .linear(let slope, let offset): broken([slope, offset], .finite) ?? []
    case .relative, .alternativesJudged, .alternativesMeasured: []
    }
  }
}

extension [ScorePoint] {
  fileprivate var faults: [ModelFault] {
    guard count >= 2, let first, let last else { return [.tooFewPoints(count)] }
    let numbers = (broken(map(\.x), .finite) ?? []) + (broken(map(\.score), .score) ?? [])
    guard numbers.isEmpty else { return numbers }
    let unordered = indices.dropFirst().filter { self[$0].x <= self[$0 - 1].x }
    return unordered.map { .pointsNotAscending(position: $0) } + tooWide(first.x, last.x)
  }
}

extension [ScoreStep] {
  fileprivate var faults: [ModelFault] {
    let unordered = indices.dropFirst().filter { self[$0].upTo <= self[$0 - 1].upTo }
    return (isEmpty ? [.noSteps] : []) + (broken(map(\.upTo), .finite) ?? [])
      + unordered.map { .stepsNotAscending(position: $0) } + (broken(map(\.score), .score) ?? [])
  }
}

/// The numbers that break a rule; nil when none does.
private func broken(_ numbers: [Double], _ rule: NumberConstraint) -> [ModelFault]? {
  let bad = numbers.filter { !rule.allows($0) }
  return bad.isEmpty ? nil : bad.map { .number($0, rule) }
}

/// Interpolation multiplies distances by up to 100 before it divides.
private func tooWide(_ a: Double, _ b: Double) -> [ModelFault] {
  ((b - a) * 100).isFinite ? [] : [.spanTooWide(a, b)]
}
