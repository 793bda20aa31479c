import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioAnalyses
import ScenarioData
import ScenarioShape

extension ScenarioReader {
  /// `answers`, `tables` and `analyses`, as they are written.
  mutating func readAnalyses(_ fields: Fields) -> AnalysesSyntax {
    let keys = AnalysesSyntax.fields.map(\.key.key)
    let entries = keys.compactMap { fields[$0] }
    let shape = SyntaxShape.mapping(AnalysesSyntax()) { AnalysesSyntax.fields }
    let node = SourceNode.mapping(entries, fields.position)
    return read(shape, node, called: "`analyses`", key: fields.position) ?? AnalysesSyntax()
  }

  /// Their second step: the names in answers and tables are found.
  mutating func plan(_ syntax: AnalysesSyntax, data: DataPlan) -> AnalysisPlan {
    AnalysisPlan(syntax, data: data, &findings)
  }

  /// `from` of an indicator.
  mutating func readSource(_ entry: SourceNode.Entry, of indicator: Indicator) {
    guard
      let syntax = read(
        IndicatorSourceSyntax.shape, entry.value, called: Phrase("`from`"), key: entry.keyPosition),
      let analysis = syntax.analysis, let measure = syntax.measure
    else { return }
    indicatorSources.append(
      IndicatorSource(
        indicator: indicator.id, isPercent: indicator.isPercent, analysis: analysis,
        measure: measure, leastBase: syntax.leastBase))
  }

  /// What computes the indicators that take their values from analyses.
  ///
  /// - Parameter plan: nil for a scenario without analyses.
  mutating func derivedIndicators(_ plan: AnalysisPlan?) -> DerivedIndicators? {
    guard !indicatorSources.isEmpty else { return nil }
    guard let plan else {
      for source in indicatorSources {
        findings.error(
          .fromAnalysisUnknown, at: source.analysis.position,
          Phrase(zh: "场景没有 `analyses`", en: "the scenario has no `analyses`"))
      }
      return nil
    }
    return plan.derivedIndicators(indicatorSources, &findings)
  }

  /// Reads a construct by its shape.
  mutating func read<Value>(
    _ shape: SyntaxShape<Value>, _ node: SourceNode, called name: Phrase, key: SourcePosition
  ) -> Value? {
    shape.read(node, SyntaxPlace(name, key: key), &findings)
  }
}
