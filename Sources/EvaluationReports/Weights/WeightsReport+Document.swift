import BilingualText
import IndicatorEvaluation
public import ReportForms

extension WeightsReport {
  /// The report for people, a bar beside each leaf's global weight; of more than twenty experts as
  /// many as the detail says, the least consistent first.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(model.reportTitle, level: 1)
    document.facts(model.weightsFacts)
    document.warnings(warnings, names: names)
    document.heading(Phrase(zh: "指标权重", en: "Weights"), level: 2)
    let findings = findings
    if detail.drawsFigures {
      document.figures(of: WeightsFigures(weights: weights, findings: findings, names: names))
    }
    document.table(weights.table(names: names))
    if let overall = weights.overall { document.paragraph(overall.sentence) }
    for derived in derived { document.derivation(derived) }
    document.judgmentSets(findings, detail, experts: detail.limit ?? 0)
    return document
  }
}

extension EvaluationModel {
  /// The title, else the id, else what it is.
  var reportTitle: Phrase {
    Phrase(title, id: id.isEmpty ? "AHP" : id)
  }
}

extension HierarchyWeights {
  /// The hierarchy as an indented table.
  func table(names: ModelNames) -> ReportTable {
    let aggregates = nodes.contains { !$0.children.isEmpty && $0.aggregation != .arithmetic }
    var columns: [ReportTable.Column] = [
      .text(Phrase(zh: "指标", en: "Node")), .text(Phrase(zh: "编号", en: "Id")),
      .number(Phrase(zh: "局部权重", en: "Local")), .number(Phrase(zh: "全局权重", en: "Global")),
      .number(Phrase(zh: "占比", en: "Share")),
    ]
    if aggregates { columns.append(.text(Phrase(zh: "合成方式", en: "Aggregation"))) }
    columns.append(.text(""))

    let largest = leaves.reduce(0) { max($0, nodes[$1].global) }
    var table = ReportTable(columns)
    for node in depthFirst {
      var row: [ReportTable.Cell] = [
        .init(names.item(node.id), indent: node.depth), .init(Phrase(node.id), .muted),
        .init(node.local, .fixed(4)),
        .init(node.global, .fixed(4)),
        .init(node.global, .percent(2)),
      ]
      if aggregates { row.append(.init(node.children.isEmpty ? "" : node.aggregation.phrase)) }
      if node.children.isEmpty, largest > 0 {
        row.append(.init(.bar(node.global / largest)))
      }
      table.append(row)
    }
    return table
  }

  /// The nodes as a tree is read: each below its parent, after its elder siblings' subtrees.
  var depthFirst: [WeightedNode] { depthFirstPositions.map { nodes[$0] } }

  var depthFirstPositions: [Int] {
    var order: [Int] = []
    var pending = nodes.isEmpty ? [] : [0]
    while let position = pending.popLast(), order.count < nodes.count {
      guard let node = nodes[at: position] else { continue }
      order.append(position)
      pending += node.children.reversed()
    }
    return order
  }
}
