import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension SolutionReport {
  /// Of the JSON that holds the solution.
  public static let schemaName = "ahp-solve/1"

  /// For the schema of its JSON.
  public static let meaning =
    "The weights of one comparison matrix."

  @JSONFields<SolutionReport> public static var fields: [JSONField<SolutionReport>] {
    JSONField("order", "Number of items.", .integer) { $0.matrix.order }
    JSONField(
      "graded", "Whether judgments are grades of Saaty's scale, a byte each; else doubles.", .bool
    ) { $0.matrix.isGraded }
    JSONField("method", "How the weights were derived.", .rawValue) { _ in
      PriorityMethod.eigenvector
    }
    JSONField("weights", "One for each item, in order, sum 1.", .list(of: .number)) {
      $0.solution.weights
    }
    JSONField("consistency", "Consistency of the judgments.", .consistency) {
      $0.consistency
    }
    JSONField("certificate", "How far the figures can be trusted.", .certificate) {
      $0.solution.certificate
    }
    JSONField("solver", "How the weights were found.", .solver) { $0.solution.solution }
    JSONField("spread", "max (A w)_i / w_i over min (A w)_i / w_i, minus 1.", .number) {
      $0.solution.spread
    }
    JSONField(
      "coarse_passes", "Passes with changes of the weights, in steps of 11 bits.", .integer
    ) {
      $0.solution.coarsePasses
    }
    JSONField("fine_passes", "Passes with full weights.", .integer) { $0.solution.finePasses }
    JSONField("matrix_bytes", "Bytes that a pass reads.", .integer) { $0.matrix.byteCount }
    JSONField("seconds", "Time of the solution, reading the file not included.", .number) {
      $0.timing.seconds
    }
    JSONField(
      "read_bytes_per_second", "How fast the same bytes are read here by themselves.", .number
    ) { $0.timing.readBytesPerSecond }
    JSONField(
      "bandwidth_share", "Share of the time that this reading takes; null without passes.",
      .optional(.number)
    ) { $0.readShare }
  }
}
