import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses
import Statistics

/// `items`: satisfaction by aspect, with its importance and quadrant, or what is perceived less what
/// was expected.
package struct ItemsAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    ItemsResult.kind,
    Phrase(
      zh: "各项目的满意度、重要性与象限，或期望差距",
      en: "satisfaction by aspect, importance and quadrants, or the gap to what was expected"))

  package var common = CommonKeys()
  private var performance: Keyed<String>?
  private var expectation: Keyed<String>?
  private var items: [ItemSyntax] = []
  private var importance: ImportanceSyntax?
  private var crosshair: ImportanceQuadrants.Crosshair = .mean
  private var dimensions: [Named<[Positioned<String>]>] = []
  private var weights: Keyed<[Named<Double>]>?

  package init() {}

  @SyntaxFields<ItemsAnalysis> package static var fields: [SyntaxField<ItemsAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField.required(
      "performance", Phrase(zh: "评价所在列，* 代表项目", en: "The columns of answers; `*` is the item."),
      SyntaxShape<String>.column.keyed
    ) { $0.performance = $1 }
    SyntaxField(
      "items", Phrase(zh: "项目", en: "The items, by id, with their names."), .items,
      absence: Phrase(zh: "所有符合的列", en: "every column that fits")
    ) { $0.items = $1 }
    SyntaxField(
      "importance", Phrase(zh: "重要性", en: "How important each is."), ImportanceSyntax.shape
    ) { $0.importance = $1 }
    SyntaxField(
      "crosshair", Phrase(zh: "象限分界", en: "Where high and low part."), CrosshairSyntax.shape,
      absence: "mean"
    ) { $0.crosshair = $1 }
    SyntaxField(
      "expectation", Phrase(zh: "期望所在列，* 代表项目", en: "What was expected; gives the gaps."),
      SyntaxShape<String>.column.keyed
    ) { $0.expectation = $1 }
    SyntaxField(
      "dimensions", Phrase(zh: "期望差距的维度", en: "Of the gaps: the items of each dimension."),
      SyntaxShape<[Named<[Positioned<String>]>]>.names(
        of: .list(of: SyntaxShape<String>.id.positioned)
      ) { Phrase(zh: "维度 `\($0)`", en: "the dimension `\($0)`") }
    ) { $0.dimensions = $1 }
    SyntaxField(
      "weights", Phrase(zh: "各维度的权重，和为 1", en: "Of the dimensions; they sum to 1."),
      SyntaxShape<[Named<Double>]>.names(of: .number) {
        Phrase(zh: "`\($0)` 的权重", en: "the weight of `\($0)`")
      }.keyed
    ) { $0.weights = $1 }
    shared(
      CommonFields.by, CommonFields.rows, CommonFields.period, CommonFields.compare,
      CommonFields.confidence, CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table), let performance else { return nil }
    let items = items.isEmpty ? context.items(performance, in: table) : items
    guard !items.isEmpty else {
      context.findings.error(
        .itemsMissing, at: performance.position,
        Phrase(
          zh: "没有符合 `\(performance.value)` 的列", en: "no column fits `\(performance.value)`"))
      return nil
    }
    guard let names = context.columns(performance, of: items, in: table) else { return nil }
    let columns = names.map { context.scores($0, in: table) }
    let condition = context.rows(common, in: table)
    if let expectation {
      guard let names = context.columns(expectation, of: items, in: table) else { return nil }
      return gaps(
        items, perceived: columns, expected: names.map { context.scores($0, in: table) },
        TableQuery(table: table, columns: [], condition: condition), &context)
    }
    guard let source = source(of: items, in: table, &context) else { return nil }
    guard let groups = context.grouping(common, in: table),
      context.hasGroups(common, for: "compare", at: common.compare?.key)
    else { return nil }
    var query = TableQuery(
      table: table, columns: columns.map(\.demand), group: groups.key, condition: condition)
    query.columns += source.columns.map(\.demand)
    return ItemsTask(
      items: items, performance: columns, source: source, crosshair: crosshair, query: query,
      labels: groups.labels, common: common)
  }

  private func source(
    of items: [ItemSyntax], in table: Int, _ context: inout AnalysisContext
  ) -> ImportanceSource? {
    guard let importance else { return .some(ImportanceSource.none) }
    if let way = importance.origin.derived {
      guard let overall = importance.overall else {
        context.findings.missingKey(
          "with", in: Phrase(zh: "`importance`", en: "`importance`"),
          at: importance.originKey ?? SourcePosition(line: 1, column: 1))
        return nil
      }
      guard context.has(overall.value, at: overall.position, in: table) else { return nil }
      return .derived(way, context.scores(overall.value, in: table))
    }
    guard let pattern = importance.columns else {
      context.findings.missingKey(
        "columns", in: Phrase(zh: "`importance`", en: "`importance`"),
        at: importance.originKey ?? SourcePosition(line: 1, column: 1))
      return nil
    }
    guard
      let names = context.columns(pattern, of: items, in: table, code: .importanceColumn)
    else { return nil }
    let columns = names.map { context.scores($0, in: table) }
    return importance.origin == .ranks
      ? .ranks(columns, importance.ranking, pattern.key) : .stated(columns)
  }

  private func gaps(
    _ items: [ItemSyntax], perceived: [ScoreColumn], expected: [ScoreColumn],
    _ query: TableQuery, _ context: inout AnalysisContext
  ) -> (any AnalysisTask)? {
    var groups: [[Int]] = []
    for dimension in dimensions {
      var positions: [Int] = []
      for item in dimension.value ?? [] {
        if let position = items.firstIndex(where: { $0.id == item.value }) {
          positions.append(position)
        } else {
          context.findings.unknown(
            .itemsMissing,
            Phrase(zh: "未知的项目 `\(item.value)`", en: "unknown item `\(item.value)`"),
            item.value, at: item.position, among: items.map(\.id))
          return nil
        }
      }
      groups.append(positions)
    }
    var shares: [Double]?
    if let weights {
      let known = Dictionary(
        weights.value.compactMap { entry in entry.value.map { (entry.name, $0) } },
        uniquingKeysWith: { first, _ in first })
      for entry in weights.value where !dimensions.contains(where: { $0.name == entry.name }) {
        context.findings.unknown(
          .groupUnknown,
          Phrase(zh: "未知的维度 `\(entry.name)`", en: "unknown dimension `\(entry.name)`"),
          entry.name, at: entry.key, among: dimensions.map(\.name))
        return nil
      }
      let given = dimensions.map { known[$0.name] ?? 0 }
      let total = given.reduce(0, +)
      guard abs(total - 1) <= CompositeIndex.weightTolerance else {
        context.findings.error(
          .indexWeightsSum, at: weights.key,
          Phrase(
            zh: "权重之和为 \(shortNumber(total * 100))%，不等于 100%",
            en: "the weights sum to \(shortNumber(total * 100)) %, not to 100 %"))
        return nil
      }
      shares = given
    }
    var query = query
    query.columns = (perceived + expected).map(\.demand)
    return GapTask(
      items: items, perceived: perceived, expected: expected, dimensions: dimensions.map(\.name),
      groups: groups, weights: shares, query: query, common: common)
  }
}

/// `mean`, `median`, or `{importance: …, performance: …}`.
enum CrosshairSyntax {
  private struct Fixed: Sendable {
    var importance = 0.0
    var performance = 0.0
  }

  static let shape: SyntaxShape<ImportanceQuadrants.Crosshair> = {
    let word = SyntaxShape<String>.choice(
      among: [
        SyntaxChoice("mean", Phrase(zh: "平均值", en: "at the means")),
        SyntaxChoice("median", Phrase(zh: "中位数", en: "at the medians")),
      ]
    ).map { $0 == "median" ? ImportanceQuadrants.Crosshair.median : .mean }
    let fixed = SyntaxShape<Fixed>.mapping(
      Fixed(), called: Phrase(zh: "象限分界", en: "the crosshair")
    ) {
      SyntaxField.required(
        "importance", Phrase(zh: "重要性分界", en: "Of the importance."), SyntaxShape<Double>.number
      ) { $0.importance = $1 }
      SyntaxField.required(
        "performance", Phrase(zh: "满意度分界", en: "Of the performance."),
        SyntaxShape<Double>.plainNumber
      ) { $0.performance = $1 }
    }.map {
      ImportanceQuadrants.Crosshair.fixed(
        importance: $0.importance, performance: $0.performance)
    }
    return .scalar(word, or: fixed)
  }()
}
