import BilingualText
public import IndicatorEvaluation
public import ReportForms

/// What changed between two runs that rank alternatives, and why: what `ahp diff` shows of them.
public struct AlternativesDifferenceReport: Report {
  let before: KeptRanking
  let after: KeptRanking
  let attribution: AlternativesAttribution
  /// Nodes whose weight, place or mean differs.
  let nodes: [ModelDifferences.Node]

  /// A ranking with where it comes from.
  public struct KeptRanking: Sendable {
    /// Number, time, files and options of the run.
    public var run: EvaluationRun
    /// The ranking that the run kept.
    public var result: AlternativesResult

    public init(run: EvaluationRun, result: AlternativesResult) {
      self.run = run
      self.result = result
    }
  }

  public init(from before: KeptRanking, to after: KeptRanking) {
    self.before = before
    self.after = after
    attribution = AlternativesAttribution(from: before.result, to: after.result)
    nodes = ModelDifferences.nodes(
      from: before.result.weights.nodes, to: after.result.weights.nodes)
  }

  /// Leaves of both trees under which the alternatives of both compare otherwise, by id.
  var changedCriteria: [String] {
    after.result.leaves.compactMap { leaf in
      let id = after.id(of: leaf)
      guard let old = before.result.leaves.first(where: { before.id(of: $0) == id }) else {
        return nil
      }
      let differs = attribution.changes.contains {
        old.scaled[at: $0.before] != leaf.scaled[at: $0.after]
      }
      return differs ? id : nil
    }
  }

  /// Best in the later run first.
  var ranking: [AttributedPriority] {
    attribution.changes.sorted { first, second in
      let ranks = [first, second].map { after.score($0.after)?.rank ?? Int.max }
      return (ranks[0], first.after) < (ranks[1], second.after)
    }
  }

  func name(_ node: String) -> Phrase {
    let known =
      after.result.weights.nodes.first { $0.id == node }
      ?? before.result.weights.nodes.first { $0.id == node }
    return Phrase(known?.label ?? Label(), id: node)
  }
}

extension AlternativesDifferenceReport.KeptRanking {
  func alternativeID(_ position: Int) -> String {
    result.model.alternatives[at: position]?.id ?? ""
  }

  func alternativeName(_ position: Int) -> Phrase {
    result.model.alternatives[at: position].map { Phrase($0.label, id: $0.id) } ?? Phrase("")
  }

  func score(_ position: Int) -> AlternativeScore? { result.alternatives[at: position] }

  func id(of leaf: LeafPriorities) -> String { result.weights.nodes[at: leaf.node]?.id ?? "" }
}
