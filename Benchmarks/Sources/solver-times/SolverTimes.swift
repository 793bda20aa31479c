// Times the solvers of swift-ahp; compare_solvers.py calls it, hands it the peers' matrices and reads
// one JSON object from each run.
import AHP
import Glibc

let usage = """
  usage: solver-times make-matrix ORDER FILE            codes of a random Saaty matrix, .npy of bytes
         solver-times make-ratios ORDER FILE            a random matrix without grades, .npy of doubles
         solver-times make-batch ORDER COUNT FILE       codes, pair by pair, COUNT a pair, bare bytes
         solver-times matrix SOURCE doubles|bytes auto|avx2|portable THREADS REPEATS [WEIGHTS.npy]
         solver-times batch FILE ORDER auto|avx2|portable THREADS REPEATS
         solver-times single ORDER REPEATS grades|ratios  one at a time, with its allocations
         solver-times bandwidth MEBIBYTES               reading memory with one and two threads
  SOURCE is a .npy file of bytes or doubles, or random:ORDER

  """

@main struct SolverTimes {
  private var arguments = CommandLine.arguments.dropFirst()

  static func main() throws {
    var program = SolverTimes()
    try program.run()
  }

  /// The next argument; the program ends where there is none.
  private mutating func argument() -> String {
    if let next = arguments.popFirst() { return next }
    end()
  }

  private mutating func number() -> Int { Int(argument()) ?? 0 }

  private mutating func path() -> SolverPath {
    switch argument() {
    case "avx2": .avx2
    case "portable": .portable
    default: .best
    }
  }

  private func end() -> Never {
    let bytes = Array(usage.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
    exit(64)
  }

  private mutating func run() throws {
    switch argument() {
    case "make-matrix":
      let order = number()
      try write(randomMatrix(order: order, asDoubles: false), to: argument())
    case "make-ratios":
      let order = number()
      try writeDoubles(randomRatios(order: order), to: argument())
    case "make-batch":
      let (order, count) = (number(), number())
      var random = SplitMix(state: UInt64(order))
      write((0..<order * (order - 1) / 2 * count).map { _ in random.code() }, to: argument())
    case "matrix":
      let (source, storage, path) = (argument(), argument(), path())
      let (threads, repeats) = (number(), number())
      try timeMatrix(
        source: source, asDoubles: storage == "doubles", path: path, threads: threads,
        repeats: repeats, weights: arguments.popFirst())
    case "batch":
      let (file, order, path) = (argument(), number(), path())
      let (threads, repeats) = (number(), number())
      try timeBatch(file: file, order: order, path: path, threads: threads, repeats: repeats)
    case "single":
      let (order, repeats) = (number(), number())
      guard let judgments = Judgments(rawValue: argument()) else { end() }
      try timeSingle(order: order, repeats: repeats, judgments: judgments)
    case "bandwidth": try timeReading(mebibytes: number())
    default: end()
    }
  }
}
