import BilingualText
public import IndicatorEvaluation
public import ReportForms

/// The ranking of a classical AHP with everything it comes from: what `ahp evaluate` shows of a
/// scenario with alternatives.
public struct AlternativesReport: Report {
  let result: AlternativesResult
  let names: ModelNames

  public init(_ result: AlternativesResult) {
    self.result = result
    names = ModelNames(result.model, nodes: result.weights.nodes)
  }

  /// The model's alternatives, in its order.
  var alternatives: [Phrase] { result.model.alternatives.map { Phrase($0.label, id: $0.id) } }

  func id(_ alternative: Int) -> String {
    result.model.alternatives[at: alternative]?.id ?? "#\(alternative + 1)"
  }

  /// Best first; who ties stays in the model's order.
  var ranking: [AlternativeScore] {
    result.alternatives.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  func leafID(_ leaf: LeafPriorities) -> String { result.weights.nodes[at: leaf.node]?.id ?? "-" }

  /// The sets that give the tree's weights, then those between the alternatives.
  var findings: [JudgmentSetFindings] {
    result.weights.judgmentSets.map {
      JudgmentSetFindings($0, model: result.model, weights: result.weights, names: names)
    }
      + result.leaves.compactMap { leaf in
        leaf.judged.map {
          JudgmentSetFindings(
            $0, model: result.model, weights: result.weights, names: names,
            node: names.item(leafID(leaf)))
        }
      }
  }
}
