import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `stages`: how far cases got, from a grumble to a complaint.
package struct StagesAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    StagesResult.kind,
    Phrase(zh: "各级漏斗：从抱怨到投诉", en: "how far cases got, from a grumble to a complaint"))

  package var common = CommonKeys()
  private var column: Keyed<String>?

  package init() {}

  @SyntaxFields<StagesAnalysis> package static var fields: [SyntaxField<StagesAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField.required(
      "column",
      Phrase(zh: "状态所在列：各级由先到后", en: "The column with the state; its levels are the stages."),
      SyntaxShape<String>.column.keyed
    ) { $0.column = $1 }
    shared(
      CommonFields.rows, CommonFields.period, CommonFields.confidence, CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table), let column,
      let found = context.scale(of: column, in: table)
    else { return nil }
    return StagesTask(
      stages: found.scale.levels.map(\.name), demand: found.demand,
      query: TableQuery(
        table: table, columns: [found.demand], condition: context.rows(common, in: table)),
      common: common)
  }
}

/// Stages whose names are found.
struct StagesTask: AnalysisTask {
  let stages: [String]
  let demand: ColumnDemand
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { ["overall"] + stages }

  func tally(ofQuery position: Int) -> any TableTally {
    let demand = demand
    return RowTally(query, LevelCounts(levels: stages.count)) { chunk, rows, counts in
      let levels = chunk.levels(demand)
      for row in rows { counts.add(level: Int(levels[row])) }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let counts = (tallies.first as? RowTally<LevelCounts>)?.state,
      let funnel = try? StageFunnel(furthest: counts)
    else { return nil }
    return StagesResult(funnel, stages: stages, confidence: common.level)
  }
}
