import BilingualText
import IndicatorEvaluation
import RankingMethods
public import ReportForms

extension RankingsReport {
  /// Of the JSON that holds the rankings.
  public static let schemaName = "ahp-rankings/1"

  /// For the schema of its JSON.
  public static let meaning = "The same objects ranked by several methods."

  @JSONFields<RankingsReport> public static var fields: [JSONField<RankingsReport>] {
    JSONField("scenario", "What was ranked.", .scenarioHead) { $0.model }
    JSONField("period", "Id of the period, or null.", .optional(.string)) { $0.period?.id }
    JSONField("on", "What the methods look at.", .rawValue) { $0.ranked.basis }
    JSONField(
      "on_scores", "Ids of leaves that are ranked by scores although values were asked for.",
      .list(of: .string)
    ) { report in report.ranked.scoredLeaves.compactMap { report.criteria[at: $0] } }
    JSONField("criteria", "The leaves of the tree, left to right.", .list(of: .criterionWeight)) {
      Array(zip($0.criteria, $0.weights))
    }
    JSONField("constant_criteria", "Ids of those that tell nothing apart.", .list(of: .string)) {
      report in
      report.comparison.constantCriteria.compactMap { report.criteria[at: $0] }
    }
    JSONField("methods", "In the order that was asked for.", .list(of: .methodRanking)) {
      report in
      report.comparison.columns.map { (report, $0) }
    }
    JSONField("agreement", "Of every two methods.", .list(of: .agreement)) { report in
      let comparison = report.comparison
      return comparison.columns.indices.flatMap { a in
        comparison.columns.indices.dropFirst(a + 1).map { b in
          MethodAgreement(
            first: comparison.columns[a].method, second: comparison.columns[b].method,
            agreement: comparison.agreement[a][b])
        }
      }
    }
    JSONField("vikor", "What VIKOR says besides ranks, or null.", .optional(.vikor)) { report in
      report.comparison.details.vikor.map { (report, $0) }
    }
    JSONField(
      "rank_sum_ratio", "Regression and grades of the rank-sum ratio, or null.",
      .optional(.rankSumRatio)
    ) { report in report.comparison.details.rankSumRatio.map { (report, $0) } }
    JSONField("warnings", "What a reader should know.", .list(of: .phrase)) { $0.notes }
  }

  /// Ids of complete rows with a figure each.
  func byObject(_ values: [Double]) -> [(key: JSONKey, value: Double)] {
    zip(comparison.completeRows, values).map { (JSONKey(objects[at: $0]?.id ?? ""), $1) }
  }
}

private struct MethodAgreement: Sendable {
  let first: RankingMethod
  let second: RankingMethod
  let agreement: RankAgreement
}

extension JSONShape<(String, Double)> {
  fileprivate static var criterionWeight: JSONShape {
    .object("criterion_weight") {
      JSONField("id", "The leaf's id.", .string) { $0.0 }
      JSONField("weight", "Its global weight.", .number) { $0.1 }
    }
  }
}

extension JSONShape<(RankingsReport, RankingComparison.Column)> {
  fileprivate static var methodRanking: JSONShape {
    .object("method_ranking") {
      JSONField("method", "The method.", .rawValue) { $0.1.method }
      JSONField("objects", "In the order of the data.", .list(of: .rankedObject)) { pair in
        pair.0.objects.enumerated().map { place, object in
          (
            object.id, pair.1.ranks[at: place].flatMap { $0 },
            pair.1.values[at: place].flatMap { $0 }
          )
        }
      }
    }
  }
}

extension JSONShape<(String, Int?, Double?)> {
  fileprivate static var rankedObject: JSONShape {
    .object("ranked_object") {
      JSONField("id", "Of the customer or the alternative.", .string) { $0.0 }
      JSONField("rank", "1 is best, ties share the best rank; null with gaps.", .optional(.integer))
      {
        $0.1
      }
      JSONField("value", "The method's figure; null with gaps.", .optional(.number)) { $0.2 }
    }
  }
}

extension JSONShape<MethodAgreement> {
  fileprivate static var agreement: JSONShape {
    .object("agreement") {
      JSONField("first", "The reference.", .rawValue) { $0.first }
      JSONField("second", "What it is compared with.", .rawValue) { $0.second }
      JSONField("kendall_tau_b", "-1...1; null where one is all tied.", .optional(.number)) {
        $0.agreement.tauB
      }
      JSONField("spearman", "-1...1; null where one is all tied.", .optional(.number)) {
        $0.agreement.spearman
      }
      JSONField("ws", "At most 1; null with ties. Not symmetric.", .optional(.number)) {
        $0.agreement.weightedSimilarity
      }
      JSONField("average_rank_shift", "Mean distance of the ranks.", .number) {
        $0.agreement.averageRankShift
      }
      JSONField("largest_rank_shift", "Largest distance of the ranks.", .number) {
        $0.agreement.largestRankShift
      }
    }
  }
}

extension JSONShape<(RankingsReport, VIKOR)> {
  fileprivate static var vikor: JSONShape {
    .object("vikor") {
      JSONField("v", "Weight of the majority.", .number) { $0.1.majority }
      JSONField("utility", "S by object, 0 is best.", .byID(.number)) {
        $0.0.byObject($0.1.utility)
      }
      JSONField("regret", "R by object, 0 is best.", .byID(.number)) { $0.0.byObject($0.1.regret) }
      JSONField("needed_advantage", "1/(m-1).", .number) { $0.1.neededAdvantage }
      JSONField("advantage", "Whether the first leads by that much.", .bool) { $0.1.hasAdvantage }
      JSONField("stable", "Whether the first is best by S or R too.", .bool) { $0.1.isStable }
      JSONField("compromise", "Ids of who is proposed, best first.", .list(of: .string)) { pair in
        pair.1.compromise.compactMap { place in
          pair.0.comparison.completeRows[at: place].flatMap { pair.0.objects[at: $0]?.id }
        }
      }
    }
  }
}

extension JSONShape<(RankingsReport, RankSumRatio)> {
  fileprivate static var rankSumRatio: JSONShape {
    .object("rank_sum_ratio") {
      JSONField(
        "intercept", "Of the regression on probits; null for one ratio.", .optional(.number)
      ) {
        $0.1.regression?.intercept
      }
      JSONField("slope", "Of the regression; null for one ratio.", .optional(.number)) {
        $0.1.regression?.slope
      }
      JSONField("r_squared", "Of the regression; null for one ratio.", .optional(.number)) {
        $0.1.regression?.determination
      }
      JSONField("fitted", "Fitted ratio by object; empty for one ratio.", .byID(.number)) { pair in
        pair.0.byObject(pair.1.stepOfRow.indices.compactMap { pair.1.fitted(row: $0) })
      }
      JSONField("grades", "lower, middle or upper, by object.", .byID(.string)) { pair in
        zip(pair.0.comparison.completeRows, pair.1.stepOfRow.indices).map { row, place in
          (JSONKey(pair.0.objects[at: row]?.id ?? ""), pair.1.grade(row: place).rawValue)
        }
      }
    }
  }
}
