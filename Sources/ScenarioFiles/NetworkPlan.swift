import BilingualText
public import Diagnostics
public import IndicatorEvaluation
public import NetworkPriorities

/// A network of a scenario: clusters, and what is judged of their influences.
public struct NetworkPlan: Sendable {
  /// Judgments, experts and rules; it has no tree.
  public internal(set) var weighing: Weighing
  /// Without influences.
  var network: NetworkModel
  /// What is influenced, and by which nodes.
  var influences: [(on: Int, items: [Int])]
  /// For each influence a node whose children are the items.
  var nodes: [HierarchyNode]
  /// Where each node of the network, and each influence, stands.
  var places: [SourcePosition?]
  var influencePlaces: [SourcePosition]
  let key: SourcePosition
  let source: SourceText

  /// A network with what its judgments gave; nil after a mistake.
  public struct Solved: Sendable {
    /// The network with the shares that were judged, its supermatrix and its limit.
    public let study: NetworkStudy
    /// One for each influence of the study.
    public let derivations: [WeightDerivation]
    /// Every judgment set of the scenario, those that no influence uses included.
    public let judgmentSets: [SolvedJudgmentSet]
  }

  /// Solves the judgments and the limit.
  ///
  /// - Returns: what came out, nil after a mistake, and what is to be said at its line.
  /// - Complexity: O(n³), O(n⁴) for the influence of each node.
  public func solve() -> (solved: Solved?, diagnostics: [Diagnostic]) {
    let loose: LooseWeights
    do throws(EvaluationError) {
      loose = try weighing.model.weights(of: nodes)
    } catch {
      return (nil, weighing.diagnostics(explaining: error))
    }
    var diagnostics = weighing.diagnostics(
      about: HierarchyWeights(nodes: [], judgmentSets: loose.judgmentSets))
    diagnostics += remarks(on: loose.derivations)
    var model = network
    model.influences = zip(influences, loose.derivations).map {
      NetworkModel.Influence(on: $0.on, items: $0.items, shares: $1.weights)
    }
    do throws(NetworkError) {
      let study = try NetworkStudy(model)
      return (
        Solved(
          study: study, derivations: loose.derivations, judgmentSets: loose.judgmentSets),
        (diagnostics + [reducible(study)].compactMap { $0 }).inFileOrder
      )
    } catch {
      return (nil, (diagnostics + [diagnostic(error)]).inFileOrder)
    }
  }

  private func diagnostic(_ error: NetworkError) -> Diagnostic {
    let message = error.message(
      nodes: network.nodes.map { "`\($0.id)`" }, clusters: network.clusters.map { "`\($0.id)`" })
    var place: SourcePosition? = key
    var code = DiagnosticCode.networkColumnSum
    switch error {
    case .columnSum(let column, _), .clusterWeightMissing(let column): place = places[column]
    case .tooManyNodes: code = .valueOutOfRange
    case .linearAlgebra: code = .judgmentUnsolvable
    default: break
    }
    return source.diagnostic(.error, code, at: place, message)
  }

  /// That it matters where influence starts.
  private func reducible(_ study: NetworkStudy) -> Diagnostic? {
    guard study.limit.isReducible, network.goal == nil else { return nil }
    let classes = study.limit.closedClasses.map { members in
      "{" + members.prefix(12).map { network.nodes[$0].id }.joined(separator: ", ")
        + (members.count > 12 ? ", …}" : "}")
    }
    let names = classes.prefix(8).joined(separator: " | ")
    return source.diagnostic(
      .warning, .networkReducible, at: key,
      Phrase(
        zh: "影响最终停留在 \(study.limit.closedClasses.count) 个互不相通的部分：\(names)；"
          + "结果是从各节点出发的平均",
        en:
          "influence ends up in \(study.limit.closedClasses.count) parts that nothing leaves: \(names); "
          + "priorities are the mean over where it may start"),
      hint: Phrase(
        zh: "请写 `goal: 节点`，从该节点出发；或补充各部分之间的影响",
        en: "name where it starts with `goal: node`, or add influences between the parts"))
  }

  private func remarks(on derivations: [WeightDerivation]) -> [Diagnostic] {
    zip(nodes, zip(derivations, influencePlaces)).flatMap { node, found in
      found.0.remarks(of: node.children.map(\.id)).compactMap { remark in
        DiagnosticCode(rawValue: remark.code).map {
          source.diagnostic(.warning, $0, at: found.1, remark.message)
        }
      }
    }
  }
}
