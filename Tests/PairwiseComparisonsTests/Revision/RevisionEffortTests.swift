import PairwiseComparisons
import TestSupport
import Testing

/// An ordinary search for a revision ends at its budget, says so, and what it says is true.
struct RevisionEffortTests {
  private func matrix(_ order: Int, seed: UInt64) throws -> ComparisonMatrix {
    var random = RepeatableGenerator(seed: seed)
    let grades = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap { [Double($0), 1 / Double($0)] }
    let rows = (1..<order).map { row in
      (row..<order).map { _ in grades.randomElement(using: &random) ?? 1 }
    }
    return try ComparisonMatrix(upper: rows, orientation: .row)
  }

  @Test func budget() throws {
    let matrix = try matrix(13, seed: 5)
    var tried = 0
    let search = try matrix.smallestRevision(effort: .ordinary) { progress in
      // Within one size of the heuristic every try is reported.
      tried += 1
      return true
    }
    #expect(search.isLimited && !search.isProved && !search.isStopped)
    #expect(tried <= 2 * Int(2e6 / (13.0 * 13 * 13)), "\(tried)")
    let revision = try #require(search.revisions.first)
    #expect(revision.after.ratio <= 0.1 && revision.changes.count >= search.lowerBound)
    #expect(try matrix.smallestRevision(effort: .ordinary) == search)
  }

  /// Where the budget is enough the two agree.
  @Test(arguments: 1...6) func smallMatrices(_ seed: UInt64) throws {
    let matrix = try matrix(4, seed: seed)
    let search = try matrix.smallestRevision(effort: .ordinary)
    #expect(!search.isLimited)
    #expect(try matrix.smallestRevision(effort: .thorough) == search)
  }

  /// Completing costs n³ and more: the default number of samples follows, and nothing else changes.
  @Test func samples() {
    var simulation = RandomIndexSimulation(order: 100)
    #expect(simulation.affordableSamples == 100_000)
    simulation.questionnaire = .missing(4000)
    #expect(simulation.affordableSamples == 200)
    simulation.boundsCompletions = true
    #expect(simulation.affordableSamples == 10)
    simulation.order = 9
    #expect(simulation.affordableSamples == 100_000)
  }
}
