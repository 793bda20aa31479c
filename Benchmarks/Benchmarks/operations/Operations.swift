import AHP
import Benchmark

/// Named operations at fixed sizes, for one who changes the solvers:
/// `swift package --package-path Benchmarks benchmark`.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .peakMemoryResident], maxDuration: .seconds(1))

  for order in [3, 5, 9, 15] {
    let count = 10_000
    Benchmark("batch n=\(order) x \(count)") { benchmark in
      let values = order * (order - 1) / 2 * count
      var random = SystemRandomNumberGenerator()
      let ratios: [Double] = (0..<values).map { _ in
        LargeComparisonMatrix.ratio(ofCode: UInt8.random(in: 1...17, using: &random))
      }
      let batch = try ComparisonBatch(order: order, count: count, ratios: ratios)
      benchmark.startMeasurement()
      blackHole(batch.solution(threads: 1))
    }
  }

  for order in [5, 15, 60, 200] {
    Benchmark("one matrix n=\(order)") { benchmark in
      let large = try LargeComparisonMatrix(randomOrder: order, seed: 1, asDoubles: true)
      let matrix = try ComparisonMatrix(
        order: order,
        judgments: (0..<order).flatMap { i in
          (i + 1..<max(order, i + 1)).map { Judgment(i, $0, large[i, $0]) }
        })
      benchmark.startMeasurement()
      blackHole(try matrix.solution())
    }
  }

  for (order, asDoubles) in [(1000, true), (1000, false), (4000, false)] {
    Benchmark("large n=\(order) grades, \(asDoubles ? "doubles" : "bytes")") { benchmark in
      let matrix = try LargeComparisonMatrix(
        randomOrder: order, seed: 1, asDoubles: asDoubles)
      benchmark.startMeasurement()
      blackHole(try matrix.solution())
    }
  }

  Benchmark("large n=1000 ratios, doubles") { benchmark in
    // No grades, so that nothing is packed.
    let grades = try LargeComparisonMatrix(randomOrder: 1000, seed: 1, asDoubles: true)
    let matrix = try LargeComparisonMatrix(order: 1000) { i, j in grades[i, j] * 1.01 }
    benchmark.startMeasurement()
    blackHole(try matrix.solution())
  }
}
