import Testing

@testable import IndicatorEvaluation

@Suite struct LeafScoresTests {
  private func evaluate(
    _ indicator: Indicator, _ values: [Double], periods: [Int]? = nil
  ) throws -> EvaluationResult {
    let model = EvaluationModel(
      tree: HierarchyNode(id: "i"), indicators: [indicator],
      periods: periods == nil ? [] : [Period(id: "p"), Period(id: "q")])
    var data = SampleTrees.data([values])
    if let periods { data.periodOfRow = periods }
    return try model.evaluate(data)
  }

  @Test func missingPolicies() throws {
    func score(_ policy: MissingPolicy) throws -> Double {
      let indicator = Indicator(id: "i", rule: .linear(slope: 1, offset: 0), missing: policy)
      return try evaluate(indicator, [.nan, 5]).rows.leafScores[0][0]
    }
    #expect(throws: EvaluationError.self) { try score(.error) }
    #expect(try score(.renormalise).isNaN)
    #expect(try score(.worst) == 0)
    #expect(try score(.score(40)) == 40)
  }

  /// A score that stands in for a measurement is no data.
  @Test func coverageCountsMeasurements() throws {
    let model = EvaluationModel(
      tree: SampleTrees.flat(.arithmetic, [0.3, 0.7]),
      indicators: [
        Indicator(id: "i0", rule: .linear(slope: 1, offset: 0), missing: .score(60)),
        Indicator(id: "i1", rule: .linear(slope: 1, offset: 0), missing: .worst),
      ])
    let result = try model.evaluate(
      SampleTrees.data([[50, .nan, 50, .nan], [90, 90, .nan, .nan]]))
    #expect(result.rows.coverage[0] == 1)
    #expect(result.rows.coverage[1] == 0.7)
    #expect(abs(result.rows.coverage[2] - 0.3) < 1e-15)
    #expect(result.rows.coverage[3] == 0)
    #expect(result.rows.scores[3] == 18)
    #expect(result.warnings == [.lowCoverage(rows: 2, lowest: 0)])
  }

  @Test func scopes() throws {
    func scores(_ scope: RelativeScope) throws -> EvaluationResult {
      try evaluate(
        Indicator(id: "i", rule: .relative(.minMax, scope: scope)), [1, 2, 3, 11],
        periods: [0, 1, 0, 1])
    }
    #expect(try scores(.period).rows.scores == [0, 0, 100, 100])
    #expect(try scores(.all).rows.scores == [0, 10, 20, 100])
  }

  @Test func constantColumnsAreReported() throws {
    let indicator = Indicator(id: "i", rule: .relative(.zScore, scope: .period))
    let result = try evaluate(indicator, [1, 7, 3, 7], periods: [0, 1, 0, 1])
    #expect(result.rows.scores == [40, 50, 60, 50])
    #expect(result.warnings == [.constantIndicator(indicator: "i", period: "q")])
    let all = Indicator(id: "i", rule: .relative(.rank, scope: .all))
    #expect(
      try evaluate(all, [7, 7]).warnings == [.constantIndicator(indicator: "i", period: nil)])
  }
}
