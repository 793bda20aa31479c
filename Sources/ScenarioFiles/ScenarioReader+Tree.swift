import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioShape

extension ScenarioReader {
  /// `tree`: the hierarchy from the goal down to the indicators.
  mutating func readTree(_ entry: SourceNode.Entry?, root: SourceNode) -> HierarchyNode? {
    guard let entry else {
      missingKey("tree", in: Phrase(zh: "场景", en: "the scenario"), at: root.position)
      return nil
    }
    places.tree = entry.keyPosition
    let tree = readNode(entry.value)
    if let tree, tree.isLeaf {
      error(
        .keyMissing, at: entry.keyPosition,
        Phrase(zh: "层次结构没有 `children`", en: "the tree has no `children`"),
        hint: Phrase(
          zh: "请列出要比较的项：`children: [price, quality]`",
          en: "list what is weighed: `children: [price, quality]`"))
      return nil
    }
    return tree
  }

  private mutating func readNode(_ node: SourceNode) -> HierarchyNode? {
    if let id = node.text {
      return explainFullwidth(id, at: node.position) ? nil : readLeaf(id, at: node.position)
    }
    let place = Phrase(zh: "节点", en: "a node")
    guard let fields = fields(of: node, keys: ScenarioKeys.node, in: place) else { return nil }
    guard let idEntry = fields["id"] else {
      missingKey("id", in: place, at: node.position)
      return nil
    }
    guard let id = text(idEntry.value, place) else { return nil }
    guard let childrenEntry = fields["children"] else {
      guard var leaf = readLeaf(id, at: idEntry.value.position) else { return nil }
      if let entry = fields["label"] { leaf.label = label(entry.value) }
      return leaf
    }
    guard isNewNode(id, at: idEntry.value.position) else { return nil }
    let title = fields["label"].map { label($0.value) } ?? Label()
    let aggregation = fields["aggregate"].flatMap { readAggregation($0.value) } ?? .arithmetic
    if let entry = fields["fuzzy_operator"] {
      fuzzyOperators[id] = choice(
        entry.value, Phrase(zh: "`fuzzy_operator`", en: "`fuzzy_operator`"))
    }
    let items = list(childrenEntry.value, in: Phrase(zh: "`children`", en: "`children`")) ?? []
    let children = items.compactMap { readNode($0) }
    if items.isEmpty {
      error(
        .valueKind, at: childrenEntry.keyPosition,
        Phrase(zh: "`children` 为空", en: "`children` is empty"))
    }
    let weights = readNodeWeights(
      fields["weights"], id: id, children: children, isWhole: children.count == items.count,
      at: idEntry.value.position)
    return HierarchyNode(
      id: id, label: title, aggregation: aggregation, weights: weights, children: children)
  }

  private mutating func readLeaf(_ id: String, at position: SourcePosition) -> HierarchyNode? {
    let indicator = indicatorNames.position(of: id).map { indicators[$0] }
    if indicatorsAreDeclared, indicator == nil {
      let known = indicatorNames.names
      error(
        .treeNodeUnknown, at: position,
        Phrase(zh: "`\(id)` 不是已定义的指标", en: "`\(id)` is no indicator"),
        hint: SpellingHint.phrase(for: id, among: known))
      return nil
    }
    guard isNewNode(id, at: position) else { return nil }
    return HierarchyNode(id: id, label: indicator?.label ?? Label())
  }

  private mutating func isNewNode(_ id: String, at position: SourcePosition) -> Bool {
    guard nodeIds.insert(id).inserted else {
      let earlier = places.nodes[id].map { "\($0.line)" } ?? "?"
      error(
        .treeNodeTwice, at: position,
        Phrase(
          zh: "`\(id)` 已在层次结构中（第 \(earlier) 行）",
          en: "`\(id)` stands in the tree already, in line \(earlier)"),
        hint: Phrase(zh: "每个 id 只能出现一次", en: "every id stands in the tree once"))
      return false
    }
    places.nodes[id] = position
    return true
  }

  private mutating func readAggregation(_ node: SourceNode) -> Aggregation? {
    let place = Phrase(zh: "`aggregate`", en: "`aggregate`")
    if case .mapping = node {
      guard let fields = fields(of: node, keys: ScenarioKeys.power, in: place) else { return nil }
      guard let entry = fields["power"] else {
        missingKey("power", in: place, at: node.position)
        return nil
      }
      guard let power = number(entry.value, Phrase(zh: "幂次", en: "the power")) else { return nil }
      if power == 0 || abs(power) > 100 {
        error(
          .valueOutOfRange, at: entry.value.position,
          Phrase(
            zh: "幂次必须在 -100 与 100 之间且不为 0",
            en: "the power must be between -100 and 100 and not 0"),
          hint: Phrase(
            zh: "幂次 0 即几何平均：请写 `geometric`",
            en: "power 0 is the geometric mean: write `geometric`")
        )
        return nil
      }
      return .power(power)
    }
    let words = AggregationKind.allCases.filter { $0.aggregation != nil }.map(\.rawValue)
    return choice(node, among: words, place).flatMap(AggregationKind.init(rawValue:))?.aggregation
  }

  // MARK: Weights of a node's children

  private mutating func readNodeWeights(
    _ entry: SourceNode.Entry?, id: String, children: [HierarchyNode], isWhole: Bool,
    at position: SourcePosition
  ) -> NodeWeights? {
    guard let entry else {
      if children.count > 1 {
        error(
          .keyMissing, at: position,
          Phrase(zh: "节点 `\(id)` 没有 `weights`", en: "the node `\(id)` has no `weights`"),
          hint: Phrase(
            zh: "请写判断（`pairs: …`）、`given: {…}` 或 `equal`",
            en: "write judgments (`pairs: …`), `given: {…}` or `equal`"))
      }
      return .equal
    }
    let source = WeighedChildren(
      node: id, children: children, isWhole: isWhole, key: entry.keyPosition)
    return combinedWithData(readWeights(entry.value, of: source), of: source)
  }

  /// Weights of one kind, or a combination.
  mutating func readWeights(_ node: SourceNode, of source: WeighedChildren) -> NodeWeights {
    let place = Phrase(zh: "`weights`", en: "`weights`")
    if let word = node.text {
      if word != "equal" { _ = choice(node, among: ["equal"], place) }
      return .equal
    }
    if let derived = readDerivedWeights(node, of: source) { return derived }
    guard
      let fields = fields(
        of: node, keys: ScenarioKeys.nodeWeights + ScenarioKeys.derivedWeights, in: place)
    else { return .equal }
    if let given = fields["given"] {
      return readGivenWeights(given, children: source.children, isWhole: source.isWhole) ?? .equal
    }
    if let reference = fields["judgments"] {
      refuseExpertWeights(fields, besides: reference.value.text ?? "")
      return readSetReference(
        reference, id: source.node, children: source.children, isWhole: source.isWhole) ?? .equal
    }
    let set = readJudgmentSet(
      id: source.set, items: source.children.map(\.id), fields: fields, key: source.key,
      audit: false)
    if setNames.position(of: source.set) != nil {
      error(
        .idDuplicate, at: source.key,
        Phrase(
          zh: "名为 `\(source.set)` 的判断已存在",
          en: "judgments named `\(source.set)` exist already"),
        hint: Phrase(
          zh: "写在节点处的判断以节点 id 命名",
          en: "judgments written at a node take the node's id"))
      return .equal
    }
    judgmentSets.append(set)
    usedSets.insert(source.set)
    return .judged(set: source.set)
  }

  private mutating func readGivenWeights(
    _ entry: SourceNode.Entry, children: [HierarchyNode], isWhole: Bool
  ) -> NodeWeights? {
    let place = Phrase(zh: "`given`", en: "`given`")
    let entries = namedEntries(of: entry.value, in: place)
    let names = children.map(\.id)
    let positions = NameList(names)
    var weights = [Double?](repeating: nil, count: names.count)
    var isSound = isWhole
    for item in entries {
      guard let index = positions.position(of: item.key) else {
        // A child that was reported already is not reported again here.
        if isWhole {
          error(
            .treeNodeUnknown, at: item.keyPosition,
            Phrase(
              zh: "`\(item.key)` 不是该节点的下级",
              en: "`\(item.key)` is no child of this node"),
            hint: SpellingHint.phrase(for: item.key, among: names))
        }
        isSound = false
        continue
      }
      guard let value = number(item.value, Phrase(zh: "权重", en: "a weight")) else {
        isSound = false
        continue
      }
      if value < 0 || value > 1 {
        error(
          .valueOutOfRange, at: item.value.position,
          Phrase(zh: "权重应在 0 到 100% 之间", en: "a weight is a share of 1, from 0 to 100 %"))
        isSound = false
        continue
      }
      if value == 0 {
        warning(
          .weightZero, at: item.value.position,
          Phrase(zh: "`\(item.key)` 的权重为 0", en: "`\(item.key)` has the weight 0"))
      }
      weights[index] = value
    }
    guard isSound else { return .equal }
    let absent = names.indices.filter { weights[$0] == nil }.map { names[$0] }
    if !absent.isEmpty {
      error(
        .keyMissing, at: entry.keyPosition,
        Phrase(
          zh: "没有给出权重：\(absent.joined(separator: "、"))",
          en: "no weight is given for \(absent.joined(separator: ", "))"))
      return .equal
    }
    let values = weights.compactMap { $0 }
    let sum = values.reduce(0, +)
    if abs(sum - 1) > 1e-9 {
      error(
        .weightsGivenSum, at: entry.keyPosition,
        Phrase(
          zh: "权重之和为 \(shortNumber(sum * 100))%，不等于 100%",
          en: "the weights sum to \(shortNumber(sum * 100)) %, not to 100 %"),
        hint: Phrase(
          zh: "请更正；三分之一可写成 1/3",
          en: "correct them; thirds can be written 1/3"))
      return .equal
    }
    return .given(values)
  }

  private mutating func readSetReference(
    _ entry: SourceNode.Entry, id: String, children: [HierarchyNode], isWhole: Bool
  ) -> NodeWeights? {
    guard let name = text(entry.value, Phrase(zh: "`judgments`", en: "`judgments`")) else {
      return .equal
    }
    guard let set = setNames.position(of: name).map({ judgmentSets[$0] }) else {
      let known = setNames.names
      error(
        .judgmentSetUnknown, at: entry.value.position,
        Phrase(zh: "没有名为 `\(name)` 的判断", en: "no judgments are named `\(name)`"),
        hint: SpellingHint.phrase(for: name, among: known))
      return .equal
    }
    usedSets.insert(name)
    if set.auditOnly, !set.items.isEmpty {
      error(
        .judgmentSetUnknown, at: entry.value.position,
        Phrase(
          zh: "`\(name)` 仅供审核（`use: audit`），不产生权重",
          en: "`\(name)` is only audited (`use: audit`) and gives no weights"))
      return .equal
    }
    let names = Set(children.map(\.id))
    let items = Set(set.items)
    if isWhole, !set.items.isEmpty, names != items {
      let absent = names.subtracting(items).sorted().joined(separator: ", ")
      let extra = items.subtracting(names).sorted().joined(separator: ", ")
      error(
        .judgmentChildrenMismatch, at: entry.value.position,
        Phrase(
          zh: "`\(name)` 比较的项目与 `\(id)` 的下级不一致" + (absent.isEmpty ? "" : "；未比较：\(absent)")
            + (extra.isEmpty ? "" : "；不是下级：\(extra)"),
          en: "`\(name)` does not compare exactly the children of `\(id)`"
            + (absent.isEmpty ? "" : "; not compared: \(absent)")
            + (extra.isEmpty ? "" : "; no children: \(extra)")))
      return .equal
    }
    return .judged(set: name)
  }
}
