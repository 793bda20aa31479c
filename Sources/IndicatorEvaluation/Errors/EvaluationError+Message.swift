public import BilingualText
internal import PairwiseComparisons

extension EvaluationError: CustomStringConvertible {
  /// One sentence for each mistake, in both languages.
  ///
  /// - Parameter model: where judged items get their names from; without it they are numbers.
  public func messages(model: EvaluationModel? = nil) -> [Phrase] {
    switch self {
    case .model(let errors): return errors.map(\.message)
    case .data(let errors, let count):
      let rest = count - errors.count
      return errors.map(\.message)
        + (rest > 0
          ? [Phrase(zh: "另有 \(rest) 处错误", en: "and \(rest) more mistakes")] : [])
    case .judgments(let set, let error):
      let message = error.message(
        items: (model?.items(ofSet: set) ?? []).map { Phrase("`\($0)`") })
      return [
        Phrase(
          zh: "判断 `\(set)` 无法得到权重：\(message.zh)",
          en: "the judgments `\(set)` give no weights: \(message.en)")
      ]
    case .fuzzyJudgments(let set, let error):
      let message = error.message(
        items: (model?.items(ofSet: set) ?? []).map { Phrase("`\($0)`") })
      return [
        Phrase(
          zh: "模糊判断 `\(set)` 无法得到权重：\(message.zh)",
          en: "the fuzzy judgments `\(set)` give no weights: \(message.en)")
      ]
    case .inconsistent(let list): return list.map(\.message)
    case .weights(let node, let error):
      return [
        Phrase(
          zh: "节点 `\(node)` 的权重：\(error.message.zh)",
          en: "the weights below `\(node)`: \(error.message.en)")
      ]
    case .weightsOfAnotherTree(let node):
      return [
        Phrase(
          zh: "权重属于另一棵层次结构（节点 `\(node)`）",
          en: "the weights are of another tree (node `\(node)`)")
      ]
    }
  }

  public var description: String {
    messages().map(\.en).joined(separator: "\n")
  }
}

extension Inconsistency {
  /// The ratio and its limit as a sentence, in both languages.
  public var message: Phrase {
    let who = expert.map { "`\(set)`, `\($0)`" } ?? "`\(set)`"
    return Phrase(
      zh: "\(who)：一致性比例 CR \(ratio) 超过上限 \(limit)",
      en: "\(who): the consistency ratio \(ratio) is over the limit \(limit)")
  }
}

extension EvaluationModel {
  /// The items of a judgment set, be it of the tree or between alternatives.
  fileprivate func items(ofSet id: String) -> [String]? {
    if let set = judgmentSets.first(where: { $0.id == id }) { return set.items }
    for indicator in indicators {
      if case .alternativesJudged(let set, _) = indicator.rule, set.id == id { return set.items }
    }
    return nil
  }
}
