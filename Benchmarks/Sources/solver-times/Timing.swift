import AHP
import Glibc

/// Seconds of each of several runs.
func times(_ repeats: Int, _ body: () throws -> Void) rethrows -> [Double] {
  let clock = ContinuousClock()
  return try (0..<max(1, repeats)).map { _ in
    let duration = try clock.measure(body)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }
}

/// The largest resident set of this process so far, in bytes.
var peakMemory: Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss * 1024
}

/// One JSON object on a line; values are JSON already.
func show(_ facts: KeyValuePairs<String, String>) {
  print("{" + facts.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}")
}

func timeMatrix(
  source: String, asDoubles: Bool, path: SolverPath, threads: Int, repeats: Int, weights: String?
) throws {
  let matrix = try matrix(from: source, asDoubles: asDoubles)
  var solved: LargeSolution?
  // The first run touches everything once.
  _ = try times(1) { solved = try matrix.solution(threads: threads, path: path) }
  let seconds = try times(repeats) { solved = try matrix.solution(threads: threads, path: path) }
  var checksum: UInt64 = 0
  let reading = times(max(5, repeats)) { checksum &+= matrix.readOnce(threads: threads) }
  guard let solved else { return }
  if let weights { write(NumPyHeader.file(solved.weights), to: weights) }
  show([
    "order": "\(matrix.order)", "seconds": "\(seconds)", "bytes": "\(matrix.byteCount)",
    "read_seconds": "\(reading.min() ?? 0)", "lambda": "\(solved.lambdaMax)",
    "spread": "\(solved.spread)", "weight_bound": "\(solved.certificate.weightBound)",
    "coarse_passes": "\(solved.coarsePasses)", "fine_passes": "\(solved.finePasses)",
    "path": "\"\(path)\"", "threads": "\(threads)", "peak_bytes": "\(peakMemory)",
    "checksum": "\(checksum)",
  ])
}

func timeBatch(file: String, order: Int, path: SolverPath, threads: Int, repeats: Int) throws {
  let ratios = read(file).map { LargeComparisonMatrix.ratio(ofCode: $0) }
  let count = ratios.count / max(1, order * (order - 1) / 2)
  var solved: BatchSolution?
  // Whole: from an array of ratios to weights, indices and certificates.
  let seconds = try times(repeats + 1) {
    solved = try ComparisonBatch(order: order, count: count, ratios: ratios)
      .solution(threads: threads, path: path)
  }
  guard let solved else { return }
  show([
    "order": "\(order)", "count": "\(count)", "seconds": "\(Array(seconds.dropFirst()))",
    "refusals": "\(solved.refusals.count)",
    "largest_bound": "\(solved.weightBound.max() ?? 0)",
    "largest_spread":
      "\(zip(solved.lambdaLower, solved.lambdaUpper).map { $1 / $0 - 1 }.max() ?? 0)",
    "first_weights": "\(solved.weights(of: 0))",
    "mean_lambda": "\((0..<count).reduce(0.0) { $0 + solved.lambdaMax(of: $1) } / Double(count))",
    "path": "\"\(path)\"", "threads": "\(threads)", "peak_bytes": "\(peakMemory)",
  ])
}

/// Reads a matrix of bytes that is far larger than any cache.
func timeReading(mebibytes: Int) throws {
  let order = Int(Double(mebibytes << 20).squareRoot())
  let matrix = try LargeComparisonMatrix(order: order) { _, _ in UInt8(9) }
  var checksum: UInt64 = 0
  let rates = [1, 2].map { threads in
    let seconds = times(9) { checksum &+= matrix.readOnce(threads: threads) }
    return Double(matrix.byteCount) / (seconds.min() ?? 1)
  }
  show(["one_thread": "\(rates[0])", "two_threads": "\(rates[1])", "checksum": "\(checksum)"])
}
