import CComparisonKernels
import Testing

@testable import PairwiseComparisons

@Suite struct ThreadTeamTests {
  /// How often each chunk was done. Nothing but the team keeps threads apart: a chunk done by two of
  /// them is what the thread sanitizer would see.
  private func counts(_ team: ThreadTeam, _ chunks: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: chunks)
    counts.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let places = buffer
      team.run(chunks: chunks) { places[$0] += 1 }
    }
    return counts
  }

  /// Every chunk once, whatever the team: more threads than chunks and than processors included.
  @Test(arguments: [0, 1, 2, 3, 8, 100]) func everyChunkOnce(_ threads: Int) {
    let team = ThreadTeam(threads: threads)
    for chunks in [0, 1, 2, 3, 7, 64, 1000] {
      #expect(counts(team, chunks) == [Int](repeating: 1, count: chunks))
    }
  }

  /// Short runs one after the other, as passes are, with pauses in which helpers fall asleep.
  @Test func manyRuns() {
    let team = ThreadTeam(threads: 3)
    var sums = [Int](repeating: 0, count: 16)
    for run in 1...3000 {
      sums.withUnsafeMutableBufferPointer { buffer in
        nonisolated(unsafe) let places = buffer
        team.run(chunks: 16) { places[$0] += run }
      }
      if run % 500 == 0 {
        var total = 0.0
        for k in 1...300_000 { total += 1 / Double(k) }
        #expect(total > 1)
      }
    }
    #expect(sums == [Int](repeating: 3000 * 3001 / 2, count: 16))
  }

  /// Teams that never run anything, and several at once.
  @Test func startAndEnd() {
    for _ in 0..<50 { _ = ThreadTeam(threads: 4) }
    let teams = (0..<5).map { _ in ThreadTeam(threads: 3) }
    for team in teams { #expect(counts(team, 9) == [Int](repeating: 1, count: 9)) }
  }
}
