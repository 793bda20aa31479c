import TestSupport
import Testing

@testable import Robustness

@Suite struct SobolReplicateTests {
  /// A, B, and A with one input of B after the other.
  @Test func pointsAreExchangedInputByInput() {
    let replicate = SobolReplicate(0, inputs: [2, 1], points: 40, seed: 4)
    var seen = 0
    _ = replicate.sums(outputs: 1) { coordinates, points in
      #expect(coordinates.count == 3 * points && points.isMultiple(of: 4))
      for start in stride(from: 0, to: points, by: 4) {
        let rows = (start..<start + 4).map { Array(coordinates[3 * $0..<3 * $0 + 3]) }
        let (a, b) = (rows[0], rows[1])
        #expect(rows[2] == [b[0], b[1], a[2]])
        #expect(rows[3] == [a[0], a[1], b[2]])
        #expect(a != b)
      }
      seen += points / 4
      return [Double](repeating: 0, count: points)
    }
    #expect(seen == 40)
  }

  @Test func outputsAreKeptApart() {
    let replicate = SobolReplicate(1, inputs: [1], points: 32, seed: 4)
    let sums = replicate.sums(outputs: 2) { coordinates, _ in coordinates.flatMap { [$0, 7] } }
    // Uniform numbers, evenly spread: mean 1/2, variance 1/12.
    #expect(isClose(sums[0].mean, 0.5, absolute: 0.02))
    #expect(isClose(sums[0].variance, 1.0 / 12, absolute: 0.01))
    #expect(sums[1].mean == 7 && sums[1].variance == 0)
    #expect(sums[1].first == [0] && sums[1].total == [0])
  }

  /// f_A, f_B, f_AB of two points by hand: mean 3, variance 2.5, first
  /// ((5 − 3)(4 − 1) + (2 − 3)(3 − 4)) / 2, total ((4 − 1)² + (3 − 4)²) / 4; far from 0 as well.
  @Test(arguments: [0.0, 1e6]) func sumsByHand(_ offset: Double) {
    var sums = SobolSums(inputs: 1)
    for point in [[1.0, 5, 4], [4, 2, 3]] { sums.add { point[$0] + offset } }
    #expect(isClose(sums.mean, 3 + offset, relative: 1e-15))
    #expect(isClose(sums.variance, 2.5, relative: 1e-12))
    #expect(isClose(sums.first, [3.5], relative: 1e-12))
    #expect(isClose(sums.total, [2.5], relative: 1e-12))
  }
}
