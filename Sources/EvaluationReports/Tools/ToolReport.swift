public import BilingualText
public import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms
public import ToolConventions

/// What another tool shows for a scenario's judgments, and which of its conventions makes the
/// difference: what `ahp compare-tool` shows.
public struct ToolReport: Report {
  /// A set of judgments by the tool.
  struct Compared: Sendable {
    let set: String
    /// The node whose children were judged; nil for a set that gives no weights.
    let node: Int?
    let items: [String]
    let difference: ToolDifference
    /// Judgments that were missing and completed first.
    let completed: Int
  }

  let model: EvaluationModel
  let names: ModelNames
  let nodes: [WeightedNode]
  let tool: ComparedTool
  let compared: [Compared]
  /// Sets that the tool cannot be given: id and why.
  let leftOut: [(set: String, reason: Phrase)]
  /// Local and global weights as the tool shows them.
  let theirLocal: [Double]
  let theirGlobal: [Double]

  /// - Complexity: O(n³) a set.
  public init(model: EvaluationModel, weights: HierarchyWeights, tool: ComparedTool) {
    self.model = model
    self.tool = tool
    names = ModelNames(model, nodes: weights.nodes)
    nodes = weights.nodes
    var compared: [Compared] = []
    var leftOut: [(set: String, reason: Phrase)] = []
    var local = weights.nodes.map(\.local)
    for solved in weights.judgmentSets {
      guard let matrix = solved.solution.matrix else {
        leftOut.append(
          (
            solved.set.id,
            Phrase(
              zh: "各专家权重合并（AIP），没有群体矩阵",
              en: "experts' weights are aggregated, so that there is no matrix of the group")
          ))
        continue
      }
      let rules = solved.solution.rules
      do throws(JudgmentError) {
        let difference = try ToolDifference(
          tool, of: matrix, method: rules.method, table: rules.randomIndex)
        let node = weights.nodes.firstIndex { $0.judgmentSet == solved.set.id }
        compared.append(
          Compared(
            set: solved.set.id, node: node, items: solved.set.items, difference: difference,
            completed: solved.solution.missing.count))
        guard let node else { continue }
        for child in weights.nodes[node].children {
          guard let place = solved.set.items.firstIndex(of: weights.nodes[child].id),
            let weight = difference.theirs.weights[at: place]
          else { continue }
          local[child] = weight
        }
      } catch {
        leftOut.append(
          (
            solved.set.id,
            error.message(items: names.items(solved.set.items))
          ))
      }
    }
    self.compared = compared
    self.leftOut = leftOut
    theirLocal = local
    theirGlobal = ToolHierarchy(parents: weights.nodes.map(\.parent), local: local)
      .globalWeights(tool.conventions)
  }

  /// A sentence for every set.
  var sentences: [Phrase] {
    compared.map { compared in
      let items = names.items(compared.items)
      let zh = compared.difference.sentence(items: items.map(\.zh)).zh
      let en = compared.difference.sentence(items: items.map(\.en)).en
      let name = name(of: compared)
      return Phrase(zh: "\(name.zh)：\(zh)", en: "\(name.en) - \(en)")
    }
  }

  /// The node that was judged, else the set.
  func name(of compared: Compared) -> Phrase {
    nodes[at: compared.node].map { names.item($0.id) } ?? Phrase(compared.set)
  }

  /// One row a node: local and global weights of both.
  var shape: RowShape<Int> {
    let name = tool.name
    return RowShape([
      .id("id", Phrase(zh: "编号", en: "Id"), meaning: Phrase(zh: "节点编号", en: "Id of the node.")) {
        nodes[at: $0]?.id
      },
      .text("label", Phrase(zh: "名称", en: "Name"), meaning: Phrase(zh: "名称", en: "Its name.")) {
        nodes[at: $0].map { names.item($0.id) }
      },
      .number(
        "local_weight", Phrase(zh: "局部权重", en: "Local weight"), .fixed(6),
        meaning: Phrase(zh: "本程序的局部权重", en: "Ours, share of the parent.")
      ) { nodes[at: $0]?.local },
      .number(
        "tool_local_weight", name + Phrase(zh: " 局部权重", en: " local"), .fixed(6),
        meaning: Phrase(zh: "该工具显示的局部权重", en: "As the tool shows it.")
      ) { theirLocal[at: $0] },
      .number(
        "global_weight", Phrase(zh: "全局权重", en: "Global weight"), .fixed(6),
        meaning: Phrase(zh: "本程序的全局权重", en: "Ours, from the root down.")
      ) { nodes[at: $0]?.global },
      .number(
        "tool_global_weight", name + Phrase(zh: " 全局权重", en: " global"), .fixed(6),
        meaning: Phrase(zh: "该工具显示的全局权重", en: "As the tool shows it.")
      ) { theirGlobal[at: $0] },
    ])
  }

  /// One row a node, parents before children.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    shape.csv(Array(nodes.indices), in: language, format)
  }
}
