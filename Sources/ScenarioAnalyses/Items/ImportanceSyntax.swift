import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses

/// Where the importance of items comes from, as it is written.
struct ImportanceSyntax: Sendable {
  /// The words of `from`.
  enum Origin: String, Sendable, CaseIterable {
    case stated, ranks, correlation
    case rankCorrelation = "rank-correlation"
    case regression
    case relativeWeights = "relative-weights"

    /// The way to derive it from an overall answer; nil where customers said it themselves.
    var derived: DerivedImportance? { DerivedImportance(rawValue: rawValue) }

    var meaning: Phrase {
      switch self {
      case .stated: Phrase(zh: "客户直接回答的重要性", en: "what customers said, the mean of `columns`")
      case .ranks: Phrase(zh: "客户排序换算为权重", en: "weights from the ranks in `columns`")
      case .correlation: Phrase(zh: "与总体评价的相关系数", en: "correlation with an overall answer")
      case .rankCorrelation: Phrase(zh: "与总体评价的秩相关", en: "rank correlation with it")
      case .regression: Phrase(zh: "标准化回归系数", en: "standardised regression coefficients")
      case .relativeWeights: Phrase(zh: "相对权重", en: "relative weights (Johnson 2000)")
      }
    }
  }

  var origin = Origin.correlation
  var originKey: SourcePosition?
  var columns: Keyed<String>?
  var overall: Keyed<String>?
  var ranking = RankWeights.centroid

  static let shape: SyntaxShape<ImportanceSyntax> = .mapping(
    ImportanceSyntax(), called: Phrase(zh: "重要性", en: "the importance")
  ) {
    SyntaxField.required(
      "from", Phrase(zh: "来源", en: "Where it comes from."),
      SyntaxShape<Origin>.rawValue { $0.meaning }.keyed
    ) {
      $0.origin = $1.value
      $0.originKey = $1.key
    }
    SyntaxField(
      "columns", Phrase(zh: "重要性或名次所在列，* 代表项目", en: "With `stated` and `ranks`; `*` is the item."),
      SyntaxShape<String>.column.keyed
    ) { $0.columns = $1 }
    SyntaxField(
      "with", Phrase(zh: "总体评价所在列", en: "The column with the overall answer."),
      SyntaxShape<String>.column.keyed
    ) { $0.overall = $1 }
    SyntaxField(
      "weights", Phrase(zh: "名次换算权重的方法", en: "How ranks become weights."), .rawValue,
      absence: "roc"
    ) { $0.ranking = $1 }
  }
}
