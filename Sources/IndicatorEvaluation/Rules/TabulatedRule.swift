/// A score rule as a name and rows of numbers, for databases and programs.
package struct TabulatedRule: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    /// A raw value; nil where the score is that of a category or of everything else.
    package var x: Double?
    package var score: Double
    package var category: String?

    package init(x: Double? = nil, score: Double, category: String? = nil) {
      self.x = x
      self.score = score
      self.category = category
    }
  }

  package var name: String
  package var scope: String?
  package var points: [Point] = []

  package init(name: String, scope: String?, points: [Point]) {
    self.name = name
    self.scope = scope
    self.points = points
  }

  package init(_ rule: ScoreRule) {
    name = rule.kind.rawValue
    switch rule {
    case .piecewise(let list):
      points = list.map { Point(x: $0.x, score: $0.score) }
    case .goalposts(let zero, let full):
      points = [Point(x: zero, score: 0), Point(x: full, score: 100)]
    case .target(let target, let below, let above):
      points = [
        Point(x: below, score: 0), Point(x: target, score: 100), Point(x: above, score: 0),
      ]
    case .steps(let steps, let otherwise):
      points = steps.map { Point(x: $0.upTo, score: $0.score) } + [Point(score: otherwise)]
    case .categories(let list):
      points = list.map { Point(score: $0.score, category: $0.name) }
    case .linear(let slope, let offset):
      points = [Point(x: slope, score: offset)]
    case .relative(_, let scope):
      self.scope = scope.rawValue
    case .alternativesJudged: break
    case .alternativesMeasured(let values, _):
      points = values.map { Point(x: $0, score: 0) }
    }
  }

  /// The rule itself; nil for what is none that customers are scored by.
  package var rule: ScoreRule? {
    let first = points.first
    switch ScoreRuleKind(rawValue: name) {
    case .piecewise:
      return .piecewise(
        points.compactMap { point in
          point.x.map { ScorePoint(x: $0, score: point.score) }
        })
    case .goalposts:
      guard points.count == 2, let zero = points[0].x, let full = points[1].x else { return nil }
      return .goalposts(zero: zero, full: full)
    case .target:
      guard points.count == 3, let below = points[0].x, let target = points[1].x,
        let above = points[2].x
      else { return nil }
      return .target(target, zeroBelow: below, zeroAbove: above)
    case .steps:
      guard let last = points.last, last.x == nil else { return nil }
      return .steps(
        points.compactMap { point in point.x.map { ScoreStep(upTo: $0, score: point.score) } },
        otherwise: last.score)
    case .categories:
      return .categories(
        points.map { ScoreCategory(name: $0.category ?? "", score: $0.score) })
    case .linear:
      guard let first, let slope = first.x else { return nil }
      return .linear(slope: slope, offset: first.score)
    case let kind:
      guard let relative = kind?.relative, let scope = scope.flatMap(RelativeScope.init(rawValue:))
      else { return nil }
      return .relative(relative, scope: scope)
    }
  }
}
