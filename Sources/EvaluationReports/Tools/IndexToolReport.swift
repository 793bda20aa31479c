public import BilingualText
public import IndicatorEvaluation
import RankingMethods
public import ReportForms
import ToolConventions

/// What COINr would show for a scenario's customers, and which of its conventions makes the difference:
/// what `ahp compare-tool coinr` shows.
///
/// Its conventions are taken over one after the other: how values become scores, what becomes of missing
/// ones, how children become their parent.
public struct IndexToolReport: Report {
  /// Scores of all rows once a convention has been taken over, with all before it.
  struct Step: Sendable {
    let convention: Convention
    let scores: [Double]
    /// Largest change of a score from the step before, among rows with both.
    let largestChange: Double
  }

  enum Convention: String, Sendable, CaseIterable {
    case normalisation, missing, aggregation
  }

  let model: EvaluationModel
  let names: ModelNames
  let period: Period?
  let ids: [String]
  let labels: [Phrase]
  /// Ours; NaN without a score.
  let ours: [Double]
  let steps: [Step]
  let range: ClosedRange<Double>
  /// Ids of leaves: constant ones, and those that COINr would be given as scores.
  let constant: [String]
  let scored: [String]
  /// Ids of nodes whose mean COINr does not have: it takes the arithmetic one.
  let replaced: [String]
  /// How far the ranks of rows with both scores agree; nil for fewer than two.
  let agreement: RankAgreement?

  /// COINr's.
  var theirs: [Double] { steps.last?.scores ?? [] }

  /// - Parameter period: position in the model's periods; nil for the last one.
  public init(_ result: EvaluationResult, period: Int? = nil) {
    let position = period ?? max(0, result.model.periods.count - 1)
    let rows = result.rows.period.indices.filter { result.rows.period[$0] == position }
    let nodes = result.weights.nodes
    let leaves = result.weights.leaves
    model = result.model
    names = ModelNames(result.model, nodes: nodes)
    self.period = result.model.periods[at: period ?? position]
    ids = rows.map { result.customers[at: result.rows.customer[$0]] ?? "-" }
    let customerNames = result.fields.customerNames
    labels = zip(rows, ids).map { row, id in
      Phrase(
        customerNames?[at: result.rows.customer[row]].flatMap { $0.isEmpty ? nil : $0 } ?? id)
    }
    ours = rows.map { result.rows.scores[$0] }

    // Texts and targets have no min and max of their own: COINr is given their scores.
    let indicators = leaves.map { leaf in
      result.model.indicators.first { $0.id == nodes[leaf].id }
    }
    let takesScores = indicators.map { $0.map(\.needsScores) ?? true }
    scored = zip(leaves, takesScores).filter { $0.1 }.map { nodes[$0.0].id }
    let columns = leaves.indices.map { leaf -> [Double?] in
      rows.map { row in
        let raw = result.rows.rawValues[leaf][row]
        guard !raw.isNaN else { return nil }
        let value = takesScores[leaf] ? result.rows.leafScores[leaf][row] : raw
        return value.isNaN ? nil : value
      }
    }
    let hierarchy = ToolHierarchy(parents: nodes.map(\.parent), local: nodes.map(\.local))
    let index = MinMaxIndex(
      columns: columns,
      isBenefit: indicators.enumerated().map { leaf, indicator in
        takesScores[leaf] || indicator?.direction != .cost
      }, hierarchy: hierarchy, means: nodes.map(\.aggregation.mean))
    range = index.range
    constant = index.constant.map { nodes[leaves[$0]].id }
    replaced = nodes.filter { !$0.children.isEmpty && !$0.aggregation.isKnownToIndices }.map(\.id)

    // Its scores, with ours where the policy for missing values gave one; then without these.
    let scaled = leaves.indices.map { leaf in
      rows.indices.map { row in
        index.scores[leaf][row]
          ?? (columns[leaf][row] == nil ? result.rows.leafScores[leaf][rows[row]] : .nan)
      }
    }
    let present = index.scores.map { $0.map { $0 ?? .nan } }
    var before = ours
    var steps: [Step] = []
    for (convention, scores) in [
      (Convention.normalisation, result.weights.nodeScores(scaled)[0]),
      (.missing, result.weights.nodeScores(present)[0]),
      (.aggregation, index.totals.map { $0 ?? .nan }),
    ] {
      let changes = zip(before, scores).map { abs($0 - $1) }.filter { !$0.isNaN }
      steps.append(
        Step(convention: convention, scores: scores, largestChange: changes.max() ?? 0))
      before = scores
    }
    self.steps = steps
    let both = zip(ours, before).filter { !$0.isNaN && !$1.isNaN }
    agreement =
      both.count > 1
      ? (try? RankAgreement(reference: both.map(\.0), other: both.map(\.1), .largestFirst)) : nil
  }

  /// The row whose score differs most; nil where no row has both.
  var largest: Int? {
    ours.indices.filter { !(ours[$0] - theirs[$0]).isNaN }
      .max { abs(ours[$0] - theirs[$0]) < abs(ours[$1] - theirs[$1]) }
  }

  /// The convention that moves a score most; nil where none moves any by 1e-9.
  var convention: Convention? {
    let step = steps.max { $0.largestChange < $1.largestChange }
    return step.flatMap { $0.largestChange >= 1e-9 ? $0.convention : nil }
  }

  /// In one sentence.
  var sentence: Phrase {
    guard let row = largest, let convention, abs(ours[row] - theirs[row]) >= 1e-9 else {
      return Phrase(zh: "COINr 给出相同的得分。", en: "COINr shows the same scores.")
    }
    let (name, reason) = (labels[row], convention.reason(range))
    let them = NumberText.fixed(theirs[row], decimals: 2)
    let us = NumberText.fixed(ours[row], decimals: 2)
    let tau = agreement?.tauB.map { NumberText.fixed($0, decimals: 3) }
    let ranks =
      tau.map {
        Phrase(zh: "；名次的 Kendall τ-b 为 \($0)", en: "; Kendall's τ-b of the ranks is \($0)")
      } ?? Phrase("")
    return Phrase(
      zh: "COINr：\(name.zh)的得分为 \(them)，而非 \(us)，主要原因是\(reason.zh)\(ranks.zh)。",
      en: "COINr: the score of \(name.en) is \(them) instead of \(us), mostly because "
        + "\(reason.en)\(ranks.en).")
  }

  static func ranks(_ scores: [Double]) -> [Int?] {
    scores.map { own in
      own.isNaN ? nil : 1 + scores.count { $0 > own + 0.5e-9 }
    }
  }

  /// One row a customer, the best by our score first.
  var shape: RowShape<Int> {
    let (ourRanks, theirRanks) = (Self.ranks(ours), Self.ranks(theirs))
    return RowShape([
      .id("customer", Phrase(zh: "客户", en: "Customer"), meaning: Phrase(zh: "编号", en: "Its id.")) {
        ids[at: $0]
      },
      .text("label", Phrase(zh: "名称", en: "Name"), meaning: Phrase(zh: "名称", en: "Its name.")) {
        labels[at: $0]
      },
      .number(
        "score", Phrase(zh: "得分", en: "Score"), .fixed(2),
        meaning: Phrase(zh: "本程序的得分", en: "Ours.")
      ) { ours[at: $0].flatMap { $0.isNaN ? nil : $0 } },
      .number(
        "tool_score", Phrase(zh: "COINr 得分", en: "COINr's score"), .fixed(2),
        meaning: Phrase(zh: "COINr 的得分", en: "As COINr shows it.")
      ) { theirs[at: $0].flatMap { $0.isNaN ? nil : $0 } },
      .count("rank", Phrase(zh: "名次", en: "Rank"), meaning: Phrase(zh: "本程序的名次", en: "Ours.")) {
        ourRanks[at: $0].flatMap { $0 }
      },
      .count(
        "tool_rank", Phrase(zh: "COINr 名次", en: "COINr's rank"),
        meaning: Phrase(zh: "COINr 的名次", en: "By COINr's score.")
      ) { theirRanks[at: $0].flatMap { $0 } },
    ])
  }

  var order: [Int] {
    let ranks = Self.ranks(ours)
    return ours.indices.sorted { (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1) }
  }

  /// One row a customer, the best by our score first; those without a score last.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    shape.csv(order, in: language, format)
  }
}

extension IndexToolReport.Convention {
  var phrase: Phrase {
    switch self {
    case .normalisation: Phrase(zh: "归一化", en: "normalisation")
    case .missing: Phrase(zh: "缺失值", en: "missing values")
    case .aggregation: Phrase(zh: "合成", en: "aggregation")
    }
  }

  func reason(_ range: ClosedRange<Double>) -> Phrase {
    let low = NumberText.significant(range.lowerBound)
    return switch self {
    case .normalisation:
      Phrase(
        zh: "它把每个指标按这些客户中的最小与最大值缩放到 \(low)…100，而不用计分规则",
        en:
          "it scales each indicator to \(low)…100 between the least and the largest value of these "
          + "customers instead of a score rule")
    case .missing:
      Phrase(
        zh: "缺失的指标不计分，其权重由同级分摊",
        en: "a missing indicator scores nothing: its siblings share the weight")
    case .aggregation:
      Phrase(zh: "它用加权平均合成下级", en: "it takes weighted means of the children")
    }
  }
}

extension Indicator {
  /// Whether its values have no least and largest that a better value could be told by.
  fileprivate var needsScores: Bool {
    switch rule {
    case .categories, .target, .alternativesJudged: true
    default: direction == .target
    }
  }
}

extension Aggregation {
  fileprivate var mean: MinMaxIndex.Mean {
    switch self {
    case .geometric: .geometric
    case .harmonic: .harmonic
    default: .arithmetic
    }
  }

  /// Whether COINr has it.
  fileprivate var isKnownToIndices: Bool {
    switch self {
    case .arithmetic, .geometric, .harmonic, .power(1): true
    default: false
    }
  }
}
