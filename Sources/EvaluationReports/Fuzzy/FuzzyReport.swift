public import BilingualText
public import FuzzyEvaluation
public import IndicatorEvaluation
public import ReportForms

/// 模糊综合评价 of customers: memberships, grade with its validity and weighted score, at the root and at
/// every node: what `ahp fuzzy` shows.
public struct FuzzyReport: Report {
  let study: FuzzyStudy
  let names: ModelNames
  /// Assessed rows, in the data's order.
  let objects: [FuzzyObject]

  /// Objects that people voted on.
  ///
  /// - Parameter voted: one id per object of the study; nil for an object without a name.
  /// - Throws: `FuzzyError`
  public init(_ study: FuzzyStudy, voted: [String?]) throws(FuzzyError) {
    self.study = study
    names = ModelNames(study.model, nodes: study.weights.nodes)
    let title = study.model.reportTitle
    var objects: [FuzzyObject] = []
    for (place, id) in voted.enumerated() {
      objects.append(
        FuzzyObject(
          id: id ?? study.model.tree.id, label: id == nil ? title : nil, period: nil, score: nil,
          nodes: try study.assess(row: place)))
    }
    self.objects = objects
  }

  /// Customers whose scores belong to grades.
  ///
  /// - Parameters:
  ///   - result: the evaluation that the study is of.
  ///   - rows: positions in its rows.
  /// - Throws: `FuzzyError`
  public init(
    _ study: FuzzyStudy, of result: EvaluationResult, rows: [Int]
  ) throws(FuzzyError) {
    self.study = study
    names = ModelNames(result.model, nodes: result.weights.nodes)
    let customerNames = result.fields.customerNames
    var objects: [FuzzyObject] = []
    for row in rows {
      let customer = result.rows.customer[row]
      let id = result.customers[at: customer] ?? "#\(customer + 1)"
      let name = customerNames?[at: customer].flatMap { $0.isEmpty ? nil : $0 }
      let period = result.model.periods[at: result.rows.period[row]]
      objects.append(
        FuzzyObject(
          id: id, label: name.map { Phrase($0) },
          period: period.map { ($0.id, Phrase($0.label, id: $0.id)) },
          score: result.rows.scores[row].isNaN ? nil : result.rows.scores[row],
          nodes: try study.assess(row: row)))
    }
    self.objects = objects
  }

  var grades: [Phrase] { study.grades.map { Phrase($0.label, id: $0.id) } }
  var values: [Double] { study.grades.map(\.value) }

  /// One row an object and node: memberships, grade, validity, score.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    let rows = objects.flatMap { object in
      object.nodes.indices.map { FuzzyRow(object: object, node: $0) }
    }
    return shape(ofNodes: true).csv(rows, in: language, format)
  }

  /// Columns of an object's root, or of every node.
  func shape(ofNodes: Bool) -> RowShape<FuzzyRow> {
    let grades = grades
    let values = values
    var columns: [ReportColumn<FuzzyRow>] = [
      .id("customer", Phrase(zh: "客户", en: "Customer"), meaning: Phrase(zh: "编号", en: "Its id.")) {
        $0.object.id
      },
      .text("label", Phrase(zh: "名称", en: "Name"), meaning: Phrase(zh: "名称", en: "Its name.")) {
        $0.object.label
      },
      .id("period", Phrase(zh: "评价期", en: "Period"), meaning: Phrase(zh: "评价期编号", en: "Its id.")) {
        $0.object.period?.id
      },
    ]
    if ofNodes {
      let nodes = study.weights.nodes
      columns.append(
        .id(
          "node", Phrase(zh: "节点", en: "Node"), meaning: Phrase(zh: "节点编号", en: "Id of the node.")
        ) {
          nodes[at: $0.node]?.id
        })
    }
    for (place, grade) in study.grades.enumerated() {
      columns.append(
        .number(
          "membership_\(grade.id)", grades[place], .fixed(4),
          meaning: Phrase(
            zh: "对“\(grades[place].zh)”的隶属度，各等级之和为 1",
            en: "Membership of \(grades[place].en); all sum to 1.")
        ) { $0.assessment?.memberships[at: place] })
    }
    columns += [
      .text(
        "grade", Phrase(zh: "等级", en: "Grade"),
        meaning: Phrase(
          zh: "最大隶属度的等级；并列时列出全部", en: "Grade of the largest membership; all of them where they tie."
        )
      ) { row in
        row.assessment.map { assessment in assessment.largest.compactMap { grades[at: $0] }.listed }
      },
      .number(
        "validity", Phrase(zh: "有效度", en: "Validity"), .fixed(4),
        meaning: Phrase(
          zh: "最大隶属度原则的有效度：低于 0.5 为弱，0 为失效；必然时为空",
          en:
            "Of the largest membership: weak below 0.5, meaningless at 0, none where it is certain."
        )
      ) { $0.assessment?.validity },
      .text(
        "grade_by_half", Phrase(zh: "过半等级", en: "Grade by half"),
        meaning: Phrase(
          zh: "由优到劣累计隶属度达到一半的等级",
          en: "Grade with which half of the membership is reached, from the best one on.")
      ) { row in row.assessment.flatMap { grades[at: $0.gradeByCumulatedHalf] } },
      .number(
        "score", Phrase(zh: "加权得分", en: "Weighted score"), .fixed(2),
        meaning: Phrase(zh: "Σ 隶属度 × 等级分值", en: "Memberships times what grades are worth.")
      ) { $0.assessment?.score(values) },
      .number(
        "coverage", Phrase(zh: "覆盖率", en: "Coverage"), .percent(1),
        meaning: Phrase(zh: "有隶属度的权重占比", en: "Share of the weight that had memberships.")
      ) { $0.assessment?.coverage },
    ]
    return RowShape(columns)
  }
}

/// What is assessed: a customer in a period.
struct FuzzyObject: Sendable {
  let id: String
  /// Nil without a name.
  let label: Phrase?
  let period: (id: String, label: Phrase)?
  /// The weighted sum of scores, for comparison.
  let score: Double?
  /// One per node of the hierarchy.
  let nodes: [FuzzyAssessment?]
}

/// A node of an object.
struct FuzzyRow: Sendable {
  let object: FuzzyObject
  let node: Int
  var assessment: FuzzyAssessment? { object.nodes[at: node].flatMap { $0 } }
}
