// Times draws, exact probabilities, sensitivity, Sobol indices and weights from the data:
// `robustness-times CASE.csv WEIGHTS.json ROWS`. compare_robustness.py writes the case and times its
// peers on it. Prints one JSON object: seconds of each piece of work, the median of three.
import AHP
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count == 3, let rows = Int(arguments[2]) else {
  print("usage: robustness-times CASE.csv WEIGHTS.json ROWS")
  exit(64)
}
let table = try String(contentsOfFile: arguments[0], encoding: .utf8)
  .split(separator: "\n").dropFirst().map { $0.split(separator: ",").map { Double($0) ?? .nan } }
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
    let time = try clock.measure { check = try work() }
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
try time("uncertainty, 1,000 replications") {
  try RobustnessStudy(subject, RobustnessAssumptions(weights: .within(0.25)))
    .run(samples: 1_000, seed: 1).averageRankShift.value
}
let pairs = columns[0].indices.flatMap { row in
  columns[0].indices.dropFirst(row + 1).map { (row: row, other: $0) }
}
time("exact winning probabilities of all pairs") { uniform.exactWinning(pairs)?.max() ?? .nan }
time("intervals and envelopes of all weights") {
  WeightSensitivity(tree(), leafScores: columns).variations.reduce(0) {
    $0 + $1.firstStable.lowerBound + Double($1.leaders.count)
  }
}
try time("Sobol indices, N = 1024") {
  try RobustnessStudy(subject, RobustnessAssumptions(weights: .within(0.25)))
    .sobolIndices(points: 1_024, seed: 1).averageRankShift.mean
}

/// Normal numbers as the case's, repeated to `rows`, with a little noise so that none are alike.
let large = columns.map { column in
  (0..<rows).map { row in column[row % column.count] + Double(row & 1023) * 1e-6 + 1 }
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
    let chunk = 16_384
    let (from, to) = (rows * part / parts, rows * (part + 1) / parts)
    for start in stride(from: from, to: to, by: chunk) {
      let end = min(start + chunk, to)
      list[part].append(large.map { Array($0[start..<end]) })
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
