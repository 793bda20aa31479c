import BilingualText
import FuzzyEvaluation
import ScenarioShape

/// `fuzzy`, as it is written.
struct FuzzySyntax: Sendable {
  var `operator`: FuzzyOperator?
  var membership: Positioned<BandMembership>?
  var votes: Positioned<String>?
  var grades: Keyed<[GradeSyntax]>?
  var matrix: [Named<[Double]>] = []

  static let shape: SyntaxShape<FuzzySyntax> = .mapping(FuzzySyntax()) {
    SyntaxField(
      "operator", Phrase(zh: "合成算子", en: "How a node's children are composed."),
      SyntaxShape<FuzzyOperator>.rawValue, absence: "weighted-average"
    ) { $0.operator = $1 }
    SyntaxField(
      "membership",
      Phrase(
        zh: "得分的隶属度：triangular、{trapezoidal: 分数} 或 crisp",
        en:
          "How scores belong to the bands: `triangular` (between their middles), `{trapezoidal: 2}` "
          + "(within 2 points of a limit) or `crisp`."),
      membership.positioned, absence: "triangular"
    ) { $0.membership = $1 }
    SyntaxField(
      "votes", Phrase(zh: "投票表", en: "Votes in place of scores: a CSV file, one column a grade."),
      SyntaxShape<Positioned<String>>.inside(
        "path", Phrase(zh: "路径", en: "Relative to the scenario's folder."),
        SyntaxShape<String>.text.positioned)
    ) { $0.votes = $1 }
    SyntaxField(
      "grades",
      Phrase(zh: "等级，从好到差", en: "Own grades, from the best to the worst, in place of the bands."),
      SyntaxShape<[GradeSyntax]>.list(of: GradeSyntax.shape).keyed
    ) { $0.grades = $1 }
    SyntaxField(
      "matrix",
      Phrase(zh: "写明的隶属度", en: "Memberships of an indicator, one a grade, in place of its scores."),
      SyntaxShape<[Named<[Double]>]>.names(
        of: SyntaxShape<[Double]>.list(of: SyntaxShape<Double>.number),
        called: { Phrase("`\($0)`") })
    ) { $0.matrix = $1 }
  }

  private static let membership: SyntaxShape<BandMembership> = .scalar(
    SyntaxShape<String>.choice(among: [SyntaxChoice("triangular"), SyntaxChoice("crisp")]).map {
      $0 == "crisp" ? .crisp : .triangular
    },
    or: SyntaxShape<Double>.inside(
      "trapezoidal", Phrase(zh: "界限两侧的分数", en: "Points on both sides of a limit."), .number
    ).map { .trapezoidal($0) })
}

/// A grade, as it is written.
struct GradeSyntax: Sendable {
  var id = ""
  var label = Label()
  var value = 0.0

  static let shape: SyntaxShape<GradeSyntax> = .mapping(
    GradeSyntax(), called: Phrase(zh: "等级", en: "a grade")
  ) {
    SyntaxField.required("id", Phrase(zh: "编号", en: "Its id."), SyntaxShape<String>.id) {
      $0.id = $1
    }
    SyntaxField("label", Phrase(zh: "名称", en: "What people read."), SyntaxShape<Label>.label) {
      $0.label = $1
    }
    SyntaxField.required(
      "value", Phrase(zh: "分值", en: "What it is worth, for the weighted score."),
      SyntaxShape<Double>.number
    ) { $0.value = $1 }
  }
}
