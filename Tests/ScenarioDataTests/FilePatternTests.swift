import Testing

@testable import ScenarioData

struct FilePatternTests {
  @Test(arguments: ["d.csv", "", "*_*.csv"])
  func aPatternHasOneStar(_ text: String) {
    #expect(FilePattern(text) == nil)
  }

  private static let names: [(String, String, String?)] = [
    ("d_*.csv", "d_2026.csv", "2026"), ("*.csv", "a.b.csv", "a.b"), ("d*", "d1", "1"),
    ("d_*.csv", "d_.csv", nil), ("d_*.csv", "e_1.csv", nil), ("d_*.csv", "d_1.txt", nil),
    ("ab*bc", "abc", nil),
  ]

  @Test(arguments: names)
  func theStarStandsForSomeText(_ pattern: String, _ name: String, _ part: String?) throws {
    #expect(try #require(FilePattern(pattern)).match(name) == part)
  }
}

struct FileSeriesTests {
  private static let tables = [
    "d_02.csv": "", "d_01.csv": "", "d_10.csv": "", ".d_03.csv": "", "~$d_04.csv": "", "e.csv": "",
  ]

  @Test func filesComeInTheOrderOfTheirNames() throws {
    let folder = try SampleFolder(Self.tables)
    let found = FileSeries.paths(matching: "d_*.csv", in: folder.path)
    #expect(found == ["d_01.csv", "d_02.csv", "d_10.csv"])
    let all = FileSeries.paths(matching: "./*.csv", in: folder.path)
    #expect(all == ["./d_01.csv", "./d_02.csv", "./d_10.csv", "./e.csv"])
  }

  @Test func aPatternMayMatchNothing() throws {
    let folder = try SampleFolder(Self.tables)
    let nothing = FileSeries.paths(matching: "x*.csv", in: folder.path)
    let plain = FileSeries.paths(matching: "e.csv", in: folder.path)
    let nowhere = FileSeries.paths(matching: "none/*.csv", in: folder.path)
    #expect(nothing == [] && plain == [] && nowhere == nil)
  }
}
