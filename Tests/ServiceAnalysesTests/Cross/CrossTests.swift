import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct CrossTests {
  @Test func retailersBetweenTiers() throws {
    let golden = try AnalysisGolden("cross_migration_tiers")
    // The golden has the best tier first, scales the worst.
    let tiers = Array(golden.input.levels_best_to_worst.strings.reversed())
    let (before, after) = (golden.input.before.object, golden.input.after.object)
    let names = Set(before.keys).union(after.keys).sorted()
    func tier(_ name: String, _ period: [String: JSONValue]) -> Int32 {
      Int32(period[name]?.string.flatMap { tiers.firstIndex(of: $0) } ?? -1)
    }
    let moves = TierMigration(
      before: names.map { tier($0, before) }, after: names.map { tier($0, after) }, tiers: 3)
    let expected = golden.expected
    for row in 0..<3 {
      #expect(golden.agrees(Array(moves.both.counts[2 - row].reversed()), expected.counts[row]))
      #expect(
        golden.agrees(
          try #require(moves.transition[2 - row]).reversed().map { $0 },
          expected.transition_of_those_in_both[row]))
    }
    #expect(golden.agrees(Array(moves.left.reversed()), expected.left))
    #expect(golden.agrees(Array(moves.new.reversed()), expected.new))
    #expect(golden.agrees(Array(moves.before.reversed()), expected.before))
    #expect(golden.agrees(Array(moves.after.reversed()), expected.after))
    #expect(golden.agrees(moves.stayed, expected.stayed))
    #expect(golden.agrees(moves.up, expected.up))
    #expect(golden.agrees(moves.down, expected.down))
    #expect(golden.agrees(moves.shorrocks, expected.shorrocks))
  }

  @Test func fathersAndSons() throws {
    let golden = try AnalysisGolden("cross_mobility_hauser")
    let counts = golden.input.counts.array.reversed().map { Array($0.integers.reversed()) }
    let moves = TierMigration(CrossTable(counts))
    let expected = golden.expected
    #expect(golden.agrees(Array(moves.before.reversed()), expected.before))
    #expect(golden.agrees(Array(moves.after.reversed()), expected.after))
    for row in 0..<5 {
      #expect(
        golden.agrees(
          try #require(moves.transition[4 - row]).reversed().map { $0 }, expected.transition[row]))
    }
    #expect(golden.agrees(moves.stayed, expected.stayed))
    #expect(golden.agrees(moves.up, expected.up))
    #expect(golden.agrees(moves.down, expected.down))
    #expect(golden.agrees(moves.up! - moves.down!, expected.net_up))
    #expect(golden.agrees(moves.shorrocks, expected.shorrocks))
    let test = try #require(moves.both.chiSquare)
    #expect(golden.agrees(test.statistic, expected.chi_square))
    #expect(golden.agrees(test.degreesOfFreedom, expected.degrees_of_freedom))
    #expect(test.pValue < expected.p_below.number!)
    #expect(golden.agrees(test.cramersV, expected.cramers_v))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func marginsClose(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let rows = (0..<300).map { _ in
      (Int.random(in: -1..<3, using: &generator), Int.random(in: -1..<4, using: &generator))
    }
    var (whole, first, second) = (
      CrossTable(rows: 3, columns: 4), CrossTable(rows: 3, columns: 4),
      CrossTable(rows: 3, columns: 4)
    )
    for (row, column) in rows { whole.add(row: row, column: column) }
    for (row, column) in rows.shuffled(using: &generator) {
      if Bool.random(using: &generator) {
        first.add(row: row, column: column)
      } else {
        second.add(row: row, column: column)
      }
    }
    first.add(second)
    #expect(first == whole)
    #expect(whole.rowSums.reduce(0, +) == whole.base)
    #expect(whole.columnSums.reduce(0, +) == whole.base)
    #expect(whole.base + whole.unanswered == 300)
  }

  @Test func nobodyMoves() {
    let moves = TierMigration(before: [0, 1, 2], after: [0, 1, 2], tiers: 3)
    #expect(moves.shorrocks == 0 && moves.stayed == 1 && moves.both.chiSquare?.cramersV == 1)
    let nobody = TierMigration(before: [-1, 0], after: [1, -1], tiers: 2)
    #expect(nobody.stayed == nil && nobody.shorrocks == nil && nobody.left == [1, 0])
  }
}
