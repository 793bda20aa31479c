import BilingualText
import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import Testing

@testable import ScenarioFiles

/// The three forms of judgments, both orientations, and every mistake that can be made in them.
struct JudgmentReaderTests {
  private func reading(_ weights: String) -> ScenarioReading {
    let text = """
      schema: ahp-scenario/1
      tree:
        id: g
        children: [a, b, c]
        weights:
      \(weights.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
      """
    return Scenario.read(Array(text.utf8), path: "s.yaml")
  }

  /// Ratios of (a, b), (a, c), (b, c).
  private func ratios(_ weights: String) throws -> [Double?] {
    let reading = reading(weights)
    #expect(!reading.diagnostics.hasErrors, "\(reading.diagnostics.map(\.message.en))")
    let judgments =
      reading.scenario?.weighing?.model.judgmentSets.first?.responses.first?.judgments ?? []
    return [(0, 1), (0, 2), (1, 2)].map { pair in
      judgments.lazy.compactMap { judgment -> Double? in
        if (judgment.first, judgment.second) == pair { return judgment.ratio }
        if (judgment.second, judgment.first) == pair { return 1 / judgment.ratio }
        return nil
      }.first
    }
  }

  @Test(arguments: [
    "pairs: [[a, b, 2], [a, c, 4], [b, c, 3]]", "pairs: [[b, a, 1/2], [c, a, 0.25], [c, b, 1/3]]",
    "orientation: row\nupper: [[2, 4], [3]]", "orientation: row\nupper: [[2, 4], [3], []]",
    "orientation: column\nupper: [[1/2, 1/4], [1/3]]",
    "orientation: row\nmatrix: [[1, 2, 4], [1/2, 1, 3], [1/4, 1/3, 1]]",
    "orientation: row\nmatrix: [[1, 2, 4], [0.5, 1, 3], [0.25, 0.33, 1]]",
    "orientation: column\nmatrix: [[1, 1/2, 1/4], [2, 1, 1/3], [4, 3, 1]]",
    "orientation: row\nmatrix: [[1, 2, 4], [~, 1, 3], [null, ~, 1]]",
    "by: {x: {pairs: [[a, b, 2], [a, c, 4], [b, c, 3]]}}",
    "scale: saaty\npairs: [[a, b, 2], [a, c, 4], [b, c, moderate]]",
    "pairs: [[a, b, 2], [a, c, 4], [b, c, 稍微重要]]",
  ])
  func everyFormSaysTheSame(_ weights: String) throws {
    let found = try ratios(weights)
    for (ratio, expected) in zip(found, [2.0, 4, 3]) {
      #expect(abs((ratio ?? 0) - expected) < 1e-12, "\(found)")
    }
  }

  @Test func aMissingPairStaysMissing() throws {
    #expect(try ratios("pairs: [[a, b, 2], [b, c, 3]]")[1] == nil)
    #expect(try ratios("orientation: row\nupper: [[2, ~], [3]]")[1] == nil)
  }

  @Test(arguments: [
    ("pairs: [[a, b]]", DiagnosticCode.judgmentShape), ("pairs: [[a, a, 2]]", .judgmentSelf),
    ("pairs: [[a, b, 2], [b, c, 1], [b, a, 3]]", .judgmentDuplicatePair),
    ("pairs: [[a, d, 2]]", .judgmentItemUnknown), ("pairs: [[a, b, -2]]", .judgmentNotPositive),
    ("pairs: [[a, b, 0]]", .judgmentNotPositive), ("pairs: [[a, b, 10]]", .judgmentOutOfScale),
    ("pairs: [[a, b, 1/10]]", .judgmentOutOfScale), ("pairs: [[a, b, nan]]", .judgmentWordUnknown),
    ("pairs: [[a, b, 1:5]]", .numberSexagesimal), ("pairs: [[a, b, ３]]", .numberFullwidth),
    ("pairs: [[a, b, 1e400]]", .numberNotARatio), ("pairs: [[a，b, 2]]", .yamlFullwidthComma),
    ("pairs: [[a, b, 2]]", .judgmentDisconnected), ("pairs: []", .judgmentDisconnected),
    ("pairs: 3", .valueKind), ("upper: [[2, 4], [3]]", .orientationMissing),
    ("orientation: diagonal\nupper: [[2, 4], [3]]", .valueUnknown),
    ("orientation: row\nupper: [[2, 4]]", .judgmentShape),
    ("orientation: row\nupper: [[2], [3]]", .judgmentShape),
    ("orientation: row\nmatrix: [[2, 2, 4], [1/2, 1, 3], [1/4, 1/3, 1]]", .judgmentDiagonal),
    ("orientation: row\nmatrix: [[1, 2, 4], [1/3, 1, 3], [1/4, 1/3, 1]]", .judgmentNotReciprocal),
    ("orientation: row\nmatrix: [[1, 2, 4], [0.4, 1, 3], [0.25, 0.33, 1]]", .judgmentNotReciprocal),
    ("scale: mine\npairs: [[a, b, 2], [b, c, 2]]", .scaleUnknown), ("given: {a: 1}", .keyMissing),
    ("given: {a: 50%, b: 30%, c: 30%}", .weightsGivenSum), ("judgments: none", .judgmentSetUnknown),
    ("pairs: [[a, b, 2], [b, c, 2]]\nupper: [[2, 4], [3]]", .judgmentShape),
    ("by: {x: {pairs: [[a, b, 2], [b, c, 2]]}}\npairs: [[a, b, 2]]", .judgmentShape),
  ])
  func everyMistakeHasItsCode(_ weights: String, _ code: DiagnosticCode) {
    let codes = reading(weights).diagnostics.filter { $0.severity == .error }.map(\.code)
    #expect(codes.contains(code), "\(codes)")
  }
}
