import ScenarioData
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct NamedGroupsTests {
  private typealias Groups = NamedGroups<AppendedRows<Int>>

  @Test func aRowOfNoGroupIsAmongAll() {
    var groups = Groups(AppendedRows())
    let codes = TextCodes(codes: [0, -1, 1, 0], texts: ["x", "y"])
    let positions = groups.positions(of: codes, [0, 1, 2, 3])
    for row in 0..<4 { groups.add(group: positions[row]) { $0.append(row) } }
    #expect(groups.names == ["x", "y"])
    #expect(groups.parts.map(\.rows) == [[0, 3], [2]])
    #expect(groups.all.rows == [0, 1, 2, 3])
  }

  @Test func aGroupThatIsMetWithoutRowsIsThere() {
    var groups = Groups(AppendedRows())
    _ = groups.positions(of: TextCodes(codes: [0, 1], texts: ["x", "y"]), [1])
    #expect(groups.names == ["y"])
    #expect(groups.parts.map(\.rows) == [[]])
    #expect(groups.all.rows.isEmpty)
  }

  /// Against one dictionary, wherever the rows are cut: each part numbers its groups by itself.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func partsAreJoinedByName(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let texts = ["a", "b", "c", "d"]
    let rows = (0..<60).map { _ in Int32.random(in: -1...3, using: &generator) }
    let cut = Int.random(in: 0...60, using: &generator)
    var total = Groups(AppendedRows())
    for range in [0..<cut, cut..<60] {
      var part = Groups(AppendedRows())
      let wanted = Array(range)
      let positions = part.positions(of: TextCodes(codes: rows, texts: texts), wanted)
      for row in wanted { part.add(group: positions[row]) { $0.append(row) } }
      total.add(part)
    }
    var expected: [String: [Int]] = [:]
    var order: [String] = []
    for (row, code) in rows.enumerated() where code >= 0 {
      let name = texts[Int(code)]
      if expected[name] == nil { order.append(name) }
      expected[name, default: []].append(row)
    }
    #expect(total.all.rows == Array(0..<60))
    #expect(total.names == order)
    for (name, part) in zip(total.names, total.parts) { #expect(part.rows == expected[name]) }
  }
}
