import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `amounts`: an amount by groups, with ratios of sums and the largest customers of each.
package struct AmountsAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    AmountsResult.kind,
    Phrase(
      zh: "分组的数量、占比、排名、比率与前若干名",
      en: "an amount by groups: shares, ranks, margins and other ratios, the largest within"))

  package var common = CommonKeys()
  private var sum: Keyed<String>?
  private var ratios: [Named<SumRatioSyntax>] = []
  private var top: Keyed<Int>?
  private var order = "file"

  package init() {}

  @SyntaxFields<AmountsAnalysis> package static var fields: [SyntaxField<AmountsAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField.required(
      "sum", Phrase(zh: "合计的列", en: "The column that is summed."),
      SyntaxShape<String>.column.keyed
    ) { $0.sum = $1 }
    SyntaxField(
      "ratios", Phrase(zh: "合计之比，如毛利率", en: "Ratios of sums, such as a margin, by name."),
      SyntaxShape<[Named<SumRatioSyntax>]>.names(of: SumRatioSyntax.shape) {
        Phrase(zh: "比率 `\($0)`", en: "the ratio `\($0)`")
      }
    ) { $0.ratios = $1 }
    SyntaxField(
      "top", Phrase(zh: "每组前若干名客户", en: "So many of the largest customers of each group."),
      SyntaxShape<Int>.integer(1...1_000_000).keyed
    ) { $0.top = $1 }
    SyntaxField(
      "order", Phrase(zh: "各组的次序", en: "The order of the groups."),
      SyntaxShape<String>.choice(
        among: [
          SyntaxChoice("file", Phrase(zh: "按出现次序", en: "as they turn up")),
          SyntaxChoice("sum", Phrase(zh: "按合计，大者在前", en: "the largest sum first")),
        ]), absence: "file"
    ) { $0.order = $1 }
    shared(CommonFields.by, CommonFields.rows, CommonFields.period, CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table), let demand = context.number(sum, in: table)
    else { return nil }
    guard let groups = context.grouping(common, in: table) else { return nil }
    var found: [AmountsTask.Ratio] = []
    for ratio in ratios {
      guard let syntax = ratio.value, let sum = context.number(syntax.sum, in: table),
        let over = context.number(syntax.over, in: table)
      else { return nil }
      var less: ColumnDemand?
      if let column = syntax.less {
        less = context.number(column, in: table)
        if less == nil { return nil }
      }
      found.append(
        AmountsTask.Ratio(id: ratio.name, label: syntax.label, sum: sum, less: less, over: over))
    }
    var customers: CustomerTable?
    if let top {
      customers = context.customers(of: table, at: top.key)
      if customers == nil { return nil }
    }
    let columns = [demand] + found.flatMap { [$0.sum, $0.over] + ($0.less.map { [$0] } ?? []) }
    let query = TableQuery(
      table: table, columns: columns, group: groups.key,
      condition: context.rows(common, in: table))
    return AmountsTask(
      demand: demand, ratios: found, top: top?.value,
      sumsByCustomer: context.hasManyRows(ofCustomersIn: table), customers: customers,
      isBySum: order == "sum", query: query,
      labels: groups.labels, common: common)
  }
}

/// A ratio of sums as it is written.
struct SumRatioSyntax: Sendable {
  var label = Label()
  var sum: Keyed<String>?
  var less: Keyed<String>?
  var over: Keyed<String>?

  static let shape: SyntaxShape<SumRatioSyntax> = .mapping(
    SumRatioSyntax(), called: Phrase(zh: "比率", en: "a ratio")
  ) {
    SyntaxField("label", Phrase(zh: "名称", en: "What people read."), .label) { $0.label = $1 }
    SyntaxField.required(
      "sum", Phrase(zh: "分子", en: "What the ratio adds."), SyntaxShape<String>.column.keyed
    ) { $0.sum = $1 }
    SyntaxField(
      "less", Phrase(zh: "分子中减去", en: "What it takes away above the line."),
      SyntaxShape<String>.column.keyed
    ) { $0.less = $1 }
    SyntaxField.required(
      "over", Phrase(zh: "分母", en: "What it divides by."), SyntaxShape<String>.column.keyed
    ) { $0.over = $1 }
  }
}

/// Amounts whose names are found.
struct AmountsTask: AnalysisTask {
  struct Ratio: Sendable {
    let id: String
    let label: Label
    let sum: ColumnDemand
    let less: ColumnDemand?
    let over: ColumnDemand
  }

  /// What is counted of a group.
  struct Part: Tally {
    var amount = AmountTally()
    var ratios: TallyList<SumRatio>
    var members: AmountMembers

    mutating func add(_ other: Part) {
      amount.add(other.amount)
      ratios.add(other.ratios)
      members.add(other.members)
    }
  }

  let demand: ColumnDemand
  let ratios: [Ratio]
  let top: Int?
  /// Rows of one customer are one member.
  let sumsByCustomer: Bool
  let customers: CustomerTable?
  let isBySum: Bool
  let query: TableQuery
  /// Of groups, by their ids.
  let labels: [String: Label]
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { AmountsResult([], total: 0).measures.map(\.name) }

  func tally(ofQuery position: Int) -> any TableTally {
    let (demand, ratios, group, keepsMembers) = (demand, ratios, query.group, top != nil)
    let empty = Part(
      ratios: TallyList([SumRatio](repeating: SumRatio(), count: ratios.count)),
      members: AmountMembers(top: top, sumsByCustomer: sumsByCustomer))
    return RowTally(query, NamedGroups(empty)) { chunk, rows, state in
      let amounts = chunk.numbers(demand)
      let groups = group.map { state.positions(of: chunk.groups(by: $0), rows) }
      let parts = ratios.map { ratio in
        (
          chunk.numbers(ratio.sum), ratio.less.map { chunk.numbers($0) },
          chunk.numbers(ratio.over)
        )
      }
      for row in rows {
        state.add(group: groups?[row] ?? -1) { part in
          part.amount.add(amounts[row])
          for (position, columns) in parts.enumerated() {
            part.ratios[position].add(
              columns.0[row], less: columns.1?[row] ?? 0, over: columns.2[row])
          }
          if keepsMembers, chunk.customers[row] >= 0 {
            part.members.add(member: chunk.customers[row], amounts[row])
          }
        }
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let state = (tallies.first as? RowTally<NamedGroups<Part>>)?.state else { return nil }
    // Without groups all rows are one.
    let isGrouped = query.group != nil
    let names = isGrouped ? state.names : ["all"]
    let parts = isGrouped ? state.parts : [state.all]
    var grouped = GroupedTally(AmountTally())
    for (position, part) in parts.enumerated() {
      grouped.add(group: position) { $0.add(part.amount) }
    }
    let shares = grouped.shares
    var groups = names.indices.map { position in
      group(names[position], parts[position], shares[position])
    }
    if isBySum {
      groups = groups.enumerated().sorted {
        ($1.element.amount.sum, $0.offset) < ($0.element.amount.sum, $1.offset)
      }.map(\.element)
    }
    return AmountsResult(
      groups, total: grouped.all.sum, ratios: ratios.map { ($0.id, $0.label) })
  }

  private func group(_ name: String, _ part: Part, _ share: AmountShare) -> AmountsResult.Group {
    var group = AmountsResult.Group(
      id: name, label: labels[name] ?? Label(), amount: share, mean: part.amount.mean,
      ratios: part.ratios.parts.map(\.value))
    if let top, let customers {
      let (found, count) = part.members.top(top)
      group.top = found.members.map { customers.name(of: $0) }
      group.topShare = found.share
      group.members = count
    }
    return group
  }
}
