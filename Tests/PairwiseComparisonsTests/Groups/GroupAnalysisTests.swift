import PairwiseComparisons
import TestSupport
import Testing

@Suite struct GroupAnalysisTests {
  private func expert(_ name: String, _ weights: [Double]) throws -> ExpertJudgments {
    ExpertJudgments(expert: name, judgments: try ComparisonMatrix(weights: weights).judgments)
  }

  /// Two camps with opposite views.
  @Test func camps() throws {
    let responses = [
      try expert("a", [5, 3, 1]), try expert("x", [1, 3, 5]), try expert("b", [5, 2.8, 1]),
      try expert("y", [1, 3.2, 5]), try expert("c", [4.8, 3, 1]),
    ]
    let analysis = try GroupAnalysis(order: 3, responses: responses)
    #expect(analysis.clusters.map(\.experts) == [["a", "b", "c"], ["x", "y"]])
    #expect(analysis.clusters.allSatisfy { $0.consensus.indicator > 0.95 })
    #expect(analysis.consensus.indicator < 0.7)
  }

  @Test func agreementIsOneCamp() throws {
    let responses = try (0..<5).map { try expert("\($0)", [5, 3, 1]) }
    let analysis = try GroupAnalysis(order: 3, responses: responses)
    #expect(analysis.clusters.count == 1 && analysis.clusters[0].experts.count == 5)
    #expect(analysis.members.allSatisfy { !$0.isOutlying && $0.largestShift < 1e-14 })
  }

  /// One expert far from the others, who agree up to small differences.
  @Test func outlyingExpert() throws {
    var responses = try (0..<7).map { k in
      try expert("\(k)", [5 + 0.1 * Double(k), 3 - 0.05 * Double(k), 1 + 0.02 * Double(k * k % 5)])
    }
    responses.append(try expert("far", [1, 3, 6]))
    let analysis = try GroupAnalysis(order: 3, responses: responses)
    #expect(analysis.members.filter(\.isOutlying).map(\.expert) == ["far"])
    let far = try #require(analysis.members.last)
    #expect(far.largestShift == analysis.members.map(\.largestShift).max())
  }

  /// Leaving an expert out is solving the group without.
  @Test func leaveOneOut() throws {
    let golden = try #require(Golden.group.first { $0["id"].text == "five_n5" })
    let responses = try golden["matrices"].list.enumerated().map {
      ExpertJudgments(expert: "\($0)", judgments: try $1.matrix().judgments)
    }
    let analysis = try GroupAnalysis(order: 5, responses: responses)
    for k in responses.indices {
      var rest = responses
      rest.remove(at: k)
      let expected = try JudgmentSetSolver.solve(order: 5, responses: rest).priorities.weights
      #expect(analysis.members[k].groupWithout == expected)
    }
  }

  @Test func disconnectedExpertsHaveNoWeights() throws {
    let analysis = try GroupAnalysis(
      order: 3,
      responses: [
        try expert("a", [5, 3, 1]),
        ExpertJudgments(expert: "b", judgments: [Judgment(0, 1, 2)]),
      ])
    #expect(analysis.withoutWeights == ["b"] && analysis.members.map(\.expert) == ["a"])
    // Without the first expert nothing connects the items.
    #expect(analysis.members[0].groupWithout == nil)
  }
}
