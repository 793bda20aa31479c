import BilingualText
import GRDB
import IndicatorEvaluation
import Testing

@testable import ResultStore

/// A run of made rows: a leaf beside a group of two.
@Suite struct RunWriterRowsTests {
  private static let weights: HierarchyWeights = {
    func node(
      _ id: String, _ parent: Int?, _ children: [Int], _ depth: Int, _ local: Double,
      _ global: Double
    ) -> WeightedNode {
      WeightedNode(
        id: id, label: Label(), parent: parent, children: children, depth: depth,
        aggregation: .arithmetic, local: local, global: global, judgmentSet: nil)
    }
    return HierarchyWeights(
      nodes: [
        node("goal", nil, [1, 2], 0, 1, 1), node("a", 0, [], 1, 0.5, 0.5),
        node("group", 0, [3, 4], 1, 0.5, 0.5), node("b", 2, [], 2, 0.5, 0.25),
        node("c", 2, [], 2, 0.5, 0.25),
      ], judgmentSets: [])
  }()

  private static let model = EvaluationModel(
    tree: HierarchyNode(
      id: "goal",
      children: [
        HierarchyNode(id: "a"),
        HierarchyNode(id: "group", children: [HierarchyNode(id: "b"), HierarchyNode(id: "c")]),
      ]),
    indicators: ["a", "b", "c"].map {
      Indicator(id: $0, rule: .linear(slope: 1, offset: 0), missing: .worst)
    })

  private static let rows = EvaluatedRows(
    customer: [1, 0], period: [0, 0], rawValues: [[10, .nan], [20, 30], [40, 50]],
    leafScores: [[10, .nan], [20, 30], [40, 50]], contributions: [[5, 0], [5, 7.5], [10, 12.5]],
    nodeScores: [[20, 20], [10, .nan], [30, 40], [20, 30], [40, 50]], scores: [20, 20],
    coverage: [1, 0.5], bands: [nil, nil], ranks: [1, 0], classRanks: [0, 2])

  private func fill(_ run: inout RunWriter) throws {
    try run.append(customers: ["x"], classes: [3])
    try run.append(customers: ["y", "z"], names: ["", "N"])
    #expect(run.customerCount == 3)
    try run.append(Self.rows)
    try run.append(Self.rows)
    #expect(run.rowCount == 4)
  }

  private func written(_ sql: String) throws -> [Row] {
    let folder = try StoreFolder()
    let number = try ResultStore(at: folder.path).addRun(
      RunProvenance(program: "test"), model: Self.model, weights: Self.weights, fill)
    #expect(number == 1)
    return try DatabaseQueue(path: folder.path).read { try Row.fetchAll($0, sql: sql) }
  }

  @Test func innerNodesAddUpTheirLeaves() throws {
    let rows = try written("SELECT * FROM node_results WHERE row < 2 ORDER BY row, node")
    #expect(rows.map { $0["node"] as Int } == [1, 2, 3, 4, 1, 2, 3, 4])
    let contributions: [Double] = [5, 15, 5, 10, 0, 20, 7.5, 12.5]
    #expect(rows.map { $0["contribution"] as Double } == contributions)
    let scores: [Double?] = [10, 30, 20, 40, nil, 40, 30, 50]
    #expect(rows.map { $0["score"] as Double? } == scores)
    let values: [Double?] = [10, nil, 20, 40, nil, nil, 30, 50]
    #expect(rows.map { $0["value"] as Double? } == values)
  }

  @Test func piecesAreNumberedOn() throws {
    let customers = try written("SELECT * FROM customers ORDER BY customer")
    #expect(customers.map { $0["customer"] as Int } == [0, 1, 2])
    #expect(customers.map { $0["id"] as String } == ["x", "y", "z"])
    #expect(customers.map { $0["name"] as String? } == [nil, nil, "N"])
    #expect(customers.map { $0["class"] as Int? } == [3, nil, nil])
    let results = try written("SELECT * FROM results ORDER BY row")
    #expect(results.map { $0["row"] as Int } == [0, 1, 2, 3])
    #expect(results.map { $0["customer"] as Int } == [1, 0, 1, 0])
    // No rank is 0, and without periods there is none.
    #expect(results.map { $0["rank"] as Int? } == [1, nil, 1, nil])
    #expect(results.map { $0["class_rank"] as Int? } == [nil, 2, nil, 2])
    #expect(results.allSatisfy { $0["period"] as Int? == nil })
  }

  @Test func theHeadTellsHowMuchThereIs() throws {
    let run = try #require(try written("SELECT * FROM runs").first)
    #expect(run["customer_count"] == 3 && run["row_count"] == 4)
    #expect(run["program"] == "test" && run["options"] == "")
    let nodes = try written("SELECT * FROM nodes ORDER BY node")
    #expect(nodes.map { $0["parent"] as Int? } == [nil, 0, 0, 2, 2])
    #expect(nodes.map { $0["leaf"] as Int? } == [nil, 0, nil, 1, 2])
    #expect(nodes.map { $0["global_weight"] as Double } == [1, 0.5, 0.5, 0.25, 0.25])
    let indicators = try written("SELECT * FROM indicators ORDER BY node")
    #expect(indicators.map { $0["node"] as Int } == [1, 3, 4])
  }
}
