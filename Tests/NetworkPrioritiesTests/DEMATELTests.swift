import DenseLinearAlgebra
import NetworkPriorities
import TestSupport
import Testing

@Suite struct DEMATELTests {
  /// Ten factors, both normalisations in use; sums printed by JMcDM.
  @Test(arguments: [DEMATEL.Scale.largestRowSum, .largestSum])
  func tenFactors(_ scale: DEMATEL.Scale) throws {
    let golden = try Golden(fixture: "robustness/dematel_ten")
    let direct = NetworkLimitTests.square(golden["input"]["direct"].rows)
    let result = try DEMATEL(direct: direct, scale: scale)
    let expected = golden["computed"][
      scale == .largestRowSum ? "largest row sum" : "largest of row and column sums"]
    #expect(result.divisor == expected["scale"].number)
    #expect(isClose(result.given, expected["given_row_sums"].numbers, absolute: 1e-12))
    #expect(isClose(result.received, expected["received_column_sums"].numbers, absolute: 1e-12))
    #expect(isClose(result.prominence, expected["prominence"].numbers, absolute: 1e-12))
    #expect(isClose(result.relation, expected["relation"].numbers, absolute: 1e-12))
    #expect(isClose(result.threshold, expected["threshold_mean"].number, absolute: 1e-12))
    if scale == .largestSum {
      let printed = golden["published"]
      #expect(isClose(result.given, printed["row_sums"].numbers, absolute: 1e-6))
      #expect(isClose(result.received, printed["column_sums"].numbers, absolute: 1e-6))
      #expect(isClose(result.threshold, printed["threshold"].number, absolute: 1e-6))
    }
  }

  @Test func refusesWhatHasNoTotal() {
    #expect(throws: NetworkError.noInfluence) {
      try DEMATEL(direct: NetworkLimitTests.square([[0, 0], [0, 0]]))
    }
    #expect(throws: NetworkError.noNodes) { try DEMATEL(direct: NetworkLimitTests.square([])) }
    #expect(throws: NetworkError.influence(row: 0, column: 1, value: -1)) {
      try DEMATEL(direct: NetworkLimitTests.square([[0, -1], [1, 0]]))
    }
    // Each gives all it has to the other: influence goes round for ever.
    #expect(throws: NetworkError.self) {
      try DEMATEL(direct: NetworkLimitTests.square([[0, 1], [1, 0]]))
    }
  }
}
