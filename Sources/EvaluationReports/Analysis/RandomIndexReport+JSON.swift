import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension RandomIndexReport {
  /// Of the JSON that holds the simulated random index.
  public static let schemaName = "ahp-random-index/1"

  /// For the schema of its JSON.
  public static let meaning =
    "A simulated random index."

  @JSONFields<RandomIndexReport> public static var fields: [JSONField<RandomIndexReport>] {
    JSONField("order", "Number of items.", .integer) { $0.simulation.order }
    JSONField("missing", "Pairs that are not asked.", .integer) { $0.missing }
    JSONField(
      "pairs", "The pairs asked, items counted from 1; null where they are not fixed.",
      .optional(.list(of: .list(of: .integer)))
    ) { report in
      if case .pairs(let pairs) = report.simulation.questionnaire {
        pairs.map { [$0.first + 1, $0.second + 1] }
      } else {
        nil
      }
    }
    JSONField("scale", "The scale that was drawn from.", .string) { $0.simulation.scale.name }
    JSONField("sampling", "How it was drawn from.", .rawValue) { $0.simulation.sampling }
    JSONField("index", "Which index was averaged.", .rawValue) { $0.simulation.index }
    JSONField("random_index", "Mean of that index.", .number) { $0.estimate.value }
    JSONField("standard_error", "Standard error of that mean.", .number) {
      $0.estimate.standardError
    }
    JSONField(
      "mean_lambda", "Mean principal eigenvalue; with the harmonic index, of the harmonic means.",
      .number
    ) { $0.estimate.meanLambda }
    JSONField("samples", "Random matrices drawn.", .integer) { $0.estimate.samples }
    JSONField("seed", "The same seed gives the same figures.", .string) {
      "\($0.simulation.seed)"
    }
    JSONField(
      "tables", "What the named tables have; none of the harmonic index.", .list(of: .tabulated)
    ) { $0.published }
  }
}

extension JSONShape<RandomIndexValue> {
  static var tabulated: JSONShape {
    .object("tabulated") {
      JSONField("table", "Its name.", .rawValue) { $0.table }
      JSONField("random_index", "Its value.", .number) { $0.value }
      JSONField("source", "Where the value comes from.", .string) {
        $0.source.explanation.en
      }
    }
  }
}
