import Statistics
import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct GroupedRanksTests {
  /// Against the definition, one more than the number of better rows in the group, worked out by
  /// sorting each group by itself.
  private static func expected(_ scores: [Double], _ groups: [Int32]) -> [Int32] {
    var members: [Int32: [Int64]] = [:]
    for (score, group) in zip(scores, groups) {
      if group >= 0, let key = score.billionths { members[group, default: []].append(key) }
    }
    for group in members.keys { members[group]?.sort(by: >) }
    return zip(scores, groups).map { score, group in
      guard let key = score.billionths, let sorted = members[group],
        let first = sorted.firstIndex(of: key)
      else { return 0 }
      return Int32(first + 1)
    }
  }

  @Test(arguments: [(1, 1), (5, 3), (3000, 1), (3000, 7), (3000, 2999), (20_000, 1)])
  func definition(_ count: Int, _ groupCount: Int) {
    var generator = RepeatableGenerator(seed: 8)
    for kind in 0..<4 {
      let scores = (0..<count).map { _ -> Double in
        switch kind {
        case 0: Double.random(in: 0...100, using: &generator)
        case 1: Double(Int.random(in: 0...9, using: &generator)) * 10
        case 2:
          Bool.random(using: &generator)
            ? .nan : 50 + Double.random(in: 0...1e-8, using: &generator)
        default: 70
        }
      }
      let groups = (0..<count).map { _ in
        Int32.random(in: -1..<Int32(groupCount), using: &generator)
      }
      let parts = stride(from: 0, to: count, by: 611).map { $0..<min($0 + 611, count) }
      let found = GroupedRanks(
        scores: parts.map { Array(scores[$0]) }, groups: parts.map { Array(groups[$0]) },
        groupCount: groupCount)
      #expect(found.ranks == Self.expected(scores, groups))
      let all = GroupedRanks(
        scores: parts.map { Array(scores[$0]) }, groups: parts.map { _ in [] }, groupCount: 1)
      #expect(all.ranks == Self.expected(scores, scores.map { _ in 0 }))
    }
  }

  /// So many groups, and scores so far apart, that a word does not hold group, score and row.
  @Test func wideKeysAreRankedToo() {
    let scores = [9e9, -9e9, 0, .nan, 9e9, 1e-9, 2]
    let groups: [Int32] = [0, 0, 0, 0, 0, 2_000_000_000, 2_000_000_000]
    let found = GroupedRanks(scores: [scores], groups: [groups], groupCount: 2_000_000_001)
    #expect(found.ranks == [1, 4, 3, 0, 1, 2, 1])
  }

  @Test func nothingHasNoRanks() {
    #expect(GroupedRanks(scores: [], groups: [], groupCount: 1).ranks.isEmpty)
    #expect(GroupedRanks(scores: [[.nan]], groups: [[]], groupCount: 1).ranks == [0])
  }
}
