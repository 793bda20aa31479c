import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `distribution`: what was answered to a question, with the net score and its interval.
package struct DistributionAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    DistributionResult.kind,
    Phrase(
      zh: "回答分布、净得分与均值，可分组、可比较两组",
      en: "what was answered: shares, net score, mean, by group, two groups compared"))

  package var common = CommonKeys()
  private var column: Keyed<String>?
  private var order: Keyed<String>?
  private var otherBelow: Keyed<Double>?
  private var edges: Keyed<[Double]>?
  private var closed = ValueBins.Closed.left
  private var given = GivenAnswersSyntax()

  package init() {}

  @SyntaxFields<DistributionAnalysis>
  package static var fields: [SyntaxField<DistributionAnalysis>] {
    shared(CommonFields.label, CommonFields.tableOfSome)
    SyntaxField(
      "column",
      Phrase(
        zh: "答案所在列；`class`、客户字段或任何文本列给出各项数量",
        en: "The column with the answers; `class`, a field or a column of texts is counted."),
      SyntaxShape<String>.column.keyed
    ) { $0.column = $1 }
    SyntaxField(
      "order", Phrase(zh: "按数量排列各文本", en: "Counts texts, the most frequent first."),
      SyntaxShape<String>.choice(
        among: [SyntaxChoice("frequency", Phrase(zh: "按数量", en: "the most frequent first"))]
      ).keyed
    ) { $0.order = $1 }
    SyntaxField(
      "other", Phrase(zh: "占比低于此值的并入“其他”", en: "Texts with a smaller share go into the rest."),
      SyntaxShape<Double>.number.keyed
    ) { $0.otherBelow = $1 }
    SyntaxField(
      "bins", Phrase(zh: "数值分段的界限，递增", en: "Edges between classes of numbers, rising."),
      SyntaxShape.list(of: SyntaxShape<Double>.plainNumber).keyed
    ) { $0.edges = $1 }
    SyntaxField(
      "closed", Phrase(zh: "界限上的值归哪一段", en: "Which class a number on an edge belongs to."),
      SyntaxShape<ValueBins.Closed>.rawValue {
        $0 == .left
          ? Phrase(zh: "归上面一段", en: "the one above") : Phrase(zh: "归下面一段", en: "the one below")
      }, absence: "left"
    ) { $0.closed = $1 }
    givenFields
    shared(
      CommonFields.by, CommonFields.rows, CommonFields.period, CommonFields.compare,
      CommonFields.confidence, CommonFields.population, CommonFields.leastBase,
      CommonFields.expect)
  }

  /// Answers without a table.
  @SyntaxFields<DistributionAnalysis>
  private static var givenFields: [SyntaxField<DistributionAnalysis>] {
    SyntaxField(
      "answers",
      Phrase(
        zh: "没有表时：答案标度，与 `counts` 或 `shares` 合用",
        en: "Without a table: the answer scale, with `counts` or `shares`."),
      SyntaxShape<String>.id.keyed
    ) { $0.given.answers = $1 }
    SyntaxField(
      "counts",
      Phrase(zh: "没有表时：各级答案的份数", en: "Without a table: how often each level was answered."),
      SyntaxShape<[Named<Int>]>.names(of: .integer(0...1_000_000_000_000)) {
        Phrase(zh: "`\($0)` 的份数", en: "the count of `\($0)`")
      }.keyed
    ) { $0.given.counts = $1 }
    SyntaxField(
      "shares",
      Phrase(zh: "没有表时：已发布的各级占比", en: "Without a table: the share of each level as published."),
      SyntaxShape<[Named<PublishedPercentage>]>.names(of: .percentage) {
        Phrase(zh: "`\($0)` 的占比", en: "the share of `\($0)`")
      }.keyed
    ) { $0.given.shares = $1 }
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    if given.place != nil { return given.task(common, in: &context) }
    guard let name = common.table else {
      context.findings.missingKey(
        "table", in: Phrase(zh: "该分析", en: "the analysis"), at: context.place)
      return nil
    }
    guard let column else {
      context.findings.missingKey(
        "column", in: Phrase(zh: "该分析", en: "the analysis"), at: context.place)
      return nil
    }
    guard let table = context.table(name) else { return nil }
    if let edges { return bins(edges, of: column, in: table, &context) }
    if order != nil || otherBelow != nil || !context.isColumn(column.value, of: table) {
      guard let key = context.group(column, in: table) else { return nil }
      return CategoriesTask(
        key: key, otherBelow: otherBelow?.value ?? 0,
        query: TableQuery(
          table: table, columns: [], group: key, condition: context.rows(common, in: table)),
        labels: context.labels(of: key), common: common)
    }
    guard let found = context.scale(of: column, in: table) else { return nil }
    guard let groups = context.grouping(common, in: table),
      context.hasGroups(common, for: "compare", at: common.compare?.key)
    else { return nil }
    let query = TableQuery(
      table: table, columns: [found.demand], group: groups.key,
      condition: context.rows(common, in: table))
    return DistributionTask(
      scale: found.scale, demand: found.demand, query: query,
      labels: groups.labels, common: common)
  }
}

extension DistributionAnalysis {
  private func bins(
    _ edges: Keyed<[Double]>, of column: Keyed<String>, in table: Int,
    _ context: inout AnalysisContext
  ) -> (any AnalysisTask)? {
    guard let demand = context.number(column, in: table) else { return nil }
    guard let groups = context.grouping(common, in: table) else { return nil }
    do throws(AnalysisError) {
      let bins = try ValueBins(edges: edges.value, closed: closed)
      let query = TableQuery(
        table: table, columns: [demand], group: groups.key,
        condition: context.rows(common, in: table))
      return BinsTask(
        bins: bins, demand: demand, query: query,
        labels: groups.labels, common: common)
    } catch {
      context.findings.error(.valueOutOfRange, at: edges.position, error.explanation)
      return nil
    }
  }
}

/// A distribution whose names are found.
struct DistributionTask: AnalysisTask {
  let scale: AnswerScale
  let demand: ColumnDemand
  let query: TableQuery
  /// Of groups, by their ids.
  let labels: [String: Label]
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] {
    [
      "base", "unanswered", "net", "net_lower", "net_upper", "top", "bottom", "mean",
    ] + (query.group == nil ? [] : ["chi_square", "chi_square_p", "cramers_v"])
  }

  func tally(ofQuery position: Int) -> any TableTally {
    DistributionTally(query, demand, levels: scale.levels.count)
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let tally = tallies.first as? DistributionTally else { return nil }
    var all: AnswerDistribution?
    var groups: [DistributionResult.Group] = []
    for (group, counts) in tally.counted {
      // A population is that of all rows, not of one of their groups.
      let population = group == nil ? common.population?.value : nil
      do throws(AnalysisError) {
        let answers = try AnswerDistribution(counts, on: scale, population: population)
        if let group {
          groups.append(.init(id: group, label: labels[group] ?? Label(), answers: answers))
        } else {
          all = answers
        }
      } catch {
        findings.error(
          .populationBelowBase, at: common.population?.position,
          Phrase(
            zh: "总体 \(population ?? 0) 小于样本数 \(counts.base)",
            en: "the population \(population ?? 0) is below the base of \(counts.base)"))
        return nil
      }
    }
    guard let all else { return nil }
    var compared: [Int] = []
    for name in common.compare?.value ?? [] {
      guard let position = groups.firstIndex(where: { $0.id == name.value }) else {
        findings.unknown(
          .groupUnknown,
          Phrase(zh: "未知的组 `\(name.value)`", en: "unknown group `\(name.value)`"), name.value,
          at: name.position, among: groups.map(\.id))
        return nil
      }
      compared.append(position)
    }
    return DistributionResult(
      all: all, groups: groups,
      compared: compared.count == 2 ? (compared[0], compared[1]) : nil, confidence: common.level,
      leastBase: common.leastBase)
  }
}
