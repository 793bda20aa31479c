import BilingualText
public import IndicatorEvaluation
public import ReportForms

/// Scores of all customers, what they are made of and how they changed: what `ahp evaluate` shows.
public struct EvaluationReport: Report {
  let index: EvaluationIndex
  /// In which order people see the customers.
  public var order = CustomerOrder.data
  /// The columns of CSV; nil for all.
  public var columns: [EvaluationColumn]?

  /// - Parameter selection: The customers that are listed; all summaries are of all customers.
  public init(_ result: EvaluationResult, selection: CustomerSelection = .all) {
    index = EvaluationIndex(result, selection: selection)
  }

  /// - Parameters:
  ///   - listed: A result with the rows of some customers in the data's order, at least of all those
  ///     that are to be listed; their ranks are those among all.
  ///   - totals: What the summaries say of all rows.
  package init(
    listed: EvaluationResult, selection: CustomerSelection, totals: EvaluationTotals
  ) {
    index = EvaluationIndex(listed, selection: selection, totals: totals)
  }

  /// - Parameters:
  ///   - frame: A result without rows, which are written part by part.
  ///   - summaries: Those of all rows.
  package init(frame: EvaluationResult, summaries: [ScoreSummary]) {
    index = EvaluationIndex(frame, summaries: summaries)
  }
}

/// A result with everything looked up once that each of its rows needs.
final class EvaluationIndex: Sendable {
  let result: EvaluationResult
  let selection: CustomerSelection
  let names: ModelNames
  let classes: [Phrase]
  let periods: [Phrase]
  let bands: [Phrase]
  /// Positions in the weights' nodes, left to right.
  let leaves: [Int]
  /// The leaves' indicators; nil for a leaf that names none.
  let indicators: [Indicator?]
  /// Names of a leaf's categories; none where it is measured in numbers.
  private let categories: [[String]]
  /// The column of the customer file that holds names.
  let customerNames: [String]?
  /// Names of the leaves in JSON.
  let leafKeys: [JSONKey]
  /// Inner nodes below the root, with their names in JSON.
  let innerNodes: [(node: Int, key: JSONKey)]
  /// For each customer its change, where there is one.
  let changes: [Int: CustomerChange]
  /// Of all rows, where the result holds only those of some customers.
  let givenTotals: EvaluationTotals?
  fileprivate let givenSummaries: [ScoreSummary]?

  init(
    _ result: EvaluationResult, selection: CustomerSelection = .all,
    totals: EvaluationTotals? = nil, summaries: [ScoreSummary]? = nil
  ) {
    let model = result.model
    givenSummaries = summaries
    self.result = result
    self.selection = selection
    givenTotals = totals
    names = ModelNames(model, nodes: result.weights.nodes)
    classes = model.classes.map { Phrase($0.label, id: $0.id) }
    periods = model.periods.map { Phrase($0.label, id: $0.id) }
    bands = model.bands.map { Phrase($0.label, id: $0.id) }
    leaves = result.weights.leaves
    indicators = leaves.map { leaf in
      model.indicators.first { $0.id == result.weights.nodes[leaf].id }
    }
    categories = indicators.map {
      if case .categories(let categories) = $0?.rule { categories.map(\.name) } else { [] }
    }
    leafKeys = leaves.map { JSONKey(result.weights.nodes[$0].id) }
    innerNodes = result.weights.nodes.indices.dropFirst()
      .filter { !result.weights.nodes[$0].children.isEmpty }
      .map { ($0, JSONKey(result.weights.nodes[$0].id)) }
    customerNames = result.fields.customerNames
    changes = Dictionary(
      (result.comparison?.changes ?? []).map { ($0.customer, $0) }, uniquingKeysWith: { a, _ in a })
  }

  var model: EvaluationModel { result.model }
  var rows: EvaluatedRows { result.rows }
  var nodes: [WeightedNode] { result.weights.nodes }

  func customer(_ row: Int) -> Int { rows.customer[at: row] ?? -1 }
  func customerID(_ customer: Int) -> String {
    result.customers[at: customer] ?? "#\(customer + 1)"
  }
  func customerName(_ customer: Int) -> String? { customerNames?[at: customer] }
  func customerClass(_ customer: Int) -> Int? { result.classOfCustomer[at: customer] ?? nil }
  func score(_ row: Int) -> Double { rows.scores[at: row] ?? .nan }
  func band(_ row: Int) -> Int? { rows.bands[at: row] ?? nil }

  /// Ranks count from 1; 0 means none.
  func rank(_ row: Int) -> Int? { rows.ranks[at: row].flatMap { $0 > 0 ? $0 : nil } }
  func classRank(_ row: Int) -> Int? { rows.classRanks[at: row].flatMap { $0 > 0 ? $0 : nil } }

  /// The customer's change, at the row it ends with.
  func change(_ row: Int) -> CustomerChange? {
    changes[customer(row)].flatMap { $0.currentRow == row ? $0 : nil }
  }

  func leafID(_ leaf: Int) -> String { nodes[leaves[leaf]].id }

  /// What was measured: a number, or the name of a category.
  func rawValue(_ leaf: Int, _ row: Int) -> RawValue {
    guard let value = rows.rawValues[at: leaf]?[at: row], !value.isNaN else { return .absent }
    if categories[leaf].isEmpty { return .number(value) }
    return Int(exactly: value).flatMap { categories[leaf][at: $0] }.map { .category($0) }
      ?? .number(value)
  }
}

/// A measured value as it stood in the data.
enum RawValue: Sendable, Hashable {
  case absent
  case number(Double)
  case category(String)
}

extension EvaluationIndex {
  /// How the scores of all rows are spread, whichever are listed.
  var summaries: [ScoreSummary] {
    givenSummaries ?? (givenTotals?.register ?? result.register).summaries()
  }
}
