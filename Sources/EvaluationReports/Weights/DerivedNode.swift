import BilingualText
import IndicatorEvaluation
import ObjectiveWeights
import PairwiseComparisons
import ReportForms

/// A node whose weights were derived, with what its parts are called.
struct DerivedNode: Sendable {
  let node: WeightedNode
  let derivation: WeightDerivation
  /// Ids of the children.
  let children: [String]
  let names: ModelNames
  let periods: [String]

  /// One for each source.
  var sources: [DerivedSource] {
    let shares: [Double]?
    let coefficients: [Double?]
    if case .combined(let findings) = derivation.origin {
      (shares, coefficients) = (findings.shares, findings.coefficients)
    } else {
      (shares, coefficients) = (nil, [])
    }
    return derivation.sources.indices.map { position in
      DerivedSource(
        whole: self, derivation: derivation.sources[position], share: shares?[at: position],
        coefficient: coefficients[at: position] ?? nil)
    }
  }

  var rule: CombinationRule? {
    if case .combined(let findings) = derivation.origin { findings.rule } else { nil }
  }
}

/// One of the weightings that a node's weights were made of.
struct DerivedSource: Sendable {
  let whole: DerivedNode
  let derivation: WeightDerivation
  let share: Double?
  let coefficient: Double?

  var objective: ObjectiveFindings? {
    if case .objective(let findings) = derivation.origin { findings } else { nil }
  }

  var bestWorst: BestWorstFindings? {
    if case .bestWorst(let findings) = derivation.origin { findings } else { nil }
  }

  var fuzzy: FuzzyFindings? {
    if case .fuzzy(let findings) = derivation.origin { findings } else { nil }
  }

  /// Least and largest weight of each child, where the method knows them.
  var intervals: [ClosedRange<Double>]? { bestWorst?.intervals ?? fuzzy?.intervals }

  /// What it is called in files and results.
  var kind: String { derivation.kind }

  /// The period whose rows were looked at; nil for all.
  var period: String? { objective?.source.period.flatMap { whole.periods[at: $0] } }

  /// In a few words.
  var phrase: Phrase {
    switch derivation.origin {
    case .given: return Phrase(zh: "给定权重", en: "given")
    case .equal: return Phrase(zh: "等权", en: "equal")
    case .judged(let set): return Phrase(zh: "判断 \(set)", en: "judgments \(set)")
    case .fuzzy(let findings):
      return Phrase(zh: "模糊判断 \(findings.set)", en: "fuzzy judgments \(findings.set)")
        .remark(Phrase(zh: findings.method.explanation.zh, en: findings.method.rawValue))
    case .bestWorst(let findings):
      return Phrase(zh: "最优最劣法", en: "best-worst").remark(findings.source.model.explanation)
    case .objective(let findings):
      let method = findings.source.method
      return Phrase(zh: method.explanation.zh, en: method.name)
    case .combined(let findings): return findings.rule.explanation
    }
  }

  /// What was looked at, for weights from data.
  var basisPhrase: Phrase? {
    objective.map { findings in
      let span = period.map { Phrase(zh: "评价期 \($0)", en: "period \($0)") }
      let rows = Phrase(zh: "\(findings.rows) 行", en: "\(findings.rows) rows")
      let basis = findings.source.basis.explanation
      return Phrase(
        zh: "\(basis.zh)，\(span?.zh ?? "全部数据")，\(rows.zh)",
        en: "\(basis.en), \(span?.en ?? "all data"), \(rows.en)")
    }
  }
}

extension HierarchyWeights {
  /// Nodes whose weights no single set of judgments gave.
  func derived(names: ModelNames, of model: EvaluationModel) -> [DerivedNode] {
    nodes.compactMap { node in
      node.derivation.map { derivation in
        DerivedNode(
          node: node, derivation: derivation,
          children: node.children.compactMap { nodes[at: $0]?.id }, names: names,
          periods: model.periods.map(\.id))
      }
    }
  }
}

extension WeightsReport {
  /// Nodes whose weights no single set of judgments gave.
  var derived: [DerivedNode] { weights.derived(names: names, of: model) }
}

extension JSONField {
  /// Where weights come from that no single set of judgments gave.
  static func derivations(_ derived: @escaping @Sendable (Value) -> [DerivedNode]) -> JSONField {
    JSONField(
      "derivations",
      "Nodes whose weights come from data, from several sources or from judgments of a best and a worst.",
      .list(of: .derivation), derived)
  }
}

extension WeightDerivation {
  /// What it is called in files and results.
  var kind: String {
    switch origin {
    case .given: "given"
    case .equal: "equal"
    case .judged: "judged"
    case .fuzzy: "fuzzy"
    case .bestWorst: "best-worst"
    case .objective: "objective"
    case .combined: "combined"
    }
  }
}
