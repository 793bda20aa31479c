import BilingualText
public import IndicatorEvaluation
public import ReportForms

/// What changed between two runs, and why: what `ahp diff` shows.
public struct DifferenceReport: Report {
  let before: KeptEvaluation
  let after: KeptEvaluation
  let attribution: ScoreAttribution
  let model: ModelDifferences
  /// The customer that is looked at alone; nil for all.
  let customer: String?

  /// An evaluation with where it comes from.
  public struct KeptEvaluation: Sendable {
    /// Number, time, files and options of the run.
    public var run: EvaluationRun
    /// The evaluation that the run kept.
    public var result: EvaluationResult

    public init(run: EvaluationRun, result: EvaluationResult) {
      self.run = run
      self.result = result
    }
  }

  /// - Parameter customer: leaves everything out that is not about this customer.
  public init(from before: KeptEvaluation, to after: KeptEvaluation, customer: String? = nil) {
    self.before = before
    self.after = after
    self.customer = customer
    attribution = ScoreAttribution(from: before.result, to: after.result)
    model = ModelDifferences(from: before.result, to: after.result)
  }

  /// Whether the customer that is looked at is in either run.
  public var knowsCustomer: Bool {
    guard let customer else { return true }
    return [before, after].contains { $0.result.customers.contains(customer) }
  }

  // MARK: Rows

  /// Positions of the changes that are listed.
  var listed: [Int] {
    attribution.changes.indices.filter { position in
      isAsked(after.customerID(attribution.changes[position].afterRow))
    }
  }

  var arrived: [Int] { attribution.arrived.filter { isAsked(after.customerID($0)) } }
  var departed: [Int] { attribution.departed.filter { isAsked(before.customerID($0)) } }

  private func isAsked(_ id: String) -> Bool { customer == nil || id == customer }
}

extension DifferenceReport.KeptEvaluation {
  func customerID(_ row: Int) -> String {
    result.rows.customer[at: row].flatMap { result.customers[at: $0] } ?? ""
  }

  func period(_ row: Int) -> Period? {
    result.rows.period[at: row].flatMap { result.model.periods[at: $0] }
  }

  func band(_ row: Int) -> Band? {
    (result.rows.bands[at: row] ?? nil).flatMap { result.model.bands[at: $0] }
  }

  func score(_ row: Int) -> Double { result.rows.scores[at: row] ?? .nan }

  func rank(_ row: Int) -> Int? { result.rows.ranks[at: row].flatMap { $0 > 0 ? $0 : nil } }

  /// The position of a leaf, by id.
  func leaf(_ id: String) -> Int? {
    result.weights.leaves.firstIndex { result.weights.nodes[$0].id == id }
  }

  /// The name of a node or indicator.
  func name(_ id: String) -> Phrase? {
    let node = result.weights.nodes.first { $0.id == id }
    let indicator = result.model.indicators.first { $0.id == id }
    let label = [node?.label, indicator?.label].compactMap { $0 }
      .first { $0.chinese != nil || $0.english != nil }
    return node == nil && indicator == nil ? nil : Phrase(label ?? Label(), id: id)
  }
}

extension ScoreAttribution {
  /// Means over some changes.
  func mean(_ positions: [Int], _ part: (AttributedChange) -> Double) -> Double {
    positions.isEmpty ? 0 : positions.reduce(0) { $0 + part(changes[$1]) } / Double(positions.count)
  }

  func leafAvailabilityMean(_ positions: [Int], _ leaf: Int) -> Double {
    guard let column = leafAvailability[at: leaf], !positions.isEmpty else { return 0 }
    return positions.reduce(0) { $0 + column[$1] } / Double(positions.count)
  }

  func leafMean(_ positions: [Int], _ cause: ChangeCause, _ leaf: Int) -> Double {
    guard let column = leafParts[cause]?[at: leaf], !positions.isEmpty else { return 0 }
    return positions.reduce(0) { $0 + column[$1] } / Double(positions.count)
  }
}
