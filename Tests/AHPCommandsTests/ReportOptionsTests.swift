import ArgumentParser
import BilingualText
import ReportForms
import Testing

@testable import AHPCommands

struct ReportOptionsTests {
  @Test(arguments: [
    ([], "table"), (["-o", "r.json"], "json"), (["-o", "r.CSV"], "csv"),
    (["-o", "a.b/r"], "table"),
    (["-o", ".json"], "table"), (["-o", "r.markdown"], "markdown"), (["-o", "r.db"], "sqlite"),
    (["-o", "r.json", "--format", "csv"], "csv"), (["-o", "r.xyz", "--format", "json"], "json"),
    (["-o", "-"], "table"), (["--format", "html"], "html"),
  ])
  func theFormIsTheOneAskedForElseThatOfTheEnding(_ arguments: [String], _ name: String) throws {
    #expect(try ReportOptions.parse(arguments).resolvedFormat.name == name)
  }

  @Test func anEndingThatNoFormHasIsRefused() {
    let said = refusal(of: ["-o", "r.xyz"], by: ReportOptions.self)
    #expect(
      said?.contains("no report is written as .xyz; there are .txt, .json, .csv, .md") == true)
    #expect(said?.contains("(or say --format)") == true)
    #expect(refusal(of: ["--format", "xyz"], by: ReportOptions.self) != nil)
    #expect(refusal(of: ["--headers", "fr"], by: ReportOptions.self) != nil)
  }

  @Test func formsGoByTheirNames() {
    let names = ReportForm.allValueStrings
    #expect(Set(names).count == names.count && names.contains("sqlite"))
    for name in names { #expect(ReportForm(argument: name)?.name == name) }
    for name in ["", "TABLE", "txt", "md"] { #expect(ReportForm(argument: name) == nil) }
  }

  @Test func csvIsWrittenAsItIsAskedFor() throws {
    let plain = try ReportOptions.parse([]).csvFormat
    #expect(plain == CSVFormat())
    let marked = try ReportOptions.parse(["--bom", "--headers", "zh"]).csvFormat
    #expect(marked == CSVFormat(byteOrderMark: true, headers: .titles(.chinese)))
    let english = try ReportOptions.parse(["--headers", "en"]).csvFormat
    #expect(english.headers == .titles(.english) && !english.byteOrderMark)
  }

  @Test func onlyFormsForPeopleShowWarnings() throws {
    for (name, shows) in [("table", true), ("markdown", true), ("html", true), ("json", false)] {
      #expect(try ReportOptions.parse(["--format", name]).showsWarnings == shows, "\(name)")
    }
    let files = try ReportOptions.parse(["-o", "r.csv"]).files
    #expect(files.map(\.option) == ["-o"] && files.map(\.path) == ["r.csv"])
  }
}
