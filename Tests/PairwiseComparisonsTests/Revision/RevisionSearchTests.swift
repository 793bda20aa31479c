import PairwiseComparisons
import TestSupport
import Testing

@Suite struct RevisionSearchTests {
  private let grades = (1...9).map(Double.init) + (2...9).map { 1 / Double($0) }

  /// λ by brute force over every grade of every one and every two judgments.
  private func fewestChanges(_ matrix: ComparisonMatrix) throws -> Int {
    func passes(_ changed: [Int: Double]) throws -> Bool {
      var judgments = matrix.judgments
      for (k, ratio) in changed { judgments[k].ratio = ratio }
      return try ComparisonMatrix(order: matrix.order, judgments: judgments).consistency()
        .isAcceptable
    }
    if try passes([:]) { return 0 }
    let count = matrix.judgments.count
    for a in 0..<count {
      for x in grades where try passes([a: x]) { return 1 }
    }
    for a in 0..<count {
      for b in a + 1..<count {
        for x in grades {
          for y in grades where try passes([a: x, b: y]) { return 2 }
        }
      }
    }
    return 3
  }

  @Test func againstBruteForce() throws {
    var generator = RepeatableGenerator(seed: 13)
    for _ in 0..<4 {
      let matrix = ComparisonMatrix.random(order: 4, using: &generator)
      let search = try matrix.smallestRevision()
      let fewest = try fewestChanges(matrix)
      let found = try #require(search.revisions.first)
      #expect(found.after.isAcceptable)
      if fewest <= 2 {
        #expect(found.changes.count == fewest && search.isProved && search.lowerBound == fewest)
      } else {
        #expect(found.changes.count >= 3 && search.lowerBound >= 3)
      }
      for change in found.changes {
        #expect(grades.contains { isClose($0, change.newRatio, relative: 1e-12) })
        #expect(change.newRatio != change.judgment.ratio)
      }
    }
  }

  /// Saaty's house needs one change; the judgment (3, 7) is the one.
  @Test func house() throws {
    let golden = try Golden.file("numerics/method_inconsistency_improvement_house8")
    let matrix = try Golden.file("numerics/complete_n8_house")["matrix"].matrix()
    let search = try matrix.smallestRevision(randomIndex: .alonsoLamata2006)
    let expected = golden["minimal_number_of_changes_for_CR_below_0.1"].int
    let first = try #require(search.revisions.first)
    #expect(search.isProved && search.lowerBound == expected && first.changes.count == expected)
    #expect(first.changes[0].judgment.pair == ItemPair(2, 6))
    #expect(first.after.ratio <= 0.1 && first.before.ratio > 0.16)
    #expect(first.ranksBefore[7] == 1 && first.weightsAfter.count == 8)
    // Least change first: 6 becomes 1 (0.46 would be best), not 1/2 or 1/3.
    #expect(first.changes[0].newRatio > golden["best_single_change"][0]["optimal_a_ij"].number)
  }

  @Test func acceptableMatricesNeedNone() throws {
    let search = try ComparisonMatrix(weights: [1, 2, 4]).smallestRevision()
    #expect(search.lowerBound == 0 && search.isProved && search.revisions[0].changes.isEmpty)
  }

  /// A tournament of nines contradicts itself everywhere: many changes, and the result says whether
  /// fewer might do.
  @Test func manyChanges() throws {
    let matrix = try Golden.file("numerics/complete_n5_cyclic")["matrix"].matrix()
    let search = try matrix.smallestRevision()
    let found = try #require(search.revisions.first)
    #expect(found.after.isAcceptable && found.changes.count >= search.lowerBound)
    #expect(search.lowerBound >= 3)
    #expect(search.isProved == (found.changes.count == search.lowerBound))
  }

  /// Where pairs are missing: every grade of every one and every two judgments, the rest completed
  /// anew each time, by the library's completion (checked against 70 digits in CompletionTests).
  @Test func incompleteAgainstBruteForce() throws {
    var generator = RepeatableGenerator(seed: 29)
    for round in 0..<3 {
      let complete = ComparisonMatrix.random(order: 4, using: &generator).judgments
      let judgments = complete.filter { $0.pair != complete[round].pair }
      let judged = try IncompleteComparisonMatrix(order: 4, judgments: judgments)
      let random = RandomIndexTable.saaty1980.value(order: 4, missing: 1).value
      func ratio(_ changed: [Int: Double]) throws -> Double {
        var changedJudgments = judgments
        for (k, grade) in changed { changedJudgments[k].ratio = grade }
        let priorities = try IncompleteComparisonMatrix(order: 4, judgments: changedJudgments)
          .priorities()
        return (priorities.lambdaMax - 4) / 3 / random
      }
      var fewest = try ratio([:]) <= 0.1 ? 0 : 3
      for a in judgments.indices where fewest == 3 {
        for x in grades where try ratio([a: x]) <= 0.1 { fewest = 1 }
      }
      for a in judgments.indices where fewest == 3 {
        for b in judgments.indices.dropFirst(a + 1) where fewest == 3 {
          for x in grades where fewest == 3 {
            for y in grades where try ratio([a: x, b: y]) <= 0.1 {
              fewest = 2
              break
            }
          }
        }
      }
      let search = try judged.smallestRevision()
      let found = try #require(search.revisions.first)
      #expect(found.after.ratio <= 0.1 && found.after.randomIndex.missing == 1)
      if fewest <= 2 {
        #expect(found.changes.count == fewest && search.isProved)
      } else {
        #expect(found.changes.count >= 3 && search.lowerBound >= 3)
      }
      #expect(found.changes.allSatisfy { change in judgments.contains(change.judgment) })
    }
  }

  /// Other treatments of gaps have a larger λ: the revision meets the limit by the one asked for.
  @Test(arguments: [IncompleteTreatment.optimal, .logLeastSquares, .harker])
  func treatments(_ treatment: IncompleteTreatment) throws {
    let judged = try IncompleteComparisonMatrix(
      order: 5,
      judgments: [
        Judgment(0, 1, 9), Judgment(1, 2, 5), Judgment(2, 3, 3), Judgment(3, 4, 4),
        Judgment(4, 0, 7), Judgment(0, 2, 1 / 3.0), Judgment(1, 3, 2),
      ])
    let search = try judged.smallestRevision(treatment: treatment)
    let found = try #require(search.revisions.first)
    var revised = judged.judgments
    for change in found.changes {
      let position = try #require(revised.firstIndex(of: change.judgment))
      revised[position].ratio = change.newRatio
    }
    let solved = try IncompleteComparisonMatrix(order: 5, judgments: revised)
      .completed(treatment).matrix.priorities()
    #expect(isClose(solved.lambdaMax, found.after.lambdaMax, relative: 1e-10))
    #expect(found.after.isAcceptable && search.lowerBound <= found.changes.count)
  }

  /// Large sets: never a hang, a result that meets the limit, a bound below it, and the word that it
  /// is a heuristic.
  @Test(arguments: [(31, 1.0), (60, 1.0), (45, 0.5), (210, 0.05)])
  func largeSets(_ order: Int, _ share: Double) throws {
    var generator = RepeatableGenerator(seed: UInt64(order))
    let noisy = ComparisonMatrix.noisy(order: order, spread: 0.7, using: &generator)
    let judgments = noisy.judgments.filter {
      $0.second == $0.first + 1 || share == 1
        || Double.random(in: 0..<1, using: &generator) < share
    }.map { judgment in
      Double.random(in: 0..<1, using: &generator) < 0.15 ? judgment.reversed : judgment
    }.map { Judgment(min($0.first, $0.second), max($0.first, $0.second), $0.ratio) }
    let judged = try IncompleteComparisonMatrix(order: order, judgments: judgments)
    let search = try judged.smallestRevision()
    let found = try #require(search.revisions.first)
    #expect(found.after.isAcceptable && !found.before.isAcceptable)
    #expect(search.lowerBound >= 1 && search.lowerBound <= found.changes.count)
    #expect(search.isProved == (search.lowerBound == found.changes.count))
    let made = Set(judgments)
    #expect(found.changes.allSatisfy { made.contains($0.judgment) && $0.newRatio > 0 })
    #expect(Set(found.changes.map(\.judgment.pair)).count == found.changes.count)
  }

  /// Tangents prove no more than is true: changes of which brute force knows that they suffice are
  /// never ruled out.
  @Test func boundsAdmitWhatSuffices() throws {
    var generator = RepeatableGenerator(seed: 41)
    for order in [5, 6, 7] {
      for _ in 0..<6 {
        let matrix = ComparisonMatrix.noisy(order: order, spread: 0.3, using: &generator)
        var judgments = matrix.judgments
        // Spoil two judgments of an acceptable matrix: two changes suffice again.
        for k in [1, 4] { judgments[k].ratio = 1 / (judgments[k].ratio * 5) }
        let spoilt = try ComparisonMatrix(order: order, judgments: judgments)
        guard try matrix.consistency().ratio < 0.05 else { continue }
        let search = try spoilt.smallestRevision()
        #expect(search.lowerBound <= 2)
      }
    }
  }

  /// A callback that returns false ends the search; what was proved by then is kept.
  @Test func progressAndStopping() throws {
    var generator = RepeatableGenerator(seed: 3)
    let matrix = ComparisonMatrix.random(order: 7, using: &generator)
    var seen: [RevisionSearch.Progress] = []
    let whole = try matrix.smallestRevision {
      seen.append($0)
      return true
    }
    #expect(!whole.isStopped && !seen.isEmpty)
    #expect(seen.allSatisfy { $0.tried < $0.choices && $0.changes >= 1 })
    var calls = 0
    let stopped = try matrix.smallestRevision { _ in
      calls += 1
      return calls < 3
    }
    #expect(stopped.isStopped && stopped.revisions.isEmpty && !stopped.isProved && calls == 3)
    #expect(stopped.lowerBound <= whole.lowerBound && stopped.lowerBound >= 1)
  }

  @Test func tooManyItems() throws {
    let matrix = try IncompleteComparisonMatrix(
      order: 2_001, judgments: (0..<2_000).map { Judgment($0, $0 + 1, 2) })
    #expect(throws: JudgmentError.tooManyItems(order: 2_001, limit: 2_000)) {
      try matrix.smallestRevision()
    }
    // A tree cannot contradict itself, and has the random index 0.
    let tree = try IncompleteComparisonMatrix(
      order: 30, judgments: (0..<29).map { Judgment($0, $0 + 1, 9) })
    #expect(try tree.smallestRevision().revisions.first?.changes.isEmpty == true)
  }
}
