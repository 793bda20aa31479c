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

  @Test func tooManyItems() throws {
    let matrix = try ComparisonMatrix(weights: [Double](repeating: 1, count: 31))
    #expect(throws: JudgmentError.tooManyItems(order: 31, limit: 30)) {
      try matrix.smallestRevision()
    }
  }
}
