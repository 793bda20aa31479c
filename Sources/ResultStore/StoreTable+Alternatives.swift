/// Tables about rankings of alternatives, since version 2.
extension StoreTable {
  static let alternatives = StoreTable(
    "alternatives", "The alternatives of a run that ranks them, with their priorities.",
    key: ["run", "alternative"],
    [
      .integer("run", "The run."),
      .integer("alternative", "Position in the model, from 0."),
      .text("id", "The alternative's id."),
      .text("label_zh", "Name in Chinese.").orNull,
      .text("label_en", "Name in English.").orNull,
      .real("priority", "Share of all alternatives; they sum to 1."),
      .real("unnormalised", "Before the totals were made to sum to 1."),
      .integer("rank", "The best is 1, equal ones share it."),
    ])

  static let criteria = StoreTable(
    "criteria", "How the alternatives were compared under each leaf.", key: ["run", "node"],
    [
      .integer("run", "The run."),
      .integer("node", "The leaf's position in `nodes`."),
      .text("mode", "distributive: priorities sum to 1; ideal: the best is 1."),
      .text("judgment_set", "The id in `judgment_sets`; NULL where values were measured.").orNull,
    ])

  static let alternativeResults = StoreTable(
    "alternative_results", "What each priority is made of.", key: ["run", "alternative", "node"],
    [
      .integer("run", "The run."),
      .integer("alternative", "As in `alternatives`."),
      .integer("node", "A leaf, as in `nodes`."),
      .real("value", "The measured value; NULL where alternatives were judged.").orNull,
      .real("priority", "Share of all alternatives under this leaf."),
      .real("scaled", "What enters the totals: under `ideal` divided by the largest."),
      .real("contribution", "Its part of the alternative's priority; they sum to it."),
    ])
}
