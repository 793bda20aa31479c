import DelimitedText
import Testing

@Suite struct FormulaGuardTests {
  @Test(arguments: [
    "=1+1", "+cmd", "-a", "@SUM(A1)", "\t=1", "＝1", "＋x", "－x", "＠x", "-1-1", "=5", "--1",
  ])
  func whatASpreadsheetWouldRunIsMarkedAsText(text: String) {
    #expect(FormulaGuard.guarded(text) == "'" + text)
  }

  @Test(arguments: [
    "", "a", "=", "+", "-", "@", "＝", "-12.5", "+3", "-5%", "+1e3", "1=1", "'=1", "甲=乙", "。", "！x",
    "ａb", " =1",
  ])
  func whatIsHarmlessStays(text: String) {
    #expect(FormulaGuard.guarded(text) == text)
    let bytes = Array(text.utf8)
    #expect(FormulaGuard.guarded(bytes.span) == nil)
  }

  @Test func listsAreGuardedTextByText() {
    let list = TextList(["a", "=b", "", "-1", "-c"]).guardingFormulas
    #expect((0..<list.count).map { list[$0] } == ["a", "'=b", "", "-1", "'-c"])
    let harmless = TextList(["a", "-1"]).guardingFormulas
    #expect((0..<harmless.count).map { harmless[$0] } == ["a", "-1"])
  }
}
