import BilingualText
import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioShape

extension ScenarioReader {
  /// `weighting`: how judgments become weights.
  mutating func readWeighting(_ entry: SourceNode.Entry?, into model: inout EvaluationModel) {
    guard let entry,
      let fields = fields(
        of: entry.value, keys: ScenarioKeys.weighting,
        in: Phrase(zh: "`weighting`", en: "`weighting`"))
    else { return }
    if let method = fields["method"],
      let value: PriorityMethod = choice(method.value, Phrase(zh: "方法", en: "the method"))
    {
      model.rules.method = value
    }
    if let group = fields["group"],
      let value: GroupAggregation = choice(group.value, Phrase(zh: "群决策规则", en: "the group rule"))
    {
      model.rules.group = value
    }
    if let incomplete = fields["incomplete"],
      let value: IncompleteTreatment = choice(
        incomplete.value, Phrase(zh: "`incomplete`", en: "`incomplete`"))
    {
      model.rules.incomplete = value
    }
    if let mode = fields["mode"],
      let value: AlternativeMode = choice(mode.value, Phrase(zh: "模式", en: "the mode"))
    {
      model.alternativeMode = value
    }
    if let fuzzy = fields["fuzzy"],
      let value: FuzzyWeighting = choice(
        fuzzy.value, Phrase(zh: "模糊判断的方法", en: "the method of fuzzy judgments"))
    {
      model.rules.fuzzy = value
    }
    readConsistency(fields["consistency"], into: &model)
    readTreeCombination(fields)
    let place = Phrase(zh: "`exclude`", en: "`exclude`")
    if let exclude = fields["exclude"],
      let inner = self.fields(of: exclude.value, keys: ScenarioKeys.exclude, in: place)
    {
      guard let entry = inner["cr_above"] else {
        return missingKey("cr_above", in: place, at: exclude.keyPosition)
      }
      guard let value = number(entry.value, Phrase(zh: "上限", en: "the limit")) else { return }
      if value > 0, value <= 10 {
        model.rules.excludedAbove = value
      } else {
        error(
          .valueOutOfRange, at: entry.value.position,
          Phrase(zh: "上限必须大于 0 且不大于 10", en: "the limit must be above 0 and at most 10"))
      }
    }
  }

  private mutating func readConsistency(
    _ entry: SourceNode.Entry?, into model: inout EvaluationModel
  ) {
    guard let entry,
      let fields = fields(
        of: entry.value, keys: ScenarioKeys.consistency,
        in: Phrase(zh: "`consistency`", en: "`consistency`"))
    else { return }
    if let index = fields["index"] {
      _ = choice(index.value, among: ["cr"], Phrase(zh: "一致性指标", en: "the index"))
    }
    if let table = fields["random_index"] { readRandomIndex(table, into: &model) }
    if let action = fields["on_violation"],
      let value: ViolationAction = choice(
        action.value, Phrase(zh: "`on_violation`", en: "`on_violation`"))
    {
      model.consistencyViolation = value
    }
    guard let limit = fields["limit"] else { return }
    if limit.value.text == "saaty-1994" {
      model.rules.limit = .saatyByOrder
    } else if let value = number(limit.value, Phrase(zh: "上限", en: "the limit")) {
      if value > 0, value <= 1 {
        model.rules.limit = .flat(value)
      } else {
        error(
          .valueOutOfRange, at: limit.value.position,
          Phrase(zh: "上限必须大于 0 且不大于 1", en: "the limit must be above 0 and at most 1"),
          hint: Phrase(
            zh: "通常为 0.10；`saaty-1994` 按阶数取 0.05、0.08、0.10",
            en: "0.10 is usual; `saaty-1994` takes 0.05, 0.08 and 0.10 by order"))
      }
    }
  }

  /// `scales`: own judgment scales beside the built-in ones.
  mutating func readScales(_ entry: SourceNode.Entry?) {
    for scale in JudgmentScale.builtIn { scales[scale.name] = scale }
    guard let entry else { return }
    for item in namedEntries(of: entry.value, in: Phrase(zh: "`scales`", en: "`scales`")) {
      let place = Phrase(zh: "标度 `\(item.key)`", en: "the scale `\(item.key)`")
      guard let fields = fields(of: item.value, keys: ScenarioKeys.scale, in: place) else {
        continue
      }
      var maximum = 9.0
      if let entry = fields["max"], let value = number(entry.value, place) {
        if value > 1, value <= 1e9 {
          maximum = value
        } else {
          error(
            .valueOutOfRange, at: entry.value.position,
            Phrase(
              zh: "最大判断值必须大于 1 且不大于 1e9",
              en: "the largest judgment must be above 1 and at most 1e9"))
        }
      }
      let words = readWords(fields["words"], maximum: maximum)
      // Its own checks are those made here.
      scales[item.key] = try? JudgmentScale(name: item.key, maximum: maximum, words: words)
    }
  }

  private mutating func readWords(
    _ entry: SourceNode.Entry?, maximum: Double
  ) -> [String: Double] {
    guard let entry else { return [:] }
    var words: [String: Double] = [:]
    for word in namedEntries(of: entry.value, in: Phrase(zh: "`words`", en: "`words`")) {
      let place = Phrase(zh: "词语 `\(word.key)`", en: "the word `\(word.key)`")
      guard let value = number(word.value, place) else { continue }
      guard JudgmentScale.holds(value, maximum: maximum) else {
        error(
          .judgmentOutOfScale, at: word.value.position,
          Phrase(
            zh: "\(place.zh)超出标度 1/\(plainText(maximum))…\(plainText(maximum))",
            en: "\(place.en) is outside the scale 1/\(plainText(maximum))…"
              + "\(plainText(maximum))"))
        continue
      }
      words[word.key] = value
    }
    return words
  }

  /// `experts`: who judges, with weights that sum to 1 or are all left out.
  mutating func readExperts(_ entry: SourceNode.Entry?) {
    guard let entry, let items = list(entry.value, in: Phrase(zh: "`experts`", en: "`experts`"))
    else { return }
    expertsAreDeclared = true
    var seen: Set<String> = []
    var given: [Double?] = []
    for item in items {
      let place = Phrase(zh: "专家", en: "an expert")
      if let id = item.text, !id.isEmpty {
        if isNew(id, in: &seen, at: item.position) {
          experts.append(Expert(id: id, weight: 1))
          places.experts[id] = item.position
          given.append(nil)
        }
        continue
      }
      guard let fields = fields(of: item, keys: ScenarioKeys.expert, in: place) else { continue }
      guard let idEntry = fields["id"] else {
        missingKey("id", in: place, at: item.position)
        continue
      }
      guard let id = text(idEntry.value, place), isNew(id, in: &seen, at: idEntry.value.position)
      else { continue }
      experts.append(
        Expert(id: id, name: fields["name"].map { label($0.value) } ?? Label(), weight: 1))
      places.experts[id] = item.position
      given.append(fields["weight"].flatMap { readExpertWeight($0) })
    }
    settleExpertWeights(given, at: entry.keyPosition)
  }

  mutating func readExpertWeight(_ entry: SourceNode.Entry) -> Double? {
    guard let weight = number(entry.value, Phrase(zh: "专家权重", en: "an expert's weight")) else {
      return nil
    }
    if weight < 0 || weight > 1 {
      error(
        .valueOutOfRange, at: entry.value.position,
        Phrase(zh: "专家权重应在 0 与 1 之间", en: "an expert's weight is a share of 1"))
      return nil
    }
    return weight
  }

  private mutating func settleExpertWeights(_ given: [Double?], at position: SourcePosition) {
    guard !experts.isEmpty else { return }
    if given.allSatisfy({ $0 == nil }) {
      for index in experts.indices { experts[index].weight = 1 / Double(experts.count) }
      return
    }
    for index in experts.indices { experts[index].weight = given[index] ?? 0 }
    let sum = given.reduce(0) { $0 + ($1 ?? 0) }
    if abs(sum - 1) > 1e-9 || given.contains(where: { $0 == nil }) {
      error(
        .expertWeightsSum, at: position,
        Phrase(
          zh: "专家权重之和为 \(shortNumber(sum))，不等于 1",
          en: "the experts' weights sum to \(shortNumber(sum)), not to 1"),
        hint: Phrase(
          zh: "请给每位专家设定权重使其和为 1；或都不设，则权重相等",
          en: "give every expert a weight so that they sum to 1, or none: then all count the same"))
    }
  }
}
extension ScenarioReader {
  /// `random_index`: the name of a table, or `{name, values}`.
  fileprivate mutating func readRandomIndex(
    _ entry: SourceNode.Entry, into model: inout EvaluationModel
  ) {
    let place = Phrase(zh: "随机一致性指标", en: "the random index")
    guard case .mapping = entry.value else {
      if let value: RandomIndexTable = choice(entry.value, place) {
        model.rules.randomIndex = value
      }
      return
    }
    guard let fields = fields(of: entry.value, keys: ScenarioKeys.randomIndex, in: place) else {
      return
    }
    for key in ScenarioKeys.randomIndex where fields[key] == nil {
      missingKey(key, in: place, at: entry.keyPosition)
    }
    guard let name = fields["name"].flatMap({ text($0.value, place) }),
      let listed = fields["values"], let nodes = list(listed.value, in: place)
    else { return }
    let values = nodes.compactMap { plainNumber($0, place) }
    guard values.count == nodes.count else { return }
    if RandomIndexTable(rawValue: name) != nil {
      error(
        .idDuplicate, at: fields["name"]?.value.position,
        Phrase(zh: "`\(name)` 是内置的表", en: "`\(name)` is a table that is built in"))
    } else if let table = OwnRandomIndex(name: name, values: values) {
      model.rules.randomIndex = .own(table)
    } else {
      error(
        .valueOutOfRange, at: listed.value.position,
        Phrase(
          zh: "`values` 依次为 3、4、5……阶的 RI，均大于 0",
          en: "`values` holds RI of 3, 4, 5 … items, each above 0"),
        hint: Phrase(
          zh: "例如 `values: [0.52, 0.89, 1.12]`；前面可有 1、2 阶的两个 0",
          en:
            "for example `values: [0.52, 0.89, 1.12]`; two zeros for 1 and 2 items may stand before "
            + "them"))
    }
  }
}
