/// Tables about what came out.
extension StoreTable {
  static let customers = StoreTable(
    "customers", "The customers of a run.", key: ["run", "customer"],
    [
      .integer("run", "The run."),
      .integer("customer", "Position in the data, from 0."),
      .text("id", "The customer's id."),
      .text("name", "The customer's name, if the customer file has one.").orNull,
      .integer("class", "Position in `classes`; NULL where none matches.").orNull,
    ])

  static let results = StoreTable(
    "results", "Scores: one row for each customer and period.", key: ["run", "row"],
    [
      .integer("run", "The run."),
      .integer("row", "Position in the data, from 0."),
      .integer("customer", "Position in `customers`."),
      .integer("period", "Position in `periods`; NULL where there are none.").orNull,
      .real("score", "0 to 100, not rounded; NULL where nothing was measured.").orNull,
      .real("coverage", "Share of the weight that had data, a fraction of 1."),
      .integer("band", "Position in `bands`.").orNull,
      .integer("rank", "Within the period, the best is 1, equal ones share it.").orNull,
      .integer("class_rank", "Within period and class.").orNull,
    ])

  static let nodeResults = StoreTable(
    "node_results", "What each score is made of: every node below the root.",
    key: ["run", "row", "node"],
    [
      .integer("run", "The run."),
      .integer("row", "As in `results`."),
      .integer("node", "As in `nodes`."),
      .real("value", "A leaf's value as it was measured; a category's position.").orNull,
      .real("score", "The node's score, 0 to 100; NULL where it was left out.").orNull,
      .real("contribution", "Its part of the total; those of the leaves sum to the score.").orNull,
    ])

  static let comparisons = StoreTable(
    "comparisons", "The two periods that a run compares; one row at most.",
    key: ["run", "baseline"],
    [
      .integer("run", "The run."),
      .integer("baseline", "The period before, as in `periods`."),
      .integer("current", "The period after."),
      .text("test", "The test that reports lead with."),
    ])

  static let changes = StoreTable(
    "changes", "How each customer with a score in both periods moved.", key: ["run", "customer"],
    [
      .integer("run", "The run."),
      .integer("customer", "As in `customers`."),
      .integer("baseline_row", "The row before, as in `results`."),
      .integer("current_row", "The row after."),
      .real("change", "Score after minus score before."),
      .integer("rank_gain", "Rank before minus rank after: above 0 is better."),
    ])

  static let changeParts = StoreTable(
    "change_parts", "What each customer's change comes from; the two parts sum to it.",
    key: ["run", "customer"],
    [
      .integer("run", "The run."),
      .integer("customer", "As in `changes`."),
      .real("values_part", "What changed values did."),
      .real("availability_part", "What data did that became or ceased to be available."),
    ])

  static let groupChanges = StoreTable(
    "group_changes", "How all customers and each class moved, with both paired tests.",
    key: ["run", "group_number"],
    [
      .integer("run", "The run."),
      .integer("group_number", "0 for all customers, from 1 the classes."),
      .integer("class", "Position in `classes`; NULL for all.").orNull,
      .integer("customers", "Customers with a score in both periods."),
      .real("baseline_mean", "Mean score before."),
      .real("current_mean", "Mean score after."),
      .real("mean_change", "Mean of the changes."),
      .real("median_change", "Median of the changes."),
      .integer("improved", "Customers whose score rose, compared to nine decimals."),
      .integer("declined", "Customers whose score fell."),
      .integer("unchanged", "Customers whose score stayed."),
      .integer("wilcoxon_n", "Pairs that differ; NULL where the test cannot be made.").orNull,
      .real("wilcoxon_w", "The smaller rank sum.").orNull,
      .real("wilcoxon_p", "Two-sided p-value.").orNull,
      .integer("wilcoxon_exact", "1 for the exact distribution, 0 for the normal one.").orNull,
      .real("rank_biserial", "Effect size, -1 to 1.").orNull,
      .real("t", "Student's t of the paired differences.").orNull,
      .integer("t_df", "Its degrees of freedom.").orNull,
      .real("t_p", "Two-sided p-value.").orNull,
      .real("cohens_d", "Effect size: mean over standard deviation.").orNull,
    ])

  static let groupContributions = StoreTable(
    "group_contributions", "What each group's mean change is made of.",
    key: ["run", "group_number", "node"],
    [
      .integer("run", "The run."),
      .integer("group_number", "As in `group_changes`."),
      .integer("node", "A leaf, as in `nodes`."),
      .real("contribution", "Its part of the mean change; they sum to it."),
    ])

  static let groupContributionParts = StoreTable(
    "group_contribution_parts", "What each of `group_contributions` comes from.",
    key: ["run", "group_number", "node"],
    [
      .integer("run", "The run."),
      .integer("group_number", "As in `group_changes`."),
      .integer("node", "A leaf, as in `nodes`."),
      .real("values_part", "What changed values did."),
      .real("availability_part", "What data did that became or ceased to be available."),
    ])
}
