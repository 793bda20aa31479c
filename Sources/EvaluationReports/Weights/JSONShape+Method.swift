import BilingualText
import PairwiseComparisons
import ReportForms

extension JSONShape<WeightingRules> {
  static var method: JSONShape {
    .object("method") {
      JSONField("priorities", "How weights are derived from judgments.", .rawValue) { $0.method }
      JSONField("group", "How several experts' judgments become one.", .rawValue) { $0.group }
      JSONField("incomplete", "How judgments that were not made are treated.", .rawValue) {
        $0.incomplete
      }
      JSONField("random_index", "The table that CR is measured by.", .string) {
        $0.randomIndex.rawValue
      }
      JSONField(
        "consistency_limit", "The largest CR accepted; null where it depends on the order.",
        .optional(.number)
      ) {
        if case .flat(let limit) = $0.limit { limit } else { nil }
      }
      JSONField(
        "exclude_cr_above", "Experts with a CR above this are left out; null for nobody.",
        .optional(.number)
      ) { $0.excludedAbove }
      JSONField(
        "consistency_limit_by_order",
        "True for 0.05 at n = 3, 0.08 at n = 4, 0.10 above (Saaty 1994).", .bool
      ) { $0.limit == .saatyByOrder }
    }
  }
}

extension JSONShape<OverallConsistency> {
  static var overall: JSONShape {
    .object("overall_consistency") {
      JSONField("ci", "Weighted sum of the consistency indices.", .number) { $0.index }
      JSONField("ri", "Weighted sum of the random indices.", .number) { $0.randomIndex }
      JSONField("cr", "Their ratio; 0 where the random index is 0.", .number) { $0.ratio }
      JSONField(
        "levels",
        "Each level by itself, weighted by the level above; the last is what textbooks call 层次总排序.",
        .list(of: .level)
      ) { $0.levels }
    }
  }
}

extension JSONShape<LevelConsistency> {
  fileprivate static var level: JSONShape {
    .object("level_consistency") {
      JSONField("level", "From 2; the goal is level 1.", .integer) { $0.level }
      JSONField("matrices", "Judged matrices that compare its elements.", .integer) { $0.count }
      JSONField("ci", "Weighted sum of the consistency indices.", .number) { $0.index }
      JSONField("ri", "Weighted sum of the random indices.", .number) { $0.randomIndex }
      JSONField("cr", "Their ratio; 0 where the random index is 0.", .number) { $0.ratio }
    }
  }
}

extension JSONShape<Consistency> {
  static var consistency: JSONShape {
    .object("consistency") {
      JSONField("lambda_max", "Principal eigenvalue of the comparison matrix.", .number) {
        $0.lambdaMax
      }
      JSONField("ci", "(lambda_max - n) / (n - 1).", .number) { $0.index }
      JSONField("ri", "Random index.", .number) { $0.randomIndex.value }
      JSONField("ri_table", "The table asked for.", .string) {
        $0.randomIndex.table.rawValue
      }
      JSONField("ri_source", "What the random index is, in words.", .string) {
        $0.randomIndex.source.explanation.en
      }
      JSONField("ri_order", "Number of items the random index is for.", .integer) {
        $0.randomIndex.order
      }
      JSONField("ri_missing", "Missing pairs the random index is for.", .integer) {
        $0.randomIndex.missing
      }
      JSONField("cr", "ci / ri; 0 where ri is 0.", .number) { $0.ratio }
      JSONField("limit", "The largest CR accepted.", .number) { $0.limit }
      JSONField("acceptable", "Whether CR is within the limit.", .bool) { $0.isAcceptable }
    }
  }
}

extension JSONShape<PerronCertificate> {
  static var certificate: JSONShape {
    .object("certificate") {
      JSONField("lambda_lower", "A rigorous lower bound of lambda_max.", .number) {
        $0.lambdaLower
      }
      JSONField("lambda_upper", "A rigorous upper bound of lambda_max.", .number) {
        $0.lambdaUpper
      }
      JSONField("weight_bound", "Largest relative error of an eigenvector weight.", .number) {
        $0.weightBound
      }
    }
  }
}

extension JSONShape<NumericalSolution> {
  static var solver: JSONShape {
    .object("solver") {
      JSONField("name", "What did the work.", .string) { $0.solver.en }
      JSONField("iterations", "0 for direct methods.", .integer) { $0.iterations }
      JSONField("residual", "Relative residual.", .number) { $0.residual }
      JSONField("converged", "False when the result is not to be relied on.", .bool) {
        $0.converged
      }
    }
  }
}
