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

  package init() {}

  @SyntaxFields<DistributionAnalysis>
  package static var fields: [SyntaxField<DistributionAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField.required(
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
    shared(
      CommonFields.by, CommonFields.rows, CommonFields.period, CommonFields.compare,
      CommonFields.confidence, CommonFields.population, CommonFields.leastBase,
      CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table), let column else { return nil }
    if order != nil || otherBelow != nil || !context.isColumn(column.value, of: table) {
      guard let key = context.group(column, in: table) else { return nil }
      return CategoriesTask(
        key: key, otherBelow: otherBelow?.value ?? 0,
        query: TableQuery(
          table: table, columns: [], group: key, condition: context.rows(common, in: table)),
        labels: context.labels(of: key), common: common)
    }
    guard let found = context.scale(of: column, in: table) else { return nil }
    let group = common.by.map { context.group($0, in: table) }
    if case .some(.none) = group { return nil }
    if let compare = common.compare, common.by == nil {
      context.findings.missingKey(
        "by", in: Phrase(zh: "含 `compare` 的分析", en: "an analysis with `compare`"),
        at: compare.key)
      return nil
    }
    let query = TableQuery(
      table: table, columns: [found.demand], group: group ?? nil,
      condition: context.rows(common, in: table))
    return DistributionTask(
      scale: found.scale, demand: found.demand, query: query,
      labels: query.group.map { context.labels(of: $0) } ?? [:], common: common)
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
    ]
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
