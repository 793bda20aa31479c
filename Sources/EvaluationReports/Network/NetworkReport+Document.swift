import BilingualText
import DenseLinearAlgebra
import IndicatorEvaluation
import NetworkPriorities
import PairwiseComparisons
public import ReportForms

extension NetworkReport {
  /// The report for people: who is first in each cluster, priorities, the weighted supermatrix of a small
  /// network, judgments with their consistency.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(model.reportTitle, level: 1)
    document.facts([
      Fact(Phrase(zh: "元素组", en: "Clusters"), "\(network.clusters.count)"),
      Fact(Phrase(zh: "节点", en: "Nodes"), "\(network.nodes.count)"),
      Fact(Phrase(zh: "影响关系", en: "Influences"), "\(network.influences.count)"),
      Fact(
        Phrase(zh: "极限", en: "Limit"),
        network.goal.map { goal in
          let name = name(ofNode: goal)
          return Phrase(zh: "自“\(name.zh)”出发", en: "of what starts at \(name.en)")
        } ?? Phrase(zh: "各列平均（各次幂的均值，直接求解）", en: "mean of all columns, solved without powers")),
    ])
    document.heading(Phrase(zh: "优先级", en: "Priorities"), level: 2)
    document.list(firsts.map { ReportText($0, .strong) })
    document.table(prioritiesTable)
    if detail.drawsFigures { document.figure(figure) }
    document.list(notes.map { ReportText($0, .caution) })
    if network.nodes.count <= Self.widestMatrix { matrix(into: &document) }
    sets(into: &document)
    return document
  }

  /// Nodes up to which the supermatrix is shown as a table.
  private static let widestMatrix = 12

  /// Who is first in every cluster of two or more.
  private var firsts: [Phrase] {
    network.clusters.indices.compactMap { cluster in
      let members = network.nodes.indices.filter { network.nodes[$0].cluster == cluster }
      guard members.count > 1, members.contains(where: { study.priorities[$0] > 0 }) else {
        return nil
      }
      let first = members.filter { rank($0) == 1 }
      let who = names(first)
      let place = name(ofCluster: cluster)
      let share = first.first.flatMap { study.withinCluster[$0] }.map {
        NumberText.percent($0, decimals: 1)
      }
      return Phrase(
        zh: "\(place.zh)中 \(who.zh) 居首（\(share ?? "-")）",
        en: "\(who.en) come\(first.count == 1 ? "s" : "") first in \(place.en) (\(share ?? "-"))")
    }
  }

  /// Names in place of ids.
  private var prioritiesTable: ReportTable {
    var table = ReportTable([
      .text(Phrase(zh: "元素组", en: "Cluster")), .text(Phrase(zh: "节点", en: "Node")),
      .number(Phrase(zh: "全局优先级", en: "Priority")),
      .number(Phrase(zh: "组内优先级", en: "In its cluster")),
      .number(Phrase(zh: "组内名次", en: "Rank in it")), .number(Phrase(zh: "影响力", en: "Influence")),
    ])
    for node in network.nodes.indices {
      table.append([
        .init(name(ofCluster: network.nodes[node].cluster)), .init(name(ofNode: node)),
        .init(study.priorities[at: node], .percent(2)),
        .init(study.withinCluster[at: node].flatMap { $0 }, .percent(2)),
        .init(Double(rank(node)), .fixed(0)),
        .init(study.influences[at: node]?.largestChange, .percent(2)),
      ])
    }
    return table
  }

  private var figure: Figure {
    let order = network.nodes.indices.sorted {
      (network.nodes[$0].cluster, -study.priorities[$0], $0)
        < (network.nodes[$1].cluster, -study.priorities[$1], $1)
    }
    var table = ReportTable([
      .text(Phrase(zh: "节点", en: "Node")), .number(Phrase(zh: "全局优先级", en: "Priority")),
    ])
    for node in order {
      table.append([.init(name(ofNode: node)), .init(study.priorities[at: node], .percent(2))])
    }
    return Figure(
      id: "priorities", title: Phrase(zh: "全局优先级", en: "Priorities"),
      note: Phrase(zh: "按元素组排列，粗体为组内第一", en: "by cluster; the first of each in bold"),
      chart: .bars(
        BarChart(
          order.map { node in
            .init(
              name(ofNode: node), study.priorities[at: node] ?? .nan,
              tone: rank(node) == 1 ? .strong : .plain)
          }, form: .percent(2))), data: table)
  }

  private func matrix(into document: inout ReportDocument) {
    document.heading(Phrase(zh: "加权超矩阵", en: "Weighted supermatrix"), level: 2)
    document.paragraph(
      ReportText(
        Phrase(
          zh: "各列为对该节点的影响的构成，和为 1；空白为无影响",
          en: "each column is what influences the node, with sum 1; blanks are no influence"),
        .muted
      ))
    var table = ReportTable(
      [.text(Phrase(zh: "节点", en: "Node"))]
        + network.nodes.indices.map { .number(name(ofNode: $0)) })
    for row in network.nodes.indices {
      table.append(
        [.init(name(ofNode: row))]
          + network.nodes.indices.map { column in
            let share = study.supermatrix.shares[row, column]
            return share == 0 ? .init("") : .init(share, .fixed(4))
          })
    }
    document.table(table)
  }

  /// The sets of judgments with their consistency.
  private func sets(into document: inout ReportDocument) {
    guard !judgmentSets.isEmpty else { return }
    document.heading(Phrase(zh: "判断与一致性", en: "Judgments and their consistency"), level: 2)
    var table = ReportTable([
      .text(Phrase(zh: "判断", en: "Judgments")), .number(Phrase(zh: "比较项", en: "Items")),
      .number("CR"), .number(Phrase(zh: "上限", en: "Limit")), .text(Phrase(zh: "结论", en: "Verdict")),
    ])
    for solved in judgmentSets {
      let consistency = solved.solution.consistency
      table.append([
        .init(name(of: solved)), .init(Double(solved.set.items.count), .fixed(0)),
        .init(consistency.ratio, .fixed(4)), .init(consistency.limit, .fixed(2)),
        .init(
          consistency.isAcceptable
            ? Phrase(zh: "通过", en: "acceptable") : Phrase(zh: "超限", en: "over the limit"),
          consistency.isAcceptable ? .plain : .caution),
      ])
    }
    document.table(table)
  }

  /// What was judged, in names: the influence of a cluster on a node, else the set's id.
  private func name(of solved: SolvedJudgmentSet) -> Phrase {
    let place = zip(network.influences, derivations).first { _, derivation in
      switch derivation.origin {
      case .judged(let set): set == solved.set.id
      case .fuzzy(let findings): findings.set == solved.set.id
      default: false
      }
    }
    guard let influence = place?.0, let item = influence.items.first else {
      return Phrase(solved.set.id)
    }
    let (on, from) = (
      name(ofNode: influence.on), name(ofCluster: network.nodes[item].cluster)
    )
    return Phrase(zh: "\(from.zh)对\(on.zh)的影响", en: "\(from.en) on \(on.en)")
  }

  /// What a reader should know.
  var notes: [Phrase] {
    var notes: [Phrase] = []
    if study.limit.isReducible {
      let parts = study.limit.closedClasses.map { names($0) }
      notes.append(
        Phrase(
          zh: "影响停留在互不相通的部分，结果取决于出发点：" + parts.map(\.zh).joined(separator: "；"),
          en: "influence stays in parts that nothing leaves, so that it matters where it starts: "
            + parts.map(\.en).joined(separator: "; ")))
    }
    let gone = study.limit.transient.filter { $0 != network.goal }
    if !gone.isEmpty {
      let listed = names(gone)
      notes.append(
        Phrase(
          zh: "影响最终离开这些节点，其优先级为 0：\(listed.zh)",
          en:
            "all influence goes away from these nodes in the end, their priority is 0: \(listed.en)"
        ))
    }
    return notes
  }
}
