import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension RevisionReport {
  /// Of the JSON that holds the revisions.
  public static let schemaName = "ahp-revision/1"

  /// For the schema of its JSON.
  public static let meaning =
    "Changes of judgments that bring CR under its limit."

  @JSONFields<RevisionReport> public static var fields: [JSONField<RevisionReport>] {
    JSONField("scenario", "What is weighed.", .scenarioHead) { $0.model }
    JSONField("method", "The rules, with the limit asked for.", .method) { $0.rules }
    JSONField("subjects", "Each expert's judgments of each set.", .list(of: .revised)) {
      $0.subjects
    }
  }
}

extension JSONShape<RevisionReport.Subject> {
  static var revised: JSONShape {
    .object("revised") {
      JSONField("judgment_set", "The set's id.", .string) { $0.set }
      JSONField("expert", "Who judged; empty for judgments without a name.", .string) { $0.expert }
      JSONField("missing", "Number of pairs not judged.", .integer) { $0.judged.missingCount }
      JSONField("consistency", "As the judgments are.", .consistency) { $0.consistency }
      JSONField(
        "changes_at_least",
        "No revision has fewer changes, which is proved; null where none was searched.",
        .optional(.integer)
      ) { $0.search?.value?.lowerBound }
      JSONField(
        "proved", "Whether the revisions have the fewest changes possible.", .optional(.bool)
      ) { $0.search?.value?.isProved }
      JSONField("revisions", "Those with the fewest changes.", .list(of: .revision)) { subject in
        (subject.search?.value?.revisions ?? []).map { OfItems(subject.items, $0) }
      }
      JSONField(
        "single_changes", "For incomplete judgments: what each changed alone would do.",
        .list(of: .singleChange)
      ) { subject in (subject.advice?.value ?? []).map { OfItems(subject.items, $0) } }
      JSONField("xu_wei", "All judgments moved towards the weights.", .optional(.xuWei)) {
        subject in subject.xuWei?.value.map { OfItems(subject.items, $0) }
      }
      JSONField("influences", "Of each judgment.", .list(of: .influence)) { subject in
        (subject.influences.value ?? []).map { OfItems(subject.items, $0) }
      }
      JSONField("errors", "Why a part is missing.", .list(of: .phrase)) { subject in
        [
          subject.search?.reason(subject.items), subject.advice?.reason(subject.items),
          subject.xuWei?.reason(subject.items), subject.influences.reason(subject.items),
        ].compactMap { $0 }
      }
    }
  }
}

extension JSONShape<OfItems<Revision>> {
  static var revision: JSONShape {
    .object("revision") {
      JSONField("changes", "What changes.", .list(of: .change)) { $0.with(each: $0.part.changes) }
      JSONField("before", "Consistency before.", .consistency) { $0.part.before }
      JSONField("after", "Consistency after.", .consistency) { $0.part.after }
      JSONField("weights_before", "Weights before, by id.", .byID(.number)) {
        $0.byID($0.part.weightsBefore)
      }
      JSONField("weights_after", "Weights after, by id.", .byID(.number)) {
        $0.byID($0.part.weightsAfter)
      }
      JSONField("ranks_before", "Ranks before, by id.", .byID(.integer)) {
        $0.byID($0.part.ranksBefore)
      }
      JSONField("ranks_after", "Ranks after, by id.", .byID(.integer)) {
        $0.byID($0.part.ranksAfter)
      }
    }
  }
}

extension JSONShape<OfItems<Revision.Change>> {
  static var change: JSONShape {
    .object("change") {
      JSONField("judgment", "As it was made.", .judgmentOfItems) { $0.with($0.part.judgment) }
      JSONField("new_ratio", "What it becomes, of the same items in the same order.", .number) {
        $0.part.newRatio
      }
      JSONField("text", "The change in words.", .phrase) { $0.part.words($0.items) }
    }
  }
}

extension JSONShape<OfItems<RevisionAdvice>> {
  static var singleChange: JSONShape {
    .object("single_change") {
      JSONField("judgment", "As it was made.", .judgmentOfItems) { $0.with($0.part.judgment) }
      JSONField("best_ratio", "The ratio with the least lambda_max, others unchanged.", .number) {
        $0.part.bestRatio
      }
      JSONField("cr_after", "CR with that ratio.", .number) { $0.part.ratioAfter }
      JSONField("implied_ratio", "The ratio of the weights.", .number) { $0.part.impliedRatio }
    }
  }
}

extension JSONShape<OfItems<XuWeiRevision>> {
  static var xuWei: JSONShape {
    .object("xu_wei") {
      JSONField("exponent", "t of a^t (w_i / w_j)^(1 - t).", .number) { $0.part.exponent }
      JSONField("largest_change", "Largest factor by which a judgment changes.", .number) {
        $0.part.largestChange
      }
      JSONField("revision", "What it does.", .revision) { $0.with($0.part.revision) }
    }
  }
}

extension JSONShape<OfItems<JudgmentInfluence>> {
  static var influence: JSONShape {
    .object("influence") {
      JSONField("judgment", "As it was made.", .judgmentOfItems) { $0.with($0.part.judgment) }
      JSONField("implied_ratio", "The ratio of the weights.", .number) { $0.part.impliedRatio }
      JSONField("epsilon", "max(e, 1/e), e = a_ij w_j / w_i (Saaty 2003).", .number) {
        $0.part.epsilon
      }
      JSONField("slope", "Derivative of lambda_max by the judgment's logarithm.", .number) {
        $0.part.slope
      }
    }
  }
}
