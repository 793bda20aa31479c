import BilingualText
import ReportForms
import Testing

@testable import VectorCharts

/// Leaves stand 40 pixels apart, the first at 44. With two levels a box is (550 - 12 - 34) / 2 = 252
/// pixels wide.
@Suite struct HierarchyChartTests {
  typealias Node = HierarchyChart.Node

  private func drawn(_ nodes: [Node]) throws -> DrawnMarks {
    try #require(DrawnMarks(HierarchyChart(nodes).drawing(.english)))
  }

  private let root = Node("Goal", depth: 0, parent: nil, local: 1, global: 1, isLeaf: false)

  private func leaf(_ name: Phrase, _ share: Double) -> Node {
    Node(name, depth: 1, parent: 0, local: share, global: share, isLeaf: true)
  }

  @Test func branchesAreAsThickAsTheirWeight() throws {
    let marks = try drawn([root, leaf("A", 0.6), leaf("B", 0.4)])
    let branches = marks.named("path")
    #expect(
      branches.map { $0["d"] } == ["M252 64C269 64 269 44 286 44", "M252 64C269 64 269 84 286 84"])
    #expect(branches.map { $0["stroke-width"] } == ["5.2", "3.8"])
    #expect(branches.allSatisfy { $0["class"] == "s-pale-blue" })
  }

  /// The longest leaves room for its number, 4.39 em, and 6 pixels: 131.32.
  @Test func barsAreAsLongAsTheWeightsOfLeaves() throws {
    let marks = try drawn([root, leaf("A", 0.6), leaf("B", 0.4)])
    let bars = marks.named("rect").filter { $0["class"] == "f-blue" }
    let expected: [[Double]] = [[550, 35, 131.3, 18], [550, 75, 87.5, 18]]
    #expect(bars.map { $0.numbers("x", "y", "width", "height") } == expected)
    #expect(marks.text("60.00%")?.numbers("x", "y") == [686.3, 48.2])
    #expect(marks.text("40.00%")?.numbers("x", "y") == [642.5, 88.2])
    #expect(marks.all[0]["height"] == "108")
  }

  @Test func boxesHoldTheNameAndTheShareOfTheParent() throws {
    let marks = try drawn([root, leaf("A", 0.6), leaf("B", 0.4)])
    let boxes = marks.named("rect").filter { $0["rx"] == "4" }
    let expected: [[Double]] = [[0.5, 51, 251, 26], [286.5, 31, 251, 26], [286.5, 71, 251, 26]]
    #expect(boxes.map { $0.numbers("x", "y", "width", "height") } == expected)
    #expect(boxes.map { $0["class"] } == ["f-panel s-line", "f-paper s-line", "f-paper s-line"])
    #expect(marks.text("Goal")?.numbers("x", "y") == [8, 68.2])
    #expect(marks.text("60.0%")?.numbers("x", "y") == [531, 48.2])
    #expect(marks.text("100.0%") == nil)
  }

  /// The inner node stands between its leaves at 44 and 84, the root between that and 124.
  @Test func parentsStandInTheMiddleOfTheirChildren() throws {
    let inner = Node("Inner", depth: 1, parent: 0, local: 0.5, global: 0.5, isLeaf: false)
    let deep = ["A", "B"].map { name in
      Node(Phrase(name), depth: 2, parent: 1, local: 0.5, global: 0.25, isLeaf: true)
    }
    let marks = try drawn([root, inner] + deep + [leaf("C", 0.5)])
    let lines = ["Goal", "Inner", "A", "B", "C"].map { marks.text($0)?.numbers("y")[0] }
    #expect(lines == [98.2, 68.2, 48.2, 88.2, 128.2])
    #expect(marks.named("path").map { $0["stroke-width"] } == ["4.5", "2.8", "2.8", "4.5"])
  }

  /// A chain of six levels has no room beside each other.
  @Test func deepTreesAreAnIndentedList() throws {
    let chain = (0..<6).map { depth in
      Node(
        Phrase("L\(depth)"), depth: depth, parent: depth == 0 ? nil : depth - 1, local: 0.5,
        global: depth == 5 ? 0.5 : 1, isLeaf: depth == 5)
    }
    let marks = try drawn(chain)
    let names = (0..<6).compactMap { marks.text("L\($0)") }
    #expect(names.map { $0.numbers("x")[0] } == [0, 16, 32, 48, 64, 80])
    #expect(names.map { $0.numbers("y")[0] } == [16.2, 37.2, 58.2, 79.2, 100.2, 121.2])
    #expect(names.map { $0["font-weight"].isEmpty } == [false, false, false, false, false, true])
    let bars = marks.named("rect")
    #expect(bars[0].numbers("x", "y", "width", "height") == [400, 5, 250, 14])
    #expect(bars[5].numbers("x", "y", "width", "height") == [400, 110, 125, 14])
    #expect(bars[0]["class"] == "f-pale-blue" && bars[5]["class"] == "f-blue")
    #expect(marks.named("path").isEmpty && marks.all[0]["height"] == "132")
  }

  @Test func veryManyNodesAreCutShort() throws {
    let marks = try drawn([root] + (0..<125).map { leaf(Phrase("N\($0)"), 1.0 / 125) })
    #expect(marks.text("N118") != nil && marks.text("N119") == nil)
    #expect(marks.text("6 more are in the data table only") != nil)
  }

  @Test func aNodeAboveTheRootIsNoTree() throws {
    let odd = Node("odd", depth: -1, parent: nil, local: 1, global: 1, isLeaf: true)
    #expect(try drawn([root, odd]).texts == ["There is nothing to draw"])
  }
}
