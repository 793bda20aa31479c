import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct ValueBinsTests {
  @Test func valuesOnAnEdge() throws {
    let golden = try AnalysisGolden("distribution_bins")
    let values = golden.input.values.array.map { $0.number ?? .nan }
    let edges = golden.input.edges.numbers
    let bins = try ValueBins(edges: edges, closed: .left)
    #expect(
      (0..<bins.count).map { bins.label(of: $0) }
        == golden.expected.labels_left.strings.map {
          $0.replacing("...", with: "…").replacing(">=", with: "≥")
        })
    let left = try ValueBins(edges: edges, closed: .left).counts(values)
    let right = try ValueBins(edges: edges, closed: .right).counts(values)
    #expect(golden.agrees(left.counts, golden.expected.left))
    #expect(golden.agrees(right.counts, golden.expected.right))
    #expect(golden.agrees(left.unanswered, golden.expected.unanswered))
    #expect(golden.agrees(right.base, golden.expected.base))
  }

  @Test func edgesThatDoNotRise() {
    for edges in [[], [1, 1], [2, 1], [1, .infinity], [.nan]] as [[Double]] {
      #expect(throws: AnalysisError.binEdges) { try ValueBins(edges: edges) }
    }
  }
}
