import BilingualText
import IndicatorEvaluation
import ReportForms

extension JSONShape<EvaluationIndex> {
  static var scenario: JSONShape {
    .object("scenario") {
      JSONField("id", "The scenario's id.", .string) { $0.model.id }
      JSONField("title", "Its title.", .phrase) { $0.model.reportTitle }
      JSONField("indicators", "The leaves of the tree, left to right.", .list(of: .indicator)) {
        index in
        index.leaves.indices.map { InEvaluation(index: index, part: $0) }
      }
      JSONField("classes", "In order: the first that matches wins.", .list(of: .labelled)) {
        index in
        zip(index.model.classes, index.classes).map { Labelled(id: $0.id, label: $1) }
      }
      JSONField("periods", "In the scenario's order.", .list(of: .period)) { $0.model.periods }
      JSONField("bands", "From the best to the worst.", .list(of: .band)) { $0.model.bands }
    }
  }
}

/// An id with its name.
struct Labelled: Sendable {
  let id: String
  let label: Phrase
}

extension JSONShape<Labelled> {
  static var labelled: JSONShape {
    .object("labelled") {
      JSONField("id", "The id.", .string) { $0.id }
      JSONField("label", "Its name.", .phrase) { $0.label }
    }
  }
}

extension JSONShape<InEvaluation<Int>> {
  static var indicator: JSONShape {
    .object("indicator") {
      JSONField("id", "The indicator's id.", .string) { $0.index.leafID($0.part) }
      JSONField("label", "Its name.", .phrase) { $0.index.names.item($0.index.leafID($0.part)) }
      JSONField("unit", "Unit of the raw value, or null.", .optional(.string)) {
        $0.index.indicators[$0.part]?.unit
      }
      JSONField("direction", "Which way a raw value is better.", .optional(.rawValue)) {
        $0.index.indicators[$0.part]?.direction
      }
      JSONField("rule", "How a raw value becomes a score.", .optional(.string)) {
        $0.index.indicators[$0.part]?.rule.kind.rawValue
      }
      JSONField(
        "points", "Of the rule: raw values with their scores; empty for a rule without.",
        .list(of: .rulePoint)
      ) {
        $0.index.indicators[$0.part].map { TabulatedRule($0.rule).points } ?? []
      }
    }
  }
}

extension JSONShape<TabulatedRule.Point> {
  static var rulePoint: JSONShape {
    .object("rule_point") {
      JSONField(
        "x", "The raw value; for a linear rule the slope; null for a category and for all others.",
        .optional(.number)
      ) { $0.x }
      JSONField("score", "Its score; for a linear rule the offset.", .number) { $0.score }
      JSONField("category", "The category with this score, or null.", .optional(.string)) {
        $0.category
      }
    }
  }
}

extension JSONShape<Period> {
  static var period: JSONShape {
    .object("period") {
      JSONField("id", "The period's id.", .string) { $0.id }
      JSONField("label", "Its name.", .phrase) { Phrase($0.label, id: $0.id) }
      JSONField("start", "First day, ISO 8601, or null.", .optional(.day)) { $0.start }
      JSONField("end", "Last day, ISO 8601, or null.", .optional(.day)) { $0.end }
    }
  }
}

extension JSONShape<Band> {
  static var band: JSONShape {
    .object("band") {
      JSONField("id", "The band's id.", .string) { $0.id }
      JSONField("label", "Its name.", .phrase) { Phrase($0.label, id: $0.id) }
      JSONField("minimum", "Least score, inclusive.", .number) { $0.minimum }
    }
  }
}
