import BilingualText
import Diagnostics
import Foundation
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioData
import TestSupport
import Testing

@testable import ScenarioFiles

/// Files of thousands of mistakes and names: what is sought is counted, and what is counted is bounded.
struct ManyMistakesTests {
  private func reading(_ text: String) -> ScenarioReading {
    Scenario.read(Array(text.utf8), path: "s.yaml")
  }

  private static let indicators = (0..<3000).map { "  indicator-\($0): {label: a}\n" }.joined()

  /// A way out is sought for the first hundred mistakes, a thousand are described, all are counted.
  @Test func misspeltIds() {
    let children = (0..<3000).map { "    - indicater-\($0)\n" }.joined()
    let reading = reading(
      "schema: ahp-scenario/1\nindicators:\n\(Self.indicators)tree:\n  id: g\n  weights: equal\n"
        + "  children:\n\(children)")
    let unknown = reading.diagnostics.filter { $0.code == .treeNodeUnknown }
    #expect(unknown.count == 1000 && reading.undescribed == 2001, "\(reading.undescribed)")
    #expect(unknown.count { $0.hint != nil } == 100)
    #expect(unknown[99].hint?.en.hasPrefix("did you mean `indicator-99`?") == true)
  }

  /// All in one line of 100,000 characters: it is quoted once, not once a mistake.
  @Test func misspeltPairs() {
    let pairs = (0..<5400).map { "[aa, cc\($0 % 10), 2]" }.joined(separator: ", ")
    let reading = reading(
      "schema: ahp-scenario/1\ntree: {id: g, children: [aa, bb], weights: {pairs: [\(pairs)]}}\n")
    let unknown = reading.diagnostics.filter { $0.code == .judgmentItemUnknown }
    #expect(unknown.count == 1000 && reading.undescribed >= 4400)
    #expect(Set(unknown.map(\.excerpt)).count == 1 && unknown.last?.position?.line == 2)
  }

  /// Names are found by their hash: 60,000 of them are a list like any other.
  @Test func manyIndicators() {
    let count = 20_000
    let names = (0..<count).map { "i\($0)" }
    let reading = reading(
      "schema: ahp-scenario/1\nindicators:\n" + names.map { "  \($0): {label: a}\n" }.joined()
        + "tree:\n  id: g\n  weights:\n    given:\n"
        + names.map { "      \($0): 1/\(count)\n" }.joined() + "  children:\n"
        + names.map { "    - \($0)\n" }.joined())
    #expect(!reading.diagnostics.hasErrors, "\(reading.diagnostics.prefix(3).map(\.message.en))")
    #expect(reading.scenario?.weighing?.model.tree.children.count == count)
  }

  @Test func positionsByName() {
    let list = NameList(["a", "b", "a"])
    #expect(list.count == 3 && list.position(of: "a") == 0 && list.position(of: "b") == 1)
    #expect(list.position(of: "c") == nil)
  }

  /// Every row has an unknown category: each is described in a report, and the first hundred of the file
  /// are compared with the names there are, whatever the batches.
  @Test func unknownCategories() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<5000).map { "k\($0),catagory-\($0 % 50)\n" }.joined()
    try Data(("customer,x\n" + rows).utf8).write(to: folder.url.appendingPathComponent("d.csv"))
    let map = (0..<1000).map { "category-\($0): \($0 % 100)" }.joined(separator: ", ")
    let text = """
      schema: ahp-scenario/1
      indicators:
        x: {score: {rule: categories, map: {\(map)}}}
      tree: {id: g, children: [x], weights: equal}
      data: [{path: d.csv}]

      """
    let read = Scenario.read(
      Array(text.utf8), path: folder.url.appendingPathComponent("s.yaml").path)
    let data = try #require(read.scenario?.weighing).readData(
      mistakenRow: .isLeftOut, reportsAll: true)
    #expect(data.mistakes.count == 5000 && data.leftOut.count == 5000 && data.leftOut.total == 5000)
    let sought = data.mistakes.filter { $0.hint?.en.hasPrefix("did you mean `category-") == true }
    #expect(sought.count == 100 && sought.last?.position?.line == 101)
    #expect(data.mistakes.last?.position == SourcePosition(line: 5001, column: 7))
    #expect(data.mistakes.last?.excerpt == "k4999,catagory-49")
    #expect(data.leftOut.commonestReasons.map(\.count) == [5000])
  }

  /// Every pair of 150 items has a column.
  @Test func wideSurveys() throws {
    let folder = try TemporaryFolder()
    let items = (0..<150).map { "i\($0)" }
    var headings: [String] = []
    for (position, first) in items.enumerated() {
      for second in items[(position + 1)...] { headings.append("\(first)_\(second)") }
    }
    let csv =
      "id,\(headings.joined(separator: ","))\ne1,"
      + headings.map { _ in "2" }.joined(separator: ",")
    try Data((csv + "\n").utf8).write(to: folder.url.appendingPathComponent("s.csv"))
    let text = """
      schema: ahp-scenario/1
      tree: {id: g, children: [\(items.joined(separator: ", "))], weights: {survey: {path: s.csv, id: id, sign: ratio}}}

      """
    let read = Scenario.read(
      Array(text.utf8), path: folder.url.appendingPathComponent("s.yaml").path)
    #expect(!read.diagnostics.hasErrors, "\(read.diagnostics.prefix(3).map(\.message.en))")
    #expect(
      read.scenario?.weighing?.model.judgmentSets.first?.responses.first?.judgments.count
        == headings.count)
  }
}
