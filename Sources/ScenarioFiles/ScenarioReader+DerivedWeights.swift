import BilingualText
import Diagnostics
import IndicatorEvaluation
import ObjectiveWeights
import PairwiseComparisons
import ScenarioShape

/// A node whose children are weighed.
struct WeighedChildren {
  var node: String
  var children: [HierarchyNode]
  /// False where a child was reported already.
  var isWhole: Bool
  /// Where `weights` stands.
  var key: SourcePosition
  /// Position among the sources of a combination; nil outside one.
  var source: Int?

  /// What judgments written here are called.
  var set: String { source.map { $0 == 0 ? node : "\(node)-\($0 + 1)" } ?? node }
}

/// What `weighting` says about every judged or given node.
struct TreeCombination {
  var rule: CombinationRule
  var with: [ObjectiveSource]
  var shares: [Double]?
}

extension ScenarioReader {
  /// `objective`, `combine` or `best_worst`; nil where none of them stands.
  mutating func readDerivedWeights(
    _ node: SourceNode, of source: WeighedChildren
  ) -> NodeWeights? {
    guard case .mapping(let entries, _) = node else { return nil }
    let found = ScenarioKeys.derivedWeights.first { key in entries.contains { $0.key == key } }
    switch found {
    case "objective": return readObjective(node, key: source.key).map { .objective($0) } ?? .equal
    case "combine": return readCombination(node, of: source) ?? .equal
    case "best_worst": return readBestWorst(node, of: source) ?? .equal
    default: return nil
    }
  }

  // MARK: What the data says

  private mutating func readObjective(
    _ node: SourceNode, key: SourcePosition
  ) -> ObjectiveSource? {
    guard
      let syntax = read(
        ObjectiveSyntax.shape, node, called: Phrase(zh: "客观赋权", en: "objective weights"), key: key),
      let name = syntax.method,
      var method = ObjectiveMethod.allMethods.first(where: { $0.name == name })
    else { return nil }
    let place = [syntax.retention?.position, syntax.measure?.position].compactMap { $0 }.first
    if case .principalComponents = method {
      method = .principalComponents(
        retention(syntax.retention), by: syntax.measure?.value ?? .coefficient)
    } else if let place {
      error(
        .valueOutOfRange, at: place,
        Phrase(
          zh: "`retain` 与 `by` 只用于 `objective: pca`",
          en: "`retain` and `by` belong to `objective: pca`"))
    }
    var period: Int?
    if let named = syntax.period, named.value != "all" {
      period = periods.firstIndex { $0.id == named.value }
      if period == nil {
        let known = periods.map(\.id) + ["all"]
        error(
          .periodUnknown, at: named.position,
          Phrase(
            zh: "没有评价期 `\(named.value)`", en: "there is no period `\(named.value)`"),
          hint: SpellingHint.phrase(for: named.value, among: known))
        return nil
      }
    }
    return ObjectiveSource(method, on: syntax.basis, period: period)
  }

  private mutating func retention(_ written: Positioned<String>?) -> ObjectiveMethod.Retention {
    guard let written, written.value != "kaiser" else { return .kaiser }
    let place = Phrase(zh: "`retain`", en: "`retain`")
    guard let share = number(.scalar(written.value, written.position), place) else {
      return .kaiser
    }
    if share > 0, share <= 1 { return .share(share) }
    error(
      .valueOutOfRange, at: written.position,
      Phrase(
        zh: "`retain` 是 `kaiser` 或大于 0 且不大于 100% 的份额",
        en: "`retain` is `kaiser` or a share above 0 and at most 100%"))
    return .kaiser
  }

  // MARK: Combinations

  private mutating func readCombination(
    _ node: SourceNode, of source: WeighedChildren
  ) -> NodeWeights? {
    let place = Phrase(zh: "权重组合", en: "the combination")
    guard let fields = fields(of: node, keys: ScenarioKeys.combinedWeights, in: place),
      let entry = fields["combine"],
      let rule: CombinationRule = choice(entry.value, Phrase(zh: "组合方式", en: "the combination"))
    else { return nil }
    guard let listed = fields["of"] else {
      missingKey("of", in: place, at: entry.keyPosition)
      return nil
    }
    guard let items = list(listed.value, in: Phrase(zh: "`of`", en: "`of`")) else { return nil }
    var sources: [NodeWeights] = []
    for (position, item) in items.enumerated() {
      if case .mapping(let entries, _) = item, entries.contains(where: { $0.key == "combine" }) {
        error(
          .combinationSources, at: item.position,
          Phrase(
            zh: "组合的来源不能又是组合", en: "a source of a combination is no combination itself"),
          hint: Phrase(zh: "请把其来源列在同一个 `of` 中", en: "list its sources in the same `of`"))
        continue
      }
      var one = source
      one.source = position
      sources.append(readWeights(item, of: one))
    }
    guard items.count >= 2, items.count <= WeightCombination.mostSources else {
      error(
        .combinationSources, at: listed.keyPosition,
        Phrase(
          zh: "组合需要 2 到 \(WeightCombination.mostSources) 个来源，此处有 \(items.count) 个",
          en: "a combination takes 2 to \(WeightCombination.mostSources) sources; there "
            + "\(items.count == 1 ? "is 1" : "are \(items.count)")"))
      return nil
    }
    let shares = readShares(fields["shares"], rule: rule, count: items.count)
    return .combined(CombinedSource(rule, of: sources, shares: shares))
  }

  private mutating func readShares(
    _ entry: SourceNode.Entry?, rule: CombinationRule, count: Int
  ) -> [Double]? {
    guard let entry else { return nil }
    guard rule.takesShares else {
      error(
        .combinationSharesSum, at: entry.keyPosition,
        Phrase(
          zh: "`shares` 只用于 linear 与 relative-entropy；\(rule.rawValue) 自行求出份额",
          en: "`shares` belong to linear and relative-entropy; \(rule.rawValue) has none to give"))
      return nil
    }
    let place = Phrase(zh: "`shares`", en: "`shares`")
    guard let items = list(entry.value, in: place) else { return nil }
    let shares = items.compactMap { number($0, place) }
    guard shares.count == items.count else { return nil }
    let sum = shares.reduce(0, +)
    guard shares.count == count, shares.allSatisfy({ $0 >= 0 }), abs(sum - 1) <= 1e-9 else {
      error(
        .combinationSharesSum, at: entry.keyPosition,
        Phrase(
          zh: "\(count) 个来源需要 \(count) 个不小于 0、和为 1 的份额；此处 \(shares.count) 个，和为 "
            + shortNumber(sum),
          en: "\(count) sources have \(count) shares of 0 or more with the sum 1; here are "
            + "\(shares.count) with the sum \(shortNumber(sum))"))
      return nil
    }
    return shares
  }

  /// `combine` under `weighting`.
  mutating func readTreeCombination(_ fields: Fields) {
    let place = Phrase(zh: "`weighting`", en: "`weighting`")
    var rule: CombinationRule?
    if let entry = fields["combine"] {
      rule = choice(entry.value, Phrase(zh: "组合方式", en: "the combination"))
      if fields["with"] == nil { missingKey("with", in: place, at: entry.keyPosition) }
    } else if let alone = fields["with"] ?? fields["shares"] {
      missingKey("combine", in: place, at: alone.keyPosition)
    }
    guard let listed = fields["with"], let sources = readMethods(listed), let rule else { return }
    treeCombination = TreeCombination(
      rule: rule, with: sources,
      shares: readShares(fields["shares"], rule: rule, count: sources.count + 1))
  }

  /// What judged and given weights are combined with; nil after a mistake.
  private mutating func readMethods(_ listed: SourceNode.Entry) -> [ObjectiveSource]? {
    let place = Phrase(zh: "`with`", en: "`with`")
    guard let items = list(listed.value, in: place) else { return nil }
    let names = ScenarioForms.objectiveMethods.map(\.word)
    var sources: [ObjectiveSource] = []
    for item in items {
      if item.text != nil {
        guard let name = choice(item, among: names, place) else { continue }
        if let method = ObjectiveMethod.allMethods.first(where: { $0.name == name }) {
          sources.append(ObjectiveSource(method))
        }
      } else if let source = readObjective(item, key: item.position) {
        sources.append(source)
      }
    }
    guard !items.isEmpty, items.count < WeightCombination.mostSources else {
      error(
        .combinationSources, at: listed.keyPosition,
        Phrase(
          zh: "`with` 需要 1 到 \(WeightCombination.mostSources - 1) 个方法",
          en: "`with` takes 1 to \(WeightCombination.mostSources - 1) methods"))
      return nil
    }
    return sources.count == items.count ? sources : nil
  }

  /// A node's weights, combined with the data where `weighting` says so.
  mutating func combinedWithData(
    _ weights: NodeWeights, of source: WeighedChildren
  ) -> NodeWeights {
    guard let all = treeCombination, source.children.count > 1 else { return weights }
    switch weights {
    case .given, .judged, .bestWorst:
      return .combined(
        CombinedSource(
          all.rule, of: [weights] + all.with.map { .objective($0) }, shares: all.shares))
    case .equal, .objective, .combined, .derived: return weights
    }
  }

  // MARK: The best and the worst

  private mutating func readBestWorst(
    _ node: SourceNode, of source: WeighedChildren
  ) -> NodeWeights? {
    guard
      let fields = fields(
        of: node, keys: ["best_worst"], in: Phrase(zh: "`weights`", en: "`weights`")),
      let entry = fields["best_worst"],
      let syntax = read(
        BestWorstSyntax.shape, entry.value, called: "`best_worst`", key: entry.keyPosition)
    else { return nil }
    let items = source.children.map(\.id)
    guard let best = syntax.best.flatMap({ position(of: $0, in: items) }),
      let worst = syntax.worst.flatMap({ position(of: $0, in: items) })
    else { return nil }
    let first = judgments(syntax.bestToOthers, items)
    let second = judgments(syntax.othersToWorst, items)
    guard source.isWhole, let first, let second else { return nil }
    do throws(BestWorstError) {
      return .bestWorst(
        BestWorstSource(
          try BestWorstJudgments(
            best: best, worst: worst, bestToOthers: first, othersToWorst: second),
          model: syntax.model))
    } catch {
      self.error(
        error.code, at: entry.keyPosition, error.message(items: items.map { Phrase("`\($0)`") }))
      return nil
    }
  }

  private mutating func position(of item: Positioned<String>, in items: [String]) -> Int? {
    if let position = items.firstIndex(of: item.value) { return position }
    error(
      .treeNodeUnknown, at: item.position,
      Phrase(
        zh: "`\(item.value)` 不是该节点的下级", en: "`\(item.value)` is no child of this node"),
      hint: SpellingHint.phrase(for: item.value, among: items))
    return nil
  }

  /// One judgment an item, nil where there is none; nil where a name is unknown.
  private mutating func judgments(_ named: [Named<Double>], _ items: [String]) -> [Double?]? {
    var values = [Double?](repeating: nil, count: items.count)
    var isSound = true
    for entry in named {
      let name = Positioned(entry.name, at: entry.key)
      guard let item = position(of: name, in: items), let value = entry.value else {
        isSound = false
        continue
      }
      values[item] = value
    }
    return isSound ? values : nil
  }
}

extension BestWorstError {
  /// The code that the mistake has in a scenario file.
  fileprivate var code: DiagnosticCode {
    switch self {
    case .missing, .shape, .tooFewItems, .itemOutOfRange: .bestWorstMissing
    case .notOne, .bestIsWorst: .bestWorstNotOne
    case .belowOne: .valueOutOfRange
    case .contradiction: .judgmentNotReciprocal
    }
  }
}
