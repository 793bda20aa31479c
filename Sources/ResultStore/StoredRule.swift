import IndicatorEvaluation

/// A score rule as rows of `indicators` and `rule_points` hold it.
struct StoredRule: Hashable {
  struct Point: Hashable {
    var x: Double?
    var score: Double
    var category: String?
  }

  var name: String
  var scope: String?
  var points: [Point] = []

  init(name: String, scope: String?, points: [Point]) {
    self.name = name
    self.scope = scope
    self.points = points
  }

  init(_ rule: ScoreRule) {
    switch rule {
    case .piecewise(let list):
      name = "piecewise"
      points = list.map { Point(x: $0.x, score: $0.score) }
    case .goalposts(let zero, let full):
      name = "goalposts"
      points = [Point(x: zero, score: 0), Point(x: full, score: 100)]
    case .target(let target, let below, let above):
      name = "target"
      points = [
        Point(x: below, score: 0), Point(x: target, score: 100), Point(x: above, score: 0),
      ]
    case .steps(let steps, let otherwise):
      name = "steps"
      points = steps.map { Point(x: $0.upTo, score: $0.score) } + [Point(score: otherwise)]
    case .categories(let list):
      name = "categories"
      points = list.map { Point(score: $0.score, category: $0.name) }
    case .linear(let slope, let offset):
      name = "linear"
      points = [Point(x: slope, score: offset)]
    case .relative(let rule, let scope):
      name = rule.storedName
      self.scope = scope.rawValue
    case .alternativesJudged:
      name = "alternatives-judged"
    case .alternativesMeasured(let values, _):
      name = "alternatives-measured"
      points = values.map { Point(x: $0, score: 0) }
    }
  }

  /// The rule itself; nil for what is none that customers are scored by.
  var rule: ScoreRule? {
    let first = points.first
    switch name {
    case "piecewise":
      return .piecewise(
        points.compactMap { point in
          point.x.map { ScorePoint(x: $0, score: point.score) }
        })
    case "goalposts":
      guard points.count == 2, let zero = points[0].x, let full = points[1].x else { return nil }
      return .goalposts(zero: zero, full: full)
    case "target":
      guard points.count == 3, let below = points[0].x, let target = points[1].x,
        let above = points[2].x
      else { return nil }
      return .target(target, zeroBelow: below, zeroAbove: above)
    case "steps":
      guard let last = points.last, last.x == nil else { return nil }
      return .steps(
        points.compactMap { point in point.x.map { ScoreStep(upTo: $0, score: point.score) } },
        otherwise: last.score)
    case "categories":
      return .categories(
        points.map { ScoreCategory(name: $0.category ?? "", score: $0.score) })
    case "linear":
      guard let first, let slope = first.x else { return nil }
      return .linear(slope: slope, offset: first.score)
    default:
      guard let relative = RelativeRule(storedName: name),
        let scope = scope.flatMap(RelativeScope.init(rawValue:))
      else { return nil }
      return .relative(relative, scope: scope)
    }
  }
}

extension RelativeRule {
  private static let names: [(RelativeRule, String)] = [
    (.minMax, "min-max"), (.zScore, "z-score"), (.rank, "rank"), (.percentile, "percentile"),
  ]

  fileprivate var storedName: String { Self.names.first { $0.0 == self }?.1 ?? "" }

  fileprivate init?(storedName: String) {
    guard let found = Self.names.first(where: { $0.1 == storedName }) else { return nil }
    self = found.0
  }
}

/// A missing policy as `indicators` holds it.
struct StoredMissing: Hashable {
  var name: String
  var score: Double?

  init(name: String, score: Double?) {
    self.name = name
    self.score = score
  }

  init(_ policy: MissingPolicy) {
    switch policy {
    case .error: name = "error"
    case .renormalise: name = "renormalise"
    case .worst: name = "worst"
    case .score(let given):
      name = "score"
      score = given
    }
  }

  var policy: MissingPolicy? {
    switch name {
    case "error": .error
    case "renormalise": .renormalise
    case "worst": .worst
    case "score": score.map { .score($0) }
    default: nil
    }
  }
}

extension Aggregation {
  var storedName: String {
    switch self {
    case .arithmetic: "arithmetic"
    case .geometric: "geometric"
    case .harmonic: "harmonic"
    case .minimum: "minimum"
    case .power: "power"
    }
  }

  var exponent: Double? { if case .power(let p) = self { p } else { nil } }

  init?(storedName: String, exponent: Double?) {
    switch storedName {
    case "arithmetic": self = .arithmetic
    case "geometric": self = .geometric
    case "harmonic": self = .harmonic
    case "minimum": self = .minimum
    case "power":
      guard let exponent else { return nil }
      self = .power(exponent)
    default: return nil
    }
  }
}
