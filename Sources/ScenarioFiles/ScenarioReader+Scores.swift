import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioShape

extension ScenarioReader {
  /// `score`: a rule for raw values, or judgments between the alternatives.
  mutating func readScore(
    _ entry: SourceNode.Entry, indicator: String, place: Phrase
  ) -> ScoreRule? {
    guard case .mapping(let entries, let position) = entry.value else {
      expected(
        Phrase(zh: "含 `rule` 的映射", en: "a mapping with `rule`"),
        for: Phrase(zh: "`score`", en: "`score`"), at: entry.value)
      return nil
    }
    guard let rule = entries.first(where: { $0.key == "rule" }) else {
      if !alternatives.isEmpty {
        return readAlternativeScore(entry, indicator: indicator)
      }
      let nearest = entries.first {
        SpellingHint.nearest(to: $0.key, among: ["rule"]) != nil
      }
      if let nearest {
        _ = fields(
          of: .mapping([nearest], position), keys: ["rule"],
          in: Phrase(zh: "`score`", en: "`score`"))
      } else {
        missingKey("rule", in: Phrase(zh: "`score`", en: "`score`"), at: entry.keyPosition)
      }
      return nil
    }
    let names = ScenarioKeys.scoreRules.keys.sorted()
    guard let name = choice(rule.value, among: names, Phrase(zh: "计分规则", en: "the rule")),
      let kind = ScoreRuleKind(rawValue: name), let keys = ScenarioKeys.scoreRules[name],
      let fields = fields(
        of: entry.value, keys: ["rule"] + keys + ScenarioKeys.scoreRange,
        in: Phrase(zh: "计分规则 `\(name)`", en: "the rule `\(name)`"))
    else { return nil }
    var isComplete = true
    for key in keys where fields[key] == nil && !["scope", "offset"].contains(key) {
      missingKey(
        key, in: Phrase(zh: "计分规则 `\(name)`", en: "the rule `\(name)`"), at: entry.keyPosition)
      isComplete = false
    }
    return isComplete ? readRule(kind, fields, at: entry.keyPosition) : nil
  }

  private mutating func readRule(
    _ kind: ScoreRuleKind, _ fields: Fields, at position: SourcePosition
  ) -> ScoreRule? {
    switch kind {
    case .piecewise: return fields["points"].flatMap { readPoints($0) }
    case .goalposts: return readGoalposts(fields, at: position)
    case .target: return readTarget(fields)
    case .steps: return readSteps(fields)
    case .categories: return fields["map"].flatMap { readCategories($0) }
    case .linear:
      guard let slope = fields["slope"].flatMap({ ruleNumber($0) }) else { return nil }
      if let entry = fields["offset"] {
        guard let offset = ruleNumber(entry) else { return nil }
        return .linear(slope: slope, offset: offset)
      }
      return .linear(slope: slope, offset: 0)
    case .minMax, .zScore, .zScoreOfSample, .rank, .percentile, .percentRank:
      return kind.relative.flatMap { readRelative($0, fields) }
    case .alternativesJudged, .alternativesMeasured: return nil
    }
  }

  /// `to` and `floor` of a rule: where its scores lie.
  mutating func readScoreRange(_ node: SourceNode) -> ScoreRange {
    var range = ScoreRange()
    guard case .mapping(let entries, _) = node else { return range }
    if let entry = entries.first(where: { $0.key == "to" }) {
      if case .sequence(let ends, _) = entry.value, ends.count == 2,
        let low = score(ends[0]), let high = score(ends[1]), low < high
      {
        range.low = low
        range.high = high
      } else {
        error(
          .valueOutOfRange, at: entry.value.position,
          Phrase(
            zh: "`to` 需要两个得分，由低到高", en: "`to` takes two scores, the lower one first"),
          hint: Phrase(
            zh: "例如 `to: [1, 100]`：0 分变为 1 分，100 分不变",
            en: "for example `to: [1, 100]`: 0 becomes 1, and 100 stays"))
      }
    }
    if let entry = entries.first(where: { $0.key == "floor" }), let least = score(entry.value) {
      range.floor = least
    }
    return range
  }

  private mutating func ruleNumber(_ entry: SourceNode.Entry) -> Double? {
    plainNumber(entry.value, Phrase(zh: "`\(entry.key)`", en: "`\(entry.key)`"))
  }

  private mutating func readPoints(_ entry: SourceNode.Entry) -> ScoreRule? {
    let place = Phrase(zh: "`points`", en: "`points`")
    guard let nodes = list(entry.value, in: place) else { return nil }
    var points: [ScorePoint] = []
    for node in nodes {
      guard case .sequence(let cells, _) = node, cells.count == 2 else {
        expected(
          Phrase(zh: "点 [数值, 得分] 的列表", en: "a list of points [value, score]"), for: place,
          at: node)
        return nil
      }
      guard let x = plainNumber(cells[0], Phrase(zh: "数值", en: "a value")),
        let score = score(cells[1])
      else { return nil }
      points.append(ScorePoint(x: x, score: score))
    }
    guard points.count >= 2, zip(points, points.dropFirst()).allSatisfy({ $0.x < $1.x }) else {
      error(
        .scorePointsOrder, at: entry.keyPosition,
        Phrase(
          zh: "`points` 至少需要两个点，且数值递增",
          en: "the points need at least two ascending values"),
        hint: Phrase(
          zh: "[[70, 0], [90, 60], [100, 100]] 表示 70 得 0 分，90 得 60 分，100 得 100 分",
          en: "[[70, 0], [90, 60], [100, 100]] means 70 scores 0, 90 scores 60, 100 scores 100"))
      return nil
    }
    return .piecewise(points)
  }

  private mutating func readGoalposts(_ fields: Fields, at position: SourcePosition) -> ScoreRule? {
    guard let zero = fields["zero"].flatMap({ ruleNumber($0) }),
      let full = fields["full"].flatMap({ ruleNumber($0) })
    else { return nil }
    guard zero != full else {
      error(
        .scorePointsOrder, at: position,
        Phrase(zh: "`zero` 与 `full` 相同", en: "`zero` and `full` are the same value"),
        hint: Phrase(
          zh: "`zero` 得 0 分，`full` 得 100 分",
          en: "`zero` scores 0 and `full` scores 100"))
      return nil
    }
    return .goalposts(zero: zero, full: full)
  }

  private mutating func readTarget(_ fields: Fields) -> ScoreRule? {
    guard let targetEntry = fields["target"], let target = ruleNumber(targetEntry),
      let zeroEntry = fields["zero_at"],
      let nodes = list(zeroEntry.value, in: Phrase(zh: "`zero_at`", en: "`zero_at`"))
    else { return nil }
    let values = nodes.compactMap { plainNumber($0, Phrase(zh: "`zero_at`", en: "`zero_at`")) }
    guard values.count == nodes.count else { return nil }
    guard values.count == 2, values[0] < target, target < values[1] else {
      error(
        .scorePointsOrder, at: zeroEntry.keyPosition,
        Phrase(
          zh: "`zero_at` 需要一个小于目标值和一个大于目标值的数",
          en: "`zero_at` needs one value below and one above the target"),
        hint: Phrase(
          zh: "例如 `target: 3, zero_at: [0, 8]`",
          en: "for example `target: 3, zero_at: [0, 8]`"))
      return nil
    }
    return .target(target, zeroBelow: values[0], zeroAbove: values[1])
  }

  private mutating func readSteps(_ fields: Fields) -> ScoreRule? {
    guard let stepsEntry = fields["steps"], let elseEntry = fields["else"],
      let nodes = list(stepsEntry.value, in: Phrase(zh: "`steps`", en: "`steps`"))
    else { return nil }
    var steps: [ScoreStep] = []
    for node in nodes {
      let place = Phrase(zh: "分段", en: "a step")
      guard let fields = self.fields(of: node, keys: ScenarioKeys.step, in: place) else {
        return nil
      }
      guard let upto = fields["upto"], let scoreEntry = fields["score"] else {
        missingKey(
          fields["upto"] == nil ? "upto" : "score", in: place, at: node.position)
        return nil
      }
      guard let x = ruleNumber(upto), let value = score(scoreEntry.value) else { return nil }
      steps.append(ScoreStep(upTo: x, score: value))
    }
    guard let otherwise = score(elseEntry.value) else { return nil }
    guard !steps.isEmpty, zip(steps, steps.dropFirst()).allSatisfy({ $0.upTo < $1.upTo }) else {
      error(
        .scorePointsOrder, at: stepsEntry.keyPosition,
        Phrase(
          zh: "`steps` 至少需要一段，且 `upto` 递增",
          en: "the steps need at least one entry and ascending `upto`"))
      return nil
    }
    return .steps(steps, otherwise: otherwise)
  }

  private mutating func readCategories(_ entry: SourceNode.Entry) -> ScoreRule? {
    let entries = namedEntries(of: entry.value, in: Phrase(zh: "`map`", en: "`map`"))
    var categories: [ScoreCategory] = []
    for item in entries {
      guard let value = score(item.value) else { return nil }
      categories.append(ScoreCategory(name: item.key, score: value))
    }
    if categories.isEmpty {
      error(
        .valueKind, at: entry.keyPosition, Phrase(zh: "`map` 为空", en: "`map` is empty"))
      return nil
    }
    return .categories(categories)
  }

  private mutating func readRelative(_ rule: RelativeRule, _ fields: Fields) -> ScoreRule? {
    var scope: RelativeScope = .period
    if let entry = fields["scope"] {
      guard let value: RelativeScope = choice(entry.value, Phrase(zh: "`scope`", en: "`scope`"))
      else { return nil }
      scope = value
    } else {
      error(
        .keyMissing, at: fields["rule"]?.keyPosition,
        Phrase(
          zh: "相对计分规则 `\(rule.rawValue)` 需要 `scope`",
          en: "the relative rule `\(rule.rawValue)` needs `scope`"),
        hint: Phrase(
          zh: "`scope: period` 在同一时期内比较，`scope: all` 在全部行内比较",
          en: "`scope: period` compares within each period, `scope: all` over all rows"))
      return nil
    }
    return .relative(rule, scope: scope)
  }

  // MARK: Alternatives

  private mutating func readAlternativeScore(
    _ entry: SourceNode.Entry, indicator: String
  ) -> ScoreRule? {
    guard
      let fields = fields(
        of: entry.value, keys: ScenarioKeys.alternativeScore,
        in: Phrase(zh: "`score`", en: "`score`"))
    else { return nil }
    var mode: AlternativeMode?
    if let modeEntry = fields["mode"] {
      mode = choice(modeEntry.value, Phrase(zh: "模式", en: "the mode"))
    }
    let names = alternatives.map(\.id)
    if let values = fields["values"] {
      return readMeasured(values, names: names).map { .alternativesMeasured($0, mode: mode) }
    }
    if let reference = fields["judgments"] {
      refuseExpertWeights(fields, besides: reference.value.text ?? "")
      guard let name = text(reference.value, Phrase(zh: "`judgments`", en: "`judgments`")) else {
        return nil
      }
      pendingAlternativeSets.append(
        PendingAlternativeSet(
          indicator: indicator, set: name, mode: mode, position: reference.value.position))
      return nil
    }
    let set = readJudgmentSet(
      id: indicator, items: names, fields: fields, key: entry.keyPosition, audit: false)
    return .alternativesJudged(set, mode: mode)
  }

  private mutating func readMeasured(_ entry: SourceNode.Entry, names: [String]) -> [Double]? {
    let entries = namedEntries(of: entry.value, in: Phrase(zh: "`values`", en: "`values`"))
    let positions = NameList(names)
    var values = [Double?](repeating: nil, count: names.count)
    for item in entries {
      guard let index = positions.position(of: item.key) else {
        error(
          .treeNodeUnknown, at: item.keyPosition,
          Phrase(zh: "`\(item.key)` 不是已定义的方案", en: "`\(item.key)` is no alternative"),
          hint: SpellingHint.phrase(for: item.key, among: names))
        continue
      }
      guard let value = plainNumber(item.value, Phrase(zh: "数值", en: "a value")) else { continue }
      if value <= 0 {
        error(
          .valueOutOfRange, at: item.value.position,
          Phrase(
            zh: "方案的实测值必须大于 0",
            en: "a measured value of an alternative must be above 0"))
        continue
      }
      values[index] = value
    }
    let absent = names.indices.filter { values[$0] == nil }.map { names[$0] }
    guard absent.isEmpty else {
      if entries.count < names.count {
        error(
          .keyMissing, at: entry.keyPosition,
          Phrase(
            zh: "缺少数值：\(absent.joined(separator: "、"))",
            en: "no value for \(absent.joined(separator: ", "))"))
      }
      return nil
    }
    return values.compactMap { $0 }
  }

  /// Leaves whose alternatives are compared in a named set, settled once the sets are read.
  mutating func settleAlternativeSets() {
    for indicator in indicators {
      guard case .alternativesJudged(let set, _) = indicator.rule,
        setNames.position(of: set.id) != nil
      else { continue }
      error(
        .idDuplicate, at: places.indicators[indicator.id],
        Phrase(zh: "名为 `\(set.id)` 的判断已存在", en: "judgments named `\(set.id)` exist already"),
        hint: Phrase(
          zh: "写在指标处的判断以指标 id 命名", en: "judgments written at an indicator take the indicator's id"))
    }
    for pending in pendingAlternativeSets {
      guard let set = setNames.position(of: pending.set).map({ judgmentSets[$0] }) else {
        let known = setNames.names
        error(
          .judgmentSetUnknown, at: pending.position,
          Phrase(
            zh: "没有名为 `\(pending.set)` 的判断",
            en: "no judgments are named `\(pending.set)`"),
          hint: SpellingHint.phrase(for: pending.set, among: known))
        continue
      }
      usedSets.insert(pending.set)
      guard Set(set.items) == Set(alternatives.map(\.id)) else {
        error(
          .judgmentChildrenMismatch, at: pending.position,
          Phrase(
            zh: "`\(pending.set)` 比较的项目与方案不一致",
            en: "`\(pending.set)` does not compare exactly the alternatives"))
        continue
      }
      if let index = indicatorNames.position(of: pending.indicator) {
        indicators[index].rule = .alternativesJudged(set, mode: pending.mode)
      }
    }
  }
}

/// A leaf's `score: {judgments: name}` that was read before the sets were.
struct PendingAlternativeSet {
  var indicator: String
  var set: String
  var mode: AlternativeMode?
  var position: SourcePosition
}
