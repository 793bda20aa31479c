// Times log least squares on a random graph of comparisons: `sparse-least-squares ITEMS DEGREE`.
// compare_sparse.py makes the same graph and times SciPy on it.
import AHP
import Glibc

/// SplitMix64 (Steele, Lea & Flood 2014), easy to write again in another language.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
guard arguments.count == 2, arguments[0] > 2, arguments[1] > 0 else {
  print("usage: sparse-least-squares ITEMS COMPARISONS_PER_ITEM")
  exit(64)
}
let (items, degree) = (arguments[0], arguments[1])

// Item i is compared with its successor, which connects everything, and with random ones.
var random = SplitMix(state: 20_260_101)
var seen = Set<UInt64>(minimumCapacity: items * degree)
var judgments: [Judgment] = []
judgments.reserveCapacity(items * degree)
for i in 0..<items {
  for k in 0..<degree {
    let draw = random.next()
    let j = k == 0 ? (i + 1) % items : Int(draw >> 32) % items
    guard i != j else { continue }
    let pair = UInt64(min(i, j)) << 32 | UInt64(max(i, j))
    guard seen.insert(pair).inserted else { continue }
    let grade = Double(draw & 0xFFFF) / 65536 * 4 - 2
    judgments.append(Judgment(i, j, exp(grade)))
  }
}
seen = []

let clock = ContinuousClock()
let judged = try IncompleteComparisonMatrix(order: items, judgments: judgments)
var times: [Double] = []
var result: LogLeastSquares?
for _ in 0..<3 {
  let time = try clock.measure { result = try judged.logLeastSquares() }
  times.append(Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
}
times.sort()
var usage = rusage()
getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
if let result {
  let text =
    "{\"seconds\": \(times[1]), \"iterations\": \(result.solution.iterations), "
    + "\"residual\": \(result.solution.residual), \"comparisons\": \(judgments.count), "
    + "\"peak_mib\": \(usage.ru_maxrss / 1024), \"first\": \(result.logarithms[0]), "
    + "\"last\": \(result.logarithms[items - 1])}"
  print(text)
}
