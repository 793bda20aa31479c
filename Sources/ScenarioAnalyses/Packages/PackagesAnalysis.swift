import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `packages`: what each customer is offered by a decision table.
package struct PackagesAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    PackagesResult.kind,
    Phrase(zh: "基本与个性化服务包", en: "what customers are offered: basic and personalised packages"))

  package var common = CommonKeys()
  private var standards: Keyed<String>?
  private var base: [Positioned<String>] = []
  private var rules: [PackageRuleSyntax] = []
  private var labels: [Named<Label>] = []

  package init() {}

  @SyntaxFields<PackagesAnalysis> package static var fields: [SyntaxField<PackagesAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField(
      "items",
      Phrase(zh: "服务项目的标准：表与列", en: "Where each item has its standard: `{table: column}`."),
      SyntaxShape<[Named<Keyed<String>>]>.names(of: SyntaxShape<String>.column.keyed) {
        Phrase(zh: "表 `\($0)`", en: "the table `\($0)`")
      }
    ) { analysis, tables in
      guard let first = tables.first else { return }
      analysis.standards = Keyed(first.name, key: first.key, position: first.key)
      analysis.column = first.value
    }
    SyntaxField(
      "labels", Phrase(zh: "服务项目的名称", en: "What people call the items, by id."),
      SyntaxShape<[Named<Label>]>.names(of: .label) {
        Phrase(zh: "项目 `\($0)`", en: "the item `\($0)`")
      }
    ) { $0.labels = $1 }
    SyntaxField(
      "base", Phrase(zh: "人人都有的项目", en: "Items for everybody."),
      SyntaxShape.list(of: SyntaxShape<String>.id.positioned)
    ) { $0.base = $1 }
    SyntaxField(
      "personalised", Phrase(zh: "按条件增加的项目", en: "Rules: what is offered when."),
      SyntaxShape.list(of: PackageRuleSyntax.shape)
    ) { $0.rules = $1 }
    shared(CommonFields.rows, CommonFields.expect)
  }

  private var column: Keyed<String>?

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table) else { return nil }
    guard let customers = context.customers(of: table, at: common.table?.key) else { return nil }
    let mistakes = context.findings.count
    let items = PackageRules(
      base: base.map(\.value), offers: rules.map { $0.offer.map(\.value) }
    ).items
    for label in labels where !items.contains(label.name) {
      context.findings.unknown(
        .itemsMissing, Phrase(zh: "没有项目 `\(label.name)`", en: "no rule offers `\(label.name)`"),
        label.name, at: label.key, among: items)
    }
    let conditions = rules.map { rule in
      rule.when.flatMap { context.condition($0, in: table) }
    }
    guard context.findings.count == mistakes else { return nil }
    var known: TableQuery?
    if let standards {
      guard let other = context.table(standards), let column = context.text(column, in: other)
      else { return nil }
      known = TableQuery(table: other, columns: [column])
    }
    var query = TableQuery(table: table, columns: [], condition: context.rows(common, in: table))
    query.columns = conditions.flatMap { $0?.demands ?? [] }
    return PackagesTask(
      rules: PackageRules(
        base: base.map(\.value), offers: rules.map { $0.offer.map(\.value) }),
      places: base + rules.flatMap(\.offer), conditions: conditions, customers: customers,
      segments: context.segments(),
      labels: Dictionary(
        labels.map { ($0.name, $0.value ?? Label()) }, uniquingKeysWith: { first, _ in first }),
      frame: context.frame, query: query, known: known, common: common)
  }
}

/// A rule of a decision table, as it is written.
struct PackageRuleSyntax: Sendable {
  var when: ConditionSyntax?
  var offer: [Positioned<String>] = []

  static let shape: SyntaxShape<PackageRuleSyntax> = .mapping(
    PackageRuleSyntax(), called: Phrase(zh: "规则", en: "a rule")
  ) {
    SyntaxField.required(
      "when", Phrase(zh: "适用的客户", en: "Customers it applies to."), ConditionShapes.row
    ) { $0.when = $1 }
    SyntaxField.required(
      "offer", Phrase(zh: "提供的项目", en: "Items it offers."),
      SyntaxShape.list(of: SyntaxShape<String>.id.positioned)
    ) { $0.offer = $1 }
  }
}

/// Packages whose names are found.
struct PackagesTask: AnalysisTask {
  /// What is kept of the customers.
  struct State: Tally {
    var packages: PackageTally
    var segments: SegmentTally
    var customers = AppendedRows<PackagesResult.Customer>()

    mutating func add(_ other: State) {
      packages.add(other.packages)
      segments.add(other.segments)
      customers.add(other.customers)
    }
  }

  /// The items of a table of standards.
  struct Standards: Tally {
    var names: Set<String> = []

    mutating func add(_ other: Standards) { names.formUnion(other.names) }
  }

  let rules: PackageRules
  /// Every item where it is written.
  let places: [Positioned<String>]
  /// Nil for a rule that applies to everybody.
  let conditions: [RowCondition?]
  let customers: CustomerTable
  let segments: [(id: String, label: Label)]
  /// Of items, by their ids.
  let labels: [String: Label]
  let frame: TableFrame
  let query: TableQuery
  let known: TableQuery?
  let common: CommonKeys

  var queries: [TableQuery] { [query] + (known.map { [$0] } ?? []) }
  var measureKeys: [String] { result(empty).measures.map(\.name) }

  private var empty: State {
    State(packages: PackageTally(rules), segments: SegmentTally(segments: segments.count))
  }

  func tally(ofQuery position: Int) -> any TableTally {
    if position == 1, let known {
      return RowTally(known, Standards()) { chunk, rows, state in
        let texts = chunk.strings(known.columns[0])
        for row in rows {
          if let text = texts[row] { state.names.insert(text) }
        }
      }
    }
    let (rules, conditions, frame, customers) = (rules, conditions, frame, customers)
    let segmentNames = segments.map(\.id)
    return RowTally(query, empty) { chunk, rows, state in
      let applies = conditions.map { $0.map { chunk.rows(where: $0) } }
      for row in rows where chunk.customers[row] >= 0 {
        let customer = chunk.customers[row]
        let proposal = rules.proposal(applies.map { $0?[row] ?? true })
        let isIn = segmentNames.indices.map { frame.isCustomer(customer, inSegment: $0) }
        state.packages.add(proposal)
        state.segments.add(isIn)
        state.customers.append(
          PackagesResult.Customer(
            id: customers.name(of: customer),
            segments: segmentNames.indices.filter { isIn[$0] }.map { segmentNames[$0] },
            proposal: proposal))
      }
    }
  }

  private func result(_ state: State) -> PackagesResult {
    PackagesResult(
      customers: state.customers.rows, packages: state.packages, segments: segments,
      members: state.segments, labels: labels)
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let state = (tallies.first as? RowTally<State>)?.state else { return nil }
    if let standards = (tallies.last as? RowTally<Standards>)?.state.names {
      let missing = Set(rules.withoutStandard(standards))
      for item in places where missing.contains(item.value) {
        findings.unknown(
          .packageItemWithoutStandard,
          Phrase(
            zh: "服务项目 `\(item.value)` 没有标准", en: "the item `\(item.value)` has no standard"),
          item.value, at: item.position, among: standards.sorted())
      }
      guard missing.isEmpty else { return nil }
    }
    return result(state)
  }
}
