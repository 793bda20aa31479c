import BilingualText
import DenseLinearAlgebra
import Diagnostics
import IndicatorEvaluation
import NetworkPriorities
import ScenarioShape

/// What was read of `network`, without the judgments, which stand among those of the scenario.
struct NetworkSyntax {
  var model = NetworkModel(clusters: [], nodes: [], influences: [])
  var influences: [(on: Int, items: [Int])] = []
  var nodes: [HierarchyNode] = []
  var places: [SourcePosition?] = []
  var influencePlaces: [SourcePosition] = []
  var key: SourcePosition
}

extension ScenarioReader {
  /// `network`: clusters, and which of their nodes influence which.
  mutating func readNetwork(
    _ entry: SourceNode.Entry?, beside tree: SourceNode.Entry?
  ) -> NetworkSyntax? {
    guard let entry else { return nil }
    let place = Phrase(zh: "`network`", en: "`network`")
    if let tree {
      error(
        .keyUnknown, at: tree.keyPosition,
        Phrase(
          zh: "`tree` 与 `network` 并存：网络代替层次结构",
          en: "`tree` beside `network`: a network stands in place of a tree"))
    }
    guard let fields = fields(of: entry.value, keys: ScenarioKeys.network, in: place) else {
      return nil
    }
    var network = NetworkSyntax(key: entry.keyPosition)
    guard let clusters = fields["clusters"] else {
      missingKey("clusters", in: place, at: entry.keyPosition)
      return nil
    }
    readClusters(clusters, into: &network)
    if let listed = fields["influences"] {
      for item in list(listed.value, in: Phrase(zh: "`influences`", en: "`influences`")) ?? [] {
        readInfluence(item, into: &network)
      }
    } else {
      missingKey("influences", in: place, at: entry.keyPosition)
    }
    if let weights = fields["cluster_weights"] { readClusterWeights(weights, into: &network) }
    if let goal = fields["goal"], let id = text(goal.value, Phrase(zh: "`goal`", en: "`goal`")) {
      network.model.goal = networkNode(id, at: goal.value.position, in: network)
    }
    return network
  }

  // MARK: Clusters

  private mutating func readClusters(
    _ entry: SourceNode.Entry, into network: inout NetworkSyntax
  ) {
    var seen: Set<String> = []
    for cluster in namedEntries(of: entry.value, in: Phrase(zh: "`clusters`", en: "`clusters`")) {
      let place = Phrase(zh: "元素组 `\(cluster.key)`", en: "the cluster `\(cluster.key)`")
      var title = Label()
      var listed = cluster.value
      if case .mapping = cluster.value {
        guard
          let fields = fields(of: cluster.value, keys: ScenarioKeys.networkCluster, in: place)
        else { continue }
        title = fields["label"].map { label($0.value) } ?? Label()
        guard let items = fields["items"] else {
          missingKey("items", in: place, at: cluster.keyPosition)
          continue
        }
        listed = items.value
      }
      guard let items = list(listed, in: place) else { continue }
      let position = network.model.clusters.count
      network.model.clusters.append(.init(id: cluster.key, label: title))
      if items.isEmpty {
        error(
          .valueKind, at: cluster.keyPosition,
          Phrase(zh: "\(place.zh)没有节点", en: "\(place.en) has no nodes"))
      }
      for item in items {
        guard let (id, label, at) = readNetworkNode(item), isNew(id, in: &seen, at: at) else {
          continue
        }
        network.model.nodes.append(.init(id: id, label: label, cluster: position))
        network.places.append(at)
      }
    }
  }

  private mutating func readNetworkNode(
    _ node: SourceNode
  ) -> (id: String, label: Label, at: SourcePosition)? {
    let place = Phrase(zh: "节点", en: "a node")
    guard case .mapping = node else {
      guard let id = text(node, place), !explainFullwidth(id, at: node.position) else {
        return nil
      }
      return (id, Label(), node.position)
    }
    guard let fields = fields(of: node, keys: ScenarioKeys.networkNode, in: place) else {
      return nil
    }
    guard let entry = fields["id"] else {
      missingKey("id", in: place, at: node.position)
      return nil
    }
    return text(entry.value, place).map {
      ($0, fields["label"].map { label($0.value) } ?? Label(), entry.value.position)
    }
  }

  // MARK: Influences

  private mutating func readInfluence(_ node: SourceNode, into network: inout NetworkSyntax) {
    let place = Phrase(zh: "影响", en: "an influence")
    let known = ScenarioKeys.influencePlace + ScenarioKeys.nodeWeights + ["best_worst"]
    guard let fields = fields(of: node, keys: known, in: place) else { return }
    for key in ["on", "from"] where fields[key] == nil {
      missingKey(key, in: place, at: node.position)
    }
    guard let onEntry = fields["on"], let fromEntry = fields["from"],
      let onID = text(onEntry.value, Phrase(zh: "`on`", en: "`on`")),
      let fromID = text(fromEntry.value, Phrase(zh: "`from`", en: "`from`"))
    else { return }
    let on = networkNode(onID, at: onEntry.value.position, in: network)
    let from = networkCluster(fromID, at: fromEntry.value.position, in: network)
    guard let on, let from else { return }
    let members = network.model.nodes.indices.filter { network.model.nodes[$0].cluster == from }
    var items = members
    var isWhole = true
    if let listed = fields["items"] {
      let nodes = list(listed.value, in: Phrase(zh: "`items`", en: "`items`")) ?? []
      items = []
      for item in nodes {
        guard let id = text(item, Phrase(zh: "节点", en: "a node")) else { continue }
        if let member = members.first(where: { network.model.nodes[$0].id == id }) {
          if !items.contains(member) { items.append(member) }
        } else {
          isWhole = false
          unknown(id, at: item.position, among: members.map { network.model.nodes[$0].id })
        }
      }
    }
    guard !items.isEmpty else { return }
    let isTwice = network.influences.contains { other in
      other.on == on && other.items.contains { network.model.nodes[$0].cluster == from }
    }
    if isTwice {
      return error(
        .idDuplicate, at: node.position,
        Phrase(
          zh: "`\(fromID)` 对 `\(onID)` 的影响已给出",
          en: "what `\(fromID)` has of the influence on `\(onID)` is given already"))
    }
    let id = "\(onID) ← \(fromID)"
    places.nodes[id] = node.position
    let children = items.map {
      HierarchyNode(id: network.model.nodes[$0].id, label: network.model.nodes[$0].label)
    }
    var weights = NodeWeights.equal
    if case .mapping(let entries, let position) = node {
      let judged = entries.filter { !ScenarioKeys.influencePlace.contains($0.key) }
      let source = WeighedChildren(
        node: id, children: children, isWhole: isWhole, key: onEntry.keyPosition)
      if !judged.filter({ !$0.key.hasPrefix("x-") }).isEmpty {
        weights = readWeights(.mapping(judged, position), of: source)
      } else if children.count > 1 {
        error(
          .keyMissing, at: node.position,
          Phrase(
            zh: "没有说明 `\(fromID)` 的节点对 `\(onID)` 各有多大影响",
            en: "how much each node of `\(fromID)` influences `\(onID)` is not said"),
          hint: Phrase(
            zh: "请写判断（`pairs: …`）或 `given: {…}`",
            en: "write judgments (`pairs: …`) or `given: {…}`"))
      }
    }
    network.influences.append((on, items))
    network.nodes.append(HierarchyNode(id: id, weights: weights, children: children))
    network.influencePlaces.append(node.position)
  }

  // MARK: Weights of clusters

  private mutating func readClusterWeights(
    _ entry: SourceNode.Entry, into network: inout NetworkSyntax
  ) {
    let count = network.model.clusters.count
    let place = Phrase(zh: "`cluster_weights`", en: "`cluster_weights`")
    var weights = SquareMatrix(order: count) { row, column in
      // Equal weights of the clusters that influence this one; nodes that fewer influence share them.
      let influencing = Set(
        network.influences.filter { network.model.nodes[$0.on].cluster == column }
          .compactMap { $0.items.first.map { network.model.nodes[$0].cluster } })
      return influencing.contains(row) ? 1 / Double(influencing.count) : 0
    }
    for column in namedEntries(of: entry.value, in: place) {
      guard let on = networkCluster(column.key, at: column.keyPosition, in: network) else {
        continue
      }
      var sum = 0.0
      var isSound = true
      for row in 0..<count { weights[row, on] = 0 }
      for row in namedEntries(
        of: column.value, in: Phrase(zh: "`\(column.key)`", en: "`\(column.key)`"))
      {
        guard let from = networkCluster(row.key, at: row.keyPosition, in: network),
          let value = number(row.value, Phrase(zh: "权重", en: "a weight"))
        else {
          isSound = false
          continue
        }
        if value < 0 || value > 1 {
          error(
            .valueOutOfRange, at: row.value.position,
            Phrase(zh: "权重应在 0 到 100% 之间", en: "a weight is a share of 1, from 0 to 100 %"))
          isSound = false
        }
        weights[from, on] = value
        sum += value
      }
      if isSound, abs(sum - 1) > 1e-9 {
        error(
          .networkColumnSum, at: column.keyPosition,
          Phrase(
            zh: "影响 `\(column.key)` 的元素组权重之和为 \(shortNumber(sum * 100))%，不等于 100%",
            en: "the weights of the clusters that influence `\(column.key)` sum to "
              + "\(shortNumber(sum * 100)) %, not to 100 %"))
        for row in 0..<count { weights[row, on] = row == on ? 1 : 0 }
      }
    }
    network.model.clusterWeights = weights
  }

  // MARK: Names

  private mutating func networkNode(
    _ id: String, at position: SourcePosition, in network: NetworkSyntax
  ) -> Int? {
    if let found = network.model.nodes.firstIndex(where: { $0.id == id }) { return found }
    unknown(id, at: position, among: network.model.nodes.map(\.id))
    return nil
  }

  private mutating func networkCluster(
    _ id: String, at position: SourcePosition, in network: NetworkSyntax
  ) -> Int? {
    if let found = network.model.clusters.firstIndex(where: { $0.id == id }) { return found }
    let known = network.model.clusters.map(\.id)
    error(
      .networkNodeUnknown, at: position,
      Phrase(zh: "网络中没有元素组 `\(id)`", en: "the network has no cluster `\(id)`"),
      hint: SpellingHint.phrase(for: id, among: known))
    return nil
  }

  private mutating func unknown(_ id: String, at position: SourcePosition, among known: [String]) {
    error(
      .networkNodeUnknown, at: position,
      Phrase(zh: "网络中此处没有节点 `\(id)`", en: "there is no node `\(id)` here"),
      hint: SpellingHint.phrase(for: id, among: known))
  }
}
