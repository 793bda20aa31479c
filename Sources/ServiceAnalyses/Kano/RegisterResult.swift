internal import BilingualText
internal import ReportForms

/// A register of demands: categories by dimension, key demands and how far they are met.
public struct RegisterResult: AnalysisResult {
  /// The demands, by the positions of their levels.
  public let register: KanoRegister
  /// What each demand is called, in the order of the register.
  public let ids: [String]
  /// What each dimension is called; empty without dimensions.
  public let dimensions: [String]
  /// What each level of status is called; empty without any.
  public let statuses: [String]

  /// - Precondition: one id for each demand.
  public init(
    _ register: KanoRegister, ids: [String], dimensions: [String], statuses: [String]
  ) {
    precondition(register.demands.count == ids.count, "one id for each demand")
    self.register = register
    self.ids = ids
    self.dimensions = dimensions
    self.statuses = statuses
  }
}

extension RegisterResult {
  /// `kano`, with demands that were classified already.
  public static let kind = "kano"
  /// Its object in the schema, beside that of `KanoResult`.
  public static let form = "kano_register"
  /// For the schema of its JSON.
  public static let meaning = "A register of demands, which are key, and how far those are met."
  /// The tables `cells`, `key_status` and `order`.
  public static var members: [AnalysisMember] {
    [AnalysisMember(cellRows), AnalysisMember(statusRows), AnalysisMember(orderRows)]
  }

  /// The demands, the key ones, and how many are of each category, in each dimension, and key with
  /// each status.
  public var measures: [AnalysisMeasure] {
    func count(_ name: String, _ title: Phrase, _ value: Int) -> AnalysisMeasure {
      AnalysisMeasure(name, title, count: value)
    }
    var measures = [
      count("demands", Phrase(zh: "需求", en: "Demands"), register.demands.count),
      count("key.count", Phrase(zh: "关键需求", en: "Key demands"), register.count(key: true)),
    ]
    for category in KanoCategory.allCases {
      measures.append(
        count(
          "category.\(category.rawValue).count", category.name, register.count(category: category)))
    }
    for (position, name) in dimensions.enumerated() {
      measures.append(
        count("dimension.\(name).count", Phrase(name), register.count(dimension: position)))
    }
    for (position, name) in statuses.enumerated() {
      measures.append(
        count(
          "key.status.\(name).count", Phrase(name), register.count(status: position, key: true)))
    }
    return measures
  }

  /// Categories by dimension where there is a demand, key demands by dimension and status, and the
  /// order of response.
  public var parts: [AnalysisPart] {
    let met = dimensions.indices.flatMap { dimension in
      statuses.indices.map { status in
        StatusRow(
          dimension: dimensions[dimension], status: statuses[status],
          count: register.count(dimension: dimension, status: status, key: true))
      }
    }
    return [
      Self.cellRows(cells), Self.statusRows(met),
      Self.orderRows(
        register.responseOrder.enumerated().map {
          OrderRow(place: $0 + 1, demand: ids[$1], category: register.demands[$1].category)
        }),
    ]
  }

  var cells: [CellRow] {
    dimensions.indices.flatMap { dimension in
      KanoCategory.allCases.map { category in
        CellRow(
          dimension: dimensions[dimension], category: category,
          count: register.count(category: category, dimension: dimension),
          key: register.count(category: category, dimension: dimension, key: true))
      }
    }.filter { $0.count > 0 }
  }

  /// A category in a dimension.
  struct CellRow: Sendable {
    let dimension: String
    let category: KanoCategory
    let count: Int
    let key: Int
  }

  static var cellRows: AnalysisRows<CellRow> {
    AnalysisRows(
      "cells", Phrase(zh: "维度与类别", en: "Dimension by category"),
      meaning: "Demands of a category in a dimension.",
      [
        .id("dimension", "维度", "Dimension", Phrase(zh: "维度。", en: "The dimension.")) {
          $0.dimension
        },
        .id("category", "类别", "Category", Phrase(zh: "类别。", en: "The category.")) {
          $0.category.rawValue
        }.forMachines,
        .text("label", "类别", "Category", Phrase(zh: "类别的中英文名称。", en: "What people call it.")) {
          $0.category.name
        },
        .count("count", "条数", "Count", Phrase(zh: "需求条数。", en: "Demands.")) { $0.count },
        .count("key", "关键", "Key", Phrase(zh: "其中关键需求。", en: "Key ones of them.")) { $0.key },
      ])
  }

  /// How far key demands of a dimension are met.
  struct StatusRow: Sendable {
    let dimension: String
    let status: String
    let count: Int
  }

  static var statusRows: AnalysisRows<StatusRow> {
    AnalysisRows(
      "key_status", Phrase(zh: "关键需求的响应", en: "How key demands are met"),
      meaning: "Key demands of a dimension by status.",
      [
        .id("dimension", "维度", "Dimension", Phrase(zh: "维度。", en: "The dimension.")) {
          $0.dimension
        },
        .id("status", "响应", "Status", Phrase(zh: "响应程度。", en: "How far it is met.")) { $0.status },
        .count("count", "条数", "Count", Phrase(zh: "关键需求条数。", en: "Key demands.")) { $0.count },
      ])
  }

  /// A demand in the order of response.
  struct OrderRow: Sendable {
    let place: Int
    let demand: String
    let category: KanoCategory?
  }

  static var orderRows: AnalysisRows<OrderRow> {
    AnalysisRows(
      "order", Phrase(zh: "响应次序", en: "Order of response"),
      meaning: "Must-be, then performance, then attractive; indifferent ones are left out.",
      [
        .count("place", "次序", "Place", Phrase(zh: "由先到后。", en: "The first to answer first.")) {
          $0.place
        },
        .id("demand", "需求", "Demand", Phrase(zh: "需求的名称。", en: "Its id.")) { $0.demand },
        .id("category", "类别", "Category", Phrase(zh: "类别。", en: "Its category.")) {
          $0.category?.rawValue
        }.forMachines,
        .text("label", "类别", "Category", Phrase(zh: "类别的中英文名称。", en: "What people call it.")) {
          $0.category?.name
        },
      ])
  }
}
