public import BilingualText
public import IndicatorEvaluation
public import RankingMethods
public import ReportForms

/// The same customers or alternatives ranked by several methods, with how far these agree: what
/// `ahp rankings` shows.
public struct RankingsReport: Report {
  let model: EvaluationModel
  let names: ModelNames
  let ranked: RankedEvaluation
  /// Ids and names of what is ranked.
  let objects: [(id: String, label: Phrase)]
  let isOfCustomers: Bool
  /// Nil for alternatives and without periods.
  let period: Period?
  /// Ids of the criteria, left to right.
  let criteria: [String]
  let weights: [Double]

  /// Customers of the period that was ranked.
  public init(_ result: EvaluationResult, _ ranked: RankedEvaluation, period: Int) {
    model = result.model
    names = ModelNames(result.model, nodes: result.weights.nodes)
    self.ranked = ranked
    let customerNames = result.fields.customerNames
    objects = ranked.rows.map { row in
      let customer = result.rows.customer[row]
      let id = result.customers[at: customer] ?? "#\(customer + 1)"
      return (id, Phrase(customerNames?[at: customer].flatMap { $0.isEmpty ? nil : $0 } ?? id))
    }
    isOfCustomers = true
    self.period = result.model.periods[at: period]
    criteria = result.weights.leaves.map { result.weights.nodes[$0].id }
    weights = result.weights.leaves.map { result.weights.nodes[$0].global }
  }

  public init(_ result: AlternativesResult, _ ranked: RankedEvaluation) {
    model = result.model
    names = ModelNames(result.model, nodes: result.weights.nodes)
    self.ranked = ranked
    objects = result.model.alternatives.map { ($0.id, Phrase($0.label, id: $0.id)) }
    isOfCustomers = false
    period = nil
    criteria = result.leaves.map { result.weights.nodes[at: $0.node]?.id ?? "-" }
    weights = result.leaves.map { result.weights.nodes[at: $0.node]?.global ?? .nan }
  }

  var comparison: RankingComparison { ranked.comparison }

  /// Rows by the first method's ranks, those without one last.
  var order: [Int] {
    let ranks = comparison.columns.first?.ranks ?? []
    return objects.indices.sorted {
      (ranks[at: $0].flatMap { $0 } ?? .max, $0) < (ranks[at: $1].flatMap { $0 } ?? .max, $1)
    }
  }

  /// One row an object: its rank and figure by every method.
  var shape: RowShape<Int> {
    var columns: [ReportColumn<Int>] = [
      .id(
        isOfCustomers ? "customer" : "alternative",
        isOfCustomers ? Phrase(zh: "客户", en: "Customer") : Phrase(zh: "方案", en: "Alternative"),
        meaning: Phrase(zh: "编号", en: "Its id.")
      ) { objects[at: $0]?.id },
      .text("label", Phrase(zh: "名称", en: "Name"), meaning: Phrase(zh: "名称", en: "Its name.")) {
        objects[at: $0].flatMap { $0.label == Phrase($0.id) ? nil : $0.label }
      },
    ]
    for column in comparison.columns {
      let name = column.method.phrase
      let key = String(column.method.rawValue.map { $0 == "-" ? "_" : $0 })
      columns.append(
        .count(
          "rank_\(key)", name,
          meaning: Phrase(
            zh: "按\(name.zh)的名次，1 为最优；有缺失值的行为空",
            en: "Rank by \(name.en), 1 is best; none with gaps.")
        ) { column.ranks[at: $0].flatMap { $0 } })
    }
    for column in comparison.columns {
      let name = column.method.phrase
      let key = String(column.method.rawValue.map { $0 == "-" ? "_" : $0 })
      columns.append(
        .number(
          "value_\(key)", name + column.method.figure, .fixed(4),
          meaning: Phrase(
            zh: "\(name.zh)的\(column.method.figure.zh)",
            en: "\(name.en):\(column.method.figure.en).")
        ) { column.values[at: $0].flatMap { $0 } })
    }
    if let grades = comparison.details.rankSumRatio {
      columns.append(
        .text(
          "grade_rank_sum_ratio", Phrase(zh: "秩和比分档", en: "RSR grade"),
          meaning: Phrase(
            zh: "概率单位 4 与 6 为界的三档", en: "One of three grades, bounded at probits 4 and 6.")
        ) { row in
          comparison.completeRows.firstIndex(of: row).map { grades.grade(row: $0).phrase }
        })
    }
    return RowShape(columns)
  }

  /// One row an object, by the first method's ranks; those without a rank last.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    shape.csv(order, in: language, format)
  }
}

extension RankingMethod {
  var phrase: Phrase {
    switch self {
    case .weightedSum: Phrase(zh: "加权和", en: "weighted sum")
    case .topsis: "TOPSIS"
    case .vikor: "VIKOR"
    case .greyRelational: Phrase(zh: "灰色关联", en: "grey relational")
    case .promethee: "PROMETHEE II"
    case .rankSumRatio: Phrase(zh: "秩和比", en: "rank-sum ratio")
    }
  }

  /// What its figure is called, as an addition to the method's name.
  var figure: Phrase {
    switch self {
    case .weightedSum: Phrase(zh: "得分", en: " score")
    case .topsis: Phrase(zh: " 贴近度", en: " closeness")
    case .vikor: Phrase(zh: " Q（越小越优）", en: " Q (less is better)")
    case .greyRelational: Phrase(zh: "度", en: " grade")
    case .promethee: Phrase(zh: " 净流", en: " net flow")
    case .rankSumRatio: Phrase(zh: " RSR", en: " RSR")
    }
  }
}

extension RankSumRatio.Grade {
  var phrase: Phrase {
    switch self {
    case .upper: Phrase(zh: "上", en: "upper")
    case .middle: Phrase(zh: "中", en: "middle")
    case .lower: Phrase(zh: "下", en: "lower")
    }
  }
}
