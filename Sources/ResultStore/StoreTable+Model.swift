/// Tables about runs and their models.
extension StoreTable {
  static let runs = StoreTable(
    "runs", "One row for each evaluation that was written.", key: ["run"],
    [
      .integer("run", "Number of the run: counts from 1, is never used twice."),
      .text("written_at", "When it was written: UTC, 2026-01-31T08:30:00Z."),
      .text("program", "Name and version of the program."),
      .text("options", "Options of the command; empty without any."),
      .text("scenario", "The scenario's id; empty without one."),
      .text("title_zh", "Its title in Chinese.").orNull,
      .text("title_en", "Its title in English.").orNull,
      .text("method", "How judgments become weights, such as eigenvector."),
      .text("group_method", "How experts are put together: aij, aip-geometric, aip-arithmetic."),
      .text("incomplete_method", "How missing judgments are treated."),
      .text("random_index", "The table of random indices."),
      .real("overall_cr", "Consistency ratio of the whole hierarchy, 层次总排序.").orNull,
      .text("scenario_text", "The scenario file as it was.").orNull,
      .integer("customer_count", "Customers in the run."),
      .integer("row_count", "Rows in `results`."),
    ])

  static let files = StoreTable(
    "files", "The files that were read: what the run can be repeated from.", key: ["run", "file"],
    [
      .integer("run", "The run."),
      .integer("file", "Position, from 0; the scenario is first."),
      .text("role", "scenario, survey, customers or data."),
      .text("path", "As it was named."),
      .integer("bytes", "Size; NULL for a pipe.").orNull,
      .text("sha256", "SHA-256 of the content as `sha256sum` prints it; NULL for a pipe.").orNull,
    ])

  static let nodes = StoreTable(
    "nodes", "The tree with its weights, parents before children.", key: ["run", "node"],
    [
      .integer("run", "The run."),
      .integer("node", "Position in the tree; the root is 0."),
      .integer("parent", "The parent's position; NULL for the root.").orNull,
      .integer("depth", "0 for the root."),
      .integer("leaf", "Position among the leaves, left to right; NULL for an inner node.").orNull,
      .text("id", "The id: for a leaf that of its indicator."),
      .text("label_zh", "Name in Chinese.").orNull,
      .text("label_en", "Name in English.").orNull,
      .text("aggregation", "How children's scores become its own: arithmetic, geometric, …"),
      .real("power", "The exponent where the aggregation is power.").orNull,
      .real("local_weight", "Share of the parent, a fraction of 1."),
      .real("global_weight", "Product of the local weights from the root down."),
      .text("judgment_set", "The judgment set that gave the children's weights.").orNull,
    ])

  static let indicators = StoreTable(
    "indicators", "How the values of each leaf become scores.", key: ["run", "node"],
    [
      .integer("run", "The run."),
      .integer("node", "The leaf's position in `nodes`."),
      .text("id", "The indicator's id."),
      .text("label_zh", "Name in Chinese.").orNull,
      .text("label_en", "Name in English.").orNull,
      .text("unit", "Unit of the values.").orNull,
      .text("direction", "benefit, cost or target."),
      .text("rule", "piecewise, goalposts, target, steps, categories, linear, min-max, z-score, …"),
      .text("scope", "all or period: whom a relative rule compares.").orNull,
      .text("missing", "error, renormalise, worst or score: what happens without a value."),
      .real("missing_score", "The score where `missing` is score.").orNull,
    ])

  static let scoreRanges = StoreTable(
    "score_ranges", "Indicators whose rule gives other scores than 0 to 100.",
    key: ["run", "node"],
    [
      .integer("run", "The run."),
      .integer("node", "The leaf, as in `nodes`."),
      .real("low", "What the rule's 0 becomes."),
      .real("high", "What the rule's 100 becomes."),
      .real("floor", "The least score of a measured value."),
    ])

  static let rulePoints = StoreTable(
    "rule_points", "The numbers of each rule.", key: ["run", "node", "point"],
    [
      .integer("run", "The run."),
      .integer("node", "The leaf's position in `nodes`."),
      .integer("point", "Position within the rule, from 0; for categories the stored value."),
      .real("x", "A value; the upper end of a step; the slope of a linear rule.").orNull,
      .real("score", "Its score; the offset of a linear rule."),
      .text("category", "The text of a category.").orNull,
    ])

  static let judgmentSets = StoreTable(
    "judgment_sets", "Consistency of every judgment set, for the group and each expert.",
    key: ["run", "judgment_set", "respondent"],
    [
      .integer("run", "The run."),
      .integer("judgment_set", "Position in the model."),
      .integer("respondent", "0 for the group, from 1 the experts who answered."),
      .text("id", "The set's id."),
      .text("expert", "The expert's id; NULL for the group.").orNull,
      .real("share", "The expert's share of the group; 1 for the group."),
      .integer("items", "Number of items compared."),
      .text("scale", "The judgment scale."),
      .integer("audit_only", "1 for a set that is checked but gives no weights, else 0."),
      .integer("missing", "Pairs that were not judged."),
      .real("lambda_max", "Principal eigenvalue; NULL where judgments connect not all items.")
        .orNull,
      .real("ci", "Consistency index.").orNull,
      .real("ri", "Random index.").orNull,
      .text("ri_source", "Where the random index comes from.").orNull,
      .real("cr", "Consistency ratio.").orNull,
      .real("cr_limit", "The largest that is accepted.").orNull,
    ])

  static let judgmentWeights = StoreTable(
    "judgment_weights", "Weights of the items of every judgment set.",
    key: ["run", "judgment_set", "respondent", "item"],
    [
      .integer("run", "The run."),
      .integer("judgment_set", "As in `judgment_sets`."),
      .integer("respondent", "As in `judgment_sets`."),
      .integer("item", "Position of the item."),
      .text("id", "The item's id."),
      .real("weight", "Its weight, a fraction of 1."),
    ])

  static let judgments = StoreTable(
    "judgments", "Every judgment as it was made.",
    key: ["run", "judgment_set", "respondent", "first", "second"],
    [
      .integer("run", "The run."),
      .integer("judgment_set", "As in `judgment_sets`."),
      .integer("respondent", "As in `judgment_sets`; there are none of the group."),
      .integer("first", "The item that the ratio speaks about."),
      .integer("second", "The item it is compared with."),
      .real("ratio", "How many times as important the first is."),
    ])

  static let periods = StoreTable(
    "periods", "The periods of the model.", key: ["run", "period"],
    [
      .integer("run", "The run."),
      .integer("period", "Position in the model."),
      .text("id", "The period's id."),
      .text("label_zh", "Name in Chinese.").orNull,
      .text("label_en", "Name in English.").orNull,
      .text("first_day", "2026-01-01, inclusive.").orNull,
      .text("last_day", "Inclusive.").orNull,
    ])

  static let bands = StoreTable(
    "bands", "The bands of scores, from the best.", key: ["run", "band"],
    [
      .integer("run", "The run."),
      .integer("band", "Position in the model; 0 is the best."),
      .text("id", "The band's id."),
      .text("label_zh", "Name in Chinese.").orNull,
      .text("label_en", "Name in English.").orNull,
      .real("minimum", "The smallest score that belongs."),
    ])

  static let classes = StoreTable(
    "classes", "The classes of customers.", key: ["run", "class"],
    [
      .integer("run", "The run."),
      .integer("class", "Position in the model."),
      .text("id", "The class's id."),
      .text("label_zh", "Name in Chinese.").orNull,
      .text("label_en", "Name in English.").orNull,
    ])
}
