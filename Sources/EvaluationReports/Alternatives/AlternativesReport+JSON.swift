import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension AlternativesReport {
  /// Of the JSON that holds the ranking of alternatives.
  public static let schemaName = "ahp-alternatives/1"

  /// For the schema of its JSON.
  public static let meaning =
    "The ranking of a classical AHP with everything it comes from."

  @JSONFields<AlternativesReport> public static var fields: [JSONField<AlternativesReport>] {
    JSONField("scenario", "What was decided.", .scenarioHead) { $0.result.model }
    JSONField("method", "How weights were derived.", .method) { $0.result.model.rules }
    JSONField("weights", "All nodes, parents before children.", .list(of: .node)) {
      $0.result.weights.named($0.names)
    }
    JSONField(
      "overall_consistency",
      "Of the hierarchy with the judgments between alternatives; null for fewer than two sets.",
      .optional(.overall)
    ) { $0.result.overall }
    JSONField("alternatives", "Best first.", .list(of: .alternative)) {
      let report = $0
      return report.ranking.map { InAlternatives(report: report, part: $0) }
    }
    JSONField("criteria", "The leaves of the tree, left to right.", .list(of: .criterion)) {
      let report = $0
      return report.result.leaves.map { InAlternatives(report: report, part: $0) }
    }
    JSONField(
      "judgment_sets", "Those that give the tree's weights, then those between alternatives.",
      .list(of: .judgmentSet)
    ) { $0.findings }
    JSONField("warnings", "What a reader should know.", .list(of: .warning)) {
      let report = $0
      return report.result.warnings.map {
        NamedWarning(warning: $0, text: $0.phrase(names: report.names))
      }
    }
  }
}

/// A part of a result together with the report, which knows ids and names.
private struct InAlternatives<Part: Sendable>: Sendable {
  let report: AlternativesReport
  let part: Part

  func byAlternative(_ values: [Double]) -> [(key: JSONKey, value: Double)] {
    values.enumerated().map { (JSONKey(report.id($0)), $1) }
  }
}

extension JSONShape<InAlternatives<AlternativeScore>> {
  fileprivate static var alternative: JSONShape {
    .object("alternative") {
      JSONField("id", "The alternative's id.", .string) { $0.report.id($0.part.alternative) }
      JSONField("label", "Its name.", .phrase) {
        $0.report.alternatives.name($0.part.alternative)
      }
      JSONField("rank", "1 is best; ties share the best rank.", .integer) { $0.part.rank }
      JSONField("priority", "Share of all alternatives; they sum to 1.", .number) {
        $0.part.priority
      }
      JSONField("unnormalised", "Before the totals were made to sum to 1.", .number) {
        $0.part.unnormalised
      }
      JSONField("contributions", "Each criterion's part of the priority, by id.", .byID(.number)) {
        alternative in
        zip(alternative.report.result.leaves, alternative.part.contributions).map {
          (JSONKey(alternative.report.leafID($0)), $1)
        }
      }
    }
  }
}

extension JSONShape<InAlternatives<LeafPriorities>> {
  fileprivate static var criterion: JSONShape {
    .object("criterion") {
      JSONField("id", "The leaf's id.", .string) { $0.report.leafID($0.part) }
      JSONField("mode", "distributive: sum 1; ideal: the best is 1.", .rawValue) { $0.part.mode }
      JSONField("judgment_set", "Id of the judgments; null where measured.", .optional(.string)) {
        $0.part.judged?.set.id
      }
      JSONField("priorities", "Of each alternative, by id; sum 1.", .byID(.number)) {
        $0.byAlternative($0.part.priorities)
      }
      JSONField("scaled", "What enters the totals, by id.", .byID(.number)) {
        $0.byAlternative($0.part.scaled)
      }
      JSONField("cr", "Consistency ratio; null where measured.", .optional(.number)) {
        $0.part.judged?.solution.consistency.ratio
      }
    }
  }
}
