import BilingualText
import IndicatorEvaluation
public import ReportForms
import Sensitivity

extension SensitivityReport {
  /// Of the JSON that holds the sensitivities.
  public static let schemaName = "ahp-sensitivity/1"

  /// For the schema of its JSON.
  public static let meaning = "How far every weight may move, and what would have to improve."

  /// Compact: a weight may have a line for each customer and 1,000 crossings.
  public static var jsonLayout: JSONLayout { .compact }

  @JSONFields<SensitivityReport> public static var fields: [JSONField<SensitivityReport>] {
    JSONField("scenario", "What was looked at.", .scenarioHead) { $0.model }
    JSONField(
      "compared", "Ids of the customers or alternatives with a score.", .list(of: .string)
    ) { $0.ids }
    JSONField(
      "weights", "Every child of every node: one local weight moves, siblings in proportion.",
      .list(of: .weightVariation)
    ) { report in report.shown.map { SensitiveWeight(report: report, variation: $0) } }
    JSONField(
      "criticality",
      "Triantaphyllou and Sánchez: one global weight changes, the others do not; null unless asked.",
      .optional(.list(of: .criticality))
    ) { report in
      report.criticality.map { criticality in
        zip(report.sensitivity.weights.leaves, criticality.degrees).map {
          CriticalWeight(id: report.nodeID($0), degree: $1)
        }
      }
    }
    JSONField(
      "customer", "What one customer would have to improve; null unless asked.",
      .optional(.goals)
    ) { report in report.goals.map { CustomerGoals(report: report, goals: $0) } }
  }
}

private struct SensitiveWeight: Sendable {
  let report: SensitivityReport
  let variation: WeightVariation

  func ids(_ rows: [Int]) -> [String] { rows.map { report.ids[$0] } }
}

private struct CriticalWeight: Sendable {
  let id: String
  let degree: Double?
}

private struct CustomerGoals: Sendable {
  let report: SensitivityReport
  let goals: SensitivityReport.Goals
}

private struct Target: Sendable {
  let report: SensitivityReport
  let id: String
  let total: Double
  let needed: [NeededImprovement]
}

private struct Needed: Sendable {
  let id: String
  let needed: NeededImprovement
}

extension JSONShape<SensitiveWeight> {
  fileprivate static var weightVariation: JSONShape {
    .object("weight_variation") {
      JSONField("node", "Id of the node.", .string) { $0.report.nodeID($0.variation.node) }
      JSONField("child", "Id of the child whose weight moves.", .string) {
        $0.report.nodeID($0.variation.child)
      }
      JSONField("local", "Its local weight today, 0…1.", .number) { $0.variation.today }
      JSONField("global", "Its global weight today.", .number) { $0.variation.global }
      JSONField("exact", "False where no weighted sum aggregates: 64 pieces were searched.", .bool)
      {
        $0.variation.isExact
      }
      JSONField("first", "Who comes first today.", .optional(.string)) { weight in
        weight.variation.first.map { weight.report.ids[$0] }
      }
      JSONField("tied_with_first", "Who ties with the first and parts with it.", .list(of: .string))
      { $0.ids($0.variation.tiedWithFirst) }
      JSONField("first_stable", "Weights with the same first: from, to.", .stretch) {
        $0.variation.firstStable
      }
      JSONField("order_stable", "Weights with the same order: from, to.", .stretch) {
        $0.variation.orderStable
      }
      JSONField("first_by_interval", "Who comes first from 0 to 1.", .list(of: .leader)) { weight in
        weight.variation.leaders.map { WeightLeader(interval: $0, ids: weight.ids($0.first)) }
      }
      JSONField(
        "shifts", "What a weight a tenth or a fifth smaller or larger changes.",
        .list(of: .weightShift)
      ) { $0.variation.shifts($0.report.model.bands) }
      JSONField(
        "crossings", "Where two scores meet; the 1,000 nearest to today's weight.",
        .list(of: .crossing)
      ) { weight in
        weight.variation.crossings().map {
          Crossing(
            ids: [weight.report.ids[$0.first], weight.report.ids[$0.second]], crossing: $0)
        }
      }
      JSONField(
        "lines", "Intercept and slope of every score, by id; null where they are no lines.",
        .optional(.byID(.line))
      ) { weight in
        weight.variation.lines.map { lines in
          zip(weight.report.ids, lines).map { (JSONKey($0), $1) }
        }
      }
      JSONField(
        "renormalised",
        "Every score as base + gain t / (t + (1 - t) share) over the weight t, by id, where siblings "
          + "are missing in some rows; null elsewhere.",
        .optional(.byID(.renormalised))
      ) { weight in
        guard weight.variation.lines == nil else { return nil }
        return weight.variation.functions.map { functions in
          zip(weight.report.ids, functions).map { (JSONKey($0), $1) }
        }
      }
    }
  }
}

private struct Crossing: Sendable {
  let ids: [String]
  let crossing: WeightCrossing
}

extension JSONShape<Crossing> {
  fileprivate static var crossing: JSONShape {
    .object("crossing") {
      JSONField("between", "Two ids.", .list(of: .string)) { $0.ids }
      JSONField("weight", "Where they meet.", .number) { $0.crossing.weight }
      JSONField("inside", "Whether a weight can be that, 0…1.", .bool) { $0.crossing.isInside }
    }
  }
}

extension JSONShape<WeightLine> {
  fileprivate static var line: JSONShape {
    .object("line") {
      JSONField("intercept", "The score where the weight is 0.", .number) { $0.intercept }
      JSONField("slope", "Points for each unit of the weight.", .number) { $0.slope }
    }
  }
}

extension JSONShape<RenormalisedScore> {
  fileprivate static var renormalised: JSONShape {
    .object("renormalised_score") {
      JSONField("base", "The score where the weight is 0.", .number) { $0.base }
      JSONField("gain", "What it gains up to the weight 1.", .number) { $0.gain }
      JSONField("share", "The share of the siblings' weights that has data.", .number) {
        $0.share
      }
    }
  }
}

extension JSONShape<CriticalWeight> {
  fileprivate static var criticality: JSONShape {
    .object("criticality") {
      JSONField("id", "The leaf.", .string) { $0.id }
      JSONField(
        "degree_percent", "Least relative change that reverses a pair; null where none does.",
        .optional(.number)
      ) { $0.degree }
    }
  }
}

extension JSONShape<CustomerGoals> {
  fileprivate static var goals: JSONShape {
    .object("customer_goals") {
      JSONField("id", "The customer.", .string) { $0.report.ids[$0.goals.row] }
      JSONField("score", "Today's score.", .number) { $0.goals.score }
      JSONField("band", "Id of today's band, or null.", .optional(.string)) { customer in
        customer.goals.band.flatMap { customer.report.model.bands[at: $0]?.id }
      }
      JSONField("targets", "Every band above, or the rival.", .list(of: .target)) { customer in
        customer.goals.targets.map {
          Target(report: customer.report, id: $0.id, total: $0.total, needed: $0.needed)
        }
      }
      JSONField("same_band", "Weights that keep the band, by node: from, to.", .byID(.stretch)) {
        customer in
        customer.goals.stability.map {
          (JSONKey(customer.report.nodeID($0.variation.child)), $0.band.sameBand)
        }
      }
    }
  }
}

extension JSONShape<Target> {
  fileprivate static var target: JSONShape {
    .object("target") {
      JSONField("id", "The band or rival.", .string) { $0.id }
      JSONField("total", "The score to be reached.", .number) { $0.total }
      JSONField("indicators", "Each alone, the others as they are.", .list(of: .needed)) { target in
        target.needed.map { needed in
          Needed(
            id: target.report.sensitivity.weights.leaves[at: needed.leaf]
              .map(target.report.nodeID) ?? "-", needed: needed)
        }
      }
    }
  }
}

extension JSONShape<Needed> {
  fileprivate static var needed: JSONShape {
    .object("needed_improvement") {
      JSONField("indicator", "Its id.", .string) { $0.id }
      JSONField("score", "Today's.", .number) { $0.needed.score }
      JSONField(
        "needed_score", "Above 100 where that would not suffice, or null.",
        .optional(.number)
      ) { $0.needed.neededScore }
      JSONField("reachable", "Whether a value suffices.", .bool) { $0.needed.isReachable }
      JSONField(
        "value", "In the indicator's unit, the nearest; null where there is none.",
        .optional(.string)
      ) { $0.needed.isReachable ? $0.needed.value.text : nil }
    }
  }
}
