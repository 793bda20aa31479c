public import BilingualText
public import IndicatorEvaluation
public import ReportForms

/// One row a customer: before and after, side by side. What `ahp evaluate --changes` shows.
public struct ChangesReport: Report {
  let index: EvaluationIndex
  let rows: [ChangeRow]

  /// - Returns: nil where no two periods are compared.
  public init?(_ result: EvaluationResult) {
    guard let comparison = result.comparison?.comparison else { return nil }
    index = EvaluationIndex(result)
    var before: [Int: Int] = [:]
    var after: [Int: Int] = [:]
    for row in 0..<result.rows.count {
      if result.rows.period[row] == comparison.baseline { before[result.rows.customer[row]] = row }
      if result.rows.period[row] == comparison.current { after[result.rows.customer[row]] = row }
    }
    let index = self.index
    rows = result.customers.indices.compactMap { customer in
      guard before[customer] != nil || after[customer] != nil else { return nil }
      return ChangeRow(
        index: index, customer: customer, before: before[customer], after: after[customer])
    }
  }

  /// Of the JSON that holds the changes.
  public static let schemaName = "ahp-changes/1"
  /// For the schema of its JSON.
  public static let meaning = "One row a customer: before and after, side by side."
  /// One member, `rows`: a customer each, in the data's order.
  public static var fields: [JSONField<ChangesReport>] {
    [
      JSONField("rows", "One per customer, in the data's order.", .list(of: shape().json)) {
        $0.rows
      }
    ]
  }

  /// The report for people, those that fell most first.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    let limit = detail.limit
    var document = ReportDocument()
    document.heading(index.model.reportTitle, level: 1)
    if let comparison = index.result.comparison { document.comparison(comparison, index) }
    document.heading(Phrase(zh: "各客户的变化", en: "Every customer's change"), level: 2)
    // The sort is stable: of equals the first in the data comes first.
    let ordered = rows.enumerated().sorted { a, b in
      let (x, y) = (a.element.change ?? .infinity, b.element.change ?? .infinity)
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
    document.table(
      Self.shape(.people, periods.before, periods.after).table(
        Array(ordered.prefix(limit ?? ordered.count))))
    let hidden = ordered.count - min(ordered.count, limit ?? ordered.count)
    if hidden > 0 {
      document.paragraph(
        ReportText(
          Phrase(
            zh: "另有 \(hidden) 家客户未列出；加 --limit 0 显示全部。",
            en: "\(hidden) more customers are not listed; --limit 0 shows all."), .muted))
    }
    return document
  }

  /// The rows in the data's order, all digits.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    let (then, now) = periods
    return Self.shape(.programs, then, now).csv(rows, in: language, format)
  }

  // MARK: Columns

  private enum Reader { case people, programs }

  /// The names of the compared periods.
  private var periods: (before: Phrase, after: Phrase) {
    let comparison = index.result.comparison?.comparison
    func name(_ period: Int?) -> Phrase { index.periods[at: period ?? -1] ?? "-" }
    return (name(comparison?.baseline), name(comparison?.current))
  }

  /// People read labels, programs ids as well.
  private static func shape(
    _ reader: Reader = .programs, _ then: Phrase = "", _ now: Phrase = ""
  ) -> RowShape<ChangeRow> {
    var columns: [ReportColumn<ChangeRow>] = [
      .id("customer", Phrase(zh: "客户编号", en: "Customer"), meaning: "The customer's id.") {
        $0.index.customerID($0.customer)
      },
      .id("name", Phrase(zh: "客户名称", en: "Name"), meaning: "The customer's name.") {
        $0.index.customerName($0.customer)
      },
    ]
    if reader == .programs {
      columns.append(
        .id("class", Phrase(zh: "类别编号", en: "Class id"), meaning: "Id of the class.") {
          $0.index.model.classes[at: $0.index.customerClass($0.customer) ?? -1]?.id
        })
    }
    columns.append(
      .text("class_label", Phrase(zh: "类别", en: "Class"), meaning: "The class's name.") {
        $0.index.classes[at: $0.index.customerClass($0.customer) ?? -1]
      })
    columns += side("before", then, reader) { $0.before }
    columns += side("after", now, reader) { $0.after }
    columns += [
      .number(
        "change", Phrase(zh: "得分变化", en: "Change"), .signed(2),
        meaning: "Score after minus before.",
        tone: { ($0.change ?? 0) < 0 ? .bad : .plain }, { $0.change }),
      .number(
        "values", Phrase(zh: "其中：数值变化", en: "Of it: values"), .signed(2),
        meaning: "What changed values did."
      ) { $0.parts?.valueChange },
      .number(
        "availability", Phrase(zh: "其中：数据增减", en: "Of it: availability"), .signed(2),
        meaning: "What data did that became or ceased to be available."
      ) { $0.parts?.availabilityChange },
      .number(
        "rank_gain", Phrase(zh: "名次变化", en: "Ranks won"), .signedCount,
        meaning: "Rank before minus rank after."
      ) { $0.parts.map { Double($0.rankGain) } },
    ]
    return RowShape(columns)
  }

  /// Score, band and rank of one period.
  private static func side(
    _ key: String, _ period: Phrase, _ reader: Reader,
    _ row: @escaping @Sendable (ChangeRow) -> Int?
  ) -> [ReportColumn<ChangeRow>] {
    var columns: [ReportColumn<ChangeRow>] = [
      .number(
        "score_\(key)", Phrase(zh: "得分", en: "Score").remark(period), .fixed(2),
        meaning: "0 to 100, not rounded."
      ) { change in row(change).map { change.index.score($0) } }
    ]
    if reader == .programs {
      columns.append(
        .id(
          "band_\(key)", Phrase(zh: "等级编号", en: "Band id").remark(period),
          meaning: "Id of the band."
        ) { change in
          row(change).flatMap { change.index.band($0) }
            .flatMap { change.index.model.bands[at: $0]?.id }
        })
    }
    columns += [
      .text(
        "band_label_\(key)", Phrase(zh: "等级", en: "Band").remark(period),
        meaning: "The band's name."
      ) { change in
        row(change).flatMap { change.index.band($0) }.flatMap { change.index.bands[at: $0] }
      },
      .count(
        "rank_\(key)", Phrase(zh: "名次", en: "Rank").remark(period),
        meaning: "Within the period, best 1."
      ) { change in row(change).flatMap { change.index.rank($0) } },
    ]
    return columns
  }
}

/// One customer in two periods.
struct ChangeRow: Sendable {
  let index: EvaluationIndex
  let customer: Int
  /// Positions in the rows.
  let before: Int?
  let after: Int?

  /// Nil without a score in both.
  var parts: CustomerChange? { index.changes[customer] }
  var change: Double? { parts?.change }
}
