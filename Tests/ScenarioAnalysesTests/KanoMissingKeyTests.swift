import BilingualText
import Diagnostics
import Testing

@testable import ScenarioAnalyses

struct KanoMissingKeyTests {
  @Test(arguments: [
    ("functional: f_*", "dysfunctional"), ("dysfunctional: d_*", "functional"),
    ("demands: [wifi]", "category"),
  ])
  func theKeyThatIsMissingIsNamed(keys: String, missing: String) throws {
    let run = try AnalysisRunFixture(["t.csv": "f_wifi,d_wifi\nlike,dislike\n"]).run(
      """
      tables: {t: {path: t.csv, columns: {f_*: kano-5, d_*: kano-5}}},
      analyses: {a: {kind: kano, table: t, \(keys)}}
      """)
    #expect(run.codes == [.keyMissing] && run.entries.isEmpty)
    #expect(
      run.diagnostics.first?.message.en == "`\(missing)` is missing in the kind `kano`")
  }
}
