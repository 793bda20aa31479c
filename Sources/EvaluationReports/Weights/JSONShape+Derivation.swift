import IndicatorEvaluation
import ObjectiveWeights
import PairwiseComparisons
import ReportForms

extension JSONShape<DerivedNode> {
  static var derivation: JSONShape {
    .object("weight_derivation") {
      JSONField("node", "The node whose children are weighed.", .string) { $0.node.id }
      JSONField("children", "Their ids, in order.", .list(of: .string)) { $0.children }
      JSONField("weights", "One for each child; they sum to 1.", .list(of: .number)) {
        $0.derivation.weights
      }
      JSONField(
        "rule", "How the sources became one; null for a single source.", .optional(.rawValue)
      ) { $0.rule }
      JSONField("sources", "What the weights were made of.", .list(of: .weightSource)) {
        $0.sources
      }
    }
  }
}

extension JSONShape<DerivedSource> {
  fileprivate static var weightSource: JSONShape {
    .object("weight_source") {
      JSONField(
        "kind", "Where it comes from.",
        .choice(["given", "equal", "judged", "fuzzy", "best-worst", "objective", "combined"])
      ) { $0.kind }
      JSONField("weights", "One for each child.", .list(of: .number)) { $0.derivation.weights }
      JSONField(
        "share", "Its share of the combination; null where it has none.", .optional(.number)
      ) { $0.share }
      JSONField(
        "coefficient",
        "α before shares were made to sum to 1; null where the rule has none or the source says "
          + "nothing new.", .optional(.number)
      ) { $0.coefficient }
      JSONField("judgment_set", "Of judgments, else null.", .optional(.string)) {
        if case .judged(let set) = $0.derivation.origin { set } else { $0.fuzzy?.set }
      }
      JSONField("objective", "Of weights from data, else null.", .optional(.objective)) {
        source in
        source.objective.map { ObjectiveSourceFindings(findings: $0, period: source.period) }
      }
      JSONField(
        "best_worst", "Of judgments of a best and a worst, else null.", .optional(.bestWorst)
      ) {
        $0.bestWorst
      }
      JSONField("fuzzy", "Of fuzzy judgments, else null.", .optional(.fuzzyWeights)) { $0.fuzzy }
    }
  }
}

/// Findings with the name of their period.
private struct ObjectiveSourceFindings: Sendable {
  let findings: ObjectiveFindings
  let period: String?
}

extension JSONShape<ObjectiveSourceFindings> {
  fileprivate static var objective: JSONShape {
    .object("objective_weights") {
      JSONField("method", "How the data was read.", .string) { $0.findings.source.method.name }
      JSONField("on", "What was looked at.", .rawValue) { $0.findings.source.basis }
      JSONField("period", "Whose rows; null for all.", .optional(.string)) { $0.period }
      JSONField("rows", "How many rows.", .integer) { $0.findings.rows }
      JSONField("leaves", "The indicators below the node.", .list(of: .string)) {
        $0.findings.leaves
      }
      JSONField("information", "Of each of them.", .list(of: .number)) {
        $0.findings.information
      }
      JSONField("constant", "Those whose values are all the same.", .list(of: .string)) {
        $0.findings.constants
      }
    }
  }
}

extension JSONShape<FuzzyFindings> {
  fileprivate static var fuzzyWeights: JSONShape {
    .object("fuzzy_weights") {
      JSONField("method", "How the judgments became weights.", .rawValue) { $0.method }
      JSONField(
        "intervals", "Least and largest weight of each child; null under `chang`.",
        .optional(.list(of: .list(of: .number)))
      ) { $0.intervals?.map { [$0.lowerBound, $0.upperBound] } }
      JSONField("zeros", "Children that `chang` gives 0.", .list(of: .string)) { $0.zeros }
    }
  }
}

extension JSONShape<BestWorstFindings> {
  fileprivate static var bestWorst: JSONShape {
    .object("best_worst_weights") {
      JSONField("model", "Which weights fit.", .rawValue) { $0.source.model }
      JSONField("deviation", "ξ.", .number) { $0.deviation }
      JSONField(
        "intervals", "Least and largest weight of each child; null under the linear model.",
        .optional(.list(of: .list(of: .number)))
      ) { $0.intervals?.map { [$0.lowerBound, $0.upperBound] } }
      JSONField("input_ratio", "Input-based consistency ratio.", .number) {
        $0.consistency.inputRatio
      }
      JSONField("threshold", "Its limit; null where none is known.", .optional(.number)) {
        $0.consistency.threshold
      }
      JSONField(
        "output_ratio", "ξ over the consistency index; null where that is 0.", .optional(.number)
      ) {
        $0.consistency.outputRatio(deviation: $0.deviation)
      }
    }
  }
}
