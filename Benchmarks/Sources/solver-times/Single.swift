import AHP
import AllocationCount

/// One matrix at a time through the public API: priorities and consistency.
func timeSingle(order: Int, repeats: Int, judgments: Judgments) throws {
  var random = SplitMix(state: 5)
  // As many as stay in the second-level cache: peers solve one matrix over and over.
  let count = max(1, min(256, (1 << 18) / (8 * order * order)))
  let matrices = try (0..<count).map { _ in
    try ComparisonMatrix(
      order: order,
      judgments: (0..<order).flatMap { i in
        (i + 1..<max(order, i + 1)).map {
          Judgment(i, $0, judgments.draw(&random))
        }
      })
  }
  var sum = 0.0
  // Each run solves all of them.
  func run() throws {
    for matrix in matrices {
      let solution = try matrix.solution()
      sum += solution.consistency.ratio + solution.priorities.weights[0]
    }
  }
  try run()
  let before = allocation_count()
  try run()
  let allocations = allocation_count() - before
  let seconds = try times(repeats) { try run() }
  show([
    "order": "\(order)",
    "seconds": "\(seconds.map { $0 / Double(matrices.count) })",
    "allocations": "\(Double(allocations) / Double(matrices.count))", "checksum": "\(sum)",
  ])
}
