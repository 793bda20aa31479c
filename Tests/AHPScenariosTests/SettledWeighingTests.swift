import AHPScenarios
import TestSupport
import Testing

/// Weights that come from the data, settled before anything is evaluated.
struct SettledWeighingTests {
  /// The coefficients of variation are 50/50 and 10/50, and Gini's coefficients 0.5 and 0.1: five sixths
  /// and one sixth by either.
  private static let csv = "customer,a,b\nx,0,40\ny,100,60\n"
  private static let expected = [5 / 6.0, 1 / 6.0]

  private func weighing(_ path: String) throws -> Weighing {
    let reading = Scenario.read(path)
    #expect(!reading.diagnostics.hasErrors)
    return try #require(reading.scenario?.weighing)
  }

  private func weights(_ settled: SettledWeighing) throws -> [Double] {
    let weighing = try #require(settled.weighing)
    #expect(!weighing.model.weightsDependOnData)
    return try weighing.model.weights().nodes.dropFirst().map(\.local)
  }

  /// Whether one pass over the table suffices or all rows are needed at once.
  @Test(arguments: ["coefficient-of-variation", "gini"]) func theDataGivesWeights(
    _ method: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = try DataScenario.write(
      weights: "{objective: \(method)}", csv: Self.csv, in: folder)
    let settled = try weighing(path).settlingWeights()
    #expect(settled.diagnostics.isEmpty && settled.undescribed == 0)
    #expect(isClose(try weights(settled), Self.expected, absolute: 1e-12))
    let scenario = try OpenedScenario(path: path)
    let found = try scenario.weigh().weights.nodes.dropFirst().map(\.local)
    #expect(isClose(found, Self.expected, absolute: 1e-12))
    // (0 · 5 + 40)/6 and (100 · 5 + 60)/6.
    let evaluation = try scenario.evaluate()
    #expect(isClose(evaluation.result.rows.scores, [40 / 6.0, 560 / 6.0], absolute: 1e-9))
    #expect(evaluation.result.rows.ranks == [2, 1])
  }

  /// Weights that people gave need no table, not even one that is there.
  @Test func otherWeightsStayAsTheyAre() throws {
    let folder = try TemporaryFolder()
    let path = try DataScenario.write(weights: "{given: {a: 30%, b: 70%}}", in: folder)
    let settled = try weighing(path).settlingWeights()
    #expect(settled.diagnostics.isEmpty)
    #expect(isClose(try weights(settled), [0.3, 0.7], absolute: 1e-15))
  }

  @Test(arguments: ["coefficient-of-variation", "gini"]) func mistakenRowsStopOrAreLeftOut(
    _ method: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = try DataScenario.write(
      weights: "{objective: \(method)}", csv: Self.csv + "z,many,7\n", in: folder)
    let weighing = try weighing(path)
    let stopped = weighing.settlingWeights()
    #expect(stopped.weighing == nil && stopped.diagnostics.map(\.code) == [.csvNotANumber])
    #expect(stopped.diagnostics.first?.position?.line == 4)
    let left = weighing.settlingWeights(mistakenRow: .isLeftOut)
    #expect(isClose(try weights(left), Self.expected, absolute: 1e-12))
  }

  /// A pipe is there once, and the data is read for the weights and for the scores.
  @Test func aPipeCannotGiveWeights() throws {
    let folder = try TemporaryFolder()
    let path = try DataScenario.write(
      weights: "{objective: entropy}", csv: Self.csv, in: folder)
    var weighing = try weighing(path)
    let isRead = weighing.readData(from: "-")
    let settled = weighing.settlingWeights()
    #expect(isRead && settled.weighing == nil)
    #expect(settled.diagnostics.map(\.code) == [.objectiveNeedsData])
  }

  @Test func alternativesGiveWeightsToo() throws {
    let folder = try TemporaryFolder()
    let path = try DataScenario.write(
      weights: "{objective: coefficient-of-variation}",
      scores: ["{values: {x: 1, y: 3}}", "{values: {x: 2, y: 3}}"], more: "alternatives: [x, y]",
      in: folder)
    var weighing = try weighing(path)
    #expect(weighing.model.weightsDependOnData)
    let settled = weighing.settlingWeights()
    // Priorities (1/4, 3/4) and (2/5, 3/5): 1/2 and 1/5 are their coefficients of variation.
    #expect(isClose(try weights(settled), [5 / 7.0, 2 / 7.0], absolute: 1e-12))
    weighing = try #require(settled.weighing)
    let scores = try weighing.model.evaluateAlternatives().alternatives.map(\.priority)
    #expect(isClose(scores, [2.05 / 7, 4.95 / 7], absolute: 1e-12))
  }
}
