public import ArgumentParser
internal import FileOutput
import IndicatorEvaluation
import PairwiseComparisons

/// `ahp solve`
public struct SolveCommand: ConsoleCommand {
  public static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Find the weights of one comparison matrix, small or very large.",
    discussion: """
      求解单个判断矩阵，最多 65536 项。

      FILE is a CSV table of n rows with n ratios (1/3 is a number), or a NumPy file (.npy) of \
      doubles, or of bytes on Saaty's scale: 9 is equal importance, 8 + k is the grade k = 2 … 9 \
      and 10 − k is 1/k. Bytes need one eighth of the memory and are solved in exact integers.

      Examples:
        ahp solve judgments.csv
        ahp solve judgments.npy -o weights.npy
        ahp solve --generate 10000
        ahp solve --generate 1000 --doubles --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: "A .csv or .npy file with the matrix.", completion: .file(extensions: ["csv", "npy"]))
  var file: String?

  @Option(
    help: ArgumentHelp("Solve a random matrix on Saaty's scale instead.", valueName: "items"))
  var generate: Int?

  @Option(help: "Which random matrix --generate makes.")
  var seed: UInt64 = 1

  @Flag(help: "Store the generated matrix as doubles instead of bytes.")
  var doubles = false

  @Option(help: ArgumentHelp("Threads to use (default: all processors).", valueName: "count"))
  var threads: Int?

  @Option(help: ArgumentHelp("text or json.", valueName: "text|json"))
  var format = Format.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the weights to a .csv or .npy file.", valueName: "file"),
    completion: .file(extensions: ["csv", "npy"]))
  var output: String?

  @OptionGroup var language: LanguageOption

  public init() {}

  public func validate() throws {
    if (file == nil) == (generate == nil) {
      throw ValidationError("name a FILE, or --generate a matrix")
    }
    if let threads, threads < 1 { throw ValidationError("--threads takes 1 or more") }
    if let output, !output.hasSuffix(".csv"), !output.hasSuffix(".npy") {
      throw ValidationError("-o takes a file that ends with .csv or .npy")
    }
  }

  public func run(on console: inout Console) throws(CommandFailure) {
    let language = language.language(on: console)
    let matrix = try readMatrix(language)
    var progress = MatrixProgress(on: console, language)
    let clock = ContinuousClock()
    let start = clock.now
    let solution: LargeSolution
    do {
      solution = try matrix.solution(threads: threads) { progress.show($0, on: &console) }
    } catch {
      progress.finish(on: &console)
      throw CommandFailure(.data, error.message(chinese: language == .chinese))
    }
    let time = (clock.now - start).seconds
    progress.finish(on: &console)
    let report = SolveReport(
      matrix: matrix, solution: solution, seconds: time,
      bytesPerSecond: bandwidth(matrix, clock), language: language)
    try console.write(format == .json ? report.json : report.text)
    guard let output else { return }
    do {
      try AtomicFile.write(
        output.hasSuffix(".npy") ? NumPyHeader.file(solution.weights) : report.csv, to: output)
    } catch {
      throw CommandFailure(error, in: language)
    }
  }

  private func readMatrix(_ language: ReportLanguage) throws(CommandFailure)
    -> LargeComparisonMatrix
  {
    if let file { return try MatrixFile(path: file, language: language).read() }
    do {
      return try LargeComparisonMatrix(
        randomOrder: generate ?? 0, seed: seed, asDoubles: doubles)
    } catch {
      throw CommandFailure(.usage, error.message(chinese: language == .chinese))
    }
  }

  /// The best of three readings of the same bytes with the same threads.
  private func bandwidth(_ matrix: LargeComparisonMatrix, _ clock: ContinuousClock) -> Double {
    var best = Double.infinity
    var checksum: UInt64 = 0
    for _ in 0..<3 {
      let start = clock.now
      checksum &+= matrix.readOnce(threads: threads)
      best = min(best, (clock.now - start).seconds)
    }
    // The checksum is used, so that the reading cannot be left out.
    return checksum == 1 ? 0 : Double(matrix.byteCount) / best
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
