import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `figures`: whether figures that others published hold together.
package struct FiguresAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    FiguresResult.kind,
    Phrase(zh: "核对他人发表的数字", en: "whether figures that others published hold together"))

  package var common = CommonKeys()
  private var statements: [FiguresResult.Statement] = []

  package init() {}

  @SyntaxFields<FiguresAnalysis> package static var fields: [SyntaxField<FiguresAnalysis>] {
    shared(CommonFields.label)
    statement(
      "sum", Phrase(zh: "合计：`{what, total, parts}`", en: "A total and its parts."),
      SumSyntax.shape)
    statement(
      "same", Phrase(zh: "同一数字：`{what, values}`", en: "One figure in several places."),
      SameSyntax.shape)
    statement(
      "share",
      Phrase(zh: "占比：`{what, part, whole, percent}`", en: "A part, a whole, a percentage."),
      ShareSyntax.shape)
    statement(
      "percentages", Phrase(zh: "百分比与基数：`{what, values, base}`", en: "Percentages of one base."),
      PercentagesSyntax.shape)
    statement(
      "table", Phrase(zh: "带合计的表：`{what, rows, columns, cells}`", en: "Cells with their margins."),
      FigureTableSyntax.shape)
    statement(
      "bands",
      Phrase(zh: "区间划分：`{what, range, bands}`", en: "Bands of values: their gaps and overlaps."),
      BandsSyntax.shape)
    shared(CommonFields.expect)
  }

  private static func statement(
    _ key: String, _ meaning: Phrase, _ shape: SyntaxShape<FiguresResult.Statement?>
  ) -> SyntaxField<FiguresAnalysis> {
    SyntaxField(key, meaning, SyntaxShape<[FiguresResult.Statement?]>.list(of: shape)) {
      $0.statements += $1.compactMap { $0 }
    }
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    FiguresTask(statements: statements, common: common)
  }
}

/// Statements about figures; they stand in the scenario itself.
struct FiguresTask: AnalysisTask {
  let statements: [FiguresResult.Statement]
  let common: CommonKeys

  var queries: [TableQuery] { [] }
  var measureKeys: [String] { ["statements", "failing"] }

  func tally(ofQuery position: Int) -> any TableTally { NoRows() }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? { FiguresResult(statements) }
}
