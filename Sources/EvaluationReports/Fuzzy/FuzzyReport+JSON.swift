import BilingualText
import FuzzyEvaluation
import IndicatorEvaluation
public import ReportForms

extension FuzzyReport {
  /// Of the JSON that holds the fuzzy evaluation.
  public static let schemaName = "ahp-fuzzy/1"

  /// For the schema of its JSON.
  public static let meaning = "Memberships of grades at every node of a hierarchy."

  @JSONFields<FuzzyReport> public static var fields: [JSONField<FuzzyReport>] {
    JSONField("scenario", "What was evaluated.", .scenarioHead) { $0.study.model }
    JSONField("operator", "How a node's children are composed.", .rawValue) {
      $0.study.hierarchy.operator
    }
    JSONField(
      "membership",
      "Where memberships come from that were not written down; `written` where all were.",
      .choice(["triangular", "trapezoidal", "crisp", "votes", "written"])
    ) { $0.study.membershipName }
    JSONField("grades", "From the best to the worst.", .list(of: .fuzzyGrade)) {
      $0.study.grades
    }
    JSONField("objects", "In the order of the data.", .list(of: .fuzzyObject)) { report in
      report.objects.map { (report, $0) }
    }
    JSONField("warnings", "What a reader should know.", .list(of: .phrase)) { $0.notes }
  }
}

extension JSONShape<FuzzyGrade> {
  fileprivate static var fuzzyGrade: JSONShape {
    .object("fuzzy_grade") {
      JSONField("id", "The grade's id.", .string) { $0.id }
      JSONField("label", "Its name.", .phrase) { Phrase($0.label, id: $0.id) }
      JSONField("value", "What it is worth.", .number) { $0.value }
    }
  }
}

extension JSONShape<(FuzzyReport, FuzzyObject)> {
  fileprivate static var fuzzyObject: JSONShape {
    .object("fuzzy_object") {
      JSONField("customer", "Id of the customer or of what was voted on.", .string) { $0.1.id }
      JSONField("period", "Id of the period, or null.", .optional(.string)) { $0.1.period?.id }
      JSONField("total_score", "The evaluation's own score, or null.", .optional(.number)) {
        $0.1.score
      }
      JSONField("nodes", "Parents before children, the root first.", .list(of: .fuzzyNode)) {
        pair in
        pair.1.nodes.enumerated().map { place, assessment in
          FuzzyNode(
            id: pair.0.study.weights.nodes[at: place]?.id ?? "-",
            grades: pair.0.study.grades,
            assessment: assessment, report: pair.0, place: place)
        }
      }
    }
  }
}

private struct FuzzyNode: Sendable {
  let id: String
  let grades: [FuzzyGrade]
  let assessment: FuzzyAssessment?
  let report: FuzzyReport
  let place: Int

  func byGrade(_ values: [Double]?) -> [(key: JSONKey, value: Double)]? {
    values.map { values in zip(grades, values).map { (JSONKey($0.id), $1) } }
  }
}

extension JSONShape<FuzzyNode> {
  fileprivate static var fuzzyNode: JSONShape {
    .object("fuzzy_node") {
      JSONField("id", "The node's id.", .string) { $0.id }
      JSONField(
        "composed", "B as the operator gives it, by grade; null without data.",
        .optional(.byID(.number))
      ) { $0.byGrade($0.assessment?.composed) }
      JSONField(
        "memberships", "B with sum 1, by grade; null without data.",
        .optional(.byID(.number))
      ) { $0.byGrade($0.assessment?.memberships) }
      JSONField("grade", "Of the largest membership; null where several tie.", .optional(.string)) {
        node in node.assessment?.grade.flatMap { node.grades[at: $0]?.id }
      }
      JSONField("largest", "Grades of the largest membership.", .list(of: .string)) { node in
        (node.assessment?.largest ?? []).compactMap { node.grades[at: $0]?.id }
      }
      JSONField(
        "validity", "Of the largest membership; null where it is certain.",
        .optional(.number)
      ) { $0.assessment?.validity }
      JSONField(
        "grade_by_half", "With which half of the membership is reached.",
        .optional(.string)
      ) { node in node.assessment.flatMap { node.grades[at: $0.gradeByCumulatedHalf]?.id } }
      JSONField("score", "Memberships times the grades' values.", .optional(.number)) { node in
        node.assessment?.score(node.grades.map(\.value))
      }
      JSONField(
        "operator", "How its children are composed; null for a leaf.", .optional(.rawValue)
      ) { node -> FuzzyOperator? in
        let hierarchy = node.report.study.hierarchy
        guard hierarchy.children[at: node.place]?.isEmpty == false else { return nil }
        return hierarchy.nodes[at: node.place]?.operator ?? hierarchy.operator
      }
      JSONField("coverage", "Share of the weight with memberships.", .number) {
        $0.assessment?.coverage ?? 0
      }
      JSONField("silent_children", "Ids of children that decide no grade.", .list(of: .string)) {
        node in
        let children = node.report.study.hierarchy.children[at: node.place] ?? []
        return (node.assessment?.silentChildren ?? []).compactMap { place in
          children[at: place].flatMap { node.report.study.weights.nodes[at: $0]?.id }
        }
      }
    }
  }
}
