import IndicatorEvaluation

/// A leaf's rule, drawn, with its values.
struct RandomIndicator {
  let indicator: Indicator
  /// The same in YAML.
  let yaml: String

  init(id: String, _ shape: RandomEvaluation.Shape, _ draw: inout RandomDraw) {
    let (rule, text) = Self.rule(shape, &draw)
    let (missing, policy): (MissingPolicy, String) = draw.pick([
      (.renormalise, "{policy: renormalise}"), (.worst, "worst"), (.score(25.5), "{score: 25.5}"),
    ])
    indicator = Indicator(id: id, rule: rule, missing: missing)
    yaml = "\(id): {score: \(text), missing: \(policy)}"
  }

  private static func rule(
    _ shape: RandomEvaluation.Shape, _ draw: inout RandomDraw
  ) -> (ScoreRule, String) {
    if shape.isRelative, draw.happens(onceIn: 2) {
      let rule = draw.pick(RelativeRule.allCases)
      let scope = draw.pick(shape.hasPeriods ? RelativeScope.allCases : [.all])
      return (
        .relative(rule, scope: scope), "{rule: \(rule.rawValue), scope: \(scope.rawValue)}"
      )
    }
    switch draw.number(5) {
    case 0: return (.linear(slope: 0.5, offset: 20), "{rule: linear, slope: 0.5, offset: 20}")
    case 1: return (.goalposts(zero: 10, full: 90), "{rule: goalposts, zero: 10, full: 90}")
    case 2:
      let points = [(0.0, 0.0), (33.3, 60.0), (100.0, 100.0)].map { ScorePoint(x: $0, score: $1) }
      return (.piecewise(points), "{rule: piecewise, points: [[0, 0], [33.3, 60], [100, 100]]}")
    case 3:
      return (
        .steps(
          [ScoreStep(upTo: 20, score: 90), ScoreStep(upTo: 60.5, score: 40)], otherwise: 5),
        "{rule: steps, steps: [{upto: 20, score: 90}, {upto: 60.5, score: 40}], else: 5}"
      )
    default:
      let categories = [("bad", 0.0), ("一般", 50.5), ("good", 100.0)]
      return (
        .categories(categories.map { ScoreCategory(name: $0, score: $1) }),
        "{rule: categories, map: {bad: 0, 一般: 50.5, good: 100}}"
      )
    }
  }

  /// A cell of a table and the number that the library takes for it; missing now and then.
  func value(_ draw: inout RandomDraw) -> (text: String, value: Double) {
    if draw.happens(onceIn: 8) { return ("", .nan) }
    if case .categories(let categories) = indicator.rule {
      let position = draw.number(categories.count)
      return (categories[position].name, Double(position))
    }
    let hundredths = draw.happens(onceIn: 3) ? draw.number(100) * 100 : draw.number(10_000)
    let text = "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    return (text, Double(hundredths) / 100)
  }
}
