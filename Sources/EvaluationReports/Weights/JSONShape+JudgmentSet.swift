import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

/// A part of a judgment set together with the set, which knows the items' names.
struct InSet<Part: Sendable>: Sendable {
  let finding: JudgmentSetFindings
  let part: Part

  func id(_ item: Int) -> String { finding.solved.set.items[at: item] ?? "#\(item + 1)" }
}

extension JudgmentSetFindings {
  fileprivate func with<Part>(_ part: Part) -> InSet<Part> { InSet(finding: self, part: part) }

  fileprivate func with<Part>(each parts: [Part]) -> [InSet<Part>] { parts.map { with($0) } }
}

extension JSONShape<JudgmentSetFindings> {
  static var judgmentSet: JSONShape {
    .object("judgment_set") {
      JSONField("id", "The set's id.", .string) { $0.solved.set.id }
      JSONField("audit_only", "True for a set that is checked but gives no weights.", .bool) {
        $0.solved.set.auditOnly
      }
      JSONField("scale", "The judgment scale.", .string) { $0.solved.set.scale.name }
      JSONField("method", "How the weights were derived.", .rawValue) {
        $0.solved.solution.priorities.method
      }
      JSONField("items", "What was compared, in order.", .list(of: .item)) {
        $0.with(each: Array($0.solved.set.items.indices))
      }
      JSONField("priorities", "The group's weights.", .priorities) {
        $0.with($0.solved.solution.priorities)
      }
      JSONField("consistency", "The group's consistency.", .consistency) {
        $0.solved.solution.consistency
      }
      JSONField(
        "matrix", "The group's comparison matrix by rows; null where there is none.",
        .optional(.list(of: .list(of: .number)))
      ) {
        $0.solved.solution.matrix.map { matrix in
          (0..<matrix.order).map { row in (0..<matrix.order).map { matrix[row, $0] } }
        }
      }
      JSONField("missing", "Pairs that nobody judged.", .list(of: .pair)) {
        $0.with(each: $0.solved.solution.missing)
      }
      JSONField(
        "expert_weights", "Whether the experts' weights are those of the model or the set's own.",
        .rawValue
      ) { $0.solved.set.expertWeights }
      JSONField(
        "experts", "Everybody who answered.", .list(of: .expert)
      ) { $0.with(each: $0.solved.solution.experts) }
      JSONField(
        "unanswered", "Experts who judged nothing here.", .list(of: .string)
      ) { $0.unanswered }
      JSONField(
        "excluded", "Experts left out because of their own CR.", .list(of: .excluded)
      ) { $0.solved.excluded }
      JSONField(
        "strongest", "The strongest judgments, at most two: a check of the table's orientation.",
        .list(of: .attributed)
      ) { $0.with(each: $0.extremes) }
      JSONField(
        "advice", "The group's judgments that matter most for consistency, worst first.",
        .list(of: .advice)
      ) { $0.with(each: $0.solved.solution.advice) }
    }
  }
}

extension JSONShape<ExcludedExpert> {
  fileprivate static var excluded: JSONShape {
    .object("excluded_expert") {
      JSONField("expert", "The expert's id.", .string) { $0.expert }
      JSONField("cr", "CR of the expert's own judgments.", .number) { $0.ratio }
    }
  }
}

extension JSONShape<InSet<Int>> {
  static var item: JSONShape {
    .object("item") {
      JSONField("id", "The item's id.", .string) { $0.id($0.part) }
      JSONField("label", "Its name.", .phrase) { $0.finding.items.name($0.part) }
    }
  }
}

extension JSONShape<InSet<Priorities>> {
  static var priorities: JSONShape {
    .object("priorities") {
      JSONField("weights", "Weight of each item, by id; they sum to 1.", .byID(.number)) { set in
        zip(set.finding.solved.set.items, set.part.weights).map { (JSONKey($0), $1) }
      }
      JSONField(
        "lambda_estimate", "Mean of (A w)_i / w_i, the textbook estimate of lambda_max.", .number
      ) { $0.part.lambdaEstimate }
      JSONField(
        "cr_estimate", "CR by lambda_estimate, as textbooks print it for these weights.",
        .optional(.number)
      ) { set in
        let solution = set.finding.solved.solution
        return solution.consistency.estimate(by: set.part.lambdaEstimate).ratio
      }
      JSONField("certificate", "Rigorous bounds.", .certificate) { $0.part.certificate }
      JSONField("solver", "How the weights were computed.", .solver) { $0.part.solution }
    }
  }
}

extension JSONShape<InSet<ItemPair>> {
  static var pair: JSONShape {
    .object("pair") {
      JSONField("first", "An item's id.", .string) { $0.id($0.part.first) }
      JSONField("second", "Another item's id.", .string) { $0.id($0.part.second) }
    }
  }
}

extension JSONShape<InSet<ExpertSolution>> {
  static var expert: JSONShape {
    .object("expert") {
      JSONField("id", "The expert's id.", .string) { $0.part.expert }
      JSONField("name", "The expert's name.", .phrase) {
        $0.finding.names.expert($0.part.expert)
      }
      JSONField("share", "Share of the group, among those who answered.", .number) {
        $0.part.weight
      }
      JSONField("judgments", "As they were made.", .list(of: .judgment)) {
        set in
        set.finding.with(
          each: set.finding.solved.set.responses.first { $0.expert == set.part.expert }?.judgments
            ?? [])
      }
      JSONField("missing", "Pairs not judged.", .list(of: .pair)) {
        $0.finding.with(each: $0.part.missing)
      }
      JSONField(
        "components", "Items connected by the judgments; one group when all is well.",
        .list(of: .list(of: .string))
      ) { set in set.part.components.map { $0.map { set.id($0) } } }
      JSONField(
        "priorities", "The expert's own weights; null when not connected.",
        .optional(.priorities)
      ) { set in set.part.priorities.map { set.finding.with($0) } }
      JSONField(
        "consistency", "The expert's own consistency; null when not connected.",
        .optional(.consistency)
      ) { $0.part.consistency }
      JSONField(
        "advice", "The judgments that matter most for consistency, worst first.",
        .list(of: .advice)
      ) { $0.finding.with(each: $0.part.advice) }
    }
  }
}

extension JSONShape<InSet<Judgment>> {
  static var judgment: JSONShape {
    .object("judgment") {
      JSONField("first", "The item the ratio speaks about.", .string) { $0.id($0.part.first) }
      JSONField("second", "The item it is compared with.", .string) { $0.id($0.part.second) }
      JSONField("ratio", "How many times as important the first is.", .number) { $0.part.ratio }
      JSONField("text", "The judgment in words.", .phrase) { $0.part.words($0.finding.items) }
    }
  }
}

extension JSONShape<InSet<(expert: String, judgment: Judgment)>> {
  static var attributed: JSONShape {
    .object("attributed_judgment") {
      JSONField("expert", "Who judged.", .string) { $0.part.expert }
      JSONField("judgment", "What was judged.", .judgment) { $0.finding.with($0.part.judgment) }
    }
  }
}

extension JSONShape<InSet<RevisionAdvice>> {
  static var advice: JSONShape {
    .object("advice") {
      JSONField("judgment", "The judgment as it was made.", .judgment) {
        $0.finding.with($0.part.judgment)
      }
      JSONField("best_ratio", "The ratio with the least lambda_max, others unchanged.", .number) {
        $0.part.bestRatio
      }
      JSONField("cr_after", "CR with that ratio.", .number) { $0.part.ratioAfter }
      JSONField("implied_ratio", "The ratio of the weights.", .number) { $0.part.impliedRatio }
      JSONField(
        "grade_ratio", "The judgment on the scale nearest to best_ratio.", .optional(.number)
      ) { $0.part.onScale?.ratio }
      JSONField("cr_at_grade", "CR with grade_ratio.", .optional(.number)) {
        $0.part.onScale?.ratioAfter
      }
      JSONField("text", "The advice in words.", .phrase) { $0.part.words($0.finding.items) }
    }
  }
}
