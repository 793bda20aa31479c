public import BilingualText
import DelimitedText
public import IndicatorEvaluation
public import ReportForms
public import Sensitivity

/// How far every weight may move, over more customers than anybody lists: what `ahp sensitivity` shows of
/// those that were streamed.
public struct SensitivityOverview: Report {
  let model: EvaluationModel
  let nodes: [WeightedNode]
  let outlooks: [WeightOutlook]
  /// Customers with a score.
  let count: Int
  let period: Phrase?
  let ids: [Int: String]
  let labels: [Int: Phrase]
  let names: ModelNames

  /// - Parameters:
  ///   - frame: whose model and weights.
  ///   - count: customers with a score.
  ///   - period: position in the model's periods; nil for the last one.
  ///   - label: id and name of a row that an outlook names.
  public init(
    _ outlooks: [WeightOutlook], of frame: EvaluationResult, count: Int, period: Int? = nil,
    label: (Int) -> (id: String, name: String?)
  ) {
    model = frame.model
    nodes = frame.weights.nodes
    names = ModelNames(frame.model, nodes: frame.weights.nodes)
    self.outlooks = outlooks
    self.count = count
    let position = period ?? max(0, frame.model.periods.count - 1)
    self.period = frame.model.periods[at: position].map { Phrase($0.label, id: $0.id) }
    var ids: [Int: String] = [:]
    var labels: [Int: Phrase] = [:]
    for outlook in outlooks {
      for row in outlook.leaders.flatMap(\.first) + outlook.tiedWithFirst
        + [outlook.first].compactMap({ $0 })
      where ids[row] == nil {
        let found = label(row)
        ids[row] = found.id
        labels[row] = Phrase(found.name ?? found.id)
      }
    }
    self.ids = ids
    self.labels = labels
  }

  func id(_ row: Int) -> String { ids[row] ?? "-" }
  func nodeID(_ node: Int) -> String { nodes[at: node]?.id ?? "-" }
  func nodeName(_ node: Int) -> Phrase { names.item(nodeID(node)) }

  /// One row for every weight.
  var shape: RowShape<WeightOutlook> {
    let count = Double(max(1, count))
    var columns: [ReportColumn<WeightOutlook>] = [
      .id(
        "node", Phrase(zh: "节点编号", en: "Node id"),
        meaning: Phrase(zh: "节点编号", en: "Id of the node.")
      ) {
        nodeID($0.node)
      },
      .id(
        "child", Phrase(zh: "下级编号", en: "Child id"),
        meaning: Phrase(zh: "权重变动的下级", en: "Whose weight moves.")
      ) {
        nodeID($0.child)
      },
      .text("label", Phrase(zh: "权重", en: "Weight"), meaning: Phrase(zh: "名称", en: "Its name.")) {
        nodeName($0.child)
      },
      .number(
        "weight", Phrase(zh: "现值", en: "Today"), .percent(1),
        meaning: Phrase(zh: "现局部权重", en: "Today's local weight.")
      ) {
        $0.today
      },
      .text(
        "first", Phrase(zh: "第一名", en: "First"),
        meaning: Phrase(zh: "现第一名", en: "Who comes first today.")
      ) {
        $0.first.flatMap { labels[$0] }
      },
      .number(
        "first_from", Phrase(zh: "第一名不变：自", en: "First stable from"), .percent(1),
        meaning: Phrase(zh: "第一名不变的下限", en: "Least weight with the same first.")
      ) {
        $0.firstStable.lowerBound
      },
      .number(
        "first_to", Phrase(zh: "至", en: "to"), .percent(1),
        meaning: Phrase(zh: "第一名不变的上限", en: "Largest weight with the same first.")
      ) {
        $0.firstStable.upperBound
      },
      .number(
        "order_from", Phrase(zh: "全部名次不变：自", en: "Order stable from"), .percent(4),
        meaning: Phrase(zh: "名次不变的下限", en: "Least weight with the same order.")
      ) {
        $0.orderStable.lowerBound
      },
      .number(
        "order_to", Phrase(zh: "至", en: "to"), .percent(4),
        meaning: Phrase(zh: "名次不变的上限", en: "Largest weight with the same order.")
      ) {
        $0.orderStable.upperBound
      },
    ]
    for (place, change) in WeightShift.changes.enumerated() {
      let percent = Int((change * 100).rounded())
      let sign = percent > 0 ? "+" : "−"
      let key = (percent > 0 ? "plus_" : "minus_") + "\(abs(percent))"
      let name = "\(sign)\(abs(percent)) %"
      if !model.bands.isEmpty {
        columns.append(
          .number(
            "band_changes_\(key)", Phrase(zh: "\(name)：等级改变", en: "\(name): other band"),
            .percent(2),
            meaning: Phrase(zh: "权重改变该比例时等级改变的客户占比", en: "Share of the customers in another band.")
          ) { $0.shifts[at: place].map { Double($0.bandChanges) / count } })
      }
      columns.append(
        .number(
          "tau_b_\(key)", Phrase(zh: "\(name)：τ-b", en: "\(name): τ-b"), .fixed(4),
          meaning: Phrase(zh: "与现名次的 Kendall τ-b", en: "Kendall's τ-b with today's ranks.")
        ) { $0.shifts[at: place]?.tauB })
    }
    return RowShape(columns)
  }

  /// One row for every weight, all digits.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    shape.csv(outlooks, in: language, format)
  }

  /// One sentence on the weights that decide who comes first, and a row for every weight.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.movedWeights(model.reportTitle, period: period, compared: count)
    document.heading(Phrase(zh: "权重敏感性", en: "How far weights may move"), level: 2)
    document.paragraph(
      ReportText(outlooks.lead(name: { labels[$0] ?? "-" }, node: { nodeName($0) }), .strong))
    document.table(shape.table(outlooks))
    return document
  }

  /// Of the JSON that holds the overview.
  public static let schemaName = "ahp-sensitivity-overview/1"

  /// For the schema of its JSON.
  public static let meaning = "How far every weight may move, over more customers than are listed."

  @JSONFields<SensitivityOverview> public static var fields: [JSONField<SensitivityOverview>] {
    JSONField("scenario", "What was looked at.", .scenarioHead) { $0.model }
    JSONField("compared", "Customers with a score.", .integer) { $0.count }
    JSONField("weights", "Every child of every node; all figures are exact.", .list(of: .outlook)) {
      report in report.outlooks.map { (report, $0) }
    }
  }
}

extension JSONShape<(SensitivityOverview, WeightOutlook)> {
  fileprivate static var outlook: JSONShape {
    .object("weight_outlook") {
      JSONField("node", "Id of the node.", .string) { $0.0.nodeID($0.1.node) }
      JSONField("child", "Id of the child whose weight moves.", .string) { $0.0.nodeID($0.1.child) }
      JSONField("local", "Its local weight today, 0…1.", .number) { $0.1.today }
      JSONField("global", "Its global weight today.", .number) { $0.1.global }
      JSONField("first", "Who comes first today.", .optional(.string)) { pair in
        pair.1.first.map { pair.0.id($0) }
      }
      JSONField("tied_with_first", "Who ties with the first and parts with it.", .list(of: .string))
      {
        pair in pair.1.tiedWithFirst.map { pair.0.id($0) }
      }
      JSONField("first_stable", "Weights with the same first: from, to.", .stretch) {
        $0.1.firstStable
      }
      JSONField("order_stable", "Weights with the same order: from, to.", .stretch) {
        $0.1.orderStable
      }
      JSONField("first_by_interval", "Who comes first from 0 to 1.", .list(of: .leader)) { pair in
        pair.1.leaders.map { WeightLeader(interval: $0, ids: $0.first.map { pair.0.id($0) }) }
      }
      JSONField(
        "shifts", "What a weight a tenth or a fifth smaller or larger changes.",
        .list(of: .weightShift)
      ) {
        $0.1.shifts
      }
    }
  }
}

extension JSONShape<WeightShift> {
  static var weightShift: JSONShape {
    .object("weight_shift") {
      JSONField("change", "Relative to today's weight.", .number) { $0.change }
      JSONField("weight", "The weight with that change.", .number) { $0.weight }
      JSONField("band_changes", "Scores in another band.", .integer) { $0.bandChanges }
      JSONField("reversed_pairs", "Pairs whose order turns round.", .integer) { $0.reversedPairs }
      JSONField("tau_b", "Kendall's τ-b with today; null where all tie.", .optional(.number)) {
        $0.tauB
      }
    }
  }
}
