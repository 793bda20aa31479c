public import BilingualText
public import ReportForms

/// Elasticities between two points each, both changes over their midpoints (Allen 1933).
public struct ArcElasticityResult: AnalysisResult {
  /// A price and what was sold at it.
  public struct Point: Sendable, Hashable {
    /// What the row is called, such as a year.
    public var id: String
    /// Per unit, above 0.
    public var price: Double
    /// Sold at that price, 0 or above.
    public var quantity: Double

    public init(id: String, price: Double, quantity: Double) {
      self.id = id
      self.price = price
      self.quantity = quantity
    }
  }

  /// Between two points.
  struct Arc: Sendable {
    let from: Point
    let to: Point
    /// Nil at the same price.
    let elasticity: Double?
  }

  /// In the order of the rows; every two that follow each other make an arc.
  public let points: [Point]

  /// - Throws: `AnalysisError.amountNotPositive` for a price that is not above 0 or a quantity below 0,
  ///   `.elasticityNoPriceChange` where no two consecutive prices differ.
  public init(_ points: [Point]) throws(AnalysisError) {
    for (row, point) in points.enumerated() {
      guard point.price > 0, point.price < .infinity else {
        throw .amountNotPositive(row: row, point.price)
      }
      guard point.quantity >= 0, point.quantity < .infinity else {
        throw .amountNotPositive(row: row, point.quantity)
      }
    }
    self.points = points
    guard arcs.contains(where: { $0.elasticity != nil }) else { throw .elasticityNoPriceChange }
  }

  var arcs: [Arc] { zip(points, points.dropFirst()).map { Self.arc($0, $1) } }

  /// From the first point to the last; nil at the same price.
  public var elasticity: Double? {
    guard let first = points.first, let last = points.last else { return nil }
    return Self.arc(first, last).elasticity
  }

  private static func arc(_ from: Point, _ to: Point) -> Arc {
    let found = PriceElasticity.arc(
      from: (from.price, from.quantity), to: (to.price, to.quantity))
    return Arc(from: from, to: to, elasticity: found.flatMap { $0.isFinite ? $0 : nil })
  }
}

extension ArcElasticityResult {
  /// `elasticity`, between two points instead of by regression.
  public static let kind = "elasticity"
  /// Its object in the schema, beside that of `ElasticityResult`.
  public static let form = "arc_elasticity"
  /// For the schema of its JSON.
  public static let meaning = "The elasticity between two points each, over their midpoints."
  /// The table `arcs`.
  public static var members: [AnalysisMember] { [AnalysisMember(arcRows)] }

  /// `elasticity` from the first point to the last, `arcs` with a change of price, and `base`, the
  /// points.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure(
        "elasticity", Phrase(zh: "首末之间的弧弹性", en: "From first to last"), elasticity, .signed(4)),
      AnalysisMeasure(
        "arcs", Phrase(zh: "有价格变化的区间", en: "With a change of price"),
        count: arcs.count { $0.elasticity != nil }),
      AnalysisMeasure("base", Phrase(zh: "行数", en: "Rows"), count: points.count),
    ]
  }

  /// An arc from each point to the next; none has a value at the same price.
  public var parts: [AnalysisPart] { [Self.arcRows(arcs)] }

  /// Bars of the arcs that have an elasticity.
  public func figure(id: String, title: Phrase) -> Figure? {
    let drawn = arcs.compactMap { arc in
      arc.elasticity.map { BarChart.Bar(Phrase("\(arc.from.id) → \(arc.to.id)"), $0) }
    }
    return Figure(
      id: id, title: title, chart: .bars(BarChart(drawn, form: .signed(2))),
      data: Self.arcRows.shape.table(arcs))
  }

  static var arcRows: AnalysisRows<Arc> {
    AnalysisRows(
      "arcs", Phrase(zh: "弧弹性", en: "Arcs"), meaning: "From one point to the next.",
      [
        .id("from", "由", "From", Phrase(zh: "前一行。", en: "The row before.")) { $0.from.id },
        .id("to", "至", "To", Phrase(zh: "后一行。", en: "The row.")) { $0.to.id },
        .number(
          "price_from", "原价", "Price before", .significant(8),
          Phrase(zh: "前一行的价格。", en: "Of the row before.")
        ) { $0.from.price },
        .number("price_to", "现价", "Price", .significant(8), Phrase(zh: "价格。", en: "Of the row.")) {
          $0.to.price
        },
        .number(
          "quantity_from", "原量", "Quantity before", .significant(8),
          Phrase(zh: "前一行的数量。", en: "Of the row before.")
        ) { $0.from.quantity },
        .number(
          "quantity_to", "现量", "Quantity", .significant(8), Phrase(zh: "数量。", en: "Of the row.")
        ) {
          $0.to.quantity
        },
        .number(
          "elasticity", "弧弹性", "Elasticity", .signed(4),
          Phrase(zh: "数量变化率除以价格变化率；价格不变时无值。", en: "None at the same price.")
        ) { $0.elasticity },
      ])
  }
}
