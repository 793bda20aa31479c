/// Tables about analyses, since version 4.
extension StoreTable {
  static let analyses = StoreTable(
    "analyses", "The analyses of a run, in the order of the scenario.", key: ["run", "analysis"],
    [
      .integer("run", "The run."),
      .integer("analysis", "Position in the run, from 0."),
      .text("id", "The name of the analysis."),
      .text("kind", "What it computes: the kind, or its form where a kind has several."),
      .text("label_zh", "Name in Chinese.").orNull,
      .text("label_en", "Name in English.").orNull,
    ])

  static let analysisValues = StoreTable(
    "analysis_values", "Every number of every analysis: measures about the whole, then its tables.",
    key: ["run", "analysis", "position"],
    [
      .integer("run", "The run."),
      .integer("analysis", "As in `analyses`."),
      .integer("position", "Within the analysis, from 0."),
      .text("part", "The table of the result; empty for a measure about the whole."),
      .text("item", "What the row is of, such as a level or an item; empty without any."),
      .text("member", "The group or the series of the row; empty for none."),
      .text("period", "The period of the row; empty for none."),
      .text("measure", "The measure, or the column."),
      .text("title_zh", "What people call it, in Chinese."),
      .text("title_en", "What people call it, in English."),
      .text("form", "How it is shown: count, percent.2, fixed.4, …"),
      .real("value", "The number; NULL where there is none.").orNull,
      .real("lower", "Lower end of its interval.").orNull,
      .real("upper", "Upper end of its interval.").orNull,
      .integer("n", "How many answers it rests on; NULL where it speaks for no sample.").orNull,
      .integer("top", "Of a share the answers counted, of a net score those added.").orNull,
      .integer("bottom", "Of a net score the answers taken away.").orNull,
      .real("deviation", "Of a mean the standard deviation, over n - 1.").orNull,
      .integer("population", "Everybody who could have answered, where that is known.").orNull,
      .text("sample", "share, net or mean: what is tested; NULL where nothing can be.").orNull,
    ])
}
