import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioShape
import TestSupport
import Testing

@testable import ScenarioFiles

/// What is kept of judgments beside their ratios: cells, tables and triples.
struct ReadJudgmentsTests {
  private func read(
    _ text: String, _ items: [String] = ["a", "b", "c"], orientation: Orientation? = .row
  ) throws -> (read: ReadJudgments?, places: [String]) {
    var bench = try SectionBench(text)
    let entry = bench.entry
    let judgments = JudgmentReader(
      items: items, scale: .saaty, orientation: orientation, key: entry.keyPosition
    ).read(
      Fields(entries: [entry.key: entry], position: entry.keyPosition), at: entry.keyPosition,
      into: &bench.reader)
    return (judgments, bench.places)
  }

  @Test func pairsRememberTheirCells() throws {
    let (read, places) = try read("pairs: [[a, b, 2], [c, a, 1/4]]")
    let found = try #require(read)
    #expect(places.isEmpty)
    #expect(found.judgments == [Judgment(0, 1, 2), Judgment(2, 0, 0.25)])
    #expect(found.cells.map(\.text) == ["2", "1/4"] && found.cells.map(\.first) == [0, 2])
    #expect(found.cells.map(\.second) == [1, 0])
    #expect(found.cells.map(\.position.column) == [16, 27])
    #expect(found.table == nil && found.triples.isEmpty)
  }

  /// A wrong row is left out, and the triples behind it keep to their own judgments.
  @Test func triplesBelongToTheirJudgments() throws {
    let (read, places) = try read(
      "pairs: [[a, b, 2], [b, b, 3], [b, c, [1/4, 1/3, 1/2]], [a, c, [2, 3, 4]]]")
    let found = try #require(read)
    #expect(places == ["1:24 judgment-self"])
    #expect(found.judgments.map(\.first) == [0, 1, 0])
    #expect(found.judgments.map(\.second) == [1, 2, 2])
    #expect(isClose(found.judgments.map(\.ratio), [2, 1 / 3.0, 3], relative: 1e-15))
    #expect(found.triples.keys.sorted() == [1, 2])
    let less = try #require(found.triples[1])
    #expect(less.lower == 0.25 && less.upper == 0.5)
    let wanted = try TriangularJudgment(2, 3, 4)
    #expect(found.triples[2] == wanted)
  }

  @Test(arguments: ["[4, 3, 2]", "[2, 4, 3]", "[2, 3]", "[2, 3, 4, 5]"])
  func whatIsNoTriple(_ triple: String) throws {
    let (read, places) = try read("pairs: [[a, b, \(triple)]]")
    #expect(read?.judgments.isEmpty == true && places == ["1:16 fuzzy-triple-order"])
  }

  @Test func aWholeMatrixIsATableToo() throws {
    let (read, places) = try read("matrix: [[1, 2, 4], [1/2, 1, 3], [1/4, 0.33, 1]]")
    let found = try #require(read)
    #expect(places.isEmpty)
    let cells: [Double] = (found.table ?? []).flatMap { $0 }
    #expect(found.table?.count == 3)
    #expect(isClose(cells, [1, 2, 4, 0.5, 1, 3, 0.25, 0.33, 1], relative: 1e-15))
    // The side above 1 is the exact one of a rounded pair.
    #expect(found.judgments == [Judgment(0, 1, 2), Judgment(0, 2, 4), Judgment(1, 2, 3)])
    #expect(found.cells.count == 6)
    #expect(found.cells.filter { $0.first == 2 }.map(\.text) == ["1/4", "0.33"])
  }

  @Test func aMatrixWithGapsIsNoTable() throws {
    let (read, places) = try read("matrix: [[1, 2, ~], [~, 1, ~], [1/4, 3, 1]]")
    let found = try #require(read)
    #expect(places.isEmpty && found.table == nil)
    #expect(found.judgments == [Judgment(0, 1, 2), Judgment(2, 0, 0.25), Judgment(2, 1, 3)])
  }

  @Test func theSideAboveOneCounts() throws {
    let (read, _) = try read("matrix: [[1, 0.33], [3, 1]]", ["a", "b"])
    #expect(read?.judgments == [Judgment(1, 0, 3)])
  }

  @Test func columnsSayItTheOtherWayRound() throws {
    let (upper, _) = try read("upper: [[2, 4], [3]]", orientation: .column)
    #expect(upper?.judgments == [Judgment(1, 0, 2), Judgment(2, 0, 4), Judgment(2, 1, 3)])
    #expect(upper?.cells.map(\.first) == [1, 2, 2])
    let (matrix, _) = try read("matrix: [[1, 5], [1/5, 1]]", ["a", "b"], orientation: .column)
    #expect(matrix?.judgments == [Judgment(1, 0, 5)])
  }

  @Test func onlyTablesNeedAnOrientation() {
    func lacks(_ keys: [String], _ orientation: Orientation?) -> Bool {
      let position = SourcePosition(line: 1, column: 1)
      let entries = keys.map {
        ($0, SourceNode.Entry(key: $0, keyPosition: position, value: .sequence([], position)))
      }
      let fields = Fields(
        entries: Dictionary(uniqueKeysWithValues: entries), position: position)
      return JudgmentReader(
        items: ["a", "b"], scale: .saaty, orientation: orientation, key: position
      ).lacksOrientation(fields)
    }
    #expect(lacks(["upper"], nil) && lacks(["matrix"], nil))
    #expect(!lacks(["upper"], .row) && !lacks(["pairs"], nil))
    // Two forms at once are another mistake.
    #expect(!lacks(["upper", "matrix"], nil) && !lacks([], nil))
  }
}
