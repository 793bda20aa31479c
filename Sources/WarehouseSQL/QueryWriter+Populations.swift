internal import IndicatorEvaluation

/// What relative rules compare a value with.
extension QueryWriter {
  private var relativeLeaves: [(leaf: Leaf, rule: RelativeRule)] {
    leaves.compactMap { leaf in
      if case .relative(let rule, _) = leaf.indicator.rule { (leaf, rule) } else { nil }
    }
  }

  func populationSteps() -> [SQLStep] {
    let relative = relativeLeaves
    guard !relative.isEmpty else { return [] }
    var steps = [
      SQLStep(
        name: "ahp_population",
        purpose: "among whom relative rules compare: the ends, and who is worse or equal",
        columns: keys + kept("value_", leaves)
          + relative.flatMap { populationColumns($0.leaf, $0.rule) },
        source: ["FROM ahp_values"])
    ]
    let standardised = relative.filter {
      $0.rule == .zScore || $0.rule == .zScoreOfSample
    }.map(\.leaf)
    if !standardised.isEmpty { steps += spreadSteps(standardised, after: steps[0]) }
    return steps
  }

  private func window(_ leaf: Leaf, by value: String? = nil, order: String? = nil) -> String {
    let partition =
      (leaf.comparesWithinPeriods ? [name("period")] : []) + (value.map { [$0] } ?? [])
    let parts =
      (partition.isEmpty ? [] : ["PARTITION BY " + partition.joined(separator: ", ")])
      + (order.map { ["ORDER BY \($0)"] } ?? [])
    return "OVER (\(parts.joined(separator: " ")))"
  }

  private func populationColumns(_ leaf: Leaf, _ rule: RelativeRule) -> [SQLColumn] {
    let value = name("value_" + leaf.id)
    let ends = [
      column("min(\(value)) \(window(leaf))", "lowest_" + leaf.id),
      column("max(\(value)) \(window(leaf))", "highest_" + leaf.id),
    ]
    let count = column("count(\(value)) \(window(leaf))", "count_" + leaf.id)
    if rule == .zScoreOfSample { return ends + [count] }
    guard [.rank, .percentile, .percentRank].contains(rule) else { return ends }
    // The worst first; rows without a value come after all others and count for nobody.
    let order = "\(value) \(leaf.isCost ? "DESC" : "ASC") NULLS LAST"
    return ends + [
      column("rank() \(window(leaf, order: order)) - 1", "worse_" + leaf.id),
      column("count(\(value)) \(window(leaf, by: value))", "equal_" + leaf.id),
      count,
    ]
  }

  /// Mean and spread in two passes of the places between the ends, 0...1: no square can overflow,
  /// and what rounding leaves in the mean is taken out again.
  private func spreadSteps(_ standardised: [Leaf], after population: SQLStep) -> [SQLStep] {
    let handed = kept(population.columns.map(\.name))
    func names(_ prefix: String) -> [SQLColumn] { kept(prefix, standardised) }
    return [
      SQLStep(
        name: "ahp_places", purpose: "the place of each value between the ends, for z-scores",
        columns: handed
          + standardised.map { leaf in
            let (value, low, high) = ends(of: leaf)
            return column(
              "CASE WHEN \(low) < \(high) THEN (\(value) - \(low)) / (\(high) - \(low)) END",
              "place_" + leaf.id)
          },
        source: ["FROM ahp_population"]),
      SQLStep(
        name: "ahp_means", purpose: "distances from the mean place",
        columns: handed
          + standardised.map { leaf in
            let place = name("place_" + leaf.id)
            return column("\(place) - avg(\(place)) \(window(leaf))", "distance_" + leaf.id)
          },
        source: ["FROM ahp_places"]),
      SQLStep(
        name: "ahp_spreads", purpose: "the mean's rounding and the mean square of the distances",
        columns: handed + names("distance_")
          + standardised.flatMap { leaf in
            let distance = name("distance_" + leaf.id)
            return [
              column("avg(\(distance)) \(window(leaf))", "rest_" + leaf.id),
              column("avg(\(distance) * \(distance)) \(window(leaf))", "square_" + leaf.id),
            ]
          },
        source: ["FROM ahp_means"]),
    ]
  }

  private func ends(of leaf: Leaf) -> (value: String, lowest: String, highest: String) {
    (name("value_" + leaf.id), name("lowest_" + leaf.id), name("highest_" + leaf.id))
  }

  /// A relative rule's score: 50 for everybody where all values are equal.
  func relative(_ rule: RelativeRule, _ leaf: Leaf) -> String {
    let (value, lowest, highest) = ends(of: leaf)
    var branches = [
      (when: "\(value) IS NULL", then: dialect.number(of: "NULL")),
      (when: "\(lowest) = \(highest)", then: literal(50)),
    ]
    let score: String
    switch rule {
    case .minMax:
      let (best, gained) =
        leaf.isCost
        ? (lowest, "(\(highest) - \(value))") : (highest, "(\(value) - \(lowest))")
      branches.append((when: "\(value) = \(best)", then: literal(100)))
      score = "\(literal(100)) * \(gained) / (\(highest) - \(lowest))"
    case .zScore, .zScoreOfSample:
      let (distance, rest) = (name("distance_" + leaf.id), name("rest_" + leaf.id))
      let variance = "\(name("square_" + leaf.id)) - \(rest) * \(rest)"
      let count = name("count_" + leaf.id)
      let spread =
        rule == .zScore
        ? variance
        : "(\(variance)) * (\(dialect.number(of: count)) / (\(count) - 1))"
      score =
        "\(literal(50)) \(leaf.isCost ? "-" : "+") \(literal(10)) * (\(distance) - \(rest)) "
        + "/ sqrt(\(spread))"
    case .percentRank:
      score =
        "\(literal(100)) * \(name("worse_" + leaf.id)) / (\(name("count_" + leaf.id)) - 1)"
    case .rank, .percentile:
      let worse = name("worse_" + leaf.id)
      let half = "\(literal(0.5)) * \(name("equal_" + leaf.id))"
      let count = name("count_" + leaf.id)
      score =
        rule == .percentile
        ? "\(literal(100)) * (\(worse) + \(half)) / \(count)"
        : "\(literal(100)) * (\(worse) + \(half) - \(literal(0.5))) / (\(count) - 1)"
    }
    return choice(branches, otherwise: score)
  }
}

extension QueryWriter.Leaf {
  fileprivate var isCost: Bool { indicator.direction == .cost }
}
