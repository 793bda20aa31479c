import IndicatorEvaluation
import ReportForms

/// One row of a result.
struct ResultRow: Sendable {
  let index: EvaluationIndex
  let row: Int

  var customer: Int { index.customer(row) }
}

extension JSONShape<EvaluationIndex> {
  static var selection: JSONShape {
    .object("selection") {
      JSONField("class", "Only customers of this class; null for all.", .optional(.string)) {
        $0.model.classes[at: $0.selection.customerClass]?.id
      }
      JSONField("best", "How many of the best ranked; null without.", .optional(.integer)) {
        $0.selection.best
      }
      JSONField("worst", "How many of the worst ranked; null without.", .optional(.integer)) {
        $0.selection.worst
      }
    }
  }
}

extension JSONShape<ResultRow> {
  static var row: JSONShape {
    .object("row") {
      JSONField("customer", "The customer's id.", .string) { $0.index.customerID($0.customer) }
      JSONField("name", "The customer's name, if the customer file has one.", .optional(.string)) {
        $0.index.customerName($0.customer)
      }
      JSONField("class", "Id of the class, or null.", .optional(.string)) {
        $0.index.model.classes[at: $0.index.customerClass($0.customer)]?.id
      }
      JSONField("period", "Id of the period, or null.", .optional(.string)) {
        $0.index.model.periods[at: $0.index.rows.period[at: $0.row]]?.id
      }
      JSONField("score", "0...100, unrounded.", .number) { $0.index.score($0.row) }
      JSONField("band", "Id of the band, or null.", .optional(.string)) {
        $0.index.model.bands[at: $0.index.band($0.row)]?.id
      }
      JSONField("rank", "Within the period, best 1; ties share the best rank.", .optional(.integer))
      { $0.index.rank($0.row) }
      JSONField("class_rank", "Within period and class.", .optional(.integer)) {
        $0.index.classRank($0.row)
      }
      JSONField("coverage", "Share of the weight that had data, 0...1.", .number) {
        $0.index.rows.coverage[at: $0.row] ?? .nan
      }
      JSONField("nodes", "Score of each inner node below the root, by id.", .innerScores) { $0 }
      JSONField("indicators", "Each leaf of the tree, by id.", .leaves) { $0 }
    }
  }

  /// Written straight from the columns: these are nearly all numbers of a result.
  fileprivate static var innerScores: JSONShape {
    let number = JSONShape<Double>.number
    return JSONShape(schema: .map(number.schema)) { row, writer in
      writer.beginObject()
      for (node, key) in row.index.innerNodes {
        writer.key(key)
        writer.number(row.index.rows.nodeScores[at: node]?[at: row.row] ?? .nan)
      }
      writer.endObject()
    }
  }

  fileprivate static var leaves: JSONShape {
    let leaf = JSONShape<LeafValue>.leaf
    return JSONShape(schema: .map(leaf.schema)) { row, writer in
      let weights = row.index.result.effectiveWeights(row: row.row)
      writer.beginObject()
      for (position, key) in row.index.leafKeys.enumerated() {
        writer.key(key)
        leaf.write(
          LeafValue(
            index: row.index, leaf: position, row: row.row,
            weight: weights[at: row.index.leaves[position]] ?? .nan), &writer)
      }
      writer.endObject()
    }
  }
}

/// One indicator of one row.
struct LeafValue: Sendable {
  let index: EvaluationIndex
  let leaf: Int
  let row: Int
  let weight: Double
}

extension JSONShape<LeafValue> {
  static var leaf: JSONShape {
    .object("indicator_result") {
      JSONField("value", "As measured: a number, a category's name, or null.", .rawValue) {
        $0.index.rawValue($0.leaf, $0.row)
      }
      JSONField("score", "0...100; null where the indicator was left out.", .number) {
        $0.index.rows.leafScores[at: $0.leaf]?[at: $0.row] ?? .nan
      }
      JSONField(
        "effective_global_weight",
        "Weight that the indicator had for this customer: that of siblings without data is shared out.",
        .number
      ) { $0.weight }
      JSONField("contribution", "Share of the total score.", .number) {
        $0.index.rows.contributions[at: $0.leaf]?[at: $0.row] ?? .nan
      }
    }
  }
}

extension JSONShape<RawValue> {
  static var rawValue: JSONShape {
    JSONShape(schema: .any([.type("number"), .type("string"), .type("null")])) { value, writer in
      switch value {
      case .absent: writer.null()
      case .number(let number): writer.number(number)
      case .category(let name): writer.string(name)
      }
    }
  }
}
