import PairwiseComparisons
import ReportForms

extension JSONShape<OfItems<MethodComparison>> {
  static var methods: JSONShape {
    .object("methods") {
      JSONField("by_method", "One entry a method.", .list(of: .method)) { comparison in
        zip(comparison.part.priorities, comparison.part.ranks).map { comparison.with(($0, $1)) }
      }
      JSONField("largest_weight_difference", "Where two methods differ most.", .difference) {
        $0.with($0.part.largestWeightDifference)
      }
      JSONField("largest_rank_difference", "Where two methods rank most differently.", .difference)
      { $0.with($0.part.largestRankDifference) }
      JSONField("texts", "Both differences in words.", .list(of: .phrase)) {
        $0.part.differences($0.items)
      }
    }
  }
}

extension JSONShape<OfItems<(Priorities, [Int])>> {
  static var method: JSONShape {
    .object("method_weights") {
      JSONField("method", "How the weights were derived.", .rawValue) { $0.part.0.method }
      JSONField("weights", "Weight of each item, by id; they sum to 1.", .byID(.number)) {
        $0.byID($0.part.0.weights)
      }
      JSONField("ranks", "Rank of each item, 1 is best; equal weights share it.", .byID(.integer)) {
        $0.byID($0.part.1)
      }
      JSONField(
        "lambda_estimate", "Mean of (A w)_i / w_i, the textbook estimate of lambda_max.", .number
      ) { $0.part.0.lambdaEstimate }
    }
  }
}

extension JSONShape<OfItems<MethodComparison.Difference>> {
  static var difference: JSONShape {
    .object("difference") {
      JSONField("first", "A method.", .rawValue) { $0.part.first }
      JSONField("second", "Another method.", .rawValue) { $0.part.second }
      JSONField("item", "The item's id.", .string) { $0.items.id($0.part.item) }
      JSONField("size", "Difference of the weights, or number of ranks; 0 for none.", .number) {
        $0.part.size
      }
    }
  }
}
