import IndicatorEvaluation
import Testing

@testable import WarehouseSQL

@Suite struct QueryWriterTests {
  /// The nodes are goal, p, a, b, q, c and d; values of `optional` leaves may be missing.
  private func writer(
    _ aggregation: Aggregation, optional: Set<String>, weightOfB: Double = 0.5
  ) throws -> QueryWriter {
    let leaves = ["a", "b", "c", "d"]
    let tree = HierarchyNode(
      id: "goal", aggregation: aggregation, weights: .given([0.75, 0.25]),
      children: [
        HierarchyNode(
          id: "p", weights: .given([1 - weightOfB, weightOfB]),
          children: [HierarchyNode(id: "a"), HierarchyNode(id: "b")]),
        HierarchyNode(
          id: "q", weights: .given([0.5, 0.5]),
          children: [HierarchyNode(id: "c"), HierarchyNode(id: "d")]),
      ])
    let model = EvaluationModel(
      tree: tree,
      indicators: leaves.map {
        Indicator(
          id: $0, rule: .linear(slope: 1, offset: 0),
          missing: optional.contains($0) ? .renormalise : .error)
      })
    let columns = Dictionary(uniqueKeysWithValues: leaves.map { ($0, ColumnSource(name: $0)) })
    let table = SQLMeasurementTable(
      name: SQLTableName(["scores"]), idColumn: "id", layout: .wide(columns: columns))
    return try QueryWriter(
      WarehouseQuery(model: model, weights: try model.weights(), tables: [table]), .duckdb)
  }

  @Test func leavesStandFromLeftToRight() throws {
    let writer = try writer(.arithmetic, optional: ["b"])
    #expect(writer.leaves.map(\.id) == ["a", "b", "c", "d"])
    #expect(writer.leaves.map(\.node) == [2, 3, 5, 6])
    #expect(writer.leaves.map(\.global) == [0.375, 0.375, 0.125, 0.125])
    #expect(writer.leaves.map(\.mayBeMissing) == [false, true, false, false])
    #expect(writer.kept("score_", writer.leaves).map(\.name).first == "score_a")
    #expect(writer.keyList == "\"customer\", \"period\"")
  }

  @Test func childrenStandBeforeTheirParents() throws {
    let groups: [QueryWriter.Group] = try writer(.geometric, optional: ["a"]).groups
    #expect(groups.map(\.node.id) == ["q", "p", "goal"])
    #expect(groups.map(\.height) == [1, 1, 2])
    #expect(groups.map(\.optional) == [[], ["a"], []])
    #expect(groups.map(\.isScaled) == [false, true, false])
    #expect(groups.map(\.isConstant) == [true, false, false])
    #expect(groups.map(\.mayBeMissing) == [false, false, false])
    // A geometric mean reads the scores of its children.
    #expect(groups.map(\.isRead) == [true, true, true])
  }

  @Test func sumsDoWithoutTheScoresBetween() throws {
    let plain = try writer(.arithmetic, optional: [])
    #expect(plain.groups.map(\.isRead) == [false, false, false])
    #expect(!plain.totalMayBeMissing)
    // Where p may be missing the goal's weights depend on whether it is there.
    let scaled = try writer(.arithmetic, optional: ["a", "b"])
    #expect(scaled.groups.map(\.mayBeMissing) == [false, true, false])
    #expect(scaled.groups.map(\.optional) == [[], ["a", "b"], ["p"]])
    #expect(scaled.groups.map(\.isRead) == [true, true, false])
    let all = try writer(.arithmetic, optional: ["a", "b", "c", "d"])
    #expect(all.totalMayBeMissing)
    #expect(all.groups.map(\.isRead) == [true, true, true])
  }

  @Test func aChildWithoutWeightDoesNotCount() throws {
    let groups = try writer(.geometric, optional: ["a"], weightOfB: 0).groups
    #expect(groups.map { $0.children.map(\.id) } == [["c", "d"], ["a"], ["p", "q"]])
    // Only a counts, so that p is missing with it.
    #expect(groups.map(\.mayBeMissing) == [false, true, false])
  }

  @Test func eachLevelHasItsSteps() throws {
    let steps = try writer(.geometric, optional: ["a"]).hierarchySteps()
    let names = ["ahp_scales_1", "ahp_means_1", "ahp_scales_2", "ahp_means_2"]
    #expect(Array(steps.map(\.name).prefix(4)) == names)
    let sources = ["ahp_scores", "ahp_scales_1", "ahp_means_1", "ahp_scales_2"]
    #expect(Array(steps.map(\.source).prefix(4)) == sources.map { ["FROM \($0)"] })
    #expect(steps[0].columns.last?.name == "scale_p")
    #expect(
      steps[0].columns.last?.expression
        == "CASE WHEN \"score_a\" IS NOT NULL THEN 1e0 ELSE "
        + "CASE WHEN \"score_a\" IS NULL THEN 0e0 ELSE 0.5e0 END + 0.5e0 END")
    #expect(steps[2].columns.last?.name == "highest_goal")
    #expect(steps[2].columns.last?.expression == "GREATEST(\"score_p\", \"score_q\")")
    #expect(steps[3].columns.last?.name == "score_goal")
  }

  @Test func meansHaveTheirPlainestForm() throws {
    let given: [Aggregation] = [.power(1), .power(-1), .power(-1e-300), .power(2), .minimum]
    let plain: [Aggregation] = given.map { $0.kind }
    #expect(plain == [.arithmetic, .harmonic, .geometric, .power(2), .minimum])
    let bounded = try writer(.arithmetic, optional: []).boundedExponential("x")
    #expect(bounded == "exp(GREATEST(x, -600e0))")
  }

  @Test func aLeafWithoutAnIndicatorIsSaid() throws {
    var query = try writer(.arithmetic, optional: []).query
    query.model.indicators.removeAll { $0.id == "c" }
    #expect(throws: SQLError.noIndicator("c")) { _ = try QueryWriter(query, .duckdb) }
    query.tables = []
    #expect(throws: SQLError.nothingMeasured) { _ = try QueryWriter(query, .duckdb) }
  }
}
