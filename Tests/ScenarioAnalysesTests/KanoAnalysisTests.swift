import BilingualText
import Diagnostics
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct KanoAnalysisTests {
  private let table = """
    n,f_wifi,d_wifi,f_desk,d_desk
    1,like,dislike,must-be,dislike
    2,like,dislike,neutral,dislike
    3,like,neutral,like,
    4,neutral,neutral,must-be,live-with

    """

  private func run(_ keys: String, columns: String = "f_*: kano-5, d_*: kano-5") throws
    -> AnalysisRunFixture.Outcome
  {
    try AnalysisRunFixture(["t.csv": table]).run(
      """
      tables: {t: {path: t.csv, columns: {\(columns)}}},
      analyses: {a: {kind: kano, table: t, \(keys)}}
      """)
  }

  private let both = "functional: f_*, dysfunctional: d_*"

  @Test func pairsOfAnswersAreCountedByTheTableOfBerger() throws {
    let run = try run(both)
    let result = try run.result(KanoResult.self)
    #expect(result.demands.map(\.id) == ["wifi", "desk"])
    let wifi = result.demands[0].tally.counts
    #expect(wifi[.performance] == 2 && wifi[.attractive] == 1 && wifi[.indifferent] == 1)
    let desk = result.demands[1].tally
    #expect(desk.counts[.mustBe] == 2 && desk.counts[.indifferent] == 1)
    #expect(desk.unanswered == 1)
    #expect(run.value("a.category.performance.count") == 1)
    #expect(run.value("a.category.must-be.count") == 1)
    #expect(run.errors.isEmpty && run.codes.filter { $0 == .baseSmall }.count == 2)
  }

  @Test func demandsMayBeListedWithTheirNames() throws {
    let result = try run(both + ", demands: {desk: The desk}").result(KanoResult.self)
    #expect(result.demands.map(\.id) == ["desk"])
    #expect(result.demands[0].label == Label("The desk"))
  }

  @Test func onlyRowsThatAreMeantCount() throws {
    let result = try run(both + ", where: {field: n, between: [2, 3]}").result(KanoResult.self)
    #expect(result.demands.map(\.tally.base) == [2, 1])
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let scales = "f_*: kano-5, d_*: kano-5"
    let cases: [(keys: String, columns: String, code: DiagnosticCode)] = [
      ("dysfunctional: d_*", scales, .keyMissing),
      ("demands: [wifi]", scales, .keyMissing),
      ("functional: g_*, dysfunctional: d_*", scales, .itemsMissing),
      ("functional: f_*, dysfunctional: e_*", scales, .demandUnknown),
      (both + ", demands: [sofa]", scales, .demandUnknown),
      (both, "f_*: kano-5", .kanoAnswer),
      (both, "f_*: kano-5, d_*: satisfaction-5", .kanoAnswer),
    ]
    for (keys, columns, code) in cases {
      let run = try run(keys, columns: columns)
      #expect(run.errors == [code], "\(keys) \(columns)")
      #expect(run.entries.isEmpty, "\(keys) \(columns)")
    }
  }
}
