import BilingualText
import Diagnostics
package import ScenarioShape

/// The kinds of analyses that there are: a line each.
package enum AnalysisRegistry {
  package static let kinds: [AnalysisKind] = [
    AnalysisKind(DistributionAnalysis.self),
    AnalysisKind(IndexAnalysis.self),
    AnalysisKind(ItemsAnalysis.self),
    AnalysisKind(RatesAnalysis.self),
    AnalysisKind(KanoAnalysis.self),
    AnalysisKind(ConcentrationAnalysis.self),
    AnalysisKind(AmountsAnalysis.self),
    AnalysisKind(CrossAnalysis.self),
    AnalysisKind(TrendAnalysis.self),
    AnalysisKind(ElasticityAnalysis.self),
    AnalysisKind(PackagesAnalysis.self),
    AnalysisKind(CompletenessAnalysis.self),
    AnalysisKind(ScheduleAnalysis.self),
    AnalysisKind(StagesAnalysis.self),
    AnalysisKind(RetentionAnalysis.self),
    AnalysisKind(RFMAnalysis.self),
    AnalysisKind(LifetimeValueAnalysis.self),
    AnalysisKind(WhatIfAnalysis.self),
    AnalysisKind(FiguresAnalysis.self),
  ]

  /// An analysis of any kind, told apart by the word of `kind`.
  package static let shape: SyntaxShape<any Analysis> = .variants(
    by: "kind", Phrase(zh: "分析种类", en: "What is asked."),
    called: Phrase(zh: "分析种类", en: "the kind"), unknown: .analysisKindUnknown,
    name: { Phrase(zh: "分析种类 `\($0)`", en: "the kind `\($0)`") }, kinds.map(\.variant))
}

/// A kind of analysis, whatever its type.
package struct AnalysisKind: Sendable {
  package let choice: SyntaxChoice
  package let variant: SyntaxVariant<any Analysis>
  /// Its keys.
  let form: SyntaxForm

  init<Kind: Analysis>(_ kind: Kind.Type) {
    choice = Kind.kind
    variant = SyntaxVariant(Kind.kind, Kind()) { Kind.fields }.map { $0 }
    form = .mapping(Kind.fields.map(\.key))
  }
}
