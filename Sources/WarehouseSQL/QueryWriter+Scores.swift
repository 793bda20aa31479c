internal import IndicatorEvaluation

/// From values to the leaves' scores.
extension QueryWriter {
  func scoreSteps() -> [SQLStep] {
    let populations = populationSteps()
    let values = populations.last?.name ?? "ahp_values"
    let listed = listsValues ? kept("value_", leaves) : []
    let rules = [
      SQLStep(
        name: "ahp_rules", purpose: "score rules: \(ruleNames)",
        columns: keys + [column(coverage, "coverage")] + listed
          + leaves.map { column(rule($0), "score_" + $0.id) },
        source: ["FROM \(values)"])
    ]
    let mixtures = mixtureSteps()
    return populations + rules + mixtures + [
      SQLStep(
        name: "ahp_scores", purpose: "scores within 0...100, and what a missing value counts",
        columns: keys + kept(["coverage"]) + listed
          + leaves.map { column(clamped($0), "score_" + $0.id) },
        source: ["FROM \(mixtures.last?.name ?? "ahp_rules")"])
    ]
  }

  private var ruleNames: String {
    leaves.map { SQLDialect.comment("\($0.id) \($0.indicator.rule.kind.rawValue)") }.joined(
      separator: ", ")
  }

  /// The share of the weight that had a value.
  private var coverage: String {
    let all = leaves.reduce(0) { $0 + $1.global }
    let optional = leaves.filter { $0.indicator.missing != .error && $0.global > 0 }
    guard !optional.isEmpty, all > 0 else { return literal(1) }
    let missing = optional.map {
      "CASE WHEN \(name("value_" + $0.id)) IS NULL THEN \(literal($0.global)) "
        + "ELSE \(literal(0)) END"
    }
    let covered = "\(literal(1)) - (\(sum(of: missing))) / \(literal(all))"
    return dialect.greatest([literal(0), covered])
  }

  /// Scores under 1e-100 count as 0, as everywhere.
  private func clamped(_ leaf: Leaf) -> String {
    let score = name("score_" + leaf.id)
    let range = leaf.indicator.range
    var branches = [
      (when: "\(score) > \(literal(100))", then: literal(range.score(of: 100))),
      (when: "\(score) < \(literal(1e-100))", then: literal(range.score(of: 0))),
    ]
    switch leaf.indicator.missing {
    case .error, .renormalise: break
    case .worst: branches.append((when: "\(score) IS NULL", then: literal(0)))
    case .score(let given): branches.append((when: "\(score) IS NULL", then: constant(given)))
    }
    guard range != .whole else { return choice(branches, otherwise: score) }
    branches.append((when: "\(score) IS NULL", then: dialect.number(of: "NULL")))
    let placed =
      "\(literal(range.low)) + \(score) * \(literal(range.high - range.low)) / \(literal(100))"
    return choice(
      branches,
      otherwise: range.floor > 0 ? dialect.greatest([placed, literal(range.floor)]) : placed)
  }

  // MARK: Rules

  /// The score before it is clamped; NULL without a value.
  private func rule(_ leaf: Leaf) -> String {
    let value = name("value_" + leaf.id)
    switch leaf.indicator.rule {
    case .piecewise(let points): return piecewise(value, points)
    case .goalposts(let zero, let full): return goalposts(value, zero: zero, full: full)
    case .target(let target, let below, let above):
      return choice([
        ("\(value) <= \(literal(below))", literal(0)),
        ("\(value) < \(literal(target))", share(value, zero: below, full: target)),
        ("\(value) = \(literal(target))", literal(100)),
        ("\(value) < \(literal(above))", share(value, zero: above, full: target)),
        ("\(value) >= \(literal(above))", literal(0)),
      ])
    case .steps(let steps, let otherwise):
      return choice(
        steps.map { ("\(value) <= \(literal($0.upTo))", constant($0.score)) }
          + [("\(value) IS NOT NULL", constant(otherwise))])
    case .categories(let categories):
      return choice(categories.map { ("\(value) = \(literal($0.name))", constant($0.score)) })
    case .linear(let slope, let offset):
      return "\(literal(offset)) + \(literal(slope)) * \(value)"
    case .relative(let relative, _): return self.relative(relative, leaf)
    // Only in models that compare alternatives, which have been refused.
    case .alternativesJudged, .alternativesMeasured: return dialect.number(of: "NULL")
    }
  }

  private func constant(_ score: Double) -> String { literal(clampedScore(score)) }

  private func piecewise(_ value: String, _ points: [ScorePoint]) -> String {
    guard let first = points.first, let last = points.last else {
      return dialect.number(of: "NULL")
    }
    var branches = [(when: "\(value) < \(literal(first.x))", then: constant(first.score))]
    for (from, to) in zip(points, points.dropFirst()) {
      branches.append((when: "\(value) < \(literal(to.x))", then: segment(value, from, to)))
    }
    branches.append((when: "\(value) >= \(literal(last.x))", then: constant(last.score)))
    return choice(branches)
  }

  /// Multiplied before divided, and held between the ends, as `PiecewiseScorer` does it.
  private func segment(_ value: String, _ from: ScorePoint, _ to: ScorePoint) -> String {
    if from.score == to.score { return constant(from.score) }
    let rise =
      "\(distance(value, from.x)) * \(literal(to.score - from.score)) "
      + "/ \(literal(to.x - from.x))"
    return dialect.least([
      dialect.greatest([
        from.score == 0 ? rise : "\(literal(from.score)) + \(rise)",
        literal(min(from.score, to.score)),
      ]), literal(max(from.score, to.score)),
    ])
  }

  private func goalposts(_ value: String, zero: Double, full: Double) -> String {
    let isRising = zero < full
    return choice([
      ("\(value) \(isRising ? "<=" : ">=") \(literal(zero))", literal(0)),
      ("\(value) \(isRising ? "<" : ">") \(literal(full))", share(value, zero: zero, full: full)),
      ("\(value) IS NOT NULL", literal(100)),
    ])
  }

  private func share(_ value: String, zero: Double, full: Double) -> String {
    "\(literal(100)) * \(distance(value, zero)) / \(literal(full - zero))"
  }

  private func distance(_ value: String, _ origin: Double) -> String {
    if origin == 0 { return value }
    return origin < 0
      ? "(\(value) + \(literal(-origin)))" : "(\(value) - \(literal(origin)))"
  }
}
