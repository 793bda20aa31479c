import PairwiseComparisons
import Testing

/// What a caller may get wrong is refused, documented, or means nothing; it never reads what is not there.
struct UncheckedSettingsTests {
  @Test func negativeCounts() throws {
    let matrix = try ComparisonMatrix(
      upper: [[2, 1 / 3.0, 5], [4, 2], [1 / 7.0]], orientation: .row)
    for count in [-1, 0, Int.min] {
      #expect(try matrix.worstTriads(count: count).isEmpty)
      #expect(try matrix.smallestRevision(count: count).revisions.isEmpty)
    }
  }

  /// A place outside the matrix is no other place inside it.
  @Test func subscripts() async {
    await #expect(processExitsWith: .failure) {
      _ = try ComparisonMatrix(upper: [[2, 3], [4]], orientation: .row)[0, 3]
    }
    await #expect(processExitsWith: .failure) {
      _ = try LargeComparisonMatrix(order: 3) { _, _ in UInt8(9) }[0, 3]
    }
    await #expect(processExitsWith: .failure) {
      _ = try LargeComparisonMatrix(order: 3) { _, _ in 1.0 }[-1, 3]
    }
  }
}
