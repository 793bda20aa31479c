import BilingualText
import Glibc
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms
import Statistics

/// The pictures of weights and of the judgments behind them.
struct WeightsFigures {
  let weights: HierarchyWeights
  let findings: [JudgmentSetFindings]
  let names: ModelNames

  /// The tree with the heaviest indicator named.
  var hierarchy: Figure? {
    let order = weights.depthFirstPositions
    guard order.count > 1 else { return nil }
    let places = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let nodes = order.map { position in
      let node = weights.nodes[position]
      return HierarchyChart.Node(
        names.item(node.id), depth: node.depth, parent: node.parent.flatMap { places[$0] },
        local: node.local, global: node.global, isLeaf: node.children.isEmpty)
    }
    return Figure(
      id: "hierarchy", title: Phrase(zh: "指标体系与权重", en: "Hierarchy and weights"),
      takeaway: heaviest,
      note: Phrase(
        zh: "方框内为占上级的权重，右侧为占总体的权重；连线越粗，权重越大。",
        en:
          "Boxes hold shares of the parent, bars shares of the whole; the thicker a line, the heavier."
      ), chart: .hierarchy(HierarchyChart(nodes)), data: weights.table(names: names))
  }

  private var heaviest: Phrase? {
    let leaves = weights.leaves.compactMap { weights.nodes[at: $0] }
    guard leaves.count > 1, let most = leaves.max(by: { $0.global < $1.global }),
      let least = leaves.min(by: { $0.global < $1.global }), most.global > least.global
    else { return nil }
    let name = names.item(most.id)
    let other = names.item(least.id)
    let (share, small) = (
      NumberText.percent(most.global, decimals: 1), NumberText.percent(least.global, decimals: 1)
    )
    return Phrase(
      zh: "权重最大的是“\(name.zh)”，占 \(share)；最小的是“\(other.zh)”，占 \(small)。",
      en: "“\(name.en)” weighs most with \(share), “\(other.en)” least with \(small).")
  }

  /// What each expert would give the items of the sets that several judged, beside the group.
  var experts: Figure? {
    let rows = findings.filter { !$0.solved.set.auditOnly && $0.solved.solution.experts.count > 1 }
      .flatMap { expertRows($0) }
    guard !rows.isEmpty else { return nil }
    let group = Phrase(zh: "群体", en: "group")
    var table = ReportTable([
      .text(Phrase(zh: "比较项", en: "Item")), .text(Phrase(zh: "专家", en: "Expert")),
      .number(Phrase(zh: "占上级权重", en: "Share of the parent")),
    ])
    for row in rows {
      if let box = row.row.boxes.first, let box {
        table.append([.init(row.row.label), .init(group, .strong), .init(box.middle, .percent(2))])
      }
      for member in row.experts {
        table.append([.init(row.row.label), .init(member.label), .init(member.value, .percent(2))])
      }
    }
    return Figure(
      id: "experts", title: Phrase(zh: "专家的权重分歧", en: "How the experts differ"),
      takeaway: widest(rows),
      note: Phrase(
        zh: "菱形为群体权重，其余符号为各专家；连线为专家间的全距。",
        en: "The diamond is the group, the other marks are experts; the line spans them all."),
      chart: .ranges(
        RangeChart(
          series: [group], rows: rows.map(\.row), form: .percent(1),
          axis: Phrase(zh: "占上级权重", en: "share of the parent's weight"))), data: table)
  }

  private typealias Opinion = (label: Phrase, value: Double)

  private func expertRows(
    _ finding: JudgmentSetFindings
  ) -> [(row: RangeChart.Row, experts: [Opinion])] {
    let solution = finding.solved.solution
    return finding.solved.set.items.indices.map { item in
      let opinions = solution.experts.compactMap { expert -> Opinion? in
        expert.priorities?.weights[at: item].map { (names.expert(expert.expert), $0) }
      }
      let box = solution.priorities.weights[at: item].map { weight in
        // The group itself, or where experts are many what lies between them.
        let sorted = opinions.map(\.value).sorted()
        guard opinions.count > Self.mostNamedExperts else {
          return RangeChart.Box(
            low: weight, lowerQuartile: weight, middle: weight, upperQuartile: weight, high: weight)
        }
        return RangeChart.Box(
          low: sorted.first ?? weight, lowerQuartile: sorted.quantileOfSorted(0.25), middle: weight,
          upperQuartile: sorted.quantileOfSorted(0.75), high: sorted.last ?? weight)
      }
      return (
        RangeChart.Row(
          finding.items.name(item), [box],
          members: opinions.count > Self.mostNamedExperts ? [] : opinions), opinions
      )
    }
  }

  private static let mostNamedExperts = 12

  private func widest(_ rows: [(row: RangeChart.Row, experts: [Opinion])]) -> Phrase? {
    let spreads = rows.compactMap { row -> (name: Phrase, low: Opinion, high: Opinion)? in
      guard let low = row.experts.min(by: { $0.value < $1.value }),
        let high = row.experts.max(by: { $0.value < $1.value }), high.value > low.value
      else { return nil }
      return (row.row.label, low, high)
    }
    guard
      let most = spreads.max(by: { $0.high.value - $0.low.value < $1.high.value - $1.low.value })
    else { return nil }
    let (low, high) = (
      NumberText.percent(most.low.value, decimals: 1),
      NumberText.percent(most.high.value, decimals: 1)
    )
    return Phrase(
      zh: "分歧最大的是“\(most.name.zh)”：\(most.low.label.zh) \(low)，\(most.high.label.zh) \(high)。",
      en:
        "They differ most on “\(most.name.en)”: \(most.low.label.en) \(low), \(most.high.label.en) \(high)."
    )
  }

  /// CR of each set with something to contradict, and of its experts.
  var consistency: Figure? {
    let sets = findings.filter { $0.solved.set.items.count > 2 }
    let bullets = sets.flatMap { finding -> [BulletChart.Bullet] in
      let solution = finding.solved.solution
      let isGroup = solution.experts.count > 1
      let name = finding.shortTitle.remark(
        finding.solved.set.auditOnly
          ? Phrase(zh: "仅审核", en: "audit only")
          : isGroup ? Phrase(zh: "群体", en: "group") : Phrase(finding.solved.set.id))
      return [solution.consistency.bullet(name)]
        + (isGroup
          ? solution.experts.compactMap { expert in
            expert.consistency?.bullet(names.expert(expert.expert))
          } : [])
    }
    guard !bullets.isEmpty else { return nil }
    let failing = bullets.filter { $0.value > $0.limit }
    var table = ReportTable([
      .text(Phrase(zh: "判断矩阵", en: "Judgments")), .number("CR"),
      .number(Phrase(zh: "限值", en: "Limit")),
    ])
    for bullet in bullets {
      table.append([
        .init(bullet.label),
        .init(bullet.value, .fixed(4), bullet.value > bullet.limit ? .bad : .plain),
        .init(bullet.limit, .significant(4)),
      ])
    }
    return Figure(
      id: "consistency", title: Phrase(zh: "一致性比例 CR", en: "Consistency ratios"),
      takeaway: failing.isEmpty
        ? Phrase(zh: "全部不超过限值。", en: "All keep the limit.")
        : Phrase(
          zh: "超过限值：\(failing.map(\.label).listed.zh)。",
          en: "Over the limit: \(failing.map(\.label).listed.en)."),
      note: Phrase(
        zh: "CR = CI / RI，越小越一致。", en: "CR = CI / RI; the smaller, the more consistent."),
      chart: .bullets(BulletChart(bullets, form: .fixed(4))), data: table)
  }
}

extension JudgmentSetFindings {
  /// What was judged, in a few words.
  fileprivate var shortTitle: Phrase { node ?? Phrase(solved.set.id) }

  /// The judgments as a tinted matrix, those to look at first marked; nil for sets too small to
  /// contradict themselves or too large to read.
  var matrixFigure: Figure? {
    guard let matrix = solved.solution.matrix, (3...15).contains(matrix.order) else { return nil }
    let order = matrix.order
    let isOver = !solved.solution.consistency.isAcceptable
    let advice =
      solved.solution.advice.isEmpty && solved.solution.experts.count == 1
      ? solved.solution.experts[0].advice : solved.solution.advice
    let marks = ["①", "②", "③"]
    var cells = (0..<order).map { row in
      (0..<order).map { column in
        HeatMapChart.Cell(
          shade: row == column ? nil : max(-1, min(1, log(matrix[row, column]) / log(9))),
          Phrase(NumberForm.ratio.text(matrix[row, column])))
      }
    }
    if isOver {
      for (mark, revision) in zip(marks, advice) {
        let (first, second) = (revision.judgment.first, revision.judgment.second)
        let (row, column) = (min(first, second), max(first, second))
        if cells.indices.contains(row), cells[row].indices.contains(column) {
          cells[row][column].mark = Phrase(mark)
        }
      }
    }
    let labels = (0..<order).map { items.name($0) }
    var table = ReportTable([.text("")] + labels.map { .number($0) })
    for row in 0..<order {
      table.append([.init(labels[row])] + (0..<order).map { .init(matrix[row, $0], .ratio) })
    }
    let ratio = NumberText.fixed(solved.solution.consistency.ratio, decimals: 4)
    let limit = NumberText.significant(solved.solution.consistency.limit)
    return Figure(
      id: "matrix-"
        + String(solved.set.id.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }),
      title: Phrase(zh: "判断矩阵：", en: "Judgments: ") + shortTitle,
      takeaway: isOver
        ? Phrase(
          zh: "CR = \(ratio)，超过限值 \(limit)：标号的判断最值得复核。",
          en:
            "CR = \(ratio) is over the limit of \(limit): the marked judgments deserve a second look."
        )
        : Phrase(
          zh: "CR = \(ratio)，不超过限值 \(limit)。", en: "CR = \(ratio) keeps the limit of \(limit)."),
      note: Phrase(
        zh: "蓝：行比列重要；橙：列比行重要；颜色越深，差距越大。",
        en: "Blue: the row matters more; orange: the column; the darker, the more."),
      chart: .heatMap(HeatMapChart(rows: labels, columns: labels, cells: cells, diverges: true)),
      data: table)
  }
}

extension Consistency {
  fileprivate func bullet(_ name: Phrase) -> BulletChart.Bullet {
    .init(name, ratio, limit: limit)
  }
}
