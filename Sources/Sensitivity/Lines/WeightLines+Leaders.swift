extension WeightLines {
  /// Who comes first as the weight goes from 0 to 1: the upper envelope of the lines.
  ///
  /// - Complexity: O(n log n)
  public var leaders: [LeadingInterval] {
    // By slope, of equal slopes only the highest: the envelope's slopes ascend.
    var keyed = lines.indices.map {
      (slope: lines[$0].slope, intercept: lines[$0].intercept, position: $0)
    }
    keyed.sort {
      $0.slope != $1.slope
        ? $0.slope < $1.slope
        : $0.intercept != $1.intercept
          ? $0.intercept < $1.intercept : $0.position > $1.position
    }
    var hull: [Int] = []
    for (_, _, line) in keyed {
      if let last = hull.last, lines[line].slope - lines[last].slope <= Tie.slope {
        if lines[line].intercept <= lines[last].intercept { continue }
        hull.removeLast()
      }
      while hull.count > 1,
        crossing(hull[hull.count - 2], line) <= crossing(hull[hull.count - 2], hull[hull.count - 1])
      {
        hull.removeLast()
      }
      hull.append(line)
    }
    return intervals(hull)
  }

  /// The part of the envelope between 0 and 1, without intervals that rounding alone opens.
  private func intervals(_ hull: [Int]) -> [LeadingInterval] {
    var found: [LeadingInterval] = []
    var from = 0.0
    for (position, line) in hull.enumerated() {
      let isLast = position == hull.count - 1
      let to = isLast ? 1 : min(1, crossing(line, hull[position + 1]))
      guard to > from + 1e-12 || (isLast && found.isEmpty) else { continue }
      found.append(
        LeadingInterval(
          from: from, to: to, first: lines.indices.filter { $0 == line || isSame($0, line) }))
      from = to
    }
    if !found.isEmpty { found[found.count - 1].to = 1 }
    return found
  }
}
