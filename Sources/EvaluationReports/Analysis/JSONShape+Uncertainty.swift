import PairwiseComparisons
import ReportForms

extension JSONShape<OfItems<(Judgment, [Double])>> {
  static var sensitivity: JSONShape {
    .object("sensitivity") {
      JSONField("judgment", "The judgment.", .judgmentOfItems) { $0.with($0.part.0) }
      JSONField(
        "derivatives", "Of each weight by the logarithm of the judgment; they sum to 0.",
        .byID(.number)
      ) { $0.byID($0.part.1) }
    }
  }
}

extension JSONShape<OfItems<WeightDistribution>> {
  static var distribution: JSONShape {
    .object("distribution") {
      JSONField("noise", "What was drawn around each judgment.", .phrase) {
        $0.part.noise.kind.phrase
      }
      JSONField("samples", "Number of draws.", .integer) { $0.part.samples }
      JSONField("seed", "The same seed gives the same figures.", .string) {
        "\($0.part.noise.seed)"
      }
      JSONField("same_best", "Share of draws with the same best item.", .number) {
        $0.part.sameWinner
      }
      JSONField("rank_share_error", "Largest standard error of a share of ranks.", .number) {
        $0.part.rankShareError
      }
      JSONField("items", "One entry an item.", .list(of: .disturbedWeight)) { distribution in
        distribution.part.weights.indices.map { distribution.with((distribution.part, $0)) }
      }
    }
  }
}

extension JSONShape<OfItems<(WeightDistribution, Int)>> {
  static var disturbedWeight: JSONShape {
    .object("disturbed_weight") {
      JSONField("id", "The item's id.", .string) { $0.items.id($0.part.1) }
      JSONField("weight", "With the judgments as they are.", .number) {
        $0.part.0.weights[$0.part.1]
      }
      JSONField("mean", "Mean over the draws.", .number) { $0.part.0.mean[$0.part.1] }
      JSONField("mean_error", "Standard error of the mean.", .number) {
        $0.part.0.meanError[$0.part.1]
      }
      JSONField("deviation", "Standard deviation of the draws.", .number) {
        $0.part.0.deviation[$0.part.1]
      }
      JSONField("low", "5 % quantile.", .number) { $0.part.0.lower[$0.part.1] }
      JSONField("median", "50 % quantile.", .number) { $0.part.0.median[$0.part.1] }
      JSONField("high", "95 % quantile.", .number) { $0.part.0.upper[$0.part.1] }
      JSONField("rank_shares", "Share of draws with rank 1, 2, …", .list(of: .number)) {
        $0.part.0.rankShare[$0.part.1]
      }
    }
  }
}
