import IndicatorEvaluation
import TestSupport
import Testing

@testable import Sensitivity

/// Scores of rows in which siblings are missing.
@Suite struct RenormalisedScoreTests {
  /// A child with 90 points beside siblings of equal weight, of which one has 30 and one no data. By
  /// hand: with the weight 0.2 the weights are 0.2 and 0.4 of 0.6, (0.2 · 90 + 0.4 · 30) / 0.6 = 50.
  @Test func byHand() throws {
    let tree = WeighedTree(
      .node(
        "goal",
        [
          (0.5, .leaf("x", [90, 90])), (0.25, .leaf("y", [30, 30])),
          (0.25, .leaf("z", [.nan, 30])),
        ]
      ))
    let sensitivity = WeightSensitivity(tree.weights, leafScores: tree.leafScores)
    let variation = try #require(sensitivity[child: "x"])
    #expect(variation.isExact && variation.lines == nil && variation.rankRanges == nil)
    let functions = try #require(variation.functions)
    #expect(functions.count == 2)
    #expect(isClose(functions[0].share, 0.5) && functions[1].share == 1)
    #expect(isClose(functions.map { $0.value(at: 0.2) }, [50, 42], absolute: 1e-12))
    #expect(isClose(functions.map { $0.value(at: 0) }, [30, 30], absolute: 1e-12))
    #expect(isClose(functions.map { $0.value(at: 1) }, [90, 90], absolute: 1e-12))
    // They meet at both ends only: 60 points a weight of 1 against twice as steep a start.
    #expect(isClose(functions[0].slope(at: 0), 120) && isClose(functions[1].slope(at: 0), 60))
    #expect(variation.first == 0 && variation.firstStable == 0...1)
    // 50 points: at a third of what is there, which is the weight 0.2; and at a third.
    let found = variation.bandStability([
      Band(id: "high", minimum: 50), Band(id: "low", minimum: 0),
    ])
    #expect(found.map(\.band) == [0, 0])
    #expect(isClose(found.map(\.sameBand.lowerBound), [0.2, 1.0 / 3], absolute: 1e-12))
    #expect(found.allSatisfy { $0.sameBand.upperBound == 1 && $0.meetings.count == 1 })
  }

  /// 2 t / (1 + t) is 1/3 at 0.2 and 2/3 at 0.5: the line through both meets it there and nowhere else.
  @Test func twoMeetings() {
    let bent = RenormalisedScore(base: 0, gain: 1, share: 0.5)
    let line = RenormalisedScore(base: 1.0 / 9, gain: 10.0 / 9)
    #expect(isClose(bent.meetings(with: line), [0.2, 0.5], absolute: 1e-14))
    #expect(isClose(line.meetings(with: bent), [0.2, 0.5], absolute: 1e-14))
    let scores = RenormalisedScores([line, bent], today: 0.3)
    #expect(scores.first == 1 && scores.tiedWithFirst.isEmpty)
    #expect(isClose(scores.firstStable.lowerBound, 0.2, absolute: 1e-14))
    #expect(isClose(scores.firstStable.upperBound, 0.5, absolute: 1e-14))
    #expect(scores.orderStable == scores.firstStable)
    #expect(scores.leaders.map(\.first) == [[0], [1], [0]])
    #expect(isClose(scores.leaders.map(\.from), [0, 0.2, 0.5], absolute: 1e-12))
    #expect(scores.leaders.last?.to == 1)
    #expect(
      isClose(scores.crossings().map(\.weight), [0.2, 0.5], absolute: 1e-14))
    #expect(isClose(scores.crossings(limit: 1).map(\.weight), [0.2], absolute: 1e-14))
    // Where both tie today one is ahead above and the other below, up to where they meet again.
    let tied = RenormalisedScores([line, bent], today: 0.2)
    #expect(isClose(tied.scores[0], tied.scores[1], absolute: 1e-15))
    #expect(tied.first == 0 && tied.tiedWithFirst == [1])
    #expect(tied.firstStable.lowerBound == 0 && tied.firstStable.upperBound == 0.2)
    // Of one share they meet where their parts do: 3 u = 1 + u at u = 1/2, t = 1/3.
    let steeper = RenormalisedScore(base: 0, gain: 3, share: 0.5)
    let higher = RenormalisedScore(base: 1, gain: 1, share: 0.5)
    #expect(isClose(steeper.meetings(with: higher), [1.0 / 3], absolute: 1e-15))
    #expect(steeper.meetings(with: steeper).isEmpty)
    // What does not depend on the weight is the same whatever its share.
    let flat = RenormalisedScore(base: 2, gain: 0, share: 0.3)
    #expect(flat.isSame(as: RenormalisedScore(base: 2, gain: 0)) && flat.weight(ofValue: 2) == nil)
    #expect(
      RenormalisedScores([flat, higher, RenormalisedScore(base: 2, gain: 0)], today: 0.5)
        .tiesEverywhere == [[0, 2]])
  }

  /// Drawn functions, looked at on a fine grid: the same first everywhere, the same order within the
  /// stable weights, as many crossings as changes of sign.
  @Test func agreeWithAGrid() {
    var generator = RepeatableGenerator(seed: 91)
    for _ in 0..<60 {
      let functions = (0..<6).map { _ in
        RenormalisedScore(
          base: .random(in: 0...100, using: &generator),
          gain: .random(in: -60...60, using: &generator),
          share: Bool.random(using: &generator)
            ? 1 : .random(in: 0.05...0.95, using: &generator))
      }
      let today = Double.random(in: 0.1...0.9, using: &generator)
      let scores = RenormalisedScores(functions, today: today)
      func order(_ weight: Double) -> [Int] {
        let values = functions.map { $0.value(at: weight) }
        return values.indices.sorted { values[$0] > values[$1] }
      }
      let now = order(today)
      let (leaders, firstStable, orderStable) = (
        scores.leaders, scores.firstStable, scores.orderStable
      )
      #expect(scores.first == now[0])
      let grid = (0...2_000).map { Double($0) / 2_000 }
      var changes = [Int](repeating: 0, count: 36)
      for (weight, next) in zip(grid, grid.dropFirst() + [1]) {
        let there = order(weight)
        let leader = leaders.last { $0.from <= weight }
        let isNearChange = leaders.contains { abs($0.from - weight) < 1e-9 }
        #expect(isNearChange || leader?.first == [there[0]])
        for (range, isSame) in [
          (firstStable, there[0] == now[0]), (orderStable, there == now),
        ] where range.lowerBound + 1e-9 < weight && weight < range.upperBound - 1e-9 {
          #expect(isSame)
        }
        for a in 0..<6 {
          for b in a + 1..<6 {
            let before = functions[a].value(at: weight) - functions[b].value(at: weight)
            let after = functions[a].value(at: next) - functions[b].value(at: next)
            if before * after < 0 { changes[6 * a + b] += 1 }
          }
        }
      }
      let found = scores.crossings()
      for a in 0..<6 {
        for b in a + 1..<6 {
          let own = found.filter { $0.first == a && $0.second == b }
          // Two within one piece of the grid are no change there.
          #expect(own.count == changes[6 * a + b] || own.count == changes[6 * a + b] + 2)
          for crossing in own {
            let (one, other) = (
              functions[a].value(at: crossing.weight), functions[b].value(at: crossing.weight)
            )
            #expect(isClose(one, other, absolute: 1e-9))
          }
        }
      }
      if firstStable.upperBound < 1 - 1e-6 {
        #expect(order(firstStable.upperBound + 1e-7)[0] != now[0])
      }
      if orderStable.lowerBound > 1e-6 {
        #expect(order(orderStable.lowerBound - 1e-7) != now)
      }
    }
  }

  /// What is kept of a stream is what all rows say, with those that are highest between the weights that
  /// were looked at only.
  @Test func talliesKeepWhoeverComesFirst() {
    var generator = RepeatableGenerator(seed: 92)
    for _ in 0..<40 {
      let functions = (0..<400).map { _ in
        RenormalisedScore(
          base: .random(in: 40...60, using: &generator),
          gain: .random(in: -20...20, using: &generator),
          share: .random(in: 0..<1, using: &generator) < 0.7
            ? 1 : .random(in: 0.05...0.95, using: &generator))
      }
      var tally = WeightTally(child: 1, today: 0.4)
      for start in stride(from: 0, to: 400, by: 50) {
        tally.append(
          Array(functions[start..<start + 50]), first: start, bandChanges: [1, 0, 0, 2])
      }
      let whole = RenormalisedScores(functions, today: 0.4)
      let found = tally.outlook
      #expect(tally.bandChanges == [8, 0, 0, 16])
      #expect(found.first.map { tally.rows[$0] } == whole.first)
      #expect(isClose(found.firstStable.lowerBound, whole.firstStable.lowerBound, absolute: 1e-12))
      #expect(isClose(found.firstStable.upperBound, whole.firstStable.upperBound, absolute: 1e-12))
      #expect(found.leaders.map { $0.first.map { tally.rows[$0] } } == whole.leaders.map(\.first))
      let order = whole.scores.indices.sorted { whole.scores[$0] > whole.scores[$1] }
      let stable = tally.stableOrder(
        order: order.map { Int32($0) }, scores: whole.scores, gains: functions.map(\.gain),
        shares: functions.map(\.share))
      #expect(isClose(stable.lowerBound, whole.orderStable.lowerBound, absolute: 1e-9))
      #expect(isClose(stable.upperBound, whole.orderStable.upperBound, absolute: 1e-9))
    }
  }
}
