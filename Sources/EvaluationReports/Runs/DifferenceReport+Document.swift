import BilingualText
import IndicatorEvaluation
public import ReportForms

extension DifferenceReport {
  /// The report for people; the customers that moved most come first.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.difference(
      [before, after].map { side in
        let count = side.run.customerCount
        return (side.run, Phrase(zh: "\(count) 家客户", en: Phrase.counted(count, "customer")))
      })
    document.heading(Phrase(zh: "什么变了", en: "What is different"), level: 2)
    document.list(causes.map { ReportText($0) })
    if let table = weightsTable { document.table(table) }
    totals(into: &document, drawsFigures: detail.drawsFigures)
    bandMoves(into: &document)
    customers(into: &document, limit: detail.limit, hint: detail.hint)
    if customer != nil { leaves(into: &document) }
    return document
  }

  // MARK: Causes

  private var causes: [Phrase] {
    var sentences = before.run.changedSources(to: after.run)
    if !model.nodes.isEmpty {
      sentences.append(
        Phrase(
          zh: "权重：\(model.nodes.count) 个节点不同",
          en: "weights: \(Phrase.counted(model.nodes.count, "node")) differ"))
    }
    for rule in model.rules {
      let name = after.name(rule.id) ?? before.name(rule.id) ?? Phrase(rule.id)
      sentences.append(
        rule.before == nil
          ? Phrase(zh: "新指标：\(name.zh)", en: "new indicator: \(name.en)")
          : rule.after == nil
            ? Phrase(zh: "取消的指标：\(name.zh)", en: "indicator gone: \(name.en)")
            : Phrase(zh: "评分规则：\(name.zh)", en: "rule: \(name.en)"))
    }
    if model.bandsDiffer {
      sentences.append(Phrase(zh: "等级界限不同", en: "the bounds of the bands differ"))
    }
    return sentences.isEmpty
      ? [Phrase(zh: "文件、权重和规则都没有变化。", en: "Files, weights and rules are the same.")] : sentences
  }

  private var weightsTable: ReportTable? {
    ReportTable.changedWeights(model.nodes) { after.name($0) ?? before.name($0) ?? Phrase($0) }
  }

  // MARK: Totals

  private func totals(into document: inout ReportDocument, drawsFigures: Bool) {
    document.heading(Phrase(zh: "得分为何变化", en: "Why scores changed"), level: 2)
    var table = ReportTable(
      [
        .text(Phrase(zh: "评价期", en: "Period")), .number(Phrase(zh: "客户数", en: "Customers")),
        .number(Phrase(zh: "原平均分", en: "Mean before")), .number(Phrase(zh: "现平均分", en: "Mean now")),
        .number(Phrase(zh: "变化", en: "Change")),
      ] + partColumns
        + [.number(Phrase(zh: "新增", en: "Came")), .number(Phrase(zh: "离开", en: "Went"))])
    for group in groups {
      let positions = group.changes
      table.append(
        [
          .init(group.name), .init(Phrase("\(positions.count)")),
          .init(group.meanBefore, .fixed(2)),
          .init(group.meanAfter, .fixed(2)),
          .init(Phrase(signed(attribution.mean(positions, \.change)))),
        ]
          + parts { part in attribution.mean(positions, part) }
          + [.init(Phrase("\(group.arrived)")), .init(Phrase("\(group.departed)"))])
    }
    document.table(table)
    if drawsFigures { document.figures(partFigures) }
    document.paragraph(
      ReportText(
        Phrase(
          zh: "各部分相加等于变化；每部分是数据、规则、权重依次变化的各种次序的平均（Shapley 值）。",
          en:
            "The parts add up to the change; each is the mean over all orders in which data, rules and weights can change (Shapley value)."
        ), .muted))
    if hasAvailability {
      document.paragraph(
        ReportText(
          Phrase(
            zh: "数据的作用分为数值变化与数据增减（新增或缺失）两部分；后者不是好转或变差。",
            en:
              "What data did is divided in changed values and availability: data that became or ceased to be available, which is neither better nor worse."
          ), .muted))
    }
  }

  var hasRest: Bool { attribution.changes.contains { $0.rest != 0 } }

  /// What no cause explains.
  static let rest = Phrase(zh: "其他", en: "Other")

  /// Whether data became or ceased to be available.
  private var hasAvailability: Bool {
    attribution.leafAvailability.contains { $0.contains { $0 != 0 } }
  }

  private static let values = ReportTable.Column.number(Phrase(zh: "数值", en: "Values"))
  private static let availability = ReportTable.Column.number(
    Phrase(zh: "数据增减", en: "Availability"))

  private var dataColumns: [ReportTable.Column] {
    hasAvailability
      ? [Self.values, Self.availability] : [.number(ChangeCause.data.phrase)]
  }

  private var partColumns: [ReportTable.Column] {
    dataColumns + [
      .number(ChangeCause.rules.phrase), .number(ChangeCause.weights.phrase),
    ] + (hasRest ? [.number(Self.rest)] : [])
  }

  private func parts(
    _ number: ((AttributedChange) -> Double) -> Double
  ) -> [ReportTable.Cell] {
    var parts: [(AttributedChange) -> Double] =
      hasAvailability ? [{ $0.values }, { $0.availability }] : [{ $0.data }]
    parts += [{ $0.rules }, { $0.weights }]
    if hasRest { parts.append { $0.rest } }
    return parts.map { .init(Phrase(signed(number($0)))) }
  }

  private func signed(_ value: Double) -> String { NumberText.signed(value, decimals: 2) }

  // MARK: Bands and customers

  private func bandMoves(into document: inout ReportDocument) {
    let moves = self.moves.filter { $0.from != $0.to }
    guard !moves.isEmpty else { return }
    document.heading(Phrase(zh: "等级变动", en: "Moves between bands"), level: 2)
    var table = ReportTable([
      .text(Phrase(zh: "评价期", en: "Period")), .text(Phrase(zh: "原等级", en: "From")),
      .text(Phrase(zh: "现等级", en: "To")), .number(Phrase(zh: "客户数", en: "Customers")),
    ])
    for move in moves {
      table.append([
        .init(move.period), .init(bandName(move.from, before)), .init(bandName(move.to, after)),
        .init(Phrase("\(move.count)")),
      ])
    }
    document.table(table)
  }

  private func bandName(_ id: String, _ side: KeptEvaluation) -> Phrase {
    side.result.model.bands.first { $0.id == id }.map { Phrase($0.label, id: $0.id) }
      ?? Phrase(id.isEmpty ? NumberText.absent : id)
  }

  private func customers(into document: inout ReportDocument, limit: Int?, hint: Phrase?) {
    document.heading(Phrase(zh: "变化最大的客户", en: "Customers that moved most"), level: 2)
    let all = listed.sorted {
      abs(attribution.changes[$0].change) > abs(attribution.changes[$1].change)
    }
    var table = ReportTable(
      [
        .text(Phrase(zh: "客户", en: "Customer")), .text(Phrase(zh: "评价期", en: "Period")),
        .number(Phrase(zh: "原得分", en: "Before")), .number(Phrase(zh: "现得分", en: "Now")),
        .number(Phrase(zh: "变化", en: "Change")),
      ] + partColumns
        + [.text(Phrase(zh: "等级", en: "Band")), .text(Phrase(zh: "名次", en: "Rank"))])
    for position in all.prefix(max(0, limit ?? all.count)) {
      let change = attribution.changes[position]
      let bands = [before.band(change.beforeRow)?.id, after.band(change.afterRow)?.id]
      let ranks = [before.rank(change.beforeRow), after.rank(change.afterRow)].map {
        $0.map { "\($0)" } ?? NumberText.absent
      }
      let names = [
        bandName(bands[0] ?? "", before), bandName(bands[1] ?? "", after),
      ]
      table.append(
        [
          .init(Phrase(after.customerID(change.afterRow))),
          .init(periodName(after, change.afterRow)),
          .init(before.score(change.beforeRow), .fixed(2)),
          .init(after.score(change.afterRow), .fixed(2)),
          .init(Phrase(signed(change.change)), change.change < 0 ? .bad : .plain),
        ]
          + parts { $0(change) }
          + [
            .init(bands[0] == bands[1] ? names[1] : names[0] + " → " + names[1]),
            .init(Phrase(ranks[0] == ranks[1] ? ranks[1] : "\(ranks[0]) → \(ranks[1])")),
          ])
    }
    document.table(table)
    let hidden = all.count - min(all.count, limit ?? all.count)
    if hidden > 0 {
      document.paragraph(
        ReportText(
          Phrase(zh: "另有 \(hidden) 行未列出。", en: "\(hidden) more rows are not listed.")
            + (hint ?? ""), .muted))
    }
    list(arrived, Phrase(zh: "新增", en: "Came"), after, limit, into: &document)
    list(departed, Phrase(zh: "离开", en: "Went"), before, limit, into: &document)
  }

  private func list(
    _ rows: [Int], _ title: Phrase, _ side: KeptEvaluation, _ limit: Int?,
    into document: inout ReportDocument
  ) {
    guard !rows.isEmpty else { return }
    let shown = rows.prefix(max(0, limit ?? rows.count)).map { row -> Phrase in
      let period = side.period(row)
      let score = NumberText.fixed(side.score(row), decimals: 2)
      return Phrase(side.customerID(row))
        + (period == nil ? "" : " " + periodName(side, row)) + Phrase(" (\(score))")
    }
    let rest = rows.count - shown.count
    let more =
      rest > 0 ? Phrase(zh: "，另有 \(rest) 行", en: ", and \(rest) more") : Phrase("")
    document.paragraph(
      ReportText(title + Phrase(zh: "：", en: ": ") + shown.listed + more))
  }

  func periodName(_ side: KeptEvaluation, _ row: Int) -> Phrase {
    side.period(row).map { Phrase($0.label, id: $0.id) } ?? Phrase(NumberText.absent)
  }

  private func cells(_ leaf: LeafPart) -> [ReportTable.Cell] {
    let data = leaf.parts[.data] ?? 0
    var parts = hasAvailability ? [data - leaf.availability, leaf.availability] : [data]
    parts += [leaf.parts[.rules] ?? 0, leaf.parts[.weights] ?? 0]
    let numbers: [ReportTable.Cell] = [
      .init(after.name(leaf.id) ?? before.name(leaf.id) ?? Phrase(leaf.id)),
      .init(Phrase(leaf.before.valueText)), .init(Phrase(leaf.after.valueText)),
      .init(Phrase(NumberText.fixed(leaf.before.score, decimals: 2))),
      .init(Phrase(NumberText.fixed(leaf.after.score, decimals: 2))),
      .init(Phrase(NumberText.fixed(leaf.before.weight, decimals: 4))),
      .init(Phrase(NumberText.fixed(leaf.after.weight, decimals: 4))),
    ]
    return numbers + parts.map { .init(Phrase(signed($0))) }
  }

  /// Leaf by leaf, for the one customer that is looked at.
  private func leaves(into document: inout ReportDocument) {
    for position in listed {
      let change = attribution.changes[position]
      document.heading(
        Phrase(zh: "各指标的作用：", en: "Indicator by indicator: ")
          + Phrase(after.customerID(change.afterRow)) + " " + periodName(after, change.afterRow),
        level: 2)
      var table = ReportTable(
        [
          .text(Phrase(zh: "指标", en: "Indicator")), .number(Phrase(zh: "原值", en: "Value before")),
          .number(Phrase(zh: "现值", en: "Value now")),
          .number(Phrase(zh: "原单项分", en: "Score before")),
          .number(Phrase(zh: "现单项分", en: "Score now")),
          .number(Phrase(zh: "原权重", en: "Weight before")),
          .number(Phrase(zh: "现权重", en: "Weight now")),
        ] + dataColumns + [
          .number(Phrase(zh: "规则", en: "Rules")), .number(Phrase(zh: "权重", en: "Weights")),
        ])
      for leaf in leafParts(position) { table.append(cells(leaf)) }
      document.table(table)
    }
  }
}

extension ChangeCause {
  var phrase: Phrase {
    switch self {
    case .data: Phrase(zh: "数据", en: "Data")
    case .rules: Phrase(zh: "规则", en: "Rules")
    case .weights: Phrase(zh: "权重", en: "Weights")
    }
  }
}
