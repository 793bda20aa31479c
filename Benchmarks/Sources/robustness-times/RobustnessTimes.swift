// Times draws, exact probabilities, sensitivity, Sobol indices and weights from the data:
// `robustness-times CASE.csv WEIGHTS.json ROWS`. compare_robustness.py writes the case and times its
// peers on it. Prints one JSON object: seconds of each piece of work, the median of three.
import AHP
import Foundation

@main
struct RobustnessTimes {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 3, let rows = Int(arguments[2]) else {
      print("usage: robustness-times CASE.csv WEIGHTS.json ROWS")
      exit(64)
    }
    let table = try String(contentsOfFile: arguments[0], encoding: .utf8)
      .split(separator: "\n").dropFirst().map {
        $0.split(separator: ",").map { Double($0) ?? .nan }
      }
    let weights = try JSONDecoder().decode(
      [Double].self, from: Data(contentsOf: URL(fileURLWithPath: arguments[1])))
    let columns = weights.indices.map { column in table.map { $0[column] } }

    /// A root with one leaf a column.
    func tree() -> HierarchyWeights {
      var nodes = [
        WeightedNode(
          id: "total", label: Label(), parent: nil, children: Array(1...weights.count), depth: 0,
          aggregation: .arithmetic, local: 1, global: 1, judgmentSet: nil)
      ]
      for (leaf, weight) in weights.enumerated() {
        nodes.append(
          WeightedNode(
            id: "x\(leaf + 1)", label: Label(), parent: 0, children: [], depth: 1,
            aggregation: .arithmetic, local: weight, global: weight, judgmentSet: nil))
      }
      return HierarchyWeights(nodes: nodes, judgmentSets: [])
    }

    let clock = ContinuousClock()
    var seconds: [String: Double] = [:]
    var checks: [String: Double] = [:]

    func time(_ name: String, repeats: Int = 3, _ work: () throws -> Double) rethrows {
      var times: [Double] = []
      var check = 0.0
      for _ in 0..<repeats {
        let start = clock.now
        check = try work()
        let time = start.duration(to: clock.now)
        times.append(Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
      }
      seconds[name] = times.sorted()[repeats / 2]
      checks[name] = check
    }

    let subject = RobustnessSubject(weights: tree(), leafScores: columns)
    let uniform = try RobustnessStudy(subject, RobustnessAssumptions(weights: .any))
    try time("ranks of 1,000,000 draws") {
      try uniform.run(samples: 1_000_000, seed: 1).largestStandardError
    }
    // Every instruction set that this processor has; the one above is the best of them.
    for path in KernelPath.available {
      try time("ranks of 1,000,000 draws by \(path)") {
        try uniform.run(samples: 1_000_000, seed: 1, path: path).largestStandardError
      }
    }
    try time("uncertainty, 1,000 replications") {
      try RobustnessStudy(subject, RobustnessAssumptions(weights: .within(0.25)))
        .run(samples: 1_000, seed: 1).averageRankShift.value
    }
    let pairs = columns[0].indices.flatMap { row in
      columns[0].indices.dropFirst(row + 1).map { (row: row, other: $0) }
    }
    time("exact winning probabilities of all pairs") { uniform.exactWinning(pairs)?.max() ?? .nan }
    let bands = [90.0, 80, 70, 60].map { Band(id: "\($0)", minimum: $0) }
    time("intervals and envelopes of all weights") {
      var sum = 0.0
      for variation in WeightSensitivity(tree(), leafScores: columns).variations {
        sum += variation.firstStable.lowerBound + Double(variation.leaders.count)
        sum += variation.bandStability(bands).last?.sameBand.upperBound ?? 0
      }
      return sum
    }
    try time("Sobol indices, N = 1024") {
      try RobustnessStudy(subject, RobustnessAssumptions(weights: .within(0.25)))
        .sobolIndices(points: 1_024, seed: 1, weightsOneByOne: true).averageRankShift.mean
    }

    /// Normal numbers as the case's, repeated to `rows`, with a little noise so that none are alike.
    let large: [[Double]] = columns.map { column in
      (0..<rows).map { (row: Int) -> Double in
        let noise = Double(row & 1023) * 1e-6
        return column[row % column.count] + noise + 1
      }
    }
    // P(score at least a limit) of every row, exact: Varsi's recurrence.
    try time("exact probabilities of 4 limits, \(rows) rows", repeats: 1) {
      let many = try RobustnessStudy(
        RobustnessSubject(weights: tree(), leafScores: large), RobustnessAssumptions(weights: .any))
      return many.exactAtLeast([90, 80, 70, 60])?.reduce(0) { $0 + $1[0] } ?? .nan
    }

    /// In memory as a reader of tables hands them on.
    let chunks = stride(from: 0, to: rows, by: 16_384).map { start in
      large.map { Array($0[start..<min(start + 16_384, rows)]) }
    }
    /// Parts are taken up in as many threads as there are processors, and merged in their order.
    func moments(_ kept: ColumnMoments.Kept) -> ColumnMoments {
      let parts = ProcessInfo.processInfo.activeProcessorCount
      let found = UnsafeMutableBufferPointer<ColumnMoments>.allocate(capacity: parts)
      found.initialize(repeating: ColumnMoments(columns: large.count, keeping: kept))
      defer {
        found.deinitialize()
        found.deallocate()
      }
      nonisolated(unsafe) let list = found
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        for chunk in chunks[chunks.count * part / parts..<chunks.count * (part + 1) / parts] {
          list[part].append(chunk)
        }
      }
      var whole = found[0]
      for part in found.dropFirst() { whole.merge(part) }
      return whole
    }
    try time("entropy weights of \(rows) rows") {
      try moments(.logarithms).weighting(by: .entropy).weights[0]
    }
    try time("CRITIC weights of \(rows) rows") {
      try moments(.products).weighting(by: .critic).weights[0]
    }
    let output = try JSONEncoder().encode(["seconds": seconds, "checks": checks])
    print(String(decoding: output, as: UTF8.self))
  }
}
