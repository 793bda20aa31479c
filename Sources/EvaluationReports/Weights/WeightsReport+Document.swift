import BilingualText
import IndicatorEvaluation
public import ReportForms

extension WeightsReport {
  /// The report for people.
  ///
  /// - Parameter showsBars: Whether a bar beside each leaf shows its global weight.
  public func document(showsBars: Bool = true) -> ReportDocument {
    var document = ReportDocument()
    document.heading(model.reportTitle, level: 1)
    document.facts(model.weightsFacts)
    document.warnings(warnings, names: names)
    document.heading(Phrase(zh: "指标权重", en: "Weights"), level: 2)
    document.table(weights.table(names: names, showsBars: showsBars))
    if let overall = weights.overall { document.paragraph(overall.sentence) }

    document.judgmentSets(findings)
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
  func table(names: ModelNames, showsBars: Bool) -> ReportTable {
    let aggregates = nodes.contains { !$0.children.isEmpty && $0.aggregation != .arithmetic }
    var columns: [ReportTable.Column] = [
      .text(Phrase(zh: "指标", en: "Node")), .text(Phrase(zh: "编号", en: "Id")),
      .number(Phrase(zh: "局部权重", en: "Local")), .number(Phrase(zh: "全局权重", en: "Global")),
      .number(Phrase(zh: "占比", en: "Share")),
    ]
    if aggregates { columns.append(.text(Phrase(zh: "合成方式", en: "Aggregation"))) }
    if showsBars { columns.append(.text("")) }

    let largest = leaves.reduce(0) { max($0, nodes[$1].global) }
    var table = ReportTable(columns)
    for node in depthFirst {
      var row: [ReportTable.Cell] = [
        .init(names.item(node.id), indent: node.depth), .init(Phrase(node.id), .muted),
        .init(Phrase(NumberText.fixed(node.local, decimals: 4))),
        .init(Phrase(NumberText.fixed(node.global, decimals: 4))),
        .init(Phrase(NumberText.percent(node.global))),
      ]
      if aggregates { row.append(.init(node.children.isEmpty ? "" : node.aggregation.phrase)) }
      if showsBars, node.children.isEmpty {
        row.append(.init(Phrase(bar(node.global, of: largest))))
      }
      table.append(row)
    }
    return table
  }

  /// The nodes as a tree is read: each below its parent, after its elder siblings' subtrees.
  var depthFirst: [WeightedNode] {
    var order: [WeightedNode] = []
    var pending = nodes.isEmpty ? [] : [0]
    while let position = pending.popLast(), order.count < nodes.count {
      guard let node = nodes[at: position] else { continue }
      order.append(node)
      pending += node.children.reversed()
    }
    return order
  }

  private func bar(_ value: Double, of largest: Double) -> String {
    let length = 20 * value / largest
    guard length.isFinite, length > 0 else { return "" }
    return String(repeating: "█", count: Int(min(20, length).rounded()))
  }
}
