public import BilingualText
import DelimitedText
public import ReportForms
import ScenarioShape

/// The results of a scenario's analyses.
public struct AnalysesReport: Report {
  let title: Label
  let id: String
  let analyses: [FinishedAnalysis]

  public static let schemaName = "ahp-analyses/1"

  /// - Parameters:
  ///   - title: Of the scenario.
  ///   - id: Of the scenario.
  public init(_ run: AnalysisRun, title: Label, id: String) {
    self.title = title
    self.id = id
    analyses = run.analyses
  }

  public static let meaning = "What a scenario's analyses of its tables gave."

  @JSONFields<AnalysesReport> public static var fields: [JSONField<AnalysesReport>] {
    JSONField("id", "Of the scenario.", .string) { $0.id }
    JSONField("title", "Of the scenario.", .phrase) { Phrase($0.title, id: $0.id) }
    JSONField("analyses", "In the order of the scenario.", .list(of: analysis)) { $0.analyses }
  }

  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(
      Phrase(title, id: id.isEmpty ? "analyses" : id), level: 1)
    for analysis in analyses {
      document.heading(Phrase(analysis.label, id: analysis.name), level: 2)
      analysis.result.write(to: &document)
    }
    return document
  }

  /// One row a measure: analysis, group, measure, value, interval, base.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    MeasureRow.columns.csv(
      analyses.flatMap { analysis in
        analysis.result.measures.map { MeasureRow(analysis: analysis.name, measure: $0) }
      }, in: language, format)
  }

  private static var analysis: JSONShape<FinishedAnalysis> {
    .object("analysis") {
      JSONField("id", "Its name in the scenario.", .string) { $0.name }
      JSONField("kind", "What is asked.", .choice(AnalysisRegistry.kinds.map(\.choice.word))) {
        $0.kind
      }
      JSONField("label", "What people read.", .phrase) { Phrase($0.label, id: $0.name) }
      JSONField(
        "measures", "Its figures, as in CSV.", .list(of: MeasureRow.columns.json)
      ) { analysis in
        analysis.result.measures.map { MeasureRow(analysis: analysis.name, measure: $0) }
      }
      JSONField("result", "By its kind.", result) { $0.result }
    }
  }

  /// The result of any kind, told apart by `kind` beside it.
  private static var result: JSONShape<any AnalysisResult> {
    JSONShape(schema: .any(AnalysisRegistry.kinds.map(\.schema))) { result, writer in
      write(result, to: &writer)
    }
  }

  private static func write<Result: AnalysisResult>(
    _ result: Result, to writer: inout JSONWriter
  ) {
    Result.shape.write(result, &writer)
  }
}

/// A measure with the analysis that it is of.
struct MeasureRow: Sendable {
  let analysis: String
  let measure: Measure

  static let columns = RowShape<MeasureRow>([
    .id("analysis", Phrase(zh: "分析", en: "Analysis"), meaning: Phrase(zh: "名称", en: "Its name.")) {
      $0.analysis
    },
    .id(
      "group", Phrase(zh: "组", en: "Group"), meaning: Phrase(zh: "空为全部", en: "Null for all rows.")
    ) {
      $0.measure.group
    },
    .id("measure", Phrase(zh: "指标值", en: "Measure"), meaning: Phrase(zh: "名称", en: "Its key.")) {
      $0.measure.key
    },
    .id(
      "unit", Phrase(zh: "单位", en: "Unit"),
      meaning: Phrase(zh: "count、share 或 points", en: "count, share (of 1) or points (0…100).")
    ) { $0.measure.unit.rawValue },
    .number(
      "value", Phrase(zh: "数值", en: "Value"), .significant(6),
      meaning: Phrase(zh: "该指标值", en: "Null where nobody answered.")
    ) { $0.measure.value },
    .number(
      "lower", Phrase(zh: "下限", en: "From"), .significant(6),
      meaning: Phrase(zh: "区间下限", en: "Lower end of its interval.")
    ) { $0.measure.lower },
    .number(
      "upper", Phrase(zh: "上限", en: "To"), .significant(6),
      meaning: Phrase(zh: "区间上限", en: "Upper end of its interval.")
    ) { $0.measure.upper },
    .count(
      "base", Phrase(zh: "样本数", en: "Base"),
      meaning: Phrase(zh: "所依据的答案数", en: "The answers it rests on.")
    ) { $0.measure.base },
  ])
}
