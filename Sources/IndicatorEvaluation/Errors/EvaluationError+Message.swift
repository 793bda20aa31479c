internal import PairwiseComparisons

extension EvaluationError: CustomStringConvertible {
  /// One sentence for each mistake, in both languages.
  ///
  /// - Parameter model: where judged items get their names from; without it they are numbers.
  public func messages(model: EvaluationModel? = nil) -> [Label] {
    switch self {
    case .model(let errors): return errors.map(\.message)
    case .data(let errors, let count):
      let rest = count - errors.count
      return errors.map(\.message)
        + (rest > 0
          ? [Label(chinese: "另有 \(rest) 处错误", english: "and \(rest) more mistakes")] : [])
    case .judgments(let set, let error):
      let message = error.message(items: model?.items(ofSet: set) ?? [])
      return [
        Label(
          chinese: "判断 `\(set)` 无法得到权重：\(message.chinese ?? "")",
          english: "the judgments `\(set)` give no weights: \(message.english ?? "")")
      ]
    case .inconsistent(let list): return list.map(\.message)
    case .weightsOfAnotherTree(let node):
      return [
        Label(
          chinese: "权重属于另一棵层次结构（节点 `\(node)`）",
          english: "the weights are of another tree (node `\(node)`)")
      ]
    }
  }

  public var description: String {
    messages().compactMap(\.english).joined(separator: "\n")
  }
}

extension Inconsistency {
  /// The ratio and its limit as a sentence, in both languages.
  public var message: Label {
    let who = expert.map { "`\(set)`, `\($0)`" } ?? "`\(set)`"
    return Label(
      chinese: "\(who)：一致性比例 CR \(ratio) 超过上限 \(limit)",
      english: "\(who): the consistency ratio \(ratio) is over the limit \(limit)")
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
