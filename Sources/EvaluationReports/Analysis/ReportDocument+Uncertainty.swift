import BilingualText
internal import Glibc
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

extension ReportDocument {
  /// Which judgments move which weights most.
  mutating func sensitivities(
    _ derivatives: WeightDerivatives, _ matrix: AnalysedMatrix, _ items: ItemNames
  ) {
    heading(Phrase(zh: "权重对判断的敏感性", en: "What each judgment does to the weights"), level: 4)
    let strongest = matrix.judged.strongest(derivatives, count: 5)
    guard !strongest.isEmpty else { return }
    paragraph(
      ReportText(
        Phrase(
          zh: "影响最大的几项（判断值增大 10% 时权重的变化，一阶近似）：",
          en: "The strongest (change of a weight when a judgment grows by 10 %, to first order):")))
    list(
      strongest.map { judgment, item, derivative in
        let (a, b, c) = (
          items.name(judgment.first), items.name(judgment.second), items.name(item)
        )
        let change = NumberText.signed(derivative * log(1.1), decimals: 4)
        let ratio = NumberText.ratio(judgment.ratio)
        return ReportText(
          Phrase(
            zh: "\(a.zh) : \(b.zh) = \(ratio) → \(c.zh) 的权重 \(change)",
            en: "\(a.en) : \(b.en) = \(ratio) → weight of \(c.en) \(change)"))
      })
  }

  /// Intervals of the weights and ranks under noise.
  mutating func intervals(_ distribution: WeightDistribution, _ items: ItemNames) {
    heading(Phrase(zh: "判断误差下的权重区间", en: "Weights under noise of the judgments"), level: 4)
    let noise = distribution.noise
    facts([
      Fact(Phrase(zh: "误差", en: "Noise"), noise.kind.phrase),
      Fact(Phrase(zh: "抽样次数", en: "Samples"), "\(distribution.samples)"),
      Fact(Phrase(zh: "随机种子", en: "Seed"), "\(noise.seed)"),
      Fact(
        Phrase(zh: "首位不变", en: "Same best item"),
        Phrase(NumberText.percent(distribution.sameWinner)).remark(
          Phrase(
            zh: "份额的标准误差 ≤ \(NumberText.percent(distribution.rankShareError))",
            en: "standard error of shares ≤ \(NumberText.percent(distribution.rankShareError))"))),
    ])
    var table = ReportTable([
      .text(Phrase(zh: "指标", en: "Item")), .number(Phrase(zh: "权重", en: "Weight")),
      .number(Phrase(zh: "均值", en: "Mean")), .number(Phrase(zh: "均值标准误差", en: "Standard error")),
      .number(Phrase(zh: "标准差", en: "Deviation")), .number("5 %"),
      .number(Phrase(zh: "中位数", en: "Median")), .number("95 %"),
      .number(Phrase(zh: "排首位", en: "Ranks first")),
    ])
    for position in distribution.weights.indices {
      let values = [distribution.weights, distribution.mean].map { $0[at: position] }
      table.append(
        [.init(items.name(position))]
          + values.map { .init($0, .fixed(4)) }
          + [.init(distribution.meanError[at: position], .fixed(6))]
          + [
            distribution.deviation, distribution.lower, distribution.median, distribution.upper,
          ].map { .init($0[at: position], .fixed(4)) }
          + [.init(distribution.rankShare[at: position]?[at: 0], .percent(2))])
    }
    self.table(table)
  }
}

extension IncompleteComparisonMatrix {
  /// The judgments and weights with the largest derivatives, the largest first.
  func strongest(
    _ derivatives: WeightDerivatives, count: Int
  ) -> [(judgment: Judgment, item: Int, derivative: Double)] {
    // A judgment moves two weights most; of each only the first is named.
    let largest = judgments.compactMap { judgment -> (Judgment, Int, Double)? in
      let values = derivatives.derivatives(byJudgment: judgment.first, judgment.second)
      return values.indices.max { abs(values[$0]) < abs(values[$1]) }.map {
        (judgment, $0, values[$0])
      }
    }
    // The sort is stable: of equals the first judgment comes first.
    return Array(largest.sorted { abs($0.2) > abs($1.2) }.prefix(count))
  }
}

extension JudgmentNoise.Kind {
  var phrase: Phrase {
    switch self {
    case .logNormal(let deviation):
      Phrase(
        zh: "对数正态，σ = \(NumberText.significant(deviation, digits: 4))",
        en: "log-normal, σ = \(NumberText.significant(deviation, digits: 4))")
    case .estimated:
      Phrase(
        zh: "对数正态，σ = √GCI（由判断自身估计）", en: "log-normal, σ = √GCI (estimated from the judgments)")
    case .grades(let width):
      Phrase(
        zh: "均匀，±\(NumberText.significant(width, digits: 4)) 级",
        en: "uniform, ±\(NumberText.significant(width, digits: 4)) grades")
    }
  }
}
