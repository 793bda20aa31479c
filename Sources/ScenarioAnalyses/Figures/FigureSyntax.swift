import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses

private typealias Statement = FiguresResult.Statement

private let numbers = SyntaxShape<[Double]>.list(of: SyntaxShape<Double>.number)

/// What a statement is about.
private func whatField<Whole>(
  _ set: @escaping @Sendable (inout Whole, String) -> Void
) -> SyntaxField<Whole> {
  .required("what", Phrase(zh: "内容", en: "What it is about."), SyntaxShape<String>.text, set)
}

/// `{what, total, parts}`
struct SumSyntax: Sendable {
  private var what = ""
  private var total = 0.0
  private var parts: [Double] = []

  static let shape: SyntaxShape<FiguresResult.Statement?> = SyntaxShape.mapping(
    SumSyntax(), called: Phrase(zh: "合计", en: "a sum")
  ) {
    whatField { $0.what = $1 }
    SyntaxField.required("total", Phrase(zh: "合计", en: "As published."), .number) { $0.total = $1 }
    SyntaxField.required("parts", Phrase(zh: "各部分", en: "As published."), numbers) { $0.parts = $1 }
  }.map { Statement($0.what, PublishedSum(total: $0.total, parts: $0.parts)) }
}

/// `{what, values}`
struct SameSyntax: Sendable {
  private var what = ""
  private var values: [Double] = []

  static let shape: SyntaxShape<FiguresResult.Statement?> = SyntaxShape.mapping(
    SameSyntax(), called: Phrase(zh: "同一数字", en: "the same figure")
  ) {
    whatField { $0.what = $1 }
    SyntaxField.required("values", Phrase(zh: "各处的值", en: "Where it stands."), numbers) {
      $0.values = $1
    }
  }.map { Statement($0.what, RepeatedFigure($0.values)) }
}

extension SyntaxShape<PublishedPercentage> {
  /// `0.193%`: the places count.
  static var percentage: SyntaxShape {
    SyntaxShape(.text) { node, place, findings in
      if let found = node.text.flatMap({ PublishedPercentage($0) }) { return found }
      findings.expected(
        Phrase(zh: "百分比，如 `73.12%`", en: "a percentage such as `73.12%`"), for: place.name,
        at: node)
      return nil
    }
  }
}

/// `{what, part, whole, percent, approximately}`
struct ShareSyntax: Sendable {
  private var what = ""
  private var part = 0.0
  private var whole = 1.0
  private var percent: PublishedPercentage?
  private var approximately: ClosedRange<Double>?

  static let shape: SyntaxShape<FiguresResult.Statement?> = SyntaxShape.mapping(
    ShareSyntax(), called: Phrase(zh: "占比", en: "a share")
  ) {
    whatField { $0.what = $1 }
    SyntaxField.required("part", Phrase(zh: "部分", en: "As published."), .number) { $0.part = $1 }
    SyntaxField.required("whole", Phrase(zh: "总数", en: "As published."), .number) { $0.whole = $1 }
    SyntaxField.required("percent", Phrase(zh: "百分比", en: "As published."), .percentage) {
      $0.percent = $1
    }
    SyntaxField(
      "approximately", Phrase(zh: "总数为约数时的范围", en: "What a round whole may be."),
      SyntaxShape<ClosedRange<Double>>.interval
    ) { $0.approximately = $1 }
  }.map { share in
    share.percent.map {
      Statement(
        share.what,
        PublishedShare(
          part: share.part, whole: share.whole, percentage: $0,
          approximateWhole: share.approximately))
    }
  }
}

/// `{what, values, base}`
struct PercentagesSyntax: Sendable {
  private var what = ""
  private var values: [PublishedPercentage] = []
  private var base: Int?

  static let shape: SyntaxShape<FiguresResult.Statement?> = SyntaxShape.mapping(
    PercentagesSyntax(), called: Phrase(zh: "百分比与基数", en: "percentages of a base")
  ) {
    whatField { $0.what = $1 }
    SyntaxField.required(
      "values", Phrase(zh: "各百分比", en: "As published."),
      SyntaxShape<[PublishedPercentage]>.list(of: .percentage)
    ) { $0.values = $1 }
    SyntaxField(
      "base", Phrase(zh: "基数", en: "As published."),
      SyntaxShape<Int>.integer(1...2_000_000_000)
    ) { $0.base = $1 }
  }.map { Statement($0.what, $0.values, base: $0.base) }
}

/// `{what, rows, columns, cells}`
struct FigureTableSyntax: Sendable {
  private var what = ""
  private var rows: [Named<Int>] = []
  private var columns: [Named<Int>] = []
  private var cells: [[Int?]] = []

  private static let total = SyntaxShape<Int>.integer(0...1_000_000_000)

  /// A count; `~` for one that is not known.
  private static let cell: SyntaxShape<Int?> = SyntaxShape(
    .either([total.form, .empty])
  ) { node, place, findings in
    if node.isEmpty || node.text == "~" || node.text == "null" { return .some(nil) }
    return total.read(node, place, &findings).map { .some($0) }
  }

  private static func totals(_ chinese: String) -> SyntaxShape<[Named<Int>]> {
    .names(of: total) { Phrase(zh: "\(chinese) `\($0)`", en: "the total of `\($0)`") }
  }

  static let shape: SyntaxShape<FiguresResult.Statement?> = SyntaxShape.mapping(
    FigureTableSyntax(), called: Phrase(zh: "带合计的表", en: "a table with margins")
  ) {
    whatField { $0.what = $1 }
    SyntaxField.required("rows", Phrase(zh: "各行合计", en: "The total of each row."), totals("行")) {
      $0.rows = $1
    }
    SyntaxField.required(
      "columns", Phrase(zh: "各列合计", en: "The total of each column."), totals("列")
    ) { $0.columns = $1 }
    SyntaxField.required(
      "cells", Phrase(zh: "各格，未知写 ~", en: "Row by row; `~` where unknown."),
      SyntaxShape<[[Int?]]>.list(of: SyntaxShape<[Int?]>.list(of: cell))
    ) { $0.cells = $1 }
  }.checked { table, node, place, findings in
    if table.cells.count == table.rows.count,
      table.cells.allSatisfy({ $0.count == table.columns.count })
    {
      return true
    }
    findings.error(
      .valueOutOfRange, at: node.position,
      Phrase(
        zh: "`cells` 须有 \(table.rows.count) 行、每行 \(table.columns.count) 格",
        en: "`cells` needs \(table.rows.count) rows of \(table.columns.count)"))
    return false
  }.map { table in
    let rows = table.rows.map { $0.value ?? 0 }
    let columns = table.columns.map { $0.value ?? 0 }
    guard
      let published = try? PublishedTable(
        cells: table.cells, rowTotals: rows, columnTotals: columns)
    else { return nil }
    return Statement(
      table.what, published, rows: table.rows.map(\.name), columns: table.columns.map(\.name))
  }
}

/// `{what, range, bands}`
struct BandsSyntax: Sendable {
  private var what = ""
  private var range = 0.0...0.0
  private var bands: [BandSyntax] = []

  static let shape: SyntaxShape<FiguresResult.Statement?> = SyntaxShape.mapping(
    BandsSyntax(), called: Phrase(zh: "区间划分", en: "bands")
  ) {
    whatField { $0.what = $1 }
    SyntaxField.required(
      "range", Phrase(zh: "一切可能的取值：[下限, 上限]", en: "All values that can occur, `[from, to]`."),
      SyntaxShape<ClosedRange<Double>>.interval
    ) { $0.range = $1 }
    SyntaxField.required(
      "bands", Phrase(zh: "各区间", en: "As published."),
      SyntaxShape<[BandSyntax]>.list(of: BandSyntax.shape)
    ) { $0.bands = $1 }
  }.map { statement in
    Statement(
      statement.what, PublishedBands(statement.bands.map(\.published), in: statement.range),
      names: Dictionary(
        statement.bands.map { ($0.id, Phrase($0.label, id: $0.id)) },
        uniquingKeysWith: { first, _ in first }))
  }
}
