import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioFiles

/// `classes` and `segments` whose conditions say nothing.
struct ClassReadingTests {
  private func classes(_ text: String) throws -> (classes: [CustomerClass], places: [String]) {
    var bench = try SectionBench("classes: \(text)")
    let classes = bench.reader.readClasses(bench.entry)
    return (classes, bench.places)
  }

  private func segments(_ text: String) throws -> (classes: [CustomerClass], places: [String]) {
    var bench = try SectionBench("segments: \(text)")
    let segments = bench.reader.readSegments(bench.entry)
    return (segments, bench.places)
  }

  @Test(arguments: [
    ("{id: a, otherwise: false}", "1:30"), ("{id: a, any: []}", "1:24"),
    ("{id: a, all: []}", "1:24"),
    ("{id: a, any: [{all: []}]}", "1:31"), ("{id: a, all: [{otherwise: false}]}", "1:37"),
  ])
  func aConditionThatSaysNothingIsAMistake(_ text: String, _ place: String) throws {
    let found = try classes("[\(text)]")
    #expect(found.classes.isEmpty)
    #expect(found.places == [place + " value-out-of-range"])
  }

  @Test func theOtherClassesAreRead() throws {
    let found = try classes(
      "[{id: a, any: []}, {id: b, field: size, at_least: 3}, {id: c, otherwise: true}]")
    #expect(found.classes.map(\.id) == ["b", "c"])
    #expect(found.classes.map(\.condition) == [.atLeast(field: "size", 3), .otherwise])
    #expect(found.places == ["1:24 value-out-of-range"])
  }

  /// Nobody is behind a class that takes nobody.
  @Test func aClassThatIsNoneTakesNobodyAway() throws {
    let found = try classes("[{id: a, otherwise: false}, {id: b, otherwise: true}]")
    #expect(found.classes.map(\.id) == ["b"] && found.places == ["1:30 value-out-of-range"])
  }

  @Test func segmentsAreReadAlike() throws {
    let found = try segments(
      "[{id: a, all: []}, {id: b, otherwise: false}, {id: c, top: 2, by: x}]")
    #expect(found.classes.map(\.id) == ["c"])
    #expect(found.places == ["1:25 value-out-of-range", "1:49 value-out-of-range"])
  }
}
