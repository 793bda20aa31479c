import ServiceAnalyses
import TestSupport
import Testing

@Suite struct ArcElasticityTests {
  /// The arcs of the golden, by the midpoints (Allen 1933), as results of two points each.
  @Test func arcsOverTheirMidpoints() throws {
    let golden = try AnalysisGolden("elasticity_cigarettes")
    let arcs = golden.input.arcs.array.map(\.numbers)
    #expect(arcs.count == 3)
    for (arc, wanted) in zip(arcs, golden.expected.arcs.array) {
      let points = [
        ArcElasticityResult.Point(id: "1", price: arc[0], quantity: arc[1]),
        ArcElasticityResult.Point(id: "2", price: arc[2], quantity: arc[3]),
      ]
      if wanted == .null {
        #expect(throws: AnalysisError.elasticityNoPriceChange) { try ArcElasticityResult(points) }
      } else {
        let result = try ArcElasticityResult(points)
        #expect(golden.agrees(result.elasticity, wanted))
        #expect(result.measure("arcs")?.value == 1)
      }
    }
  }

  @Test func pricesArePositive() {
    #expect(throws: AnalysisError.amountNotPositive(row: 1, 0)) {
      try ArcElasticityResult([
        .init(id: "1", price: 2, quantity: 5), .init(id: "2", price: 0, quantity: 7),
      ])
    }
  }
}
