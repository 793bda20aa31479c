import Foundation
import TestSupport
import Testing

/// Ids that look the same are the same, in whichever of Unicode's forms they are written: é as one
/// character or as e with U+0301, the Kelvin sign as K, U+F900 as 豈 (UAX #15).
struct UnicodeFormTests {
  private static let ids = [
    ("caf\u{e9}", "cafe\u{301}"), ("K\u{30a}1", "\u{212a}\u{30a}1"), ("豈山", "\u{f900}山"),
    ("\u{304c}", "\u{304b}\u{3099}"), ("\u{ac00}", "\u{1100}\u{1161}"),
  ]

  private func scenario(_ rest: String) -> String {
    """
    schema: ahp-scenario/1
    tree: {id: g, weights: {given: {x: 40%, y: 60%}}, children: [x, y]}
    indicators:
      x: {score: {rule: linear, slope: 1}}
      y: {score: {rule: RULE}}

    """ + rest
  }

  enum Way: CaseIterable { case streamed, inMemory }

  private func run(
    _ way: Way, _ rest: String, _ files: [String: String], _ arguments: String...
  ) throws -> RecordedRun {
    let rule = way == .streamed ? "linear, slope: 1" : "min-max, scope: all"
    let file = try ScenarioFile(
      scenario(rest).replacingOccurrences(of: "RULE", with: rule), files: files)
    return RecordedRun(
      ["evaluate", file.path, "--format", "csv", "--columns", "score"] + arguments)
  }

  /// One customer twice: the file that has both is refused, and both rows are named.
  @Test(arguments: ids.indices, Way.allCases) func repeated(_ id: Int, _ way: Way) throws {
    let (a, b) = Self.ids[id]
    for (first, second) in [(a, b), (b, a)] {
      let data = ["d.csv": "customer,x,y\n\(first),1,2\nother,3,4\n\(second),5,6\n"]
      let run = try run(way, "data: [{path: d.csv}]\n", data)
      #expect(run.code == 65 && run.errors.contains("d.csv:4:1: error"), "\(run.errors)")
      #expect(run.errors.contains("csv-duplicate-key"))
      if way == .inMemory { #expect(run.errors.contains("in line 2")) }
      let twice = try self.run(
        way, "customers: {data: {path: c.csv}}\ndata: [{path: d.csv}]\n",
        ["c.csv": "customer\n\(first)\n\(second)\n", "d.csv": "customer,x,y\n\(first),1,2\n"])
      #expect(twice.code == 65 && twice.errors.contains("first in line 2"), "\(twice.errors)")
    }
  }

  /// The customer file and the data may write it differently; results have the normal form C.
  @Test(arguments: ids.indices, Way.allCases) func found(_ id: Int, _ way: Way) throws {
    let (a, b) = Self.ids[id]
    for (first, second) in [(a, b), (b, a)] {
      let run = try run(
        way, "customers: {data: {path: c.csv}}\ndata: [{path: d.csv}]\n",
        [
          "c.csv": "customer\n\(first)\nother\n",
          "d.csv": "customer,x,y\n\(second),1,2\nother,3,4\n",
        ])
      #expect(run.code == 0, "\(run.errors)")
      let text = Array(run.output.utf8)
      #expect(
        text.split(separator: 10).dropFirst().first.map { Array($0.prefix { $0 != 44 }) }
          == Array(a.utf8))
    }
  }

  /// Periods, indicators of a long table, categories and experts of a survey.
  @Test func otherNames() throws {
    let (a, b) = Self.ids[0]
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      periods: [{id: "\(a)"}]
      experts: [{id: "\(a)", weight: 50%}, {id: e2, weight: 50%}]
      tree:
        id: g
        children: ["\(a)", y]
        weights: {survey: {path: s.csv, id: id, sign: ratio, join: "/"}}
      indicators:
        "\(a)": {score: {rule: categories, map: {"\(a)": 20, "no": 0}}}
        y: {score: {rule: linear, slope: 1}}
      data: [{path: d.csv, layout: long, period: period}]

      """,
      files: [
        "s.csv": "id,\(b)/y\n\(b),1\ne2,1\n",
        "d.csv": "customer,period,indicator,value\nk,\(b),\(b),\(b)\nk,\(a),y,40\n",
      ])
    let run = RecordedRun(["evaluate", file.path, "--format", "csv", "--columns", "score"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasSuffix(",30\n"), "\(run.output)")
  }
}
