import Testing
import ZipArchives

@testable import SpreadsheetInput

@Suite struct WorkbookPartsTests {
  private func parts(
    _ entries: [(String, String)], limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws -> WorkbookParts {
    var writer = ZipWriter()
    for (name, content) in entries { try writer.add(name, content.utf8) }
    return WorkbookParts(try ZipArchive(bytes: writer.finish()), limits: limits)
  }

  private func root(_ target: String, type: String = "x/officeDocument") -> (String, String) {
    (
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"\(type)\" Target=\"\(target)\"/></Relationships>"
    )
  }

  @Test func theMainPartIsTheOneThatTheRootNames() throws {
    #expect(try parts([root("xl/book.xml"), ("xl/book.xml", "")]).mainPart() == "xl/book.xml")
    #expect(try parts([root("/xl/book.xml"), ("xl/book.xml", "")]).mainPart() == "xl/book.xml")
  }

  @Test func otherPackagesAreToldApart() throws {
    #expect(throws: SpreadsheetProblem.notAWorkbook) { try parts([("a", "")]).mainPart() }
    #expect(throws: SpreadsheetProblem.openDocument) {
      try parts([("content.xml", "")]).mainPart()
    }
    #expect(throws: SpreadsheetProblem.binaryWorkbook) {
      try parts([root("xl/workbook.bin")]).mainPart()
    }
    #expect(throws: SpreadsheetProblem.notAWorkbook) {
      try parts([root("word/document.xml"), ("word/document.xml", "")]).mainPart()
    }
    #expect(throws: SpreadsheetProblem.notAWorkbook) {
      try parts([root("xl/book.xml", type: "x/other"), ("xl/book.xml", "")]).mainPart()
    }
    #expect(throws: SpreadsheetProblem.notAWorkbook) {
      try parts([root("xl/missing.xml")]).mainPart()
    }
  }

  @Test func relationsStandInAFolderBesideTheirPart() throws {
    let relations = """
      <Relationships><Relationship Id="1" Type="u/v/worksheet" Target="a.xml"/>\
      <Relationship Id="2" Type="styles" TargetMode="External" Target="b.xml"/>\
      <Relationship Id="3" Target="c.xml"/></Relationships>
      """
    let made = try parts([("xl/_rels/book.xml.rels", relations), ("_rels/top.xml.rels", relations)])
    for part in ["xl/book.xml", "top.xml"] {
      let found = try made.relations(of: part)
      #expect(found.relations.keys.sorted() == ["1", "2"])
      #expect(found.target(ofType: "worksheet") == "a.xml")
      // What stands outside is no target.
      #expect(found.relations["2"]?.isExternal == true)
      #expect(found.target(ofType: "styles") == nil)
    }
    #expect(throws: SpreadsheetProblem.damaged(part: "other/_rels/book.xml.rels")) {
      try made.relations(of: "other/book.xml")
    }
  }

  @Test func partsBeyondTheLimitAreNotParsed() throws {
    let made = try parts([("a", "<r/>")], limits: SpreadsheetLimits(part: 3))
    #expect(throws: SpreadsheetProblem.tooLarge(part: "a", limit: 3)) {
      try made.parse("a", RelationsHandler())
    }
    #expect(try made.parse("a", RelationsHandler(), limit: 4).relations.isEmpty)
  }

  @Test(arguments: [
    ("sheet1.xml", "xl/workbook.xml", "xl/sheet1.xml"), ("a/b.xml", "", "a/b.xml"),
    ("/a.xml", "xl/workbook.xml", "a.xml"), ("../a.xml", "xl/b/c.xml", "xl/a.xml"),
    ("./a/../b.xml", "xl/c.xml", "xl/b.xml"),
  ])
  func targetsAreRelativeToTheirPart(target: String, part: String, expected: String) throws {
    #expect(try WorkbookParts.path(target, from: part) == expected)
  }

  @Test func aTargetLeadsNotOutOfTheArchive() {
    #expect(throws: SpreadsheetProblem.hostileArchive(part: "../../a")) {
      try WorkbookParts.path("../../a", from: "xl/b.xml")
    }
  }

  @Test func whatIsWrongWithTheArchiveKeepsItsPlace() {
    let pairs: [(ZipError, SpreadsheetProblem)] = [
      (.noDirectory, .notAWorkbook), (.damaged, .damaged(part: "zip")),
      (.encrypted("a"), .passwordProtected), (.overlap("a"), .hostileArchive(part: "a")),
      (.corrupt(entry: "a"), .damaged(part: "a")), (.unreadable(code: 5), .unreadable(code: 5)),
      (.tooLarge(entry: "a", limit: 7), .tooLarge(part: "a", limit: 7)),
      (.expandsTooMuch(entry: "a", ratio: 5), .hostileArchive(part: "a")),
    ]
    for (error, problem) in pairs { #expect(SpreadsheetProblem(error) == problem) }
  }
}
