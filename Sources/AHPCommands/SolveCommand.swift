public import ArgumentParser
import BilingualText
import EvaluationReports
internal import FileOutput
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms
import ScenarioFiles

extension EigenvectorSolver: ExpressibleByArgument {}

/// `ahp solve`
public struct SolveCommand: ConsoleCommand {
  /// The name `solve` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "solve",
      abstract: Phrase(
        zh: "求单个判断矩阵的权重，可小可大。",
        en: "Find the weights of one comparison matrix, small or very large."
      ).help,
      discussion: """
        求解单个判断矩阵，最多 65536 项。

        FILE is a CSV table of n rows with n ratios (1/3 is a number), a sheet of a workbook (.xlsx) \
        with --sheet NAME where there are several, or a NumPy file (.npy) of \
        doubles, or of bytes on Saaty's scale: 9 is equal importance, 8 + k is the grade k = 2 … 9 \
        and 10 − k is 1/k. Bytes need one eighth of the memory and are solved in exact integers.

        Examples:
          ahp solve judgments.csv
          ahp solve judgments.npy --weights weights.npy
          ahp solve judgments.csv --solver lapack --format json
          ahp solve --generate 10000
          ahp solve --generate 1000 --doubles --format json
        """)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(zh: "含矩阵的 .csv、.npy 或 .xlsx 文件。", en: "A .csv, .npy or .xlsx file with the matrix.")
        .help),
    completion: .file(extensions: ["csv", "npy", "xlsx"]))
  var file: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "矩阵所在的工作表（默认：唯一的一张）。",
        en: "The sheet of a workbook with the matrix (default: the only one)."
      ).help, valueName: "name"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "改为求解 Saaty 标度上的随机矩阵。", en: "Solve a random matrix on Saaty's scale instead.")
        .help, valueName: "items"))
  var generate: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "--generate 生成哪个随机矩阵。", en: "Which random matrix --generate makes.").help))
  var seed: UInt64 = 1

  @Flag(
    help: ArgumentHelp(
      Phrase(zh: "生成的矩阵按双精度而非字节存放。", en: "Store the generated matrix as doubles instead of bytes.")
        .help))
  var doubles = false

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "使用的线程数（默认：全部处理器）。", en: "Threads to use (default: all processors).").help,
      valueName: "count"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "求特征向量的方法：automatic、power、noda 或 lapack（dgeev），结果各位相同；noda 和 lapack 需 n³ 次运算，"
          + "最多 \(LargeComparisonMatrix.maximumCubicOrder) 个比较项。",
        en:
          "What finds the eigenvector: automatic, power, noda or lapack (dgeev). All give the same "
          + "digits; noda and lapack take n³ operations and stop at "
          + "\(LargeComparisonMatrix.maximumCubicOrder) items."
      ).help,
      valueName: EigenvectorSolver.allCases.map(\.rawValue).joined(separator: "|")))
  var solver = EigenvectorSolver.automatic

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "除报告外，将全部权重写入 .csv 或 .npy 文件。",
        en: "Write all weights to a .csv or .npy file, beside the report."
      ).help, valueName: "file"),
    completion: .file(extensions: ["csv", "npy"]))
  var weights: String?

  @OptionGroup var language: LanguageOption
  @OptionGroup var report: ReportOptions

  public init() {}

  /// Looks at the options before anything is read.
  ///
  /// - Throws: `ValidationError` if there is not just one of a file and `--generate`, `--threads`
  ///   is below 1, or a file for results has an ending that does not fit.
  public func validate() throws {
    if (file == nil) == (generate == nil) {
      throw ValidationError("name a FILE, or --generate a matrix")
    }
    if let threads, threads < 1 { throw ValidationError("--threads takes 1 or more") }
    if let weights, !weights.hasSuffix(".csv"), !weights.hasSuffix(".npy") {
      throw ValidationError("--weights takes a file that ends with .csv or .npy")
    }
    if report.output?.hasSuffix(".npy") == true {
      throw ValidationError("-o takes the report; --weights FILE.npy takes the weights")
    }
  }

  /// Solves the matrix of the file, or a random one, and writes weights and consistency with the
  /// time it took.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the file holds no comparison matrix or it cannot
  ///   be solved, `usage` if no matrix of the size can be generated, and as
  ///   ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    let language = language.language(on: console)
    let weightsFile = weights.map { [("--weights", $0 as String?)] } ?? []
    try OutputFiles(report.files + weightsFile, on: console, in: language).check(
      against: file.map { [InputFile(Phrase(zh: "判断矩阵文件", en: "the matrix"), $0)] } ?? [])
    let matrix = try readMatrix(language)
    var progress = MatrixProgress(on: console, language)
    let clock = ContinuousClock()
    let start = clock.now
    let solution: LargeSolution
    do {
      solution = try matrix.solution(solver: solver, threads: threads) {
        progress.show($0, on: &console)
      }
    } catch {
      progress.finish(on: &console)
      throw CommandFailure(.data, error.explanation, in: language)
    }
    let time = (clock.now - start).seconds
    progress.finish(on: &console)
    let result = SolutionReport(
      matrix, solution,
      timing: SolutionTiming(seconds: time, readBytesPerSecond: readSpeed(matrix, clock)))
    if let weights { try write(solution.weights, result, to: weights, language) }
    try ReportOutput(options: report, language: language) { [file] in
      file.map { [SourceFile(measuring: $0, role: .matrix)] } ?? []
    }.write(result, on: &console)
  }

  private func write(
    _ weights: [Double], _ result: SolutionReport, to path: String, _ language: ReportLanguage
  ) throws(CommandFailure) {
    do {
      try AtomicFile.write(
        path.hasSuffix(".npy") ? NumPyHeader.file(weights) : result.csv(), to: path)
    } catch {
      throw CommandFailure(error, in: language)
    }
  }

  private func readMatrix(_ language: ReportLanguage) throws(CommandFailure)
    -> LargeComparisonMatrix
  {
    if let file { return try MatrixFile(path: file, sheet: sheet, language: language).read() }
    do {
      return try LargeComparisonMatrix(
        randomOrder: generate ?? 0, seed: seed, asDoubles: doubles)
    } catch {
      throw CommandFailure(.usage, error.explanation, in: language)
    }
  }

  /// The best of three readings of the same bytes with the same threads.
  private func readSpeed(_ matrix: LargeComparisonMatrix, _ clock: ContinuousClock) -> Double {
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
