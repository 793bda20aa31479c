import Diagnostics
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct RegisterTaskTests {
  private let table = """
    id,kind,area,state,votes
    wifi,A,hall,open,9
    desk,M,hall,done,4
    sofa,I,,open,2
    sign,M,yard,open,7
    lamp,,yard,done,8

    """

  private func run(_ keys: String, kinds: String = "[I, A, O, M]") throws
    -> AnalysisRunFixture.Outcome
  {
    try AnalysisRunFixture(["t.csv": table]).run(
      """
      tables: {t: {path: t.csv, id: id,
        columns: {kind: \(kinds), area: [hall, yard], state: [open, done]}}},
      analyses: {a: {kind: kano, table: t, category: kind, \(keys)}}
      """)
  }

  @Test func demandsAreCountedByCategoryDimensionAndStatus() throws {
    let run = try run(
      "dimension: area, status: state, key: {field: votes, at_least: 7}")
    #expect(run.codes.isEmpty)
    #expect(run.value("a.demands") == 5 && run.value("a.key.count") == 3)
    #expect(run.value("a.category.must-be.count") == 2)
    #expect(run.value("a.category.performance.count") == 0)
    #expect(run.value("a.dimension.hall.count") == 2)
    #expect(run.value("a.dimension.yard.count") == 2)
    #expect(run.value("a.key.status.open.count") == 2)
    #expect(run.value("a.key.status.done.count") == 1)
  }

  @Test func demandsKeepTheirNamesAndEmptyCellsAreNothing() throws {
    let result = try run("dimension: area").result(RegisterResult.self)
    #expect(result.ids == ["wifi", "desk", "sofa", "sign", "lamp"])
    let expected: [KanoCategory?] = [.attractive, .mustBe, .indifferent, .mustBe, nil]
    #expect(result.register.demands.map(\.category) == expected)
    #expect(result.register.demands.map(\.dimension) == [0, 0, nil, 1, 1])
    #expect(result.register.demands.allSatisfy { $0.status == nil && !$0.isKey })
    // Must-be first, then attractive; indifference answers to nothing.
    #expect(result.register.responseOrder == [1, 3, 0])
  }

  @Test(arguments: ["[基本型, M]", "[must-be, M]"])
  func aCategoryMayBeCalledByItsWordOrItsLetter(kinds: String) throws {
    let result = try AnalysisRunFixture(["t.csv": "id,kind\n1,M\n"]).run(
      """
      tables: {t: {path: t.csv, columns: {kind: \(kinds)}}},
      analyses: {a: {kind: kano, table: t, category: kind}}
      """
    ).result(RegisterResult.self)
    #expect(result.register.demands.map(\.category) == [.mustBe] && result.ids == [""])
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let letters = "[I, A, O, M]"
    let cases: [(keys: String, kinds: String, code: DiagnosticCode)] = [
      ("dimension: area", "[I, A, M, X]", .demandUnknown),
      ("dimension: votes", letters, .answerScaleUnknown),
      ("status: stage", letters, .columnUnknown),
      ("key: {field: vote, at_least: 7}", letters, .columnUnknown),
    ]
    for (keys, kinds, code) in cases {
      let run = try run(keys, kinds: kinds)
      #expect(run.errors == [code], "\(keys)")
      #expect(run.entries.isEmpty, "\(keys)")
    }
  }
}
