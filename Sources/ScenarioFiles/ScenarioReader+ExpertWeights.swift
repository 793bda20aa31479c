import BilingualText
import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioShape

extension ScenarioReader {
  /// `expert_weights`: what the experts count in this set, instead of their weights under `experts`.
  mutating func readExpertWeights(_ entry: SourceNode.Entry, into set: inout JudgmentSet) {
    let place = Phrase(zh: "`expert_weights`", en: "`expert_weights`")
    let entries = namedEntries(of: entry.value, in: place)
    guard case .mapping = entry.value else { return }
    guard !set.responses.contains(where: \.expert.isEmpty) else {
      return error(
        .judgmentShape, at: entry.keyPosition,
        Phrase(
          zh: "`expert_weights` 无从对应：判断未写明专家",
          en: "`expert_weights` where nobody is named: the judgments stand without experts"),
        hint: Phrase(
          zh: "请用 `by` 按专家写判断，或用 `survey`",
          en: "write the judgments under `by`, expert by expert, or as a `survey`"))
    }
    var weights: [String: Double] = [:]
    var isSound = true
    for item in entries {
      guard experts.contains(where: { $0.id == item.key }) else {
        let known = experts.map(\.id)
        error(
          .expertUnknown, at: item.keyPosition,
          Phrase(zh: "未知的专家 `\(item.key)`", en: "unknown expert `\(item.key)`"),
          hint: SpellingHint.phrase(for: item.key, among: known))
        isSound = false
        continue
      }
      weights[item.key] = readExpertWeight(item)
      isSound = isSound && weights[item.key] != nil
    }
    guard isSound else { return }
    let sum = weights.values.reduce(0, +)
    if abs(sum - 1) > 1e-9 {
      return error(
        .expertWeightsSum, at: entry.keyPosition,
        Phrase(
          zh: "专家权重之和为 \(shortNumber(sum))，不等于 1",
          en: "the experts' weights sum to \(shortNumber(sum)), not to 1"),
        hint: Phrase(zh: "请更正；三分之一可写成 1/3", en: "correct them; thirds can be written 1/3"))
    }
    settle(weights, of: &set, at: entry.keyPosition)
  }

  /// Everybody who judged needs a weight, and somebody one above 0.
  private mutating func settle(
    _ weights: [String: Double], of set: inout JudgmentSet, at position: SourcePosition
  ) {
    let absent = set.responses.map(\.expert).filter { weights[$0] == nil }
    guard absent.isEmpty else {
      let names =
        absent.prefix(8).joined(separator: ", ") + (absent.count > 8 ? ", … (\(absent.count))" : "")
      return error(
        .expertWeightMissing, at: position,
        Phrase(zh: "没有给出权重：\(names)", en: "no weight is given for \(names)"),
        hint: Phrase(
          zh: "请写出在此判断的每位专家；0 表示不计入", en: "name everybody who judged here; 0 leaves somebody out"))
    }
    let answered = set.responses.filter { !$0.judgments.isEmpty }
    if !answered.isEmpty, answered.allSatisfy({ weights[$0.expert] == 0 }) {
      return error(
        .expertWeightMissing, at: position,
        Phrase(zh: "在此判断的专家权重都为 0", en: "everybody who judged here has the weight 0"),
        hint: Phrase(
          zh: "请给至少一位作出判断的专家大于 0 的权重", en: "give a weight above 0 to somebody who judged"))
    }
    set = set.weighingExperts(weights)
  }

  /// Judgments that stand elsewhere have their weights there.
  mutating func refuseExpertWeights(_ fields: Fields, besides set: String) {
    guard let entry = fields["expert_weights"] else { return }
    error(
      .judgmentShape, at: entry.keyPosition,
      Phrase(
        zh: "`expert_weights` 与 `judgments: \(set)` 并存：专家权重应写在判断处",
        en: "`expert_weights` beside `judgments: \(set)`: the weights belong to the judgments"),
      hint: Phrase(
        zh: "请在 `judgments` 的 `\(set)` 中写 `expert_weights`",
        en: "write `expert_weights` in the set `\(set)` under `judgments`"))
  }
}
