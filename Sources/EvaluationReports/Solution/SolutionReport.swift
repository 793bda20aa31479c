public import BilingualText
import DelimitedText
import IndicatorEvaluation
public import PairwiseComparisons
public import ReportForms

/// The weights of one comparison matrix, how they were found and how fast: what `ahp solve` shows.
public struct SolutionReport: Report {
  let matrix: LargeComparisonMatrix
  let solution: LargeSolution
  let consistency: Consistency
  let timing: SolutionTiming

  /// - Parameters:
  ///   - matrix: what was solved.
  ///   - timing: how long it took.
  public init(
    _ matrix: LargeComparisonMatrix, _ solution: LargeSolution, timing: SolutionTiming
  ) {
    self.matrix = matrix
    self.solution = solution
    self.timing = timing
    consistency = solution.consistency()
  }

  /// Solvers that do not go over the matrix pass by pass have no time per pass.
  var secondsPerPass: Double? {
    solution.passes > 0 ? timing.seconds / Double(solution.passes) : nil
  }

  /// Which part of the time reading the matrix once a pass would take.
  var readShare: Double? {
    secondsPerPass.map { Double(matrix.byteCount) / timing.readBytesPerSecond / $0 }
  }

  /// One row for each item: its number, from 1, and its weight with all digits.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    csv.record(["item", "weight"])
    for (item, weight) in solution.weights.enumerated() {
      csv.field(item + 1)
      csv.field(weight)
      csv.endRecord()
    }
    return csv.bytes
  }
}

/// How long a solution took, and how fast this machine reads the same bytes.
public struct SolutionTiming: Sendable, Hashable {
  /// Of the whole solution, reading the file not included.
  public var seconds: Double
  /// From reading the matrix alone, with as many threads.
  public var readBytesPerSecond: Double

  public init(seconds: Double, readBytesPerSecond: Double) {
    self.seconds = seconds
    self.readBytesPerSecond = readBytesPerSecond
  }
}
