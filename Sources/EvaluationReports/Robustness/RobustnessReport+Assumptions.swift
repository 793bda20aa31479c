import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms
import Robustness

extension RobustnessReport {
  /// What was assumed besides the weights of nodes without assumptions of their own.
  var assumptionFacts: [Fact] {
    let assumptions = study.assumptions
    var facts = assumptions.nodes.keys.sorted().compactMap { node -> Fact? in
      assumptions.nodes[node].map { weights in
        let name = nodeNames.item(node)
        return Fact(
          Phrase(zh: "\(name.zh) 的权重", en: "Weights of \(name.en)"), weights.phrase)
      }
    }
    if let judgments = assumptions.judgments {
      facts.append(Fact(Phrase(zh: "判断的误差", en: "Noise of judgments"), judgments.phrase))
    }
    for indicator in assumptions.values.keys.sorted() {
      guard let noise = assumptions.values[indicator] else { continue }
      let name = nodeNames.item(indicator)
      facts.append(
        Fact(Phrase(zh: "\(name.zh) 的误差", en: "Errors of \(name.en)"), noise.phrase))
    }
    if !assumptions.methods.isEmpty {
      facts.append(
        Fact(
          Phrase(zh: "总目标的聚合", en: "Aggregation of the root"),
          assumptions.methods.map(\.phrase).listed))
    }
    return facts
  }
}

extension ValueNoise {
  /// In words; of normal errors also the part of the variance that all values share.
  fileprivate var phrase: Phrase {
    func text(_ number: Double) -> String { NumberForm.significant(4).text(number) }
    switch self {
    case .normal(let own, let shared):
      let variance = own * own + shared * shared
      guard shared > 0, variance > 0 else {
        return Phrase(zh: "正态，标准差 \(text(own))", en: "normal, standard deviation \(text(own))")
      }
      let part = NumberForm.percent(0).text(shared * shared / variance)
      return Phrase(
        zh: "正态，自身 \(text(own))，共有 \(text(shared))（占方差 \(part)，不改变名次）",
        en:
          "normal, own \(text(own)), shared \(text(shared)) (\(part) of the variance, the same for all)"
      )
    case .within(let r):
      return Phrase(zh: "±\(text(100 * r)) % 内均匀", en: "uniform within ±\(text(100 * r)) %")
    case .triangular(let from, let mode, let to):
      return Phrase(
        zh: "三角分布 \(text(from))、\(text(mode))、\(text(to))",
        en: "triangular \(text(from)), \(text(mode)), \(text(to))")
    case .poisson: return Phrase(zh: "泊松计数", en: "a count, Poisson")
    case .covariance: return Phrase(zh: "给定协方差的正态", en: "normal with a given covariance")
    case .confusion(let share):
      return Phrase(
        zh: "\(text(100 * share)) % 误为相邻类别",
        en: "a neighbouring category with \(text(100 * share)) %")
    }
  }
}
