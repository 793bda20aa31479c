import BilingualText
import Diagnostics
import FuzzyEvaluation
import IndicatorEvaluation
import PairwiseComparisons
import RankingMethods
import Robustness
import ScenarioShape

/// `robustness`, `rankings` and `fuzzy`: what the commands of these names do unless flags say otherwise.
extension ScenarioReader {
  // MARK: Robustness

  mutating func readRobustness(
    _ entry: SourceNode.Entry?, tree: HierarchyNode?
  ) -> RobustnessSettings? {
    guard let entry,
      let syntax = read(
        RobustnessSyntax.shape, entry.value, called: "`robustness`", key: entry.keyPosition)
    else { return nil }
    var assumptions = RobustnessAssumptions()
    if let written = syntax.weights {
      assumptions.weights = spread(written, below: nil) ?? assumptions.weights
      let parents = (tree?.nodesBelow ?? []).filter { !$0.isLeaf }
      for node in written.nodes {
        guard let parent = parents.first(where: { $0.id == node.name }) else {
          unknownIndicator(node.name, at: node.key, among: parents.map(\.id))
          continue
        }
        assumptions.nodes[node.name] = node.value.flatMap { spread($0, below: parent) }
      }
    }
    assumptions.judgments = syntax.judgments.flatMap { noise($0) }
    let leaves = (tree?.leaves ?? []).map(\.id)
    for indicator in syntax.values {
      guard leaves.contains(indicator.name) else {
        unknownIndicator(indicator.name, at: indicator.key, among: leaves)
        continue
      }
      guard let written = indicator.value else { continue }
      let rule = indicators.first { $0.id == indicator.name }?.rule
      assumptions.values[indicator.name] = noise(
        written, of: indicator.name, rule, at: indicator.key)
    }
    assumptions.methods = syntax.methods.map(\.value)
    return RobustnessSettings(
      samples: syntax.samples, seed: syntax.seed.map { UInt64($0) }, assumptions: assumptions,
      namesWeights: syntax.weights != nil)
  }

  private mutating func unknownIndicator(
    _ id: String, at position: SourcePosition, among known: [String]
  ) {
    error(
      .robustnessIndicatorUnknown, at: position,
      Phrase(zh: "层次结构中没有 `\(id)`", en: "the tree has no `\(id)`"),
      hint: SpellingHint.phrase(for: id, among: known))
  }

  /// - Parameter parent: the node whose children are bounded; nil for every node.
  private mutating func spread(
    _ written: WeightSpreadSyntax, below parent: HierarchyNode?
  ) -> RobustnessAssumptions.Weights? {
    if let word = written.word {
      switch word.value {
      case "any": return .any
      case "order": return .order
      default: return .fixed
      }
    }
    if let within = written.within {
      if within.value > 0, within.value <= 1 { return .within(within.value) }
      refuseSpread(
        within,
        Phrase(zh: "`within` 大于 0 且不大于 100%", en: "`within` is above 0 and at most 100%"))
      return nil
    }
    if let dirichlet = written.dirichlet {
      if dirichlet.value > 0, dirichlet.value <= 1e9 { return .dirichlet(dirichlet.value) }
      refuseSpread(
        dirichlet,
        Phrase(
          zh: "集中度大于 0 且不大于 1e9", en: "a concentration is above 0 and at most 1e9"))
      return nil
    }
    guard let between = written.between else { return nil }
    return bounds(between, below: parent)
  }

  private mutating func refuseSpread(_ value: Positioned<Double>, _ message: Phrase) {
    error(.robustnessSpread, at: value.position, message)
  }

  private mutating func bounds(
    _ between: Keyed<[Named<ClosedRange<Double>>]>, below parent: HierarchyNode?
  ) -> RobustnessAssumptions.Weights? {
    guard let parent else {
      error(
        .robustnessBounds, at: between.key,
        Phrase(
          zh: "`between` 写在 `nodes` 的某个节点下",
          en: "`between` is about the children of one node: write it under `nodes`"))
      return nil
    }
    let children = parent.children.map(\.id)
    var found: [String: ClosedRange<Double>] = [:]
    for bound in between.value {
      guard children.contains(bound.name) else {
        unknownIndicator(bound.name, at: bound.key, among: children)
        continue
      }
      found[bound.name] = bound.value
    }
    let low = children.map { max(0, found[$0]?.lowerBound ?? 0) }.reduce(0, +)
    let high = children.map { min(1, found[$0]?.upperBound ?? 1) }.reduce(0, +)
    guard low < 1 - 1e-12, high > 1 + 1e-12 else {
      let isLow = low >= 1 - 1e-12
      // The two that ask for most, or allow least.
      let clash = between.value.compactMap { bound in bound.value.map { (bound.name, $0) } }
        .sorted {
          isLow ? $0.1.lowerBound > $1.1.lowerBound : $0.1.upperBound < $1.1.upperBound
        }.prefix(2).map { "`\($0.0)`" }
      error(
        .robustnessBounds, at: between.key,
        Phrase(
          zh: "没有和为 1 的权重满足这些上下限：\(clash.joined(separator: "、")) "
            + (isLow ? "的下限之和太大" : "的上限之和太小"),
          en: "no weights of sum 1 satisfy these bounds: "
            + (isLow ? "the least of " : "the largest of ")
            + clash.joined(separator: " and ")
            + (isLow ? " ask for too much" : " allow too little")))
      return nil
    }
    return .between(found)
  }

  /// Of judgments: `estimated`, a σ, or `1 grades`.
  private mutating func noise(_ written: Positioned<String>) -> JudgmentNoise.Kind? {
    let words = written.value.split(separator: " ")
    let value = words.first.flatMap { Double($0) }
    switch (words.count, value) {
    case (1, nil) where written.value == "estimated": return .estimated
    case (1, let sigma?) where sigma > 0 && sigma <= 2: return .logNormal(deviation: sigma)
    case (2, let grades?)
    where ["grade", "grades"].contains(words[1]) && grades > 0 && grades <= 4:
      return .grades(grades)
    default:
      error(
        .robustnessNoiseKind, at: written.position,
        Phrase(
          zh: "`judgments` 是 `estimated`、大于 0 至 2 的 σ，或 `1 grades`（至多 4）",
          en: "`judgments` is `estimated`, a σ above 0 and at most 2, or `1 grades` (at most 4)"))
      return nil
    }
  }

  private mutating func noise(
    _ written: ValueNoiseSyntax, of indicator: String, _ rule: ScoreRule?, at key: SourcePosition
  ) -> ValueNoise? {
    let isCategory = if case .categories = rule { true } else { false }
    let kinds = [
      written.deviation != nil || written.shared != nil, written.within != nil,
      written.triangular != nil, written.poisson?.value == true, written.confusion != nil,
    ].count { $0 }
    func refuse(_ message: Phrase) -> ValueNoise? {
      error(.robustnessNoiseKind, at: key, message)
      return nil
    }
    guard kinds == 1 else {
      return refuse(
        Phrase(
          zh: "`\(indicator)` 的误差只能有一种：sd 与 shared_sd、within、triangular、poisson 或 confusion",
          en:
            "`\(indicator)` has one kind of error: sd with shared_sd, within, triangular, poisson or "
            + "confusion"))
    }
    guard isCategory == (written.confusion != nil) else {
      return refuse(
        isCategory
          ? Phrase(
            zh: "`\(indicator)` 是类别：误差写 `confusion`（误为相邻类别的概率）",
            en:
              "`\(indicator)` has categories: its error is `confusion`, the probability of a neighbour"
          )
          : Phrase(
            zh: "`confusion` 只用于类别指标", en: "`confusion` belongs to indicators with categories"))
    }
    if let share = written.confusion ?? written.within {
      guard share.value > 0, share.value <= 1 else {
        return refuse(
          Phrase(
            zh: "`\(indicator)` 的误差应大于 0 且不大于 100%",
            en: "the error of `\(indicator)` is above 0 and at most 100%"))
      }
      return written.confusion != nil ? .confusion(share.value) : .within(share.value)
    }
    if let numbers = written.triangular?.value {
      guard numbers.count == 3, numbers[0] <= numbers[1], numbers[1] <= numbers[2] else {
        return refuse(
          Phrase(
            zh: "`triangular` 是递增的三个数 [最小, 最可能, 最大]",
            en: "`triangular` is three ascending numbers [least, most likely, largest]"))
      }
      return .triangular(from: numbers[0], mode: numbers[1], to: numbers[2])
    }
    if written.poisson?.value == true { return .poisson }
    let (own, shared) = (written.deviation?.value ?? 0, written.shared?.value ?? 0)
    guard own >= 0, shared >= 0 else {
      return refuse(Phrase(zh: "标准差不小于 0", en: "a standard deviation is 0 or more"))
    }
    return .normal(own: own, shared: shared)
  }

  // MARK: Rankings

  mutating func readRankings(
    _ entry: SourceNode.Entry?, tree: HierarchyNode?
  ) -> RankingsSettings? {
    guard let entry,
      let syntax = read(
        RankingsSyntax.shape, entry.value, called: "`rankings`", key: entry.keyPosition)
    else { return nil }
    var settings = RankingSettings()
    if let methods = syntax.methods {
      if methods.value.isEmpty || Set(methods.value).count != methods.value.count {
        error(
          .valueOutOfRange, at: methods.position,
          Phrase(zh: "`methods` 列出每个方法一次", en: "`methods` names methods, each once"))
      } else {
        settings.methods = methods.value
      }
    }
    if let normalisation = syntax.normalisation { settings.topsis = normalisation }
    if let ranks = syntax.ranks { settings.rankSumRatio = ranks }
    if let majority = syntax.majority {
      if (0...1).contains(majority.value) {
        settings.majority = majority.value
      } else {
        error(
          .valueOutOfRange, at: majority.position, Phrase(zh: "v 在 0 与 1 之间", en: "v is 0 to 1"))
      }
    }
    if let zeta = syntax.distinguishing {
      if zeta.value > 0, zeta.value <= 1 {
        settings.distinguishing = zeta.value
      } else {
        error(
          .valueOutOfRange, at: zeta.position,
          Phrase(zh: "zeta 大于 0 且不大于 1", en: "zeta is above 0 and at most 1"))
      }
    }
    let leaves = (tree?.leaves ?? []).map(\.id)
    var functions: [String: PreferenceFunction] = [:]
    for named in syntax.promethee {
      guard named.name == "default" || leaves.contains(named.name) else {
        error(
          .treeNodeUnknown, at: named.key,
          Phrase(
            zh: "`\(named.name)` 不是指标", en: "`\(named.name)` is no indicator of the tree"),
          hint: SpellingHint.phrase(for: named.name, among: leaves + ["default"]))
        continue
      }
      guard let function = named.value?.function else { continue }
      guard function.isValid else {
        error(
          .prometheeThresholds, at: named.key,
          Phrase(
            zh: "\(function.name) 的阈值应满足 0 ≤ q < p，s > 0",
            en: "the thresholds of \(function.name) do not fit: 0 ≤ q < p, s above 0"))
        continue
      }
      functions[named.name] = function
    }
    if let basis = syntax.basis, basis.value == .values, !leaves.isEmpty,
      leaves.allSatisfy({ leaf in
        if case .categories = indicators.first(where: { $0.id == leaf })?.rule {
          true
        } else {
          false
        }
      })
    {
      error(
        .rankingNeedsNumbers, at: basis.position,
        Phrase(
          zh: "所有指标都是文本，不能按原始值排序", en: "all indicators are texts: there are no values to rank"),
        hint: Phrase(zh: "请写 `on: scores`", en: "write `on: scores`"))
    }
    return RankingsSettings(
      basis: syntax.basis?.value, settings: settings,
      functions: functions.filter { $0.key != "default" }, function: functions["default"])
  }

  // MARK: Fuzzy evaluation

  mutating func readFuzzy(
    _ entry: SourceNode.Entry?, tree: HierarchyNode?, bands: [Band]
  ) -> FuzzySettings? {
    guard let entry else {
      return fuzzyOperators.isEmpty
        ? nil : FuzzySettings(nodeOperators: fuzzyOperators, grades: [], memberships: [:])
    }
    guard
      let syntax = read(FuzzySyntax.shape, entry.value, called: "`fuzzy`", key: entry.keyPosition)
    else { return nil }
    var grades: [FuzzyGrade] = []
    if let written = syntax.grades {
      var seen: Set<String> = []
      grades = written.value.map { FuzzyGrade(id: $0.id, label: $0.label, value: $0.value) }
      let falls = zip(grades, grades.dropFirst()).allSatisfy { $0.value > $1.value }
      if grades.count < 2 || !falls || !grades.allSatisfy({ seen.insert($0.id).inserted }) {
        error(
          .fuzzyGradesMissing, at: written.key,
          Phrase(
            zh: "`grades` 至少两个等级，从好到差，分值递减，编号各异",
            en:
              "`grades` are two or more, from the best to the worst, with falling values and ids of "
              + "their own"))
      }
    } else if bands.count < 2 {
      error(
        .fuzzyGradesMissing, at: entry.keyPosition,
        Phrase(
          zh: "模糊综合评价需要等级：请写 `bands` 或 `grades`",
          en: "fuzzy evaluation needs grades: write `bands`, or `grades` here"))
    }
    if let membership = syntax.membership, !grades.isEmpty, membership.value != .triangular {
      error(
        .fuzzyGradesMissing, at: membership.position,
        Phrase(
          zh: "trapezoidal 与 crisp 使用 `bands` 的界限，不能与 `grades` 同用",
          en:
            "trapezoidal and crisp take the limits of `bands`; with `grades` of their own there are none"
        ))
    }
    let leaves = (tree?.leaves ?? []).map(\.id)
    let count = grades.isEmpty ? bands.count : grades.count
    var memberships: [String: [Double]] = [:]
    for row in syntax.matrix {
      guard leaves.contains(row.name) else {
        error(
          .treeNodeUnknown, at: row.key,
          Phrase(zh: "`\(row.name)` 不是指标", en: "`\(row.name)` is no indicator of the tree"),
          hint: SpellingHint.phrase(for: row.name, among: leaves))
        continue
      }
      guard let shares = row.value else { continue }
      do throws(FuzzyError) {
        guard shares.count == count else {
          throw .shape(expected: count, found: shares.count)
        }
        memberships[row.name] = try WrittenMembership.shares(written: shares)
      } catch {
        self.error(.fuzzyMembershipSum, at: row.key, error.message())
      }
    }
    return FuzzySettings(
      operator: syntax.operator, nodeOperators: fuzzyOperators,
      membership: syntax.membership?.value,
      votes: syntax.votes?.value, grades: grades, memberships: memberships)
  }
}

extension HierarchyNode {
  /// The node and all below it.
  fileprivate var nodesBelow: [HierarchyNode] {
    var found: [HierarchyNode] = []
    var open = [self]
    while let node = open.popLast() {
      found.append(node)
      open += node.children.reversed()
    }
    return found
  }
}
