import BilingualText
public import IndicatorEvaluation
public import ReportForms
public import Sensitivity

/// How far weights may move, and what a customer would have to improve: what `ahp sensitivity` shows.
public struct SensitivityReport: Report {
  let model: EvaluationModel
  let sensitivity: WeightSensitivity
  /// Of the rows with a score, counted as in the sensitivity.
  let ids: [String]
  let names: [Phrase]
  let nodeNames: ModelNames
  let period: Phrase?
  /// The weights that are shown.
  let shown: [WeightVariation]
  let criticality: WeightCriticality?
  let goals: Goals?
  /// Weights at which every score is written as CSV, instead of the intervals.
  public var curve: [Double] = []

  /// What one customer would have to improve.
  struct Goals: Sendable {
    /// Position among the rows with a score.
    var row: Int
    var score: Double
    var band: Int?
    /// For each band above, or for a rival's score.
    var targets: [(name: Phrase, id: String, total: Double, needed: [NeededImprovement])]
    var stability: [(variation: WeightVariation, band: BandStability)]
  }

  /// Of the customers of one period.
  ///
  /// - Parameters:
  ///   - period: position in the model's periods; nil for the last one.
  ///   - child: only weights of nodes that satisfy this.
  ///   - customer: id of the customer whose improvements are shown.
  ///   - rival: id of the customer who is to be caught up with; nil for the bands above.
  ///   - treatments: what became of values before they were scored, by indicator.
  public init(
    _ result: EvaluationResult, period: Int? = nil,
    showing child: (_ node: String, _ parent: String) -> Bool = { _, _ in true },
    customer: String? = nil, rival: String? = nil, showsCriticality: Bool = false,
    treatments: [String: ValueTreatment] = [:]
  ) {
    let sensitivity = WeightSensitivity(result, period: period)
    let position = period ?? max(0, result.model.periods.count - 1)
    let ids = sensitivity.rows.map { result.customers[at: result.rows.customer[$0]] ?? "-" }
    let customerNames = result.fields.customerNames
    let names = zip(sensitivity.rows, ids).map { row, id in
      Phrase(
        customerNames?[at: result.rows.customer[row]].flatMap { $0.isEmpty ? nil : $0 } ?? id)
    }
    self.init(
      result.model, sensitivity, ids: ids, names: names,
      period: result.model.periods[at: position].map { Phrase($0.label, id: $0.id) }, child,
      criticality: showsCriticality
        ? (result.weights, sensitivity.rows.map { row in result.rows.leafScores.map { $0[row] } })
        : nil,
      goals: customer.flatMap { ids.firstIndex(of: $0) }.map { row in
        Self.goals(
          result, sensitivity, row: row, rival: rival.flatMap { ids.firstIndex(of: $0) }, ids: ids,
          names: names, treatments: treatments)
      })
  }

  /// Of alternatives.
  public init(
    _ result: AlternativesResult,
    showing child: (_ node: String, _ parent: String) -> Bool = { _, _ in true },
    showsCriticality: Bool = false
  ) {
    let sensitivity = WeightSensitivity(result)
    let alternatives = sensitivity.rows.compactMap { result.model.alternatives[at: $0] }
    self.init(
      result.model, sensitivity, ids: alternatives.map(\.id),
      names: alternatives.map { Phrase($0.label, id: $0.id) }, period: nil, child,
      criticality: showsCriticality
        ? (result.weights, sensitivity.rows.map { row in result.leaves.map { $0.scaled[row] } })
        : nil,
      goals: nil)
  }

  private init(
    _ model: EvaluationModel, _ sensitivity: WeightSensitivity, ids: [String], names: [Phrase],
    period: Phrase?, _ isShown: (String, String) -> Bool,
    criticality: (weights: HierarchyWeights, scores: [[Double]])?, goals: Goals?
  ) {
    self.model = model
    self.sensitivity = sensitivity
    self.ids = ids
    self.names = names
    self.period = period
    nodeNames = ModelNames(model, nodes: sensitivity.weights.nodes)
    let nodes = sensitivity.weights.nodes
    shown = sensitivity.variations.filter { isShown(nodes[$0.child].id, nodes[$0.node].id) }
    self.criticality = criticality.flatMap { weights, scores in
      let isArithmetic = weights.nodes.allSatisfy {
        $0.children.isEmpty || $0.aggregation == .arithmetic || $0.aggregation == .power(1)
      }
      guard isArithmetic, !scores.contains(where: { $0.contains(where: \.isNaN) }) else {
        return nil
      }
      return WeightCriticality(
        weights: weights.leaves.map { weights.nodes[$0].global },
        performances: weights.leaves.indices.map { leaf in scores.map { $0[leaf] } })
    }
    self.goals = goals
  }

  private static func goals(
    _ result: EvaluationResult, _ sensitivity: WeightSensitivity, row: Int, rival: Int?,
    ids: [String], names: [Phrase], treatments: [String: ValueTreatment]
  ) -> Goals {
    let position = sensitivity.rows[row]
    let score = result.rows.scores[position]
    let bands = result.model.bands
    var targets: [(name: Phrase, id: String, total: Double)]
    if let rival {
      targets = [
        (names[rival], ids[rival], result.rows.scores[sensitivity.rows[rival]])
      ]
    } else {
      targets = bands.reversed().filter { $0.minimum > score }.map {
        (Phrase($0.label, id: $0.id), $0.id, $0.minimum)
      }
    }
    return Goals(
      row: row, score: score, band: result.rows.bands[position],
      targets: targets.map { target in
        (
          target.name, target.id, target.total,
          result.neededImprovements(row: position, total: target.total, treatments: treatments)
        )
      },
      stability: bands.isEmpty
        ? [] : sensitivity.variations.map { ($0, $0.bandStability(bands)[row]) })
  }

  func nodeID(_ node: Int) -> String { sensitivity.weights.nodes[at: node]?.id ?? "-" }
  func nodeName(_ node: Int) -> Phrase { nodeNames.item(nodeID(node)) }

  /// Who comes first below and above the stable weights; empty where nobody else does.
  func successors(of variation: WeightVariation) -> (below: [Int], above: [Int]) {
    guard let first = variation.first else { return ([], []) }
    let others = variation.leaders.filter { !$0.first.contains(first) }
    let stable = variation.firstStable
    return (
      others.last { $0.to <= stable.lowerBound + 1e-9 }?.first ?? [],
      others.first { $0.from >= stable.upperBound - 1e-9 }?.first ?? []
    )
  }
}
