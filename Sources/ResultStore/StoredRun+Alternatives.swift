internal import GRDB
internal import IndicatorEvaluation

extension StoredRun {
  /// The ranking as it was written, without judgments.
  func alternatives() throws -> AlternativesResult {
    let nodes = try readNodes()
    let weights = HierarchyWeights(nodes: nodes, judgmentSets: [])
    let list = try rows("alternatives", by: "alternative")
    var parts: [Int: [Row]] = [:]
    for row in try rows("alternative_results", by: "node, alternative") {
      parts[try row.decode(forColumn: "node"), default: []].append(row)
    }
    var contributions: [[Double]] = []
    var leaves: [LeafPriorities] = []
    let criteria = try rows("criteria", by: "node")
    guard try criteria.map({ try $0.decode(Int.self, forColumn: "node") }) == weights.leaves else {
      throw damaged("criteria")
    }
    for criterion in criteria {
      let node: Int = try criterion.decode(forColumn: "node")
      let own = parts[node] ?? []
      guard let mode = AlternativeMode(rawValue: try criterion.decode(forColumn: "mode")),
        own.count == list.count
      else { throw damaged("alternative_results") }
      leaves.append(
        LeafPriorities(
          node: node, mode: mode,
          priorities: try own.map { try $0.decode(forColumn: "priority") },
          scaled: try own.map { try $0.decode(forColumn: "scaled") }, judged: nil))
      contributions.append(try own.map { try $0.decode(forColumn: "contribution") })
    }
    let model = EvaluationModel(
      id: run.scenario, title: run.title, tree: tree(nodes),
      alternatives: try list.map {
        Alternative(id: try $0.decode(forColumn: "id"), label: try label($0))
      })
    return AlternativesResult(
      model: model, weights: weights, leaves: leaves,
      alternatives: try list.enumerated().map { position, row in
        AlternativeScore(
          alternative: position, priority: try row.decode(forColumn: "priority"),
          unnormalised: try row.decode(forColumn: "unnormalised"),
          rank: try row.decode(forColumn: "rank"),
          contributions: contributions.map { $0[position] })
      }, overall: nil, warnings: [])
  }
}
