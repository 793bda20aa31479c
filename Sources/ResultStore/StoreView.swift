/// A view of a results database: the tables joined for people and reporting tools, with ids instead
/// of positions.
public struct StoreView: Sendable, Hashable {
  /// As statements name it.
  public var name: String
  /// One sentence, which the database keeps as a comment.
  public var meaning: String
  /// Names with meanings, in order.
  public var columns: [StoreTable.Column]
  let selection: String

  var creation: String {
    "CREATE VIEW \(name) AS -- \(meaning)\n\(selection)"
  }
}

extension StoreView {
  static let scores = StoreView(
    name: "scores", meaning: "One row for each run, customer and period, with names.",
    columns: [
      .integer("run", "The run."), .text("customer", "The customer's id."),
      .text("name", "The customer's name.").orNull, .text("class", "The class's id.").orNull,
      .text("period", "The period's id.").orNull, .real("score", "0 to 100, not rounded.").orNull,
      .text("band", "The band's id.").orNull, .integer("rank", "Within the period.").orNull,
      .integer("class_rank", "Within period and class.").orNull,
      .real("coverage", "Share of the weight that had data."),
      .real("change", "Since the period compared with, at the later period's row.").orNull,
      .integer("rank_gain", "Ranks won since then.").orNull,
    ],
    selection: """
      SELECT r.run, c.id AS customer, c.name, k.id AS class, p.id AS period, r.score, b.id AS band,
        r.rank, r.class_rank, r.coverage, d.change, d.rank_gain
      FROM results AS r
      JOIN customers AS c ON c.run = r.run AND c.customer = r.customer
      LEFT JOIN classes AS k ON k.run = r.run AND k.class = c.class
      LEFT JOIN periods AS p ON p.run = r.run AND p.period = r.period
      LEFT JOIN bands AS b ON b.run = r.run AND b.band = r.band
      LEFT JOIN changes AS d
        ON d.run = r.run AND d.customer = r.customer AND d.current_row = r.row
      """)

  static let contributions = StoreView(
    name: "contributions",
    meaning: "One row for each run, customer, period and indicator: what a score is made of.",
    columns: [
      .integer("run", "The run."), .text("customer", "The customer's id."),
      .text("period", "The period's id.").orNull, .text("indicator", "The indicator's id."),
      .real("value", "As it was measured; NULL for a category.").orNull,
      .text("category", "The category's text.").orNull,
      .real("score", "The indicator's score, 0 to 100.").orNull,
      .real("weight", "The indicator's global weight."),
      .real("contribution", "Its part of the customer's score.").orNull,
    ],
    selection: """
      SELECT r.run, c.id AS customer, p.id AS period, n.id AS indicator,
        CASE WHEN i.rule <> 'categories' THEN d.value END AS value, k.category,
        d.score, n.global_weight AS weight, d.contribution
      FROM results AS r
      JOIN customers AS c ON c.run = r.run AND c.customer = r.customer
      JOIN node_results AS d ON d.run = r.run AND d.row = r.row
      JOIN nodes AS n ON n.run = r.run AND n.node = d.node AND n.leaf IS NOT NULL
      JOIN indicators AS i ON i.run = r.run AND i.node = d.node
      LEFT JOIN periods AS p ON p.run = r.run AND p.period = r.period
      LEFT JOIN rule_points AS k ON i.rule = 'categories'
        AND k.run = r.run AND k.node = d.node AND k.point = d.value
      """)

  static let measures = StoreView(
    name: "measures",
    meaning: "One row for each run, analysis and number, with the names of the analyses.",
    columns: [
      .integer("run", "The run."), .text("analysis", "The name of the analysis."),
      .text("kind", "What it computes."),
      .text("part", "The table of the result; empty for a measure about the whole."),
      .text("item", "What the row is of; empty without any."),
      .text("member", "The group or the series of the row; empty for none."),
      .text("period", "The period of the row; empty for none."),
      .text("measure", "The measure, or the column."),
      .real("value", "The number; NULL where there is none.").orNull,
      .real("lower", "Lower end of its interval.").orNull,
      .real("upper", "Upper end of its interval.").orNull,
      .integer("n", "How many answers it rests on; NULL where it speaks for no sample.").orNull,
    ],
    selection: """
      SELECT v.run, a.id AS analysis, a.kind, v.part, v.item, v.member, v.period, v.measure, v.value,
        v.lower, v.upper, v.n
      FROM analysis_values AS v
      JOIN analyses AS a ON a.run = v.run AND a.analysis = v.analysis
      """)

  static let alternativeContributions = StoreView(
    name: "alternative_contributions",
    meaning: "One row for each run, alternative and criterion: what a priority is made of.",
    columns: [
      .integer("run", "The run."), .text("alternative", "The alternative's id."),
      .integer("rank", "The alternative's rank."), .text("criterion", "The leaf's id."),
      .real("weight", "The leaf's global weight."),
      .real("priority", "The alternative's share under this leaf."),
      .real("contribution", "Its part of the alternative's priority."),
    ],
    selection: """
      SELECT d.run, a.id AS alternative, a.rank, n.id AS criterion, n.global_weight AS weight,
        d.priority, d.contribution
      FROM alternative_results AS d
      JOIN alternatives AS a ON a.run = d.run AND a.alternative = d.alternative
      JOIN nodes AS n ON n.run = d.run AND n.node = d.node
      """)
}
