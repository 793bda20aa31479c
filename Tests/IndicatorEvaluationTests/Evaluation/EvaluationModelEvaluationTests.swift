import Statistics
import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct EvaluationModelEvaluationTests {
  /// The order of the customers and of the rows changes nothing but the order of the result.
  @Test func permutation() throws {
    let model = ReferenceCase.model
    let data = ReferenceCase.data
    let plain = try model.evaluate(data)
    let order = [4, 2, 0, 5, 1, 3]
    let rows = [7, 2, 9, 0, 11, 4, 5, 1, 10, 3, 8, 6]
    var shuffled = data
    shuffled.customers = order.map { data.customers[$0] }
    shuffled.fields.columns = data.fields.columns.map { column in order.map { column[$0] } }
    shuffled.customerOfRow = rows.map { row in
      order.firstIndex(of: data.customerOfRow[row]) ?? 0
    }
    shuffled.periodOfRow = rows.map { data.periodOfRow[$0] }
    shuffled.values = data.values.map { column in rows.map { column[$0] } }
    let moved = try model.evaluate(shuffled)
    for (position, row) in rows.enumerated() {
      #expect(moved.rows.scores[position] == plain.rows.scores[row])
      #expect(moved.rows.ranks[position] == plain.rows.ranks[row])
      #expect(moved.rows.bands[position] == plain.rows.bands[row])
      #expect(
        moved.rows.contributions.map { $0[position] } == plain.rows.contributions.map { $0[row] })
    }
    let overall = try #require(plain.comparison?.overall)
    #expect(moved.comparison?.overall.meanChange == overall.meanChange)
    #expect(moved.comparison?.overall.contributions == overall.contributions)
    #expect(moved.comparison?.overall.wilcoxon == overall.wilcoxon)
    #expect(moved.comparison?.overall.pairedT == overall.pairedT)
    #expect(moved.warnings == plain.warnings)
  }

  /// The order of the indicators in the model is not the order of the leaves.
  @Test func indicatorsAreFoundById() throws {
    var model = ReferenceCase.model
    var data = ReferenceCase.data
    model.indicators.reverse()
    data.values.reverse()
    let reversed = try model.evaluate(data).rows
    let plain = try ReferenceCase.model.evaluate(ReferenceCase.data).rows
    #expect(reversed.scores == plain.scores)
    #expect(isClose(reversed.rawValues[0], plain.rawValues[0]))
  }

  @Test func weightsComputedBefore() throws {
    let model = ReferenceCase.model
    var weights = try model.weights()
    let same = try model.evaluate(ReferenceCase.data, weights: weights)
    #expect(same.rows.scores == (try model.evaluate(ReferenceCase.data)).rows.scores)
    // Other local weights are used as they are.
    weights.nodes[1].local = 1
    weights.nodes[6].local = 0
    let process = try model.evaluate(ReferenceCase.data, weights: weights)
    #expect(isClose(process.rows.scores, process.rows.nodeScores[1], absolute: 1e-12))
    #expect(process.warnings.contains(.zeroWeight(node: "performance")))
  }

  @Test func weightsOfAnotherTree() throws {
    let model = ReferenceCase.model
    let good = try model.weights()
    var other = good
    other.nodes[3].id = "x"
    #expect(throws: EvaluationError.weightsOfAnotherTree(node: "content")) {
      try model.evaluate(ReferenceCase.data, weights: other)
    }
    other = good
    other.nodes.removeLast()
    #expect(throws: EvaluationError.self) {
      try model.evaluate(ReferenceCase.data, weights: other)
    }
    other = good
    other.nodes.append(good.nodes[8])
    #expect(throws: EvaluationError.weightsOfAnotherTree(node: "complaints")) {
      try model.evaluate(ReferenceCase.data, weights: other)
    }
    other = good
    other.nodes[1].local = 0.7
    #expect(throws: EvaluationError.self) {
      try model.evaluate(ReferenceCase.data, weights: other)
    }
    other.nodes[1].local = .nan
    #expect(throws: EvaluationError.self) {
      try model.evaluate(ReferenceCase.data, weights: other)
    }
  }

  /// Multiplying the raw values and the rule's points by the same factor changes no score.
  @Test func unitsDoNotMatter() throws {
    let values: [Double] = [60, 71.5, 86, 99.9]
    func scores(_ factor: Double) throws -> [Double] {
      let model = EvaluationModel(
        tree: HierarchyNode(id: "i"),
        indicators: [Indicator(id: "i", rule: .goalposts(zero: 60 * factor, full: 100 * factor))])
      return try model.evaluate(SampleTrees.data([values.map { $0 * factor }])).rows.scores
    }
    #expect(isClose(try scores(1), try scores(1000), absolute: 1e-12))
  }
}
