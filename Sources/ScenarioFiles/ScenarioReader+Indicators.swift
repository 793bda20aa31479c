import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape

extension ScenarioReader {
  /// `indicators`: what is measured and how a raw value becomes a score.
  mutating func readIndicators(_ entry: SourceNode.Entry?) {
    guard let entry else { return }
    indicatorsAreDeclared = true
    for item in namedEntries(of: entry.value, in: Phrase(zh: "`indicators`", en: "`indicators`")) {
      places.indicators[item.key] = item.keyPosition
      let place = Phrase(zh: "指标 `\(item.key)`", en: "the indicator `\(item.key)`")
      var indicator = Indicator(id: item.key, rule: .linear(slope: 1, offset: 0))
      if !item.value.isEmpty,
        let fields = fields(of: item.value, keys: ScenarioKeys.indicator, in: place)
      {
        read(fields, into: &indicator, place: place, at: item.keyPosition)
      } else if hasData {
        reportScoreMissing(place, at: item.keyPosition)
      }
      indicators.append(indicator)
    }
  }

  private mutating func read(
    _ fields: Fields, into indicator: inout Indicator, place: Phrase, at position: SourcePosition
  ) {
    indicator.label = fields["label"].map { label($0.value) } ?? Label()
    indicator.unit = fields["unit"].flatMap { text($0.value, Phrase(zh: "单位", en: "the unit")) }
    if let entry = fields["as"] {
      indicator.notation = choice(entry.value, Phrase(zh: "`as`", en: "`as`"))
      if indicator.notation != nil, !indicator.isPercent {
        error(
          .keyMissing, at: entry.keyPosition,
          Phrase(
            zh: "`as` 说明百分数的写法，但\(place.zh)的单位不是 %",
            en: "`as` says how per cents are written, but the unit of \(place.en) is not %"),
          hint: Phrase(
            zh: "请加上 `unit: \"%\"`；其他换算写作数据文件的 `columns: {\(indicator.id): {times: 100}}`",
            en:
              "add `unit: \"%\"`; other factors are `columns: {\(indicator.id): {times: 100}}` of the "
              + "data file"))
      }
    }
    var direction: Direction?
    if let entry = fields["direction"] {
      direction = choice(entry.value, Phrase(zh: "指标方向", en: "the direction"))
    }
    if let score = fields["score"] {
      places.hasScores = true
      if let rule = readScore(score, indicator: indicator.id, place: place) {
        indicator.rule = rule
        indicator.range = readScoreRange(score.value)
        checkDirection(direction, of: rule, at: score.keyPosition)
        if direction == nil, case .target = rule { direction = .target }
        if direction == nil, case .goalposts(let zero, let full) = rule, zero > full {
          direction = .cost
        }
      }
    } else if hasData {
      reportScoreMissing(place, at: position)
    }
    indicator.direction = direction ?? .benefit
    if let from = fields["from"] { readSource(from, of: indicator) }
    if let missing = fields["missing"] {
      indicator.missing = readMissing(missing)
      if let imputation = readImputation(missing.value) {
        treatments[indicator.id, default: DataTreatment()].imputation = imputation
      }
    }
    if let entry = fields["outliers"], let outliers = readOutliers(entry) {
      treatments[indicator.id, default: DataTreatment()].outliers = outliers
    }
  }

  private mutating func reportScoreMissing(_ place: Phrase, at position: SourcePosition) {
    error(
      .scoreMissing, at: position,
      Phrase(zh: "\(place.zh)没有 `score`", en: "\(place.en) has no `score`"),
      hint: Phrase(
        zh: "例如 `score: {rule: goalposts, zero: 60, full: 100}`",
        en: "for example `score: {rule: goalposts, zero: 60, full: 100}`"))
  }

  /// A rule that rises under `direction: cost`, or falls under `benefit`, is a slip in one of them.
  private mutating func checkDirection(
    _ direction: Direction?, of rule: ScoreRule, at position: SourcePosition
  ) {
    guard let direction, let slope = Self.slope(of: rule) else { return }
    let agrees =
      switch direction {
      case .benefit: slope == .rising
      case .cost: slope == .falling
      case .target: slope == .peaked
      }
    if agrees { return }
    let words =
      switch slope {
      case .rising: Phrase(zh: "随数值上升", en: "rises with the value")
      case .falling: Phrase(zh: "随数值下降", en: "falls with the value")
      case .peaked: Phrase(zh: "在目标值处最高", en: "peaks at a target")
      }
    error(
      .scoreDirectionConflict, at: position,
      Phrase(
        zh: "得分\(words.zh)，但指标方向是 `\(direction.rawValue)`",
        en: "the score \(words.en), but the direction is `\(direction.rawValue)`"),
      hint: Phrase(zh: "请更正其中之一", en: "correct one of the two"))
  }

  private enum Slope { case rising, falling, peaked }

  /// Nil where the rule has no one direction.
  private static func slope(of rule: ScoreRule) -> Slope? {
    func slope(_ scores: [Double]) -> Slope? {
      let pairs = zip(scores, scores.dropFirst())
      if pairs.allSatisfy({ $0 == $1 }) { return nil }
      if pairs.allSatisfy({ $0 <= $1 }) { return .rising }
      if pairs.allSatisfy({ $0 >= $1 }) { return .falling }
      return .peaked
    }
    switch rule {
    case .piecewise(let points): return slope(points.map(\.score))
    case .goalposts(let zero, let full): return zero < full ? .rising : .falling
    case .target: return .peaked
    case .steps(let steps, let otherwise): return slope(steps.map(\.score) + [otherwise])
    case .linear(let factor, _): return factor == 0 ? nil : factor > 0 ? .rising : .falling
    case .categories, .relative, .alternativesJudged, .alternativesMeasured: return nil
    }
  }

  /// `missing`: a policy, `{policy: …}` or `{score: x}`.
  private mutating func readMissing(_ entry: SourceNode.Entry) -> MissingPolicy {
    let place = Phrase(zh: "`missing`", en: "`missing`")
    if entry.value.text != nil { return readPolicyWord(entry.value, place) }
    guard let fields = fields(of: entry.value, keys: ScenarioKeys.missing, in: place) else {
      return .error
    }
    if let score = fields["score"] { return readPolicyScore(score) }
    // With something to stand in for it no value is missing.
    if fields["impute"] != nil, fields["policy"] == nil { return .error }
    guard let policy = fields["policy"] else {
      missingKey("policy", in: place, at: entry.keyPosition)
      return .error
    }
    if policy.value.text != nil { return readPolicyWord(policy.value, place) }
    guard let inner = self.fields(of: policy.value, keys: ["score"], in: place),
      let score = inner["score"]
    else { return .error }
    return readPolicyScore(score)
  }

  /// `{impute: median}`
  private mutating func readImputation(_ node: SourceNode) -> DataTreatment.Imputation? {
    guard case .mapping(let entries, _) = node,
      let entry = entries.first(where: { $0.key == "impute" })
    else { return nil }
    return choice(entry.value, Phrase(zh: "`impute`", en: "`impute`"))
  }

  /// `outliers: log` or `outliers: {winsorise: [5%, 95%]}`
  private mutating func readOutliers(_ entry: SourceNode.Entry) -> DataTreatment.Outliers? {
    let place = Phrase(zh: "`outliers`", en: "`outliers`")
    if entry.value.text != nil {
      return choice(entry.value, among: ["log"], place).map { _ in .logarithm }
    }
    guard let fields = fields(of: entry.value, keys: ScenarioKeys.outliers, in: place),
      let winsorise = fields["winsorise"]
    else { return nil }
    if case .sequence(let nodes, _) = winsorise.value, nodes.count == 2,
      let low = number(nodes[0], place), let high = number(nodes[1], place), low >= 0, low < high,
      high <= 1
    {
      return .winsorise(low, high)
    }
    error(
      .valueOutOfRange, at: winsorise.value.position,
      Phrase(
        zh: "`winsorise` 需要两个由低到高的分位，0%…100%",
        en: "`winsorise` takes two quantiles, the lower one first"),
      hint: Phrase(zh: "例如 `[5%, 95%]`", en: "for example `[5%, 95%]`"))
    return nil
  }

  private mutating func readPolicyWord(_ node: SourceNode, _ place: Phrase) -> MissingPolicy {
    let words = MissingPolicyKind.allCases.filter { $0.policy != nil }.map(\.rawValue)
    return choice(node, among: words, place).flatMap(MissingPolicyKind.init(rawValue:))?.policy
      ?? .error
  }

  private mutating func readPolicyScore(_ entry: SourceNode.Entry) -> MissingPolicy {
    score(entry.value).map { .score($0) } ?? .error
  }

  /// A score of 0…100.
  mutating func score(_ node: SourceNode) -> Double? {
    guard let value = plainNumber(node, Phrase(zh: "得分", en: "a score")) else { return nil }
    if value >= 0, value <= 100 { return value }
    error(
      .valueOutOfRange, at: node.position,
      Phrase(zh: "得分应在 0 与 100 之间", en: "a score lies between 0 and 100"))
    return nil
  }

  /// `alternatives`: the options of a classical AHP.
  mutating func readAlternatives(_ entry: SourceNode.Entry?) {
    guard let entry,
      let items = list(entry.value, in: Phrase(zh: "`alternatives`", en: "`alternatives`"))
    else { return }
    var seen: Set<String> = []
    for item in items {
      let place = Phrase(zh: "方案", en: "an alternative")
      if let id = item.text {
        if !id.isEmpty, !explainFullwidth(id, at: item.position),
          isNew(id, in: &seen, at: item.position)
        {
          alternatives.append(Alternative(id: id))
        }
        continue
      }
      guard let fields = fields(of: item, keys: ScenarioKeys.alternative, in: place) else {
        continue
      }
      guard let idEntry = fields["id"] else {
        missingKey("id", in: place, at: item.position)
        continue
      }
      guard let id = text(idEntry.value, place), isNew(id, in: &seen, at: idEntry.value.position)
      else { continue }
      alternatives.append(
        Alternative(id: id, label: fields["label"].map { label($0.value) } ?? Label()))
    }
  }
}
