import BilingualText
import IndicatorEvaluation
import ReportForms

extension ReportDocument {
  /// The customers with their scores, and how many are not listed.
  mutating func customers(
    _ index: EvaluationIndex, _ totals: EvaluationTotals, _ detail: ReportDetail,
    order: CustomerOrder
  ) {
    heading(Phrase(zh: "客户得分", en: "Customers"), level: 2)
    if let note = index.selectionNote { paragraph(ReportText(note)) }
    let blocks = index.rowsByCustomer(order)
    if detail.hasLaterRows {
      var table = index.customerTable(blocks.flatMap { $0 }, showsCoverage: true)
      table.hasLaterRows = true
      paragraph(
        ReportText(
          Phrase(zh: "客户按数据中的顺序排列。", en: "Customers stand in the order of the data."), .muted))
      return self.table(table)
    }
    let listed = detail.limit.map { blocks.prefix(max(0, $0)) } ?? blocks[...]
    if !listed.isEmpty { table(index.customerTable(listed.flatMap { $0 })) }
    let count = totals.listable ?? blocks.count
    let rest = count - listed.count
    guard rest > 0 else { return }
    paragraph(
      ReportText(
        Phrase(
          zh: "以上为前 \(listed.count) 家客户，另有 \(rest) 家未列出（共 \(count) 家）；JSON 与 CSV 输出含全部客户。",
          en:
            "These are the first \(Phrase.counted(listed.count, "customer")); \(rest) more of \(count) are not listed. JSON and CSV hold all."
        ) + (detail.hint.map { Phrase(zh: $0.zh, en: " " + $0.en) } ?? ""), .caution))
  }
}

extension EvaluationIndex {
  /// Which customers are listed; nil for all.
  var selectionNote: Phrase? {
    var parts: [Phrase] = []
    if let name = selection.customerClass.flatMap({ classes[at: $0] }) {
      parts.append(Phrase(zh: "类别：", en: "class ") + name)
    }
    if let best = selection.best { parts.append(Phrase(zh: "前 \(best) 名", en: "best \(best)")) }
    if let worst = selection.worst {
      parts.append(Phrase(zh: "后 \(worst) 名", en: "worst \(worst)"))
    }
    guard !parts.isEmpty else { return nil }
    return Phrase(zh: "只列出：", en: "Listed only: ") + parts.listed
      + Phrase(zh: "；其余各表为全部客户。", en: "; all other tables are of all customers.")
  }

  /// The rows of each selected customer, periods in the model's order.
  func rowsByCustomer(_ order: CustomerOrder) -> [[Int]] {
    var members = [[Int]](repeating: [], count: result.customers.count)
    for row in 0..<rows.count where members.indices.contains(customer(row)) {
      members[customer(row)].append(row)
    }
    for customer in members.indices {
      members[customer].sort { (rows.period[at: $0] ?? 0) < (rows.period[at: $1] ?? 0) }
    }
    members.removeAll(where: \.isEmpty)
    return selected(members, order: order)
  }

  /// One line a row; columns that would be empty throughout are left out.
  ///
  /// - Parameter showsCoverage: Whether the shares of the weight that had data are shown; nil where not
  ///   all of it had.
  func customerTable(_ listed: [Int], showsCoverage: Bool? = nil) -> ReportTable {
    let columns = CustomerColumns(
      self, showsCoverage: showsCoverage ?? listed.contains { isPartlyCovered($0) })
    var table = ReportTable(columns.all.map(\.column))
    for row in listed { table.append(columns.all.map { $0.cell(row) }) }
    return table
  }
}

/// The columns of the customer table that have something to show.
private struct CustomerColumns {
  var all: [(column: ReportTable.Column, cell: (Int) -> ReportTable.Cell)] = []

  init(_ index: EvaluationIndex, showsCoverage: Bool) {
    text(Phrase(zh: "客户", en: "Customer")) { Phrase(index.customerID(index.customer($0))) }
    if index.customerNames != nil {
      text(Phrase(zh: "名称", en: "Name")) {
        Phrase(index.customerName(index.customer($0)) ?? "")
      }
    }
    if !index.classes.isEmpty {
      text(Phrase(zh: "类别", en: "Class")) {
        index.classes[at: index.customerClass(index.customer($0))] ?? "-"
      }
    }
    if !index.periods.isEmpty {
      text(Phrase(zh: "评价期", en: "Period")) {
        index.rows.period[at: $0].flatMap { index.periods[at: $0] } ?? "-"
      }
    }
    number(Phrase(zh: "得分", en: "Score"), .fixed(2)) { index.score($0) }
    if !index.bands.isEmpty {
      text(Phrase(zh: "等级", en: "Band")) { index.bands[at: index.band($0)] ?? "-" }
    }
    number(Phrase(zh: "名次", en: "Rank"), .count) { index.rank($0).map(Double.init) }
    if index.result.comparison != nil {
      all.append(
        (
          .number(Phrase(zh: "变化", en: "Change")),
          { row in
            guard let change = index.change(row)?.change else { return .init(.empty) }
            return .init(change, .signed(2), change < 0 ? .bad : .good)
          }
        ))
      number(Phrase(zh: "名次升降", en: "Rank gain")) { row in
        index.change(row).map { .number(Double($0.rankGain), .signedCount) } ?? .empty
      }
    }
    if showsCoverage {
      number(Phrase(zh: "数据覆盖", en: "Coverage")) {
        index.isPartlyCovered($0)
          ? .number(index.rows.coverage[at: $0] ?? .nan, .percent(2)) : .empty
      }
    }
    for node in index.nodes.first?.children ?? [] {
      guard let id = index.nodes[at: node]?.id else { continue }
      number(index.names.item(id), .fixed(2)) { index.rows.nodeScores[at: node]?[at: $0] }
    }
  }

  private mutating func text(_ title: Phrase, _ text: @escaping (Int) -> Phrase) {
    all.append((.text(title), { .init(text($0)) }))
  }

  private mutating func number(_ title: Phrase, _ value: @escaping (Int) -> CellValue) {
    all.append((.number(title), { .init(value($0)) }))
  }

  private mutating func number(
    _ title: Phrase, _ form: NumberForm, _ number: @escaping (Int) -> Double?
  ) {
    self.number(title) { .number(number($0) ?? .nan, form) }
  }
}

extension EvaluationIndex {
  /// Whether part of the weight had no data, beyond rounding.
  func isPartlyCovered(_ row: Int) -> Bool {
    rows.coverage[at: row].map { !($0 > 1 - 1e-9) } ?? false
  }
}
