import BilingualText
import Diagnostics
import Foundation
import IndicatorEvaluation
import ScenarioData
import TestSupport
import Testing

@testable import ScenarioFiles

/// Values of one row in several lines: of several files, and of a long one.
struct SeveralFilesTests {
  private static let start = """
    schema: ahp-scenario/1
    periods: [{id: p1}, {id: p2}]
    indicators:
      x: {score: {rule: goalposts, zero: 0, full: 10}}
      y: {score: {rule: goalposts, zero: 0, full: 10}, missing: MISSING}
    tree: {id: g, children: [x, y], weights: {given: {x: 50%, y: 50%}}}

    """

  private func reading(
    _ data: String, _ files: [String: String], missing: String = "renormalise",
    mistakenRow: MistakenRow = .stops
  ) throws -> DataReading {
    let folder = try TemporaryFolder()
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    let text = Self.start.replacingOccurrences(of: "MISSING", with: missing) + data
    let reading = Scenario.read(
      Array(text.utf8), path: folder.url.appendingPathComponent("s.yaml").path)
    #expect(!reading.diagnostics.hasErrors, "\(reading.diagnostics.map(\.message.en))")
    return try #require(reading.scenario?.weighing).readData(mistakenRow: mistakenRow)
  }

  private static let wide =
    "data: [{path: a.csv, id: id, period: period}, {path: b.csv, id: id, period: period}]\n"

  /// Two wide files, two long ones, one of each: the value of the first is named with its line.
  @Test(arguments: [
    (
      wide, "id,period,x,y\nk1,p1,1,2\nk2,p1,3,4\n", "id,period,y\nk1,p1,2\n\"k2\",p1,5\n", "b.csv",
      3
    ),
    (
      "data: [{path: a.csv, id: id, period: period, layout: long}, "
        + "{path: b.csv, id: id, period: period, layout: long}]\n",
      "id,period,indicator,value\nk1,p1,x,1\nk2,p1,y,4\nk2,p1,x,1\n",
      "id,period,indicator,value\nk2,p1,x,1\nk2,p1,y,5\n", "b.csv", 3
    ),
    (
      "data: [{path: a.csv, id: id, period: period}, "
        + "{path: b.csv, id: id, period: period, layout: long}]\n",
      "id,period,x,y\nk1,p1,1,2\nk2,p1,3,4\n", "id,period,indicator,value\nk2,p1,y,5\n", "b.csv", 2
    ),
  ])
  func conflictsNameBothLines(
    _ data: String, _ a: String, _ b: String, _ file: String, _ line: Int
  ) throws {
    let reading = try reading(data, ["a.csv": a, "b.csv": b])
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.csvConflictingValue], "\(errors.map(\.message.en))")
    #expect(errors.first?.file.hasSuffix(file) == true && errors.first?.position?.line == line)
    let message = errors.first?.message.en ?? ""
    #expect(message.contains("`k2` in `p1` is 5 here and 4 in ") && message.contains("a.csv:3"))
    let skipped = try self.reading(data, ["a.csv": a, "b.csv": b], mistakenRow: .isLeftOut)
    #expect(!skipped.diagnostics.hasErrors && skipped.leftOut.count == 1)
    #expect(skipped.data?.rowCount == (a.contains("k1") ? 1 : 0))
  }

  /// The same value twice is no conflict, a gap in one of the files neither.
  @Test func agreement() throws {
    let reading = try reading(
      Self.wide,
      [
        "a.csv": "id,period,x,y\nk1,p1,1,\nk2,p1,3,4\n",
        "b.csv": "id,period,x,y\nk1,p1,1,2\nk2,p1,,4\nk2,p2,5,6\n",
      ])
    #expect(!reading.diagnostics.hasErrors, "\(reading.diagnostics.map(\.message.en))")
    #expect(reading.data?.values[0] == [1, 3, 5])
    #expect(reading.data?.values[1] == [2, 4, 6])
  }

  /// A customer twice in one file is a mistake with several files as it is with one.
  @Test(arguments: [
    (wide, "x.csv"), ("data: [{path: a.csv, id: id, period: period}]\n", "a.csv"),
  ]) func repetitions(_ data: String, _ name: String) throws {
    let reading = try reading(
      data,
      [
        "a.csv": "id,period,x,y\nk1,p1,1,2\nk2,p1,3,4\nk1,p1,1,2\n",
        "b.csv": "id,period,y\nk1,p1,2\n",
      ])
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.csvDuplicateKey], "\(errors.map(\.message.en))")
    #expect(errors.first?.position?.line == 4)
    #expect(errors.first?.message.en.hasSuffix("in line 2") == true)
  }

  /// Every policy of an indicator that no line of a long table gives.
  @Test(arguments: ["renormalise", "worst", "{score: 40}", "error"])
  func indicatorsWithoutRows(_ policy: String) throws {
    let reading = try reading(
      "data: [{path: a.csv, id: id, period: period, layout: long}]\n",
      ["a.csv": "id,period,indicator,value\nk1,p1,x,7\nk2,p1,x,1\n"], missing: policy)
    let codes = reading.diagnostics.map(\.code)
    if policy == "error" {
      #expect(codes == [.csvMissingNotAllowed] && reading.diagnostics.hasErrors)
    } else {
      #expect(codes == [.csvIndicatorWithoutRows] && !reading.diagnostics.hasErrors, "\(codes)")
      let values = reading.data?.values ?? []
      #expect(values.count == 2 && values[1].count == 2 && values[1].allSatisfy(\.isNaN))
    }
  }
}
