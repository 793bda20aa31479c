public import BilingualText
public import IndicatorEvaluation
public import ReportForms
public import Robustness

/// How sure ranks and bands are: what `ahp robustness` shows.
public struct RobustnessReport: Report {
  let model: EvaluationModel
  let study: RobustnessStudy
  let result: RobustnessResult
  let ids: [String]
  let names: [Phrase]
  let nodeNames: ModelNames
  let period: Phrase?
  let indices: StudyIndices?
  let removals: [IndicatorRemoval]?
  /// Of alternatives; nil unless asked.
  let reversals: RankReversals?
  /// Whether rank reversal was asked for.
  let asksReversals: Bool
  /// P(at least band k) of each row, exact; nil where it was drawn.
  let exactBands: [[Double]]?

  /// - Parameters:
  ///   - ids: of the subject's rows, with their names.
  ///   - reversals: of alternatives; customers that are scored by absolute rules have none.
  public init(
    _ result: RobustnessResult, of model: EvaluationModel, ids: [String], names: [Label],
    period: Int? = nil, indices: StudyIndices? = nil, removals: [IndicatorRemoval]? = nil,
    asksReversals: Bool = false, reversals: RankReversals? = nil
  ) {
    self.asksReversals = asksReversals
    self.reversals = reversals
    self.model = model
    self.result = result
    study = result.study
    self.ids = result.study.rows.map { ids[at: $0] ?? "-" }
    self.names = result.study.rows.map {
      Phrase(names[at: $0] ?? Label(), id: ids[at: $0] ?? "-")
    }
    nodeNames = ModelNames(model, nodes: result.study.subject.weights.nodes)
    self.period = model.periods[at: period].map { Phrase($0.label, id: $0.id) }
    self.indices = indices
    self.removals = removals
    exactBands =
      model.bands.isEmpty ? nil : result.study.exactAtLeast(model.bands.map(\.minimum))
  }

  /// Positions of the rows, today's best first.
  var order: [Int] {
    let ranks = study.todaysRanks
    return ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }

  /// The share of the weights, or of the draws, under which a row reaches a band.
  func atLeast(band: Int, row: Int) -> (share: Double, error: Double?) {
    if let exact = exactBands { return (exact[row][band], nil) }
    let share = result.atLeast(band: band, row: row)
    return (share.value, share.standardError)
  }

  func leafID(_ leaf: Int) -> String {
    let weights = study.subject.weights
    return weights.leaves[at: leaf].flatMap { weights.nodes[at: $0]?.id } ?? "-"
  }

  func leafName(_ leaf: Int) -> Phrase { nodeNames.item(leafID(leaf)) }
}

extension RobustnessAssumptions.Weights {
  /// In words for both languages.
  var phrase: Phrase {
    func percent(_ share: Double) -> String { NumberForm.significant(4).text(100 * share) + " %" }
    return switch self {
    case .fixed: Phrase(zh: "固定", en: "fixed")
    case .any: Phrase(zh: "任意权重，均匀分布", en: "any weights, uniform")
    case .order: Phrase(zh: "保持现有次序的权重，均匀分布", en: "weights in today's order, uniform")
    case .within(let r):
      Phrase(
        zh: "各权重 ±\(percent(r)) 内均匀，再归一化", en: "each within ±\(percent(r)), normalised again")
    case .dirichlet(let c):
      Phrase(
        zh: "狄利克雷分布，集中度 \(NumberForm.significant(6).text(c))",
        en: "Dirichlet's distribution, concentration \(NumberForm.significant(6).text(c))")
    case .between: Phrase(zh: "上下限之内，均匀分布", en: "within bounds, uniform")
    }
  }
}

extension UncertainInput {
  func phrase(_ names: ModelNames) -> Phrase {
    switch self {
    case .weights(let node):
      let name = names.item(node)
      return Phrase(zh: "\(name.zh) 的权重", en: "weights of \(name.en)")
    case .weight(let child):
      let name = names.item(child)
      return Phrase(zh: "\(name.zh) 的权重", en: "weight of \(name.en)")
    case .values(let indicator):
      let name = names.item(indicator)
      return Phrase(zh: "\(name.zh) 的误差", en: "errors of \(name.en)")
    case .method: return Phrase(zh: "总分的聚合方法", en: "the total's aggregation")
    }
  }

  /// For programs.
  var text: String {
    switch self {
    case .weights(let node): "weights:\(node)"
    case .weight(let child): "weight:\(child)"
    case .values(let indicator): "values:\(indicator)"
    case .method: "method"
    }
  }
}
