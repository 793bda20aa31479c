import BilingualText
import IndicatorEvaluation
public import ReportForms

extension DifferenceReport {
  /// Of the JSON that holds the difference of two evaluations.
  public static let schemaName = "ahp-diff/1"

  /// Compact: there are as many changes as customers and periods.
  public static var jsonLayout: JSONLayout { .compact }

  /// For the schema of its JSON.
  public static let meaning =
    "What changed between two runs, and why."

  @JSONFields<DifferenceReport> public static var fields: [JSONField<DifferenceReport>] {
    JSONField("before", "The earlier run.", .run) { $0.before.run }
    JSONField("after", "The later run.", .run) { $0.after.run }
    JSONField("files", "Files with other contents.", .list(of: .changedFile)) {
      $0.before.run.changedFiles(to: $0.after.run).map {
        ChangedFile(role: $0.role, before: $0.before, after: $0.after)
      }
    }
    JSONField("nodes", "Nodes with other weights, means or places.", .list(of: .changedNode)) {
      $0.model.nodes
    }
    JSONField("rules", "Indicators that are scored otherwise.", .list(of: .changedRule)) {
      $0.model.rules
    }
    JSONField("bands_differ", "Whether bands have other ids or bounds.", .bool) {
      $0.model.bandsDiffer
    }
    JSONField("periods", "Totals of each period.", .list(of: .periodChange)) { whole in
      whole.groups.map { InDifference(report: whole, part: $0) }
    }
    JSONField("bands", "How many customers were and are in which band.", .list(of: .bandMove)) {
      $0.moves
    }
    JSONField(
      "customers", "One per customer and period with a score in both runs.",
      .list(of: .customerChange)
    ) { whole in whole.listed.map { InDifference(report: whole, part: $0) } }
    JSONField("came", "With a score in the later run only.", .list(of: .oneSided)) { whole in
      whole.arrived.map { OneSided(side: whole.after, row: $0) }
    }
    JSONField("went", "With a score in the earlier run only.", .list(of: .oneSided)) { whole in
      whole.departed.map { OneSided(side: whole.before, row: $0) }
    }
  }
}

/// A part of a difference together with the whole.
private struct InDifference<Part: Sendable>: Sendable {
  let report: DifferenceReport
  let part: Part
}

struct ChangedFile: Sendable {
  var role: SourceFile.Role
  var before: SourceFile?
  var after: SourceFile?
}

private struct OneSided: Sendable {
  let side: DifferenceReport.KeptEvaluation
  let row: Int
}

extension JSONShape<ChangedFile> {
  static var changedFile: JSONShape {
    .object("changed_file") {
      JSONField("role", "What the file is.", .rawValue) { $0.role }
      JSONField("before", "Null where the run had no such file.", .optional(.input)) {
        $0.before.map(ReportInput.init)
      }
      JSONField("after", "Null where the run had no such file.", .optional(.input)) {
        $0.after.map(ReportInput.init)
      }
    }
  }
}

extension JSONShape<ModelDifferences.Node> {
  static var changedNode: JSONShape {
    .object("changed_node") {
      JSONField("id", "The node's id.", .string) { $0.id }
      JSONField("local_before", "Share of the parent; null for a new node.", .optional(.number)) {
        $0.before?.local
      }
      JSONField("local_after", "Null for a node that is gone.", .optional(.number)) {
        $0.after?.local
      }
      JSONField("global_before", "Product from the root down.", .optional(.number)) {
        $0.before?.global
      }
      JSONField("global_after", "Product from the root down.", .optional(.number)) {
        $0.after?.global
      }
    }
  }
}

extension JSONShape<ModelDifferences.Rule> {
  fileprivate static var changedRule: JSONShape {
    .object("changed_rule") {
      JSONField("indicator", "The indicator's id.", .string) { $0.id }
      JSONField("status", "What happened to it.", .choice(["changed", "new", "gone"])) {
        $0.before == nil ? "new" : $0.after == nil ? "gone" : "changed"
      }
    }
  }
}

extension JSONShape<InDifference<DifferenceReport.Group>> {
  fileprivate static var periodChange: JSONShape {
    .object("period_change") {
      JSONField("period", "The period's id; null without periods.", .optional(.string)) {
        $0.part.period
      }
      JSONField("customers", "With a score in both runs.", .integer) { $0.part.changes.count }
      JSONField("came", "In the later run only.", .integer) { $0.part.arrived }
      JSONField("went", "In the earlier run only.", .integer) { $0.part.departed }
      JSONField("mean_before", "Mean score of those in both.", .number) { $0.part.meanBefore }
      JSONField("mean_after", "Mean score of those in both.", .number) { $0.part.meanAfter }
      JSONField("change", "Mean change.", .number) {
        $0.report.attribution.mean($0.part.changes, \.change)
      }
      JSONField("data", "Mean part of the data.", .number) {
        $0.report.attribution.mean($0.part.changes, \.data)
      }
      JSONField("values", "What of the data's part comes from changed values.", .number) {
        $0.report.attribution.mean($0.part.changes, \.values)
      }
      JSONField(
        "availability",
        "What of it comes from data that became or ceased to be available.", .number
      ) { $0.report.attribution.mean($0.part.changes, \.availability) }
      JSONField("rules", "Mean part of the rules.", .number) {
        $0.report.attribution.mean($0.part.changes, \.rules)
      }
      JSONField("weights", "Mean part of the weights.", .number) {
        $0.report.attribution.mean($0.part.changes, \.weights)
      }
      JSONField("rest", "Mean of what is none of these.", .number) {
        $0.report.attribution.mean($0.part.changes, \.rest)
      }
      JSONField("indicators", "The mean parts by indicator.", .list(of: .leafMean)) { whole in
        whole.report.attribution.leaves.indices.map {
          InDifference(report: whole.report, part: LeafOfGroup(leaf: $0, group: whole.part))
        }
      }
    }
  }
}

private struct LeafOfGroup: Sendable {
  var leaf: Int
  var group: DifferenceReport.Group
}

extension InDifference<LeafOfGroup> {
  fileprivate func mean(_ cause: ChangeCause) -> Double {
    report.attribution.leafMean(part.group.changes, cause, part.leaf)
  }

  fileprivate var meanAvailability: Double {
    report.attribution.leafAvailabilityMean(part.group.changes, part.leaf)
  }
}

extension JSONShape<InDifference<LeafOfGroup>> {
  fileprivate static var leafMean: JSONShape {
    .object("indicator_mean") {
      JSONField("indicator", "The indicator's id.", .string) {
        $0.report.attribution.leaves[$0.part.leaf]
      }
      JSONField("data", "Mean part of the data.", .number) { $0.mean(.data) }
      JSONField("values", "What of it comes from changed values.", .number) {
        $0.mean(.data) - $0.meanAvailability
      }
      JSONField(
        "availability", "What of it comes from data that became or ceased to be available.",
        .number
      ) { $0.meanAvailability }
      JSONField("rules", "Mean part of the rules.", .number) { $0.mean(.rules) }
      JSONField("weights", "Mean part of the weights.", .number) { $0.mean(.weights) }
    }
  }
}

extension JSONShape<DifferenceReport.Move> {
  fileprivate static var bandMove: JSONShape {
    .object("band_move") {
      JSONField("period", "The period's id; null without periods.", .optional(.string)) {
        $0.periodID
      }
      JSONField("from", "The band before; empty without one.", .string) { $0.from }
      JSONField("to", "The band after; empty without one.", .string) { $0.to }
      JSONField("customers", "How many.", .integer) { $0.count }
    }
  }
}

extension InDifference<Int> {
  fileprivate var change: AttributedChange { report.attribution.changes[part] }
}

extension JSONShape<InDifference<Int>> {
  fileprivate static var customerChange: JSONShape {
    .object("customer_change") {
      JSONField("customer", "The customer's id.", .string) {
        $0.report.after.customerID($0.change.afterRow)
      }
      JSONField("period", "The period's id; null without periods.", .optional(.string)) {
        $0.report.after.period($0.change.afterRow)?.id
      }
      JSONField("score_before", "Score in the earlier run.", .number) {
        $0.report.before.score($0.change.beforeRow)
      }
      JSONField("score_after", "Score in the later run.", .number) {
        $0.report.after.score($0.change.afterRow)
      }
      JSONField("change", "Later minus earlier score: the sum of the parts.", .number) {
        $0.change.change
      }
      JSONField("data", "Part of the data.", .number) { $0.change.data }
      JSONField("values", "What of the data's part comes from changed values.", .number) {
        $0.change.values
      }
      JSONField(
        "availability", "What of it comes from data that became or ceased to be available.",
        .number
      ) { $0.change.availability }
      JSONField("rules", "Part of the rules.", .number) { $0.change.rules }
      JSONField("weights", "Part of the weights.", .number) { $0.change.weights }
      JSONField("rest", "What is none of these; 0 but for other program versions.", .number) {
        $0.change.rest
      }
      JSONField("band_before", "The band's id.", .optional(.string)) {
        $0.report.before.band($0.change.beforeRow)?.id
      }
      JSONField("band_after", "The band's id.", .optional(.string)) {
        $0.report.after.band($0.change.afterRow)?.id
      }
      JSONField("rank_before", "Rank within the period.", .optional(.integer)) {
        $0.report.before.rank($0.change.beforeRow)
      }
      JSONField("rank_after", "Rank within the period.", .optional(.integer)) {
        $0.report.after.rank($0.change.afterRow)
      }
      JSONField(
        "indicators", "The parts by indicator; null unless one customer is asked for.",
        .optional(.list(of: .leafPart))
      ) { $0.report.customer == nil ? nil : $0.report.leafParts($0.part) }
    }
  }
}

extension JSONShape<DifferenceReport.LeafPart> {
  fileprivate static var leafPart: JSONShape {
    .object("indicator_part") {
      JSONField("indicator", "The indicator's id.", .string) { $0.id }
      JSONField("value_before", "As measured; a category's position.", .number) {
        $0.before.value
      }
      JSONField("value_after", "As measured; a category's position.", .number) {
        $0.after.value
      }
      JSONField("score_before", "The indicator's score.", .number) { $0.before.score }
      JSONField("score_after", "The indicator's score.", .number) { $0.after.score }
      JSONField("weight_before", "The global weight.", .number) { $0.before.weight }
      JSONField("weight_after", "The global weight.", .number) { $0.after.weight }
      JSONField("data", "Part of the data.", .number) { $0.parts[.data] ?? 0 }
      JSONField("values", "What of it comes from the changed value.", .number) {
        ($0.parts[.data] ?? 0) - $0.availability
      }
      JSONField(
        "availability", "What of it comes from data that became or ceased to be available.",
        .number
      ) { $0.availability }
      JSONField("rules", "Part of the rules.", .number) { $0.parts[.rules] ?? 0 }
      JSONField("weights", "Part of the weights.", .number) { $0.parts[.weights] ?? 0 }
    }
  }
}

extension JSONShape<OneSided> {
  fileprivate static var oneSided: JSONShape {
    .object("one_sided") {
      JSONField("customer", "The customer's id.", .string) { $0.side.customerID($0.row) }
      JSONField("period", "The period's id; null without periods.", .optional(.string)) {
        $0.side.period($0.row)?.id
      }
      JSONField("score", "The score in the run that has it.", .number) { $0.side.score($0.row) }
    }
  }
}
