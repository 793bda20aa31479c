public import BilingualText
public import PairwiseComparisons

extension JudgmentError {
  /// The mistake as a sentence that calls the items by their ids, in both languages.
  ///
  /// - Parameter items: the items that were judged; a position beyond them is written as a number.
  public func message(items: [String]) -> Phrase {
    func name(_ position: Int) -> String {
      items.indices.contains(position) ? "`\(items[position])`" : "#\(position + 1)"
    }
    func pair(_ first: Int, _ second: Int) -> Phrase {
      Phrase(
        zh: "\(name(first)) 与 \(name(second))",
        en: "\(name(first)) against \(name(second))")
    }
    switch self {
    case .noItems: return Phrase(zh: "没有比较项", en: "there is nothing to compare")
    case .noJudgments(let order):
      return Phrase(
        zh: "\(order) 个比较项没有任何判断", en: "nobody judged any pair of the \(order) items")
    case .notARatio(let value, let first, let second):
      return pair(first, second).map(
        zh: { "\($0) 的判断值 \(plain(value)) 不是大于 0 的有限数" },
        en: { "\($0): \(plain(value)) is not a finite number above 0" })
    case .tooExtreme(let first, let second, let method):
      return pair(first, second).map(
        zh: { "\($0) 的比值过于极端，\(method) 无法计算" },
        en: { "\($0): the ratio is too extreme for \(method)" })
    case .selfComparison(let item):
      return Phrase(
        zh: "\(name(item)) 与自身比较", en: "\(name(item)) is compared with itself")
    case .duplicatePair(let earlier, let later):
      return pair(earlier.first, earlier.second).map(
        zh: { "\($0) 判断了两次：\(plain(earlier.ratio)) 与 \(plain(later.ratio))" },
        en: { "\($0) is judged twice: \(plain(earlier.ratio)) and \(plain(later.ratio))" })
    case .missingPairs(let pairs, let count):
      let shown = pairs.prefix(5).map { pair($0.first, $0.second) }
      let more = count > shown.count
      return Phrase(
        zh: "缺少 \(count) 个判断："
          + shown.map(\.zh).joined(separator: "；") + (more ? "……" : ""),
        en: "\(count) judgments are missing: "
          + shown.map(\.en).joined(separator: "; ") + (more ? ", …" : ""))
    case .disconnected(let components):
      let groups = components.prefix(5).map { group in
        "{" + group.prefix(10).map(name).joined(separator: ", ") + (group.count > 10 ? ", …" : "")
          + "}"
      }
      let list = groups.joined(separator: ", ") + (components.count > 5 ? ", …" : "")
      return Phrase(
        zh: "判断没有把全部比较项连通，分为 \(components.count) 组：\(list)",
        en:
          "the judgments do not connect all items; they fall into \(components.count) groups: \(list)"
      )
    case .expert(let expert, let error):
      return error.message(items: items).map(
        zh: { "专家 `\(expert)`：\($0)" }, en: { "expert `\(expert)`: \($0)" })
    case .notConverged(let solver, let iterations, let residual):
      return Phrase(
        zh: "\(solver) 迭代 \(iterations) 次仍未收敛（残差 \(residual)）", en: description)
    default: return Phrase(description)
    }
  }
}

extension Phrase {
  fileprivate func map(zh chinese: (String) -> String, en english: (String) -> String) -> Phrase {
    Phrase(zh: chinese(zh), en: english(en))
  }
}
