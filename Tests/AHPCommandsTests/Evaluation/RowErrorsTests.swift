import Testing

@testable import AHPCommands

@Suite struct RowErrorsTests {
  @Test(arguments: [
    ("a.yaml --on-error report bad.csv -o out.csv", "a.yaml --on-error report=bad.csv -o out.csv"),
    ("--on-error=report bad.csv a.yaml", "--on-error=report=bad.csv a.yaml"),
    ("a.yaml --on-error report=bad.csv", "a.yaml --on-error report=bad.csv"),
    ("a.yaml --on-error skip report b", "a.yaml --on-error skip report b"),
    ("--on-error report", "--on-error report"),
    ("--on-error=report", "--on-error=report"),
    ("a.yaml -- --on-error report b", "a.yaml -- --on-error report b"),
    ("", ""),
  ])
  func twoWordsBecomeOne(_ written: String, _ parsed: String) {
    func words(_ text: String) -> [String] { text.split(separator: " ").map { String($0) } }
    #expect(RowErrors.joiningReportFile(in: words(written)) == words(parsed))
  }

  @Test func values() {
    #expect(RowErrors(argument: "report=a b.csv") == .report(file: "a b.csv"))
    #expect(RowErrors(argument: "report") == nil && RowErrors(argument: "report=") == nil)
    #expect(RowErrors(argument: "skip") == .skip && RowErrors(argument: "stop") == .stop)
  }
}
